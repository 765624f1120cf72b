import { afterAll, vi } from 'vitest';

/*
 * Files share their worker, and with it its clock and its page: each leaves them to the next as it found them. What modules remember
 * is told by the tests that have to know (tests/unit/ui/mount.svelte.ts: `root`).
 */
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  if (typeof document === 'undefined') return;
  (window as unknown as { happyDOM: { setURL: (url: string) => void } }).happyDOM.setURL('http://localhost:3000/');
  localStorage.clear();
  document.head.replaceChildren();
  document.body.replaceChildren();
  for (const { name } of [...document.documentElement.attributes]) document.documentElement.removeAttribute(name);
});
