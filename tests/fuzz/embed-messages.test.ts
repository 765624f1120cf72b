import fc from 'fast-check';
import { expect } from 'vitest';
import type { Choices } from '../../src/model/choices.ts';
import { isAllowed, openPort, targetsOf, type EmbedWindow } from '../../src/share/embed-port.ts';
import { fuzz, promptly, prototypesAreClean } from './cases.ts';
import { hostileText } from './hostile-text.ts';
import { KNOWN } from './known-ids.ts';
import { expectValid } from './valid-choices.ts';

const OWN = 'https://atlas.example';
const ALLOWED = 'https://news.example';

const origin = fc.oneof(
  fc.constantFrom(
    OWN,
    ALLOWED,
    'null',
    '',
    '*',
    'https://news.example.evil.example',
    'http://news.example',
    'https://news.example:8443',
    'file://',
  ),
  hostileText,
);
const path = fc.oneof(fc.constantFrom('', 'b/harbour/', 'p/old-hall/', '../../x', 'en/overview/', 'p/__proto__/'), hostileText);
const search = fc.oneof(
  fc.constantFrom('?q=x', 'block=harbour', '?embed=0&lang=en', '?asof=2022-12&since=2021-02', `?q=${'x'.repeat(9000)}`),
  hostileText,
);

/** An object whose every property says no. */
const forbidding = new Proxy(
  {},
  {
    get() {
      throw new Error('no');
    },
    ownKeys() {
      throw new Error('no');
    },
  },
);
const throwing = {
  get type(): string {
    throw new Error('no');
  },
};
const cyclic: Record<string, unknown> = { type: 'atlas:set-view' };
cyclic['path'] = cyclic;

/** Whatever can be posted, and some of what cannot. */
const message: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('atlas:set-view'), path, search }, { requiredKeys: ['type'] }) },
  {
    weight: 3,
    arbitrary: fc.record(
      {
        type: fc.oneof(fc.constant('atlas:set-view'), fc.anything()),
        path: fc.oneof(path, fc.anything()),
        search: fc.oneof(search, fc.anything()),
      },
      { requiredKeys: [] },
    ),
  },
  { weight: 2, arbitrary: fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withTypedArray: true }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(forbidding, throwing, cyclic, JSON.parse('{"__proto__":{"x":1},"type":"atlas:set-view"}')),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(hostileText, fc.nat(20_000))
      .map(([text, n]) => ({ type: 'atlas:set-view', path: text.repeat(n).slice(0, 100_000) })),
  },
);

/** A port in a frame, with what it made of what it was sent. */
function framed(allow: string[]) {
  let listener: (event: MessageEvent) => void = () => {};
  const views: Choices[] = [];
  const parent = { postMessage: () => {} };
  const host: EmbedWindow = {
    parent,
    location: { origin: OWN },
    addEventListener: (_type, added) => (listener = added),
    removeEventListener: () => (listener = () => {}),
  };
  const port = openPort({ allow }, KNOWN, (choices) => views.push(choices), host);
  const post = (data: unknown, from: string, source: unknown) => listener({ data, origin: from, source } as MessageEvent);
  return { views, parent, post, port };
}

fuzz(
  'any message from anywhere is ignored, or sets a view that a link could set',
  10_000,
  fc.property(
    message,
    origin,
    fc.constantFrom('parent', 'other', 'none'),
    fc.constantFrom<string[]>([], [ALLOWED], ['*'], ['nonsense', '']),
    (data, from, source, allow) => {
      const { views, parent, post } = framed(allow);
      promptly(() => post(data, from, source === 'parent' ? parent : source === 'other' ? {} : null));
      const may = source === 'parent' && (from === OWN || allow.includes('*') || (allow.includes(ALLOWED) && from === ALLOWED));
      if (!may) expect(views).toEqual([]);
      expect(views.length).toBeLessThanOrEqual(1);
      for (const choices of views) {
        expectValid(choices);
        expect(choices.embed).toBe(true);
      }
      prototypesAreClean();
    },
  ),
);

fuzz(
  'whatever origins are written down, the list is read, and an opaque origin is never on it by name',
  10_000,
  fc.property(fc.array(origin, { maxLength: 5 }), origin, (list, from) => {
    const allowed = isAllowed(from, list);
    if (list.includes('*')) expect(allowed).toBe(true);
    else if (from === 'null' || !URL.canParse(from)) expect(allowed).toBe(false);
    for (const target of targetsOf({ allow: [], listen: list })) expect(target === '*' || new URL(target).origin === target).toBe(true);
  }),
);

fuzz(
  'a port that was closed hears nothing',
  1_000,
  fc.property(message, (data) => {
    const { views, parent, post, port } = framed(['*']);
    port.close();
    post(data, ALLOWED, parent);
    expect(views).toEqual([]);
  }),
);
