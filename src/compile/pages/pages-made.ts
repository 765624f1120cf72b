/** Which pages of single projects are made: an option of the build, `ATLAS_PAGES`. */

/** All, or none: then `404.html`, which hosts answer with, opens a project's address in the app. */
export type PagesMade = 'all' | 'none';

/**
 * Reads the variable `ATLAS_PAGES`; all pages are made where it is not set.
 * @throws with one sentence when it is something else
 */
export function pagesMade(value: string | undefined): PagesMade {
  const asked = (value ?? '').trim();
  if (asked !== '' && asked !== 'none') throw new Error(`ATLAS_PAGES is "${value}", expected none or nothing.`);
  return asked === 'none' ? 'none' : 'all';
}
