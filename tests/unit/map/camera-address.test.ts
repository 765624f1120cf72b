import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepCamera, type HashBrowser } from '../../../src/map/camera-address.ts';
import type { Bounds } from '../../../src/model/dataset.ts';
import type { Camera } from '../../../src/url/camera.ts';

const view: Bounds = [9.95, 49.97, 10.05, 50.03];
const OPENING: Camera = { zoom: 11, center: [10, 50] };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An address bar and its history; the events come as Chromium sends them: `hashchange` only where nothing else changed. */
class FakeBrowser extends EventTarget {
  #entries: URL[];
  #at = 0;
  writes: string[] = [];

  constructor(address: string) {
    super();
    this.#entries = [new URL(address, 'https://example.org')];
  }
  get location() {
    return this.#entries[this.#at]!;
  }
  get address() {
    const { pathname, search, hash } = this.location;
    return pathname + search + hash;
  }
  history = {
    state: { kept: true },
    replaceState: (state: unknown, _unused: string, url: string) => {
      expect(state).toBe(this.history.state);
      this.writes.push(url);
      this.#entries[this.#at] = new URL(url, this.location);
    },
  };
  /** Another part of the app makes a step: no event tells of it. */
  push(address: string) {
    this.#entries = [...this.#entries.slice(0, this.#at + 1), new URL(address, this.location)];
    this.#at += 1;
  }
  /** The reader types a hash or follows an anchor. */
  type(hash: string) {
    const from = this.location;
    this.push(from.pathname + from.search + hash);
    this.#tell(from);
  }
  go(steps: number) {
    const from = this.location;
    this.#at += steps;
    this.#tell(from);
  }
  #tell(from: URL) {
    this.dispatchEvent(new Event('popstate'));
    const { pathname, search, hash } = this.location;
    if (from.hash !== hash && from.pathname + from.search === pathname + search) this.dispatchEvent(new Event('hashchange'));
  }
}

function open(address: string) {
  const browser = new FakeBrowser(address);
  let camera = OPENING;
  let rested = () => {};
  const holder = {
    read: () => camera,
    jump: vi.fn((to: Camera) => {
      camera = to;
      rested();
    }),
    onrest: (then: () => void) => {
      rested = then;
      return () => (rested = () => {});
    },
    onbare: vi.fn(),
    onrefused: vi.fn(),
  };
  const end = keepCamera(holder, view, browser as unknown as HashBrowser);
  /** The reader moves the map, and it comes to rest. */
  const move = (zoom: number, center: [number, number] = [10, 50]) => {
    camera = { zoom, center };
    rested();
    vi.runAllTimers();
  };
  return { browser, holder, move, end, rested: () => rested(), camera: () => camera };
}

describe('writing', () => {
  test('an address stays as it is until the camera has come to rest elsewhere', () => {
    const { browser, rested, move } = open('/?block=a');
    rested();
    vi.runAllTimers();
    move(11.001, [10.0000001, 50]);
    expect(browser.writes).toEqual([]);
    move(12);
    expect(browser.address).toBe('/?block=a#map=12/50/10');
  });

  test('a rest at the same place writes nothing, so that an opening at 0,0 never could', () => {
    const { browser, move } = open('/');
    move(12, [10.01, 50.01]);
    move(12, [10.01, 50.01]);
    expect(browser.writes).toEqual(['/#map=12/50.01/10.01']);
  });

  test('the camera takes the place of whatever else the hash held', () => {
    const { browser, move } = open('/overview/?lang=en#economy');
    move(12);
    expect(browser.address).toBe('/overview/?lang=en#map=12/50/10');
  });

  test('many rests in a short time are few writes, the last one among them', () => {
    const { browser, holder } = open('/');
    for (let i = 1; i <= 50; i++) holder.jump({ zoom: 11 + i / 50, center: [10, 50] });
    expect(browser.writes).toHaveLength(1);
    vi.runAllTimers();
    expect(browser.writes).toHaveLength(2);
    expect(browser.address).toBe('/#map=12/50/10');
  });

  test('none comes after the map is gone', () => {
    const { browser, holder, end } = open('/');
    holder.jump({ zoom: 12, center: [10, 50] });
    holder.jump({ zoom: 13, center: [10, 50] });
    end();
    vi.runAllTimers();
    browser.type('#map=14/50/10');
    expect(browser.writes).toHaveLength(1);
    expect(holder.jump).toHaveBeenCalledTimes(2);
  });
});

describe('following', () => {
  test('Back and Forward go to the camera of the step', () => {
    const { browser, move, camera } = open('/#map=11/50/10');
    browser.push('/p/x/#map=11/50/10');
    move(14, [10.02, 50.01]);
    browser.go(-1);
    expect(camera()).toEqual({ zoom: 11, center: [10, 50] });
    browser.go(1);
    expect(camera()).toEqual({ zoom: 14, center: [10.02, 50.01] });
    vi.runAllTimers();
    expect(browser.writes).toEqual(['/p/x/#map=14/50.01/10.02']);
  });

  test('a step without a camera is told, for the map to show what that address opens with', () => {
    const { browser, move, holder } = open('/');
    browser.push('/p/x/');
    move(14, [10.02, 50.01]);
    browser.go(-1);
    expect(holder.onbare).toHaveBeenCalledTimes(1);
    expect(holder.jump).not.toHaveBeenCalled();
  });

  test('so is one whose camera cannot be followed, which was told when it was opened', () => {
    const { browser, move, holder } = open('/#map=12/29.9');
    browser.push('/p/x/#map=12/29.9');
    move(14, [10.02, 50.01]);
    browser.go(-1);
    expect(holder.onbare).toHaveBeenCalledTimes(1);
    expect(holder.onrefused).not.toHaveBeenCalled();
  });

  test('a hash that is taken away by hand means the same', () => {
    const { browser, holder } = open('/#map=11/50/10');
    browser.type('');
    expect(holder.onbare).toHaveBeenCalledTimes(1);
  });

  test('an anchor of the page moves nothing', () => {
    const { browser, holder, move } = open('/');
    move(14);
    browser.type('#list');
    expect(holder.jump).not.toHaveBeenCalled();
    expect(holder.onbare).not.toHaveBeenCalled();
    expect(holder.onrefused).not.toHaveBeenCalled();
  });

  test('a hash typed by hand is gone to, once', () => {
    const { browser, holder } = open('/?q=a');
    browser.type('#map=12.5/50.01/10.01');
    expect(holder.jump.mock.calls).toEqual([[{ zoom: 12.5, center: [10.01, 50.01] }]]);
    vi.runAllTimers();
    expect(browser.writes).toEqual([]);
  });

  test.each(['#map=8/0/0', '#map=12/29.9', '#map='])('%s typed by hand means what the address opens with, and is told once', (hash) => {
    const { browser, holder } = open('/');
    browser.type(hash);
    expect(holder.jump).not.toHaveBeenCalled();
    expect(holder.onbare).toHaveBeenCalledTimes(1);
    expect(holder.onrefused.mock.calls).toEqual([[{ param: 'map', value: hash.slice(5) }]]);
  });

  test('a map that cannot go just there says where it went', () => {
    const { browser, holder } = open('/');
    const follow = holder.jump.getMockImplementation()!;
    holder.jump.mockImplementation(({ zoom }) => follow({ zoom, center: [10.01, 50] }));
    browser.type('#map=9/50.08/10.14');
    vi.runAllTimers();
    expect(browser.address).toBe('/#map=9/50/10.01');
  });
});
