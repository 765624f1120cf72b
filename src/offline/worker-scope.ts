/** The part of a service worker's surroundings that ours use: TypeScript knows either these or those of pages. */

interface Extended extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface Fetching extends Extended {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Told extends Extended {
  readonly data: unknown;
  readonly source: { readonly id: string } | null;
}

interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(of: { type: 'window'; includeUncontrolled?: boolean }): Promise<readonly { id: string; url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extended) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: Told) => void): void;
}

export const scope = self as unknown as WorkerScope;
