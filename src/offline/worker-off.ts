/**
 * The worker that ends offline use: put in the place of the other on the host, it takes away what that had stored and itself with
 * it, at the reader's next visit.
 */
import { storeName } from './protocol.ts';
import { scope } from './worker-scope.ts';

scope.addEventListener('install', () => void scope.skipWaiting());
scope.addEventListener('activate', (event) => {
  const { registration } = scope;
  event.waitUntil(Promise.all([caches.delete(storeName(registration.scope)), registration.unregister()]));
});
