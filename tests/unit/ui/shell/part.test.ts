// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { part } from '../../../../src/ui/shell/part.ts';

/** Lets what waits for nothing but earlier promises go on. */
const settle = () => new Promise((done) => setTimeout(done));

describe('code', () => {
  test('is loaded at the first call, once, and remembered', async () => {
    const load = vi.fn(() => Promise.resolve('part'));
    const get = part(load);
    expect(load).not.toHaveBeenCalled();
    expect(await Promise.all([get(), get()])).toEqual(['part', 'part']);
    expect(await get()).toBe('part');
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('that did not come is loaded anew by the next call, and by nothing else', async () => {
    const load = vi.fn(() => Promise.resolve('part')).mockRejectedValueOnce(new Error('did not come'));
    const get = part(load);
    await expect(get()).rejects.toThrow('did not come');
    await settle();
    expect(load).toHaveBeenCalledTimes(1);
    expect(await get()).toBe('part');
  });
});

describe('stylesheets', () => {
  // Without an address nothing is fetched: the test says what came of each link.
  const links = () => [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  function lose(title: string): HTMLLinkElement {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', title });
    document.head.append(link);
    link.dispatchEvent(new Event('error'));
    return link;
  }
  afterEach(() => links().forEach((link) => link.remove()));

  test('one that did not come is fetched again in its place before any other part, which waits for it', async () => {
    const lost = lose('panel');
    const load = vi.fn(() => Promise.resolve('part'));
    const loading = part(load)();
    await settle();
    const [again] = links();
    expect(links()).toHaveLength(1);
    expect(again).not.toBe(lost);
    expect(again!.title).toBe('panel');
    expect(load).not.toHaveBeenCalled();
    again!.dispatchEvent(new Event('load'));
    expect(await loading).toBe('part');
  });

  test('one that does not come again either fails the part, and is fetched once more by the next call', async () => {
    lose('panel');
    const load = vi.fn(() => Promise.resolve('part'));
    const get = part(load);
    const first = get();
    first.catch(() => undefined);
    await settle();
    links()[0]!.dispatchEvent(new Event('error'));
    await expect(first).rejects.toThrow('did not come');
    expect(load).not.toHaveBeenCalled();
    const second = get();
    await settle();
    expect(links()).toHaveLength(1);
    links()[0]!.dispatchEvent(new Event('load'));
    expect(await second).toBe('part');
  });

  test('two parts at once fetch it once', async () => {
    lose('panel');
    const both = Promise.all([part(() => Promise.resolve(1))(), part(() => Promise.resolve(2))()]);
    await settle();
    expect(links()).toHaveLength(1);
    links()[0]!.dispatchEvent(new Event('load'));
    expect(await both).toEqual([1, 2]);
    expect(links()).toHaveLength(1);
  });

  test('one that was taken out of the page since is not waited for', async () => {
    lose('panel').remove();
    expect(await part(() => Promise.resolve('part'))()).toBe('part');
    expect(links()).toEqual([]);
  });

  test('a part that is there already does not mind', async () => {
    const get = part(() => Promise.resolve('part'));
    await get();
    lose('another');
    expect(await get()).toBe('part');
  });
});
