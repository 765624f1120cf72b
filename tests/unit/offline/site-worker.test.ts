// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildOf } from '../../../src/offline/build-of.ts';
import { activate, followWorker, keepSite } from '../../../src/offline/site-worker.ts';
import { FakeContainer, FakeRegistration, FakeWorker, stubWorkers } from './fake-workers.ts';

const ORIGIN = 'https://example.org';
const ROOT = '/atlas/';
const SCRIPT = `${ORIGIN}${ROOT}sw.js`;

let workers: FakeContainer;
let registration: FakeRegistration;
let host: ReturnType<typeof vi.fn<() => Promise<Response>>>;
let end: () => void = () => {};
const reload = vi.fn();
const hearer = { onUpdateReady: vi.fn(), onStored: vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
  (window as unknown as { happyDOM: { setURL: (url: string) => void } }).happyDOM.setURL(`${ORIGIN}${ROOT}p/x/`);
  workers = new FakeContainer();
  registration = workers.registration = new FakeRegistration(`${ORIGIN}${ROOT}`);
  stubWorkers(workers);
  host = vi.fn(() => Promise.resolve(new Response()));
  vi.stubGlobal('fetch', host);
  vi.stubGlobal('requestIdleCallback', (call: () => void) => (call(), 1));
  vi.spyOn(location, 'reload').mockImplementation(reload);
});
afterEach(() => {
  end();
  end = () => {};
  stubWorkers(undefined);
  Reflect.deleteProperty(navigator, 'userActivation');
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Begins, and waits until all that follows from it by itself has happened. */
async function keep(): Promise<void> {
  end = keepSite({ root: ROOT, build: 'b1' }, hearer);
  await settle();
}
const settle = () => new Promise((done) => setTimeout(done, 5));
/** The page is answered for by the site's worker. */
const control = () => (workers.controller = registration.active = new FakeWorker(SCRIPT, 'activated'));

describe('the site is kept', () => {
  test('by the worker in its folder, for its folder', async () => {
    await keep();
    expect(workers.register).toHaveBeenCalledExactlyOnceWith(SCRIPT.slice(ORIGIN.length), { scope: ROOT });
  });

  test('from its first page on, which its worker is asked to take', async () => {
    const worker = (registration.installing = new FakeWorker(SCRIPT, 'installing'));
    await keep();
    worker.become('installed');
    worker.become('activated');
    expect(worker.postMessage).toHaveBeenCalledExactlyOnceWith({ ask: 'claim', build: 'b1' });
    workers.hand(worker);
    expect(reload).not.toHaveBeenCalled();
    expect(hearer.onUpdateReady).not.toHaveBeenCalled();
  });

  test('not by a frame of another page', async () => {
    vi.stubGlobal('parent', {});
    await keep();
    expect(workers.register).not.toHaveBeenCalled();
  });
});

describe('all goes on as without', () => {
  const quiet = () => {
    expect(hearer.onStored).not.toHaveBeenCalled();
    expect(hearer.onUpdateReady).not.toHaveBeenCalled();
    expect(host).not.toHaveBeenCalled();
  };
  test('where there are no workers', async () => {
    stubWorkers(undefined);
    await keep();
    quiet();
  });
  test('where asking for them is forbidden', async () => {
    Object.defineProperty(navigator, 'serviceWorker', {
      configurable: true,
      get: () => {
        throw new DOMException('sandboxed', 'SecurityError');
      },
    });
    await keep();
    quiet();
    await activate(ROOT);
    expect(reload).toHaveBeenCalledOnce();
  });
  test.each(['refused', 'not there'])('where registering is %s', async (how) => {
    workers.registration = undefined;
    if (how === 'refused') workers.register.mockRejectedValue(new DOMException('no', 'SecurityError'));
    await keep();
    quiet();
  });
  test('where only a site in a folder above has one', async () => {
    workers.registration = new FakeRegistration(`${ORIGIN}/`);
    workers.controller = new FakeWorker(`${ORIGIN}/sw.js`, 'activated');
    await keep();
    quiet();
    workers.hand(new FakeWorker(`${ORIGIN}/sw.js`, 'activated'));
    expect(reload).not.toHaveBeenCalled();
  });
  test('where there is no room to store it', async () => {
    const worker = (registration.installing = new FakeWorker(SCRIPT, 'installing'));
    await keep();
    worker.become('redundant');
    expect(worker.postMessage).not.toHaveBeenCalled();
    expect(hearer.onUpdateReady).not.toHaveBeenCalled();
  });
});

describe('that the host is away', () => {
  test('is told where the page comes from the store, until the host is back', async () => {
    control();
    host.mockRejectedValueOnce(new TypeError('offline'));
    await keep();
    expect(hearer.onStored.mock.calls).toEqual([[true]]);
    dispatchEvent(new Event('online'));
    await settle();
    expect(hearer.onStored.mock.calls).toEqual([[true], [false]]);
  });

  test('is told too where the host is at fault', async () => {
    control();
    host.mockResolvedValueOnce(new Response(null, { status: 503 }));
    await keep();
    expect(hearer.onStored.mock.calls).toEqual([[true]]);
  });

  test('is not told where nothing is stored', async () => {
    host.mockRejectedValue(new TypeError('offline'));
    await keep();
    expect(hearer.onStored).not.toHaveBeenCalled();
  });

  test('is asked of the host itself, and not of any cache', async () => {
    await keep();
    expect(host).toHaveBeenCalledExactlyOnceWith('/atlas/sw.js', expect.objectContaining({ method: 'HEAD', cache: 'no-store' }));
  });
});

test('a host that no longer has the worker gets its pages back', async () => {
  control();
  host.mockResolvedValue(new Response(null, { status: 404 }));
  const deleted = vi.fn(() => Promise.resolve(true));
  const own = ['atlas-precache', 'atlas-read b1'].map((name) => `${name} ${ORIGIN}${ROOT}`);
  const keys = () => Promise.resolve([...own, `atlas-precache ${ORIGIN}/`, 'another program']);
  vi.stubGlobal('caches', { delete: deleted, keys });
  await keep();
  expect(registration.unregister).toHaveBeenCalledOnce();
  // The page that is open keeps what it has until it is left.
  expect(deleted).not.toHaveBeenCalled();
  dispatchEvent(new Event('pagehide'));
  expect(deleted.mock.calls).toEqual(own.map((name) => [name]));
});

describe('a newer build', () => {
  const update = () => {
    const worker = (registration.installing = new FakeWorker(SCRIPT, 'installing'));
    registration.dispatchEvent(new Event('updatefound'));
    return worker;
  };

  test('is looked for whenever the host answers', async () => {
    control();
    await keep();
    expect(registration.update).toHaveBeenCalledTimes(1);
    dispatchEvent(new Event('online'));
    await settle();
    expect(registration.update).toHaveBeenCalledTimes(2);
  });

  test('is offered once it is whole, and never before', async () => {
    control();
    await keep();
    const worker = update();
    expect(hearer.onUpdateReady).not.toHaveBeenCalled();
    worker.become('installed');
    expect(hearer.onUpdateReady).toHaveBeenCalledOnce();
    expect(worker.postMessage).not.toHaveBeenCalled();
  });

  test('that is waiting already takes over from a page just opened if that is alone, and is offered', async () => {
    control();
    registration.waiting = new FakeWorker(SCRIPT, 'installed');
    vi.spyOn(performance, 'now').mockReturnValue(1000);
    await keep();
    expect(registration.waiting.postMessage).toHaveBeenCalledExactlyOnceWith({ ask: 'activate', alone: true });
    expect(hearer.onUpdateReady).toHaveBeenCalledOnce();
  });

  test.each([
    ['has been touched', 1000, true],
    ['was opened a while ago', 60_000, false],
  ])('that is waiting is only offered where the page %s', async (_, now, hasBeenActive) => {
    control();
    registration.waiting = new FakeWorker(SCRIPT, 'installed');
    vi.spyOn(performance, 'now').mockReturnValue(now);
    Object.defineProperty(navigator, 'userActivation', { configurable: true, value: { hasBeenActive } });
    await keep();
    expect(registration.waiting.postMessage).not.toHaveBeenCalled();
    expect(hearer.onUpdateReady).toHaveBeenCalledOnce();
  });

  test('that has taken over loads every page of the site anew, a frame too', () => {
    control();
    end = followWorker(ROOT);
    workers.hand(new FakeWorker(SCRIPT, 'activated'));
    expect(reload).toHaveBeenCalledOnce();
  });

  test('taken by the reader takes over, and the page follows', async () => {
    control();
    registration.waiting = new FakeWorker(SCRIPT, 'installed');
    await activate(ROOT);
    expect(registration.waiting.postMessage).toHaveBeenCalledExactlyOnceWith({ ask: 'activate', alone: false });
    expect(reload).not.toHaveBeenCalled();
  });

  test('taken before it was stored is stored first', async () => {
    control();
    const worker = (registration.installing = new FakeWorker(SCRIPT, 'installing'));
    const taken = activate(ROOT);
    await settle();
    registration.waiting = worker;
    worker.become('installed');
    await taken;
    expect(worker.postMessage).toHaveBeenCalledExactlyOnceWith({ ask: 'activate', alone: false });
  });

  test('that cannot be stored comes from the host: the reader is not held in the old one', async () => {
    control();
    const worker = (registration.installing = new FakeWorker(SCRIPT, 'installing'));
    const taken = activate(ROOT);
    await settle();
    worker.become('redundant');
    await taken;
    expect(registration.unregister).toHaveBeenCalledOnce();
    expect(reload).toHaveBeenCalledOnce();
  });

  test('that the host does not give leaves the reader what there is', async () => {
    control();
    registration.update.mockRejectedValue(new TypeError('offline'));
    await activate(ROOT);
    expect(registration.unregister).not.toHaveBeenCalled();
    expect(reload).toHaveBeenCalledOnce();
  });
});

test('a page says its build, or none', () => {
  const page = document.implementation.createHTMLDocument();
  expect(buildOf(page)).toBe('');
  page.head.innerHTML = '<meta name="build" content="04058fdaf18a4067">';
  expect(buildOf(page)).toBe('04058fdaf18a4067');
});
