/**
 * Whether the site has been built anew since this page was opened: then the files this page knows may be gone, and only a
 * reload helps. A build is known by its first script, whose name changes with any of the code.
 * @param root the app's folder on the host, with slashes at both ends
 * @returns false also where the site cannot be reached
 */
export async function isNewerOut(root: string): Promise<boolean> {
  try {
    const response = await fetch(root, { cache: 'no-store', signal: AbortSignal.timeout(10_000) });
    const now = response.ok && firstScript(new DOMParser().parseFromString(await response.text(), 'text/html'));
    return Boolean(now) && now !== firstScript(document);
  } catch {
    return false;
  }
}

const firstScript = (page: Document) => page.querySelector('script[type=module]')?.getAttribute('src');
