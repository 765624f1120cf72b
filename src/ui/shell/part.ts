/*
 * Parts of the page whose code is loaded when it is needed. A part that did not come may be asked for again. Chromium since 2026
 * and Firefox 155 then fetch what failed; others remember that an import failed until the page is loaded anew
 * (https://github.com/whatwg/html/pull/10327), which is why a second failure comes with a reload. Vite takes each stylesheet as done
 * after its first try, whatever came of it.
 */

/** Stylesheets that did not come. */
const lost = new Set<HTMLLinkElement>();
addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') lost.add(target);
  },
  true,
);

let mending: Promise<unknown> = Promise.resolve();

/** Fetches again what stylesheets are missing: any part may share them, and none is shown without its own. */
function mendStyles(): Promise<unknown> {
  return (mending = mending.catch(() => {}).then(() => Promise.all([...lost].map(fetchAgain))));
}

function fetchAgain(link: HTMLLinkElement): Promise<unknown> {
  // Of one that was taken out of the page nothing would ever be heard.
  if (!link.isConnected) return Promise.resolve(lost.delete(link));
  return new Promise((resolve, reject) => {
    const again = link.cloneNode() as HTMLLinkElement;
    again.onload = resolve;
    again.onerror = () => reject(new Error(`${link.href} did not come`));
    lost.delete(link);
    link.replaceWith(again);
  });
}

/**
 * A part as a function that loads it at its first call and remembers it. After a failure the next call loads anew; nothing is
 * tried again by itself.
 */
export function part<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () =>
    (loading ??= mendStyles()
      .then(load)
      .catch((error: unknown) => {
        loading = undefined;
        throw error;
      }));
}
