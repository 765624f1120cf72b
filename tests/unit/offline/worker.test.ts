import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

/* The worker in surroundings of the test's making: events, stores and pages as a browser has them. */

const SCOPE = 'https://example.org/atlas/';
const DEPLOYMENT = {
  build: 'b1',
  files: [
    { url: 'app.html', revision: '1', integrity: 'sha256-a' },
    { url: 'en/app.html', revision: '1', integrity: 'sha256-b' },
    { url: 'data/', revision: '1', integrity: 'sha256-c' },
    { url: 'data/atlas.json', revision: '1', integrity: 'sha256-d' },
    { url: 'assets/index-BMLqLdIW.js', revision: null, integrity: 'sha256-e' },
  ],
  read: [{ url: 'data/records/7.json', revision: '1', integrity: 'sha256-f' }],
};

type Listener = (event: object) => void;
let listeners: Map<string, Listener[]>;
let stored: Map<string, string>;
/** What is kept of what was read, by store and address. */
let read: Map<string, Map<string, string>>;
let windows: { id: string; url: string; own: boolean }[];
const registration = { scope: SCOPE, unregister: vi.fn(() => Promise.resolve(true)) };
const claim = vi.fn(() => Promise.resolve());
const skipWaiting = vi.fn(() => Promise.resolve());
const host = vi.fn((_asked: unknown, _init?: RequestInit) => Promise.resolve(new Response('from the host')));

beforeEach(async () => {
  vi.clearAllMocks();
  listeners = new Map();
  stored = new Map(DEPLOYMENT.files.map(({ url, revision }) => [SCOPE + url + (revision ? `?__WB_REVISION__=${revision}` : ''), url]));
  windows = [];
  read = new Map();
  const match = (key: string) => Promise.resolve(stored.has(key) ? new Response(`stored ${stored.get(key)}`) : undefined);
  const clients = {
    claim,
    matchAll: ({ includeUncontrolled = false }) => Promise.resolve(windows.filter(({ own }) => own || includeUncontrolled)),
  };
  const scope = {
    registration,
    clients,
    skipWaiting,
    addEventListener: (type: string, listener: Listener) => listeners.set(type, [...(listeners.get(type) ?? []), listener]),
    caches: {
      open: (name: string) => Promise.resolve(name.startsWith('atlas-read') ? readStore(name) : { match }),
      keys: () => Promise.resolve(['atlas-precache https://example.org/atlas/', ...read.keys()]),
      delete: (name: string) => Promise.resolve(read.delete(name)),
    },
  };
  for (const [name, value] of Object.entries({ ...scope, self: scope, location: new URL(`${SCOPE}sw.js`), fetch: host, DEPLOYMENT }))
    vi.stubGlobal(name, value);
  vi.resetModules();
  await import('../../../src/offline/worker.ts');
});
afterEach(() => void vi.unstubAllGlobals());

function readStore(name: string) {
  const kept = read.get(name) ?? new Map<string, string>();
  read.set(name, kept);
  return {
    match: (url: string) => Promise.resolve(kept.has(url) ? new Response(kept.get(url)) : undefined),
    put: async (url: string, answer: Response) => void kept.set(url, `kept ${await answer.text()}`),
  };
}

/** What the worker answers a page's request with; undefined where it leaves it to the browser. */
async function answerTo(path: string, request: Partial<Request> = {}): Promise<Response | undefined> {
  let answer: Promise<Response> | undefined;
  const work: Promise<unknown>[] = [];
  const event = {
    request: { url: new URL(path, SCOPE).href, method: 'GET', mode: 'cors', cache: 'default', headers: new Headers(), ...request },
    respondWith: (given: Promise<Response>) => (answer = given),
    waitUntil: (given: Promise<unknown>) => work.push(given),
  };
  for (const listener of listeners.get('fetch')!) listener(event);
  const given = (await answer)?.clone();
  await Promise.all([(await answer)?.text(), ...work]);
  return given;
}
/** The text of it. */
const ask = async (path: string, request?: Partial<Request>): Promise<string | undefined> => (await answerTo(path, request))?.text();
const go = (path: string) => ask(path, { mode: 'navigate' });

async function tell(data: object, id = 'page'): Promise<void> {
  const work: Promise<unknown>[] = [];
  for (const listener of listeners.get('message')!)
    listener({ data, source: { id }, waitUntil: (done: Promise<unknown>) => work.push(done) });
  await Promise.all(work);
}

describe('an address', () => {
  test.each(['', '?block=cicheng', 'p/never-opened/', 's/source/?lang=en', 'overview/', '?embed=1'])(
    'of the app, as %j, is answered by its page',
    async (path) => {
      expect(await go(path)).toBe('stored app.html');
      expect(await go(`en/${path}`)).toBe('stored en/app.html');
    },
  );

  test('of a page by itself is answered by that page, whatever stands behind it', async () => {
    for (const path of ['data/', 'data', 'data/?x=1']) expect(await go(path)).toBe('stored data/');
  });

  test.each(['inner/', 'inner/p/x/', 'p/', 'cards/atlas.png', '404.html', 'https://other.example/atlas/'])(
    'of anything else, as %s, is the host’s',
    async (path) => {
      expect(await go(path)).toBeUndefined();
    },
  );
});

