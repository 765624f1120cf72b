import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Choices } from '../../../src/model/choices.ts';
import { isAllowed, openPort, readMessage, targetsOf, type EmbedSettings, type EmbedWindow } from '../../../src/share/embed-port.ts';
import type { KnownIds } from '../../../src/url/view-params.ts';

const known: KnownIds = {
  facets: {
    block: ['harbour', 'none'],
    stage: ['proposed', 'operating'],
    kind: [],
    subdistrict: [],
    sector: ['transport'],
    source: ['first'],
    precision: ['exact'],
  },
  dates: ['2021-02', '2023-06'],
  blocks: ['harbour'],
  bases: [],
  languages: ['zh', 'en'],
  aliases: { projects: {}, blocks: {} },
};
const HOST = 'https://news.example';
const OWN = 'https://atlas.example';

/** A frame in a page, with what was posted to the page and what the page made it show. */
function framed(settings: EmbedSettings, top = false) {
  const posted: [unknown, string][] = [];
  const shown: Choices[] = [];
  const listeners = new Set<(event: MessageEvent) => void>();
  const parent = { postMessage: (message: unknown, target: string) => void posted.push([message, target]) };
  const frame: EmbedWindow = {
    parent,
    location: { origin: OWN },
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
  };
  if (top) frame.parent = frame as unknown as EmbedWindow['parent'];
  const port = openPort(settings, known, (choices) => shown.push(choices), frame);
  const say = (data: unknown, origin = HOST, source: unknown = parent) =>
    listeners.forEach((listener) => listener({ data, origin, source } as MessageEvent));
  return { port, posted, shown, say, listeners };
}
const setView = { type: 'atlas:set-view', path: 'b/harbour/', search: '?stage=operating' };

describe('reading a message', () => {
  test('a view, its parts optional', () => {
    expect(readMessage(setView)).toEqual(setView);
    expect(readMessage({ type: 'atlas:set-view' })).toEqual({ type: 'atlas:set-view', path: '', search: '' });
    expect(readMessage({ ...setView, more: 1 })).toEqual(setView);
  });

  const throwing = Object.defineProperty({}, 'type', {
    get: () => {
      throw new Error('no');
    },
  });
  test.each([
    null,
    undefined,
    0,
    'atlas:set-view',
    [],
    [setView],
    {},
    { type: 'atlas:ready' },
    { type: 'webpackOk' },
    { ...setView, path: 1 },
    { ...setView, path: null },
    { ...setView, search: {} },
    { ...setView, search: `?q=${'a'.repeat(9000)}` },
    { ...setView, path: 'p/'.repeat(9000) },
    throwing,
  ])('%# is none', (data) => expect(readMessage(data)).toBeNull());

  test('never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true }), (data) => void readMessage(data)),
    );
    fc.assert(
      fc.property(fc.record({ type: fc.constant('atlas:set-view'), path: fc.anything(), search: fc.anything() }), (data) => {
        const read = readMessage(data);
        if (read) expect([typeof read.path, typeof read.search]).toEqual(['string', 'string']);
      }),
    );
  });
});

describe('who may speak', () => {
  test.each([
    [HOST, [HOST], true],
    [HOST, ['https://news.example/a/page'], true],
    [HOST, ['*'], true],
    [HOST, [], false],
    [HOST, ['https://example'], false],
    [HOST, ['http://news.example'], false],
    [HOST, ['https://news.example:8443'], false],
    ['https://news.example.evil.example', [HOST], false],
    ['https://sub.news.example', [HOST], false],
    [HOST, ['news.example', '', 'https://'], false],
    ['null', ['null', 'data:text/html,x', 'file:///'], false],
    ['null', ['*'], true],
  ] as [string, string[], boolean][])('%s of %j: %s', (origin, allowed, expected) => expect(isAllowed(origin, allowed)).toBe(expected));

  test('an allowed page sets the view, and the atlas stays embedded', () => {
    const { say, shown } = framed({ allow: [HOST] });
    say(setView);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject({ selection: { kind: 'block', id: 'harbour' }, stage: ['operating'], embed: true });
  });

  test('what a view does not name is as in the opening view; what it names wrongly is left out', () => {
    const { say, shown } = framed({ allow: ['*'] });
    say({ ...setView, path: '', search: 'stage=nonsense&asof=2021-02&<x>=1' });
    expect(shown[0]).toMatchObject({ selection: null, stage: [], asof: '2021-02', lang: null, embed: true });
  });

  test('no other page does, nor a frame beside it', () => {
    const { say, shown } = framed({ allow: [HOST] });
    say(setView, 'https://other.example');
    say(setView, 'null');
    say(setView, HOST, {});
    say(setView, HOST, null);
    expect(shown).toEqual([]);
  });

  test('nobody does unless the settings say so, but for pages of the atlas itself', () => {
    const { say, shown } = framed({ allow: [] });
    say(setView);
    expect(shown).toEqual([]);
    say(setView, OWN);
    expect(shown).toHaveLength(1);
  });

  test('nobody is heard once the port is closed', () => {
    const { port, listeners } = framed({ allow: ['*'] });
    expect(listeners.size).toBe(1);
    port.close();
    expect(listeners.size).toBe(0);
  });
});

describe('who is told', () => {
  const selected = { type: 'atlas:selected', selection: null, link: `${OWN}/` } as const;

  test.each([
    [undefined, ['*']],
    [['*'], ['*']],
    [
      [HOST, `${HOST}/page`, 'https://b.example'],
      [HOST, 'https://b.example'],
    ],
    [['nonsense', 'data:,'], []],
    [[], []],
  ] as [string[] | undefined, string[]][])('listen %j: %j', (listen, targets) => {
    expect(targetsOf({ allow: [], listen })).toEqual(targets);
    const { port, posted } = framed({ allow: [], listen });
    port.send(selected);
    expect(posted).toEqual(targets.map((t) => [selected, t]));
  });

  test('a page of its own neither tells itself nor listens', () => {
    const { port, posted, listeners } = framed({ allow: ['*'] }, true);
    port.send(selected);
    expect(posted).toEqual([]);
    expect(listeners.size).toBe(0);
  });
});
