/**
 * The worker that ends offline use: put in the place of the other on the host, it takes away what that had stored and itself with
 * it, at the reader's next visit.
 */
import { isStoreOf } from './protocol.ts';
import { forgetStores } from './read-files.ts';
import { scope } from './worker-scope.ts';

/** Milliseconds after which it looks again: a page that registers the worker meanwhile calls it back, and it is not installed anew. */
const AGAIN = [1000, 5000, 20_000];

function end(): void {
  const { registration } = scope;
  // At once, and waited for by nothing: to become active this worker may have to wait for pages that wait for it.
  void registration.unregister();
  void forgetStores((name) => isStoreOf(registration.scope, name));
  void scope.skipWaiting();
}

scope.addEventListener('install', () => {
  end();
  for (const after of AGAIN) setTimeout(end, after);
});
scope.addEventListener('activate', end);
// Whatever a page asks of it: the reader's wish for the newest build is no other.
scope.addEventListener('message', end);
