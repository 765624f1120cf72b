/**
 * The service worker: keeps one build of the site whole on the reader's device and answers from it, so that no page ever gets a
 * file of another build. A newer build is stored beside it and waits until a page asks for it, or none is open.
 */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { createPartialResponse } from 'workbox-range-requests/createPartialResponse.js';
import { isAppAddress } from './app-address.ts';
import { APP_PAGE, storeName, type Demand, type Deployment } from './protocol.ts';
import { ReadFiles } from './read-files.ts';
import { scope, type Fetching } from './worker-scope.ts';

declare const DEPLOYMENT: Deployment;

const { registration, clients } = scope;
const folder = new URL(registration.scope);
const store = new PrecacheController({ cacheName: storeName(registration.scope) });
// Also stores them, all or none, and takes away what former builds have left.
store.precache(DEPLOYMENT.files);
const read = new ReadFiles(registration.scope, DEPLOYMENT);
scope.addEventListener('activate', (event) => event.waitUntil(read.forgetOthers()));

/** The browser has dropped what was stored: from now on everything is the host's. */
let emptied = false;

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (emptied || request.method !== 'GET' || url.origin !== folder.origin) return;
  if (request.mode === 'navigate') {
    const page = pageAt(url);
    if (page) event.respondWith(storedPage(event, page));
  } else if (isForPart(request) || !isForFresh(request)) {
    const key = store.getCacheKeyForURL(url.href);
    if (key) event.respondWith(storedFile(request, key));
    else if (read.holds(url)) event.respondWith(read.answer(event));
  }
});

/** Who does not want what caches hold, wants to know what the host has now. */
const isForFresh = ({ cache }: Request): boolean => cache === 'no-store' || cache === 'no-cache' || cache === 'reload';

/** Who reads tiles from one file asks for ranges of its bytes, and on some systems so that no cache of the browser's answers. */
const isForPart = ({ headers }: Request): boolean => headers.has('range');

/** The stored file that answers a page's address, if one does. */
function pageAt({ origin, pathname }: URL): string | undefined {
  const own = [pathname, `${pathname}/`].find((path) => store.getCacheKeyForURL(origin + path));
  if (own) return own;
  const path = pathname.slice(folder.pathname.length);
  if (!isAppAddress(path)) return undefined;
  // Where the language has no pages of its own, the site's first ones answer.
  const [lang = ''] = /^(zh|en)\//.exec(`${path}/`) ?? [];
  const page = folder.pathname + lang + APP_PAGE;
  return store.getCacheKeyForURL(folder.origin + page) ? page : folder.pathname + APP_PAGE;
}

async function storedPage({ request }: Fetching, path: string): Promise<Response> {
  const page = await store.matchPrecache(path).catch(() => undefined);
  if (page) return page;
  emptied = true;
  await registration.unregister();
  return fetch(request);
}

/** What has been dropped from the store is the host's, if it is of this build still. */
async function storedFile(request: Request, key: string): Promise<Response> {
  const file = await store.matchPrecache(request.url).catch(() => undefined);
  const part = isForPart(request);
  if (file) return part ? createPartialResponse(request, file) : file;
  const integrity = store.getIntegrityForCacheKey(key);
  return part || request.mode === 'no-cors' || emptied || !integrity ? fetch(request) : fetch(request, { integrity });
}

scope.addEventListener('message', (event) => {
  const demand = event.data as Demand;
  const asker = event.source?.id;
  if (demand.ask === 'claim' && demand.build === DEPLOYMENT.build)
    event.waitUntil(isAlone(asker).then((alone) => (alone ? clients.claim() : undefined)));
  if (demand.ask === 'activate')
    event.waitUntil((demand.alone ? isAlone(asker) : Promise.resolve(true)).then((go) => (go ? scope.skipWaiting() : undefined)));
});

/** Whether no page of the site is open but the one that asks and those that this worker has. */
async function isAlone(asker: string | undefined): Promise<boolean> {
  const [own, all] = await Promise.all([
    clients.matchAll({ type: 'window' }),
    clients.matchAll({ type: 'window', includeUncontrolled: true }),
  ]);
  const known = new Set([asker, ...own.map(({ id }) => id)]);
  return all.every(({ id, url }) => known.has(id) || !url.startsWith(folder.href));
}
