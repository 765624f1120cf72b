/** Whether the site under test is in the form that it takes with very many records: tests/e2e/large-form.mjs builds and says so. */
export const LARGE_FORM = process.env['ATLAS_E2E_FORM'] === 'large';
