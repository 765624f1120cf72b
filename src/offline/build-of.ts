/** The build that a page belongs to, as the page says; empty where it says none, as in development. */
export const buildOf = (page: Document): string => page.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? '';
