/** A browser's service workers as far as pages see them, for tests to move. */
import { vi } from 'vitest';

export class FakeWorker extends EventTarget {
  readonly scriptURL: string;
  state: ServiceWorkerState;
  readonly postMessage = vi.fn();
  constructor(scriptURL: string, state: ServiceWorkerState) {
    super();
    this.scriptURL = scriptURL;
    this.state = state;
  }
  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

export class FakeRegistration extends EventTarget {
  readonly scope: string;
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;
  readonly update = vi.fn(() => Promise.resolve());
  readonly unregister = vi.fn(() => Promise.resolve(true));
  constructor(scope: string) {
    super();
    this.scope = scope;
  }
}

export class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null;
  registration: FakeRegistration | undefined;
  readonly register = vi.fn(() => Promise.resolve(this.registration));
  readonly getRegistration = vi.fn(() => Promise.resolve(this.registration));
  /** Another worker answers for the page from now on. */
  hand(to: FakeWorker): void {
    this.controller = to;
    this.dispatchEvent(new Event('controllerchange'));
  }
}

/** Puts the container in the place of the browser's own; without one, a browser that has none. */
export function stubWorkers(container: FakeContainer | undefined): void {
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, get: () => container });
}
