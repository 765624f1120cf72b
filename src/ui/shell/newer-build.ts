/*
 * Whether the site has been built anew since this page was opened. Each build says in `build.json` what it is: the name of its first
 * script, which changes with any of the code, and the version of its data.
 */

/** The file in the app's folder that says what the site's newest build is. */
const BUILD = 'build.json';

interface Build {
  program: string;
  data: string;
}

/** The name of a page's first script; undefined where it has none. */
export const programOf = (page: Document): string | undefined =>
  page.querySelector('script[type=module]')?.getAttribute('src')?.split('/').at(-1);

/** @throws when the site is not reached, or answers with something else, as the sign-in of a hotel does */
async function newest(root: string): Promise<Build> {
  const response = await fetch(root + BUILD, { cache: 'no-store', signal: AbortSignal.timeout(10_000) });
  const build: unknown = response.ok && (await response.json());
  if (typeof build !== 'object' || build === null || !('program' in build) || !('data' in build)) throw new Error(`${BUILD}: not a build`);
  return build as Build;
}

/**
 * Whether another build of the program is out: then the files that this page knows may be gone, and only a reload helps.
 * @param root the app's folder on the host, with slashes at both ends
 * @returns false also where the site cannot be reached
 */
export async function isNewerOut(root: string): Promise<boolean> {
  try {
    return (await newest(root)).program !== programOf(document);
  } catch {
    return false;
  }
}

/** Whether other data, or another program, than the page's are out. False also where the site cannot be reached. */
export async function isOtherOut(root: string, data: string): Promise<boolean> {
  try {
    const build = await newest(root);
    return build.data !== data || build.program !== programOf(document);
  } catch {
    return false;
  }
}
