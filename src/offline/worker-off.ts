/**
 * The worker that ends offline use: put in the place of the other on the host, it takes away what that had stored and itself with
 * it, at the reader's next visit.
 */
import { isStoreOf } from './protocol.ts';
import { forgetStores } from './read-files.ts';
import { scope } from './worker-scope.ts';

scope.addEventListener('install', () => void scope.skipWaiting());
scope.addEventListener('activate', (event) => {
  const { registration } = scope;
  event.waitUntil(forgetStores((name) => isStoreOf(registration.scope, name)));
  // Not waited for: it may have to wait for this event itself.
  void registration.unregister();
});