describe('a file', () => {
  test('of the build is answered from the store', async () => {
    expect(await ask('data/atlas.json')).toBe('stored data/atlas.json');
    expect(await ask('assets/index-BMLqLdIW.js')).toBe('stored assets/index-BMLqLdIW.js');
    expect(host).not.toHaveBeenCalled();
  });

  test('of another build, or of no build, is the host’s', async () => {
    for (const path of ['assets/index-AAAAAAAA.js', 'data/atlas.json?v=2', 'inner/data/atlas.json'])
      expect(await ask(path)).toBeUndefined();
  });

  test.each(['no-store', 'no-cache', 'reload'] as const)('that is asked for anew (%s) is the host’s', async (cache) => {
    expect(await ask('data/atlas.json', { cache })).toBeUndefined();
  });

  test('that the browser has dropped is taken from the host only if it is the same still', async () => {
    stored.delete(`${SCOPE}data/atlas.json?__WB_REVISION__=1`);
    expect(await ask('data/atlas.json')).toBe('from the host');
    expect(host.mock.calls[0]![1]).toEqual({ integrity: 'sha256-d' });
  });
});

describe('a part of a file', () => {
  // As it is built: else Workbox asks for a request of the browser's.
  beforeEach(() => void vi.stubEnv('NODE_ENV', 'production'));
  afterEach(() => void vi.unstubAllEnvs());
  const part = (range: string) => ({ headers: new Headers({ range }) });

  test('is cut from the stored file, also for who wants no answer of a cache of the browser', async () => {
    expect(await ask('data/atlas.json', part('bytes=7-10'))).toBe('data');
    expect(await ask('data/atlas.json', { ...part('bytes=0-5'), cache: 'no-store' })).toBe('stored');
    expect(host).not.toHaveBeenCalled();
  });

  test('says which part it is', async () => {
    const answer = await answerTo('data/atlas.json', part('bytes=7-10'));
    expect([answer!.status, answer!.headers.get('content-range')]).toEqual([206, 'bytes 7-10/22']);
  });

  test('of a file that the store has lost is the host’s, which no checksum of the whole can be asked of', async () => {
    stored.clear();
    expect(await ask('data/atlas.json', part('bytes=7-10'))).toBe('from the host');
    expect(host).toHaveBeenCalledWith(expect.objectContaining({ url: `${SCOPE}data/atlas.json` }));
  });
});

describe('a file that is stored when it has been read', () => {
  const RECORDS = 'data/records/7.json';

  test('is the host’s the first time, of this build and no other, and the store’s from then on', async () => {
    expect(await ask(RECORDS)).toBe('from the host');
    expect(host.mock.calls).toEqual([[SCOPE + RECORDS, { integrity: 'sha256-f' }]]);
    expect(await ask(RECORDS)).toBe('kept from the host');
    expect(host).toHaveBeenCalledOnce();
    expect([...read.keys()]).toEqual([`atlas-read b1 ${SCOPE}`]);
  });

  test('is not kept where the host has none, and where the device is full it is answered all the same', async () => {
    host.mockResolvedValueOnce(new Response('gone', { status: 404 }));
    expect(await ask(RECORDS)).toBe('gone');
    expect(read.get(`atlas-read b1 ${SCOPE}`)!.size).toBe(0);
    vi.spyOn(caches, 'open').mockRejectedValue(new Error('full'));
    expect(await ask(RECORDS)).toBe('from the host');
  });

  test('goes with its build, and what other sites of the host keep stays', async () => {
    const elsewhere = 'atlas-read b0 https://example.org/';
    for (const name of [`atlas-read b0 ${SCOPE}`, `atlas-read b1 ${SCOPE}`, elsewhere]) read.set(name, new Map());
    const work: Promise<unknown>[] = [];
    listeners.get('activate')!.at(-1)!({ waitUntil: (given: Promise<unknown>) => work.push(given) });
    await Promise.all(work);
    expect([...read.keys()]).toEqual([`atlas-read b1 ${SCOPE}`, elsewhere]);
  });
});

test('a store that was emptied leaves everything to the host', async () => {
  stored.clear();
  expect(await go('p/x/')).toBe('from the host');
  expect(registration.unregister).toHaveBeenCalledOnce();
  expect(await ask('data/atlas.json')).toBeUndefined();
  expect(await go('p/x/')).toBeUndefined();
});

describe('a page that came before the worker', () => {
  const page = { id: 'page', url: `${SCOPE}p/x/`, own: false };
  test('is taken if it is of the same build', async () => {
    windows = [page, { id: 'elsewhere', url: 'https://example.org/blog/', own: false }, { id: 'taken', url: SCOPE, own: true }];
    await tell({ ask: 'claim', build: 'b1' });
    expect(claim).toHaveBeenCalledOnce();
  });
  test('is left alone if it is of another, or if others would come with it', async () => {
    windows = [page];
    await tell({ ask: 'claim', build: 'b0' });
    windows = [page, { id: 'older', url: SCOPE, own: false }];
    await tell({ ask: 'claim', build: 'b1' });
    expect(claim).not.toHaveBeenCalled();
  });
});

describe('the worker takes the place of the one in force', () => {
  test('when it is told to', async () => {
    windows = [{ id: 'other', url: SCOPE, own: false }];
    await tell({ ask: 'activate', alone: false });
    expect(skipWaiting).toHaveBeenCalledOnce();
  });
  test('or, if it is to be alone, with no other page open', async () => {
    windows = [
      { id: 'page', url: SCOPE, own: false },
      { id: 'other', url: `${SCOPE}?view=table`, own: false },
    ];
    await tell({ ask: 'activate', alone: true });
    expect(skipWaiting).not.toHaveBeenCalled();
    windows.pop();
    await tell({ ask: 'activate', alone: true });
    expect(skipWaiting).toHaveBeenCalledOnce();
  });
});
