/** The page's side of the service worker. Where a browser has none, or refuses it, the site works as it would without. */
import { watchHost } from './host.ts';
import { isStoreOf, WORKER, type Demand } from './protocol.ts';

/** Where the site stands, and what the page is of. */
export interface Page {
  /** The site's folder on the host, with slashes at both ends. */
  root: string;
  /** The build that the page belongs to; see `buildOf`. */
  build: string;
}

export interface Hearer {
  /** A newer build is stored whole, and waits for `activate`. */
  onUpdateReady: () => void;
  /** The host is away and the page is shown as it was stored; false once the host answers again. */
  onStored: (stored: boolean) => void;
}

/** For how long a page has only just been opened, in milliseconds. */
const OPENING = 5000;
/** How long to wait for an idle moment at most, in milliseconds. */
const IDLE = 20_000;
/** How long a newer build may take to be stored once the reader wants it, in milliseconds. */
const PATIENCE = 60_000;

/** None in an insecure context; browsers differ in how they say no. */
function container(): ServiceWorkerContainer | null {
  try {
    return navigator.serviceWorker ?? null;
  } catch {
    return null;
  }
}

const scopeOf = (root: string): string => new URL(root, location.href).href;
const demand = (worker: ServiceWorker, what: Demand): void => worker.postMessage(what);

/** Whether a worker of this very site answers for the page, and not one of a site in a folder above it. */
const isStored = (workers: ServiceWorkerContainer, root: string): boolean =>
  workers.controller?.scriptURL === new URL(WORKER, scopeOf(root)).href;

/**
 * Loads the page anew once a newer build takes over, in whichever page of the site that was asked for: what this page would still
 * fetch is of the other build.
 * @returns ends it
 */
export function followWorker(root: string): () => void {
  const workers = container();
  if (!workers) return () => {};
  let stored = isStored(workers, root);
  const changed = () => {
    if (stored) location.reload();
    stored = isStored(workers, root);
  };
  workers.addEventListener('controllerchange', changed);
  return () => workers.removeEventListener('controllerchange', changed);
}

/**
 * Has the site kept on the device, and tells what comes of it. A newer build that is there already takes over at once if the page has
 * only just been opened, untouched, and no other is open. Nothing is thrown.
 * @returns ends the telling
 */
export function keepSite(page: Page, hearer: Hearer): () => void {
  const end = new AbortController();
  const unfollow = followWorker(page.root);
  const idle = whenIdle(() => void begin(page, hearer, end.signal).catch(() => {}));
  return () => (end.abort(), unfollow(), idle());
}

async function begin({ root, build }: Page, { onUpdateReady, onStored }: Hearer, end: AbortSignal): Promise<void> {
  const workers = container();
  // A frame of another page stores nothing.
  if (!workers || window.parent !== window) return;
  // Fails where the site was never stored and the host is away, or the browser refuses.
  await workers.register(root + WORKER, { scope: root }).catch(() => {});
  const registration = await ownRegistration(workers, root);
  if (!registration || end.aborted) return;
  let stored = false;
  const unwatch = watchHost(root, (host) => {
    if (stored !== (host === 'away' && isStored(workers, root))) onStored((stored = !stored));
    if (host === 'gone') void forget(registration);
    else if (host === 'there') registration.update().catch(() => {});
  });
  end.addEventListener('abort', unwatch);

  const { waiting } = registration;
  if (waiting && isStored(workers, root)) {
    if (performance.now() < OPENING && !navigator.userActivation?.hasBeenActive) demand(waiting, { ask: 'activate', alone: true });
    onUpdateReady();
  }
  const follow = (worker: ServiceWorker | null) =>
    worker?.addEventListener(
      'statechange',
      () => {
        if (worker.state === 'installed' && isStored(workers, root)) onUpdateReady();
        if (worker.state === 'activated' && !isStored(workers, root)) demand(worker, { ask: 'claim', build });
      },
      { signal: end },
    );
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing), { signal: end });
}

async function ownRegistration(workers: ServiceWorkerContainer, root: string): Promise<ServiceWorkerRegistration | undefined> {
  const found = await workers.getRegistration(root);
  return found?.scope === scopeOf(root) ? found : undefined;
}

/** The host no longer has a worker: pages opened from now on are the host's again. This one keeps what it has until it is left. */
async function forget(registration: ServiceWorkerRegistration): Promise<void> {
  await registration.unregister();
  // Found now: a page that is left waits for no answer.
  const stores = (await caches.keys()).filter((name) => isStoreOf(registration.scope, name));
  addEventListener('pagehide', () => stores.forEach((name) => void caches.delete(name).catch(() => {})), { once: true });
}

/**
 * Loads the page anew, in the newest build: for the reader who was offered it. Where a worker answers for the page, the newer build is
 * stored first; where that cannot be, the page is from then on the host's.
 */
export async function activate(root: string): Promise<void> {
  try {
    const workers = container();
    const registration = workers && isStored(workers, root) ? await ownRegistration(workers, root) : undefined;
    if (registration) {
      await registration.update();
      const { installing } = registration;
      if (installing) await settled(installing);
      if (registration.waiting) {
        // The page follows: see `followWorker`.
        demand(registration.waiting, { ask: 'activate', alone: false });
        return;
      }
      if (installing) await registration.unregister();
    }
  } catch {
    // The host is away, or the worker: what the page has is what there is.
  }
  location.reload();
}

/** Resolves when a worker has been installed, or will not be. */
function settled(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const check = () => worker.state !== 'installing' && resolve();
    worker.addEventListener('statechange', check);
    setTimeout(resolve, PATIENCE);
    check();
  });
}

/** Calls once the page has been loaded and the browser has nothing else to do. @returns calls it off */
function whenIdle(call: () => void): () => void {
  const end = new AbortController();
  const once = () => end.signal.aborted || call();
  // Not every browser tells when it is idle.
  const soon = () => ('requestIdleCallback' in window ? requestIdleCallback(once, { timeout: IDLE }) : setTimeout(once, IDLE / 10));
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon, { once: true, signal: end.signal });
  return () => end.abort();
}
