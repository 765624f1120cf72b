// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import EmbedOverlay from '../../../../src/ui/shell/EmbedOverlay.svelte';
import Offline from '../../../../src/ui/shell/Offline.svelte';
import { FakeContainer, FakeRegistration, FakeWorker, stubWorkers } from '../../offline/fake-workers.ts';
import { dataset, mountComponent, textOf } from '../mount.svelte.ts';

const SCOPE = 'https://example.org/';
let workers: FakeContainer;
let registration: FakeRegistration;
const host = vi.fn(() => Promise.resolve(new Response()));
const soon = <T>(check: () => T) => vi.waitFor(() => (flushSync(), check()));

beforeEach(() => {
  vi.clearAllMocks();
  (window as unknown as { happyDOM: { setURL: (url: string) => void } }).happyDOM.setURL(SCOPE);
  workers = new FakeContainer();
  registration = workers.registration = new FakeRegistration(SCOPE);
  workers.controller = new FakeWorker(`${SCOPE}sw.js`, 'activated');
  stubWorkers(workers);
  vi.stubGlobal('fetch', host);
  vi.stubGlobal('requestIdleCallback', (call: () => void) => (call(), 1));
});
afterEach(() => {
  stubWorkers(undefined);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('nothing is said as long as all is well', async () => {
  const { target } = mountComponent(Offline, {});
  await soon(() => expect(registration.update).toHaveBeenCalled());
  expect(textOf(target)).toBe('');
});

describe('a page that comes from the store says', () => {
  test.each([
    ['en', 'Offline: as stored, data up to March 2031.'],
    ['zh', '离线：显示的是存下的内容，数据截至 2031 年 3 月。'],
  ] as const)('in %s up to when the data go, until the host is back', async (lang, said) => {
    expect(dataset.dates.at(-1)).toBe('2031-03');
    host.mockRejectedValueOnce(new TypeError('offline'));
    const { target } = mountComponent(Offline, {}, { lang });
    await soon(() => expect(textOf(target)).toBe(said));
    dispatchEvent(new Event('online'));
    await soon(() => expect(textOf(target)).toBe(''));
  });

  test('nothing of dates where there are none', async () => {
    host.mockRejectedValueOnce(new TypeError('offline'));
    const { target } = mountComponent(Offline, {}, { dataset: { dates: [], projects: [] } });
    await soon(() => expect(textOf(target)).toBe('Offline: as stored.'));
  });
});

test('a newer build is offered, and taken when the reader takes it', async () => {
  const waiting = (registration.waiting = new FakeWorker(`${SCOPE}sw.js`, 'installed'));
  const { atlas } = mountComponent(Offline, {});
  await soon(() => expect(atlas.session.newerBuild).not.toBe(null));
  const taken = { ask: 'activate', alone: false };
  expect(waiting.postMessage).not.toHaveBeenCalledWith(taken);
  atlas.session.newerBuild!();
  await soon(() => expect(waiting.postMessage).toHaveBeenCalledWith(taken));
});

test('a frame stores nothing, but follows a worker that is there', async () => {
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
  mountComponent(EmbedOverlay, {}, { choices: { embed: true } });
  expect(workers.register).not.toHaveBeenCalled();
  workers.hand(new FakeWorker(`${SCOPE}sw.js`, 'activated'));
  expect(reload).toHaveBeenCalledOnce();
  expect(workers.register).not.toHaveBeenCalled();
});
