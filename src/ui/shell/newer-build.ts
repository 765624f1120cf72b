/** Whether the site has been built anew since this page was opened: each build says in `build.json`, as in its pages, which it is. */
import { buildOf } from '../../offline/build-of.ts';

/** The file in the app's folder that says what the site's newest build is. */
const BUILD = 'build.json';

/** @throws when the site is not reached, or answers with something else, as the sign-in of a hotel does */
async function newest(root: string): Promise<unknown> {
  const response = await fetch(root + BUILD, { cache: 'no-store', signal: AbortSignal.timeout(10_000) });
  const said: unknown = response.ok && (await response.json());
  if (typeof said !== 'object' || said === null || !('build' in said)) throw new Error(`${BUILD}: not a build`);
  return said.build;
}

/**
 * Whether another build of the site is out: then the files that this page knows may be gone, and only a reload helps.
 * @param root the app's folder on the host, with slashes at both ends
 * @returns false also where the site cannot be reached, and in development
 */
export async function isNewerOut(root: string): Promise<boolean> {
  const own = buildOf(document);
  if (own === '') return false;
  try {
    return (await newest(root)) !== own;
  } catch {
    return false;
  }
}
