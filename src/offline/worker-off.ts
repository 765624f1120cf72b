/**
 * The worker that ends offline use: put in the place of the other on the host, it takes away what that had stored and itself with
 * it, at the reader's next visit.
 */
import { isStoreOf } from './protocol.ts';
import { forgetStores } from './read-files.ts';
import { scope } from './worker-scope.ts';

scope.addEventListener('install', () => {
  const { registration } = scope;
  // At once, and waited for by nothing: to become active this worker may have to wait for pages that wait for it.
  void registration.unregister();
  void forgetStores((name) => isStoreOf(registration.scope, name));
  void scope.skipWaiting();
});
