/** Whether the site's host answers, asked of the host itself: that the device has a network says little. */
import { WORKER } from './protocol.ts';

/** `away` cannot be reached or is at fault; `gone` says that this site, or a worker of it, is no longer there. */
export type Host = 'there' | 'away' | 'gone';

/** How long the host may take, and how often it is asked again while it is away, in milliseconds. */
const PATIENCE = 10_000;
const AGAIN = 15_000;

/** @param root the site's folder on the host, with slashes at both ends */
export async function askHost(root: string): Promise<Host> {
  try {
    const { status } = await fetch(root + WORKER, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
    return status === 404 || status === 410 ? 'gone' : status >= 500 ? 'away' : 'there';
  } catch {
    return 'away';
  }
}

/**
 * Asks the host now, whenever the device's network comes or goes, whenever the reader comes back to the page, and now and then
 * while it is away.
 * @returns ends it
 */
export function watchHost(root: string, tell: (host: Host) => void): () => void {
  const end = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;
  async function ask() {
    clearTimeout(timer);
    const mine = ++round;
    const host = await askHost(root);
    if (mine !== round || end.signal.aborted) return;
    tell(host);
    if (host === 'away') timer = setTimeout(ask, AGAIN);
  }
  for (const type of ['online', 'offline']) addEventListener(type, ask, end);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && ask(), end);
  void ask();
  return () => (end.abort(), clearTimeout(timer));
}
