import { isNewerOut } from './newer-build.ts';

/** Milliseconds between two questions: a tab that is looked at every few seconds does not ask each time. */
const INTERVAL = 15 * 60_000;

/**
 * Asks whether another build of the site is out whenever the tab is seen again after a while, until one is.
 * @param root the app's folder on the host, with slashes at both ends
 * @returns stops asking
 */
export function watchBuild(root: string, onnewer: () => void): () => void {
  let asked = performance.now();
  const look = async () => {
    if (document.visibilityState !== 'visible' || performance.now() - asked < INTERVAL) return;
    asked = performance.now();
    if (!(await isNewerOut(root))) return;
    stop();
    onnewer();
  };
  const stop = () => document.removeEventListener('visibilitychange', look);
  document.addEventListener('visibilitychange', look);
  return stop;
}
