import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULTS, FACETS, SELECTABLE, SORTS, VIEWS, type Choices, type Facet } from '../../../src/model/choices.ts';
import { format, formatPath, linkLanguage, parse, type KnownIds } from '../../../src/url/view-params.ts';

const known: KnownIds = {
  facets: {
    block: ['harbour', 'old-town', 'hillside', 'none'],
    stage: ['proposed', 'construction', 'operating', 'unstated'],
    kind: ['works', 'place', 'title'],
    subdistrict: ['quayside', 'upper-town', 'none'],
    sector: ['transport', 'housing'],
    source: ['press-2021', 'midterm-2023', 'press-2024-01'],
    precision: ['exact', 'place', 'none'],
  },
  dates: ['2021-02', '2022-12', '2023-06', '2023-12'],
  blocks: ['harbour', 'old-town', 'hillside', 'east', 'west'],
  bases: ['plain', 'satellite'],
  languages: ['zh', 'en'],
  aliases: { projects: { 'old-bridge': 'new-bridge' }, blocks: { 'inner-town': 'old-town' } },
};

/** The order of parameters is part of the links' format. */
const ORDER = [
  'block',
  'stage',
  'kind',
  'subdistrict',
  'sector',
  'source',
  'precision',
  'q',
  'near',
  'inview',
  'asof',
  'since',
  'quiet',
  'sort',
  'desc',
  'view',
  'compare',
  'lang',
  'base',
  'embed',
];

const choices = (over: Partial<Choices> = {}): Choices => ({ ...structuredClone(DEFAULTS), ...over });
const read = (search: string, path = '') => parse(path, search, known);
const link = ({ path, search }: { path: string; search: string }) => `/${path}${search}`;
/** A link as today’s app would write it. */
const settled = (path: string, search: string) => format(parse(path, search, known).choices);

const subset = (all: readonly string[]) => fc.subarray([...all]).map((on) => (on.length === all.length ? [] : on));
const grapheme = fc.string({ unit: 'grapheme', maxLength: 40 });
const reserved = fc.string({ unit: fc.constantFrom(...'&=?#%+/\\;:,@!$\'"<>[]{}|^`~*() 江北外滩_-.\u0000\n😀é'), maxLength: 30 });
const words = fc.oneof(
  grapheme,
  reserved,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('老外滩', 'lwt', 'Old Bund', '4号线'),
);
const q = fc.oneof(
  fc.constant(''),
  words.filter((s) => s.trim() !== '' && s.length <= 200),
);
const slug = fc
  .oneof(
    fc.constantFrom('harbour', 'new-bridge', 'no-such-thing', '__proto__', 'constructor', 'index.html', 'p', '老外滩'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
    reserved.filter((s) => s !== '').map((s) => s.slice(0, 12).toWellFormed()),
  )
  // No address has these as a step of its path: a browser takes them out.
  .filter((s) => s !== '.' && s !== '..');
const selection = fc
  .record({ kind: fc.constantFrom(...SELECTABLE), id: slug })
  .filter(({ kind, id }) => !Object.hasOwn(known.aliases[`${kind}s`] ?? {}, id));
const near = fc.record(
  {
    center: fc
      .tuple(fc.integer({ min: -18_000_000, max: 18_000_000 }), fc.integer({ min: -9_000_000, max: 9_000_000 }))
      .map(([x, y]): [number, number] => [x / 1e5, y / 1e5]),
    km: fc.integer({ min: 1, max: 1000 }).map((n) => n / 10),
    place: fc.oneof(fc.constantFrom('wantou', 'gate-2', '1'), fc.stringMatching(/^[a-z0-9-]{1,80}$/)),
  },
  { requiredKeys: ['center', 'km'] },
);
/** Null for the latest, and an earlier date than the one shown for `since`. */
const dates = fc.option(fc.constantFrom(...known.dates.slice(0, -1)), { nil: null }).chain((asof) => {
  const earlier = known.dates.filter((d) => d < (asof ?? known.dates.at(-1)!));
  return fc.record({
    asof: fc.constant(asof),
    since: earlier.length > 0 ? fc.option(fc.constantFrom(...earlier), { nil: null }) : fc.constant(null),
  });
});

/** Every view that the app can be in. */
const anyChoices: fc.Arbitrary<Choices> = fc
  .record({
    facets: fc.record(Object.fromEntries(FACETS.map((f) => [f, subset(known.facets[f])])) as Record<Facet, fc.Arbitrary<string[]>>),
    dates,
    rest: fc.record({
      q,
      near: fc.option(near, { nil: null }),
      inView: fc.boolean(),
      quiet: fc.boolean(),
      selection: fc.option(selection, { nil: null }),
      sort: fc.constantFrom(null, ...SORTS),
      descending: fc.boolean(),
      view: fc.constantFrom(...VIEWS),
      compare: fc.subarray([...known.blocks], { maxLength: 4 }),
      lang: fc.constantFrom(null, 'zh' as const, 'en' as const),
      base: fc.option(fc.constantFrom(...known.bases), { nil: null }),
      embed: fc.boolean(),
    }),
  })
  // What is not named again is asked for only where two dates are compared.
  .map(({ facets, dates, rest }) => ({ ...facets, ...dates, ...rest, quiet: rest.quiet && dates.since !== null }));

/** Any code units at all, halves of surrogate pairs among them. */
const codeUnits = fc.string({
  unit: fc
    .oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd7f0, max: 0xe010 }), fc.integer({ min: 0, max: 127 }))
    .map((c) => String.fromCharCode(c)),
  maxLength: 60,
});
const anyValue = fc.oneof(
  codeUnits,
  words,
  fc.constantFrom(
    '1',
    '0',
    'true',
    'zh',
    'en',
    'fr',
    'map',
    'table',
    'name',
    '2021-02',
    '2023-12',
    '2023-13',
    '121.5,29.9,1',
    '1e3,0,1',
    'NaN,NaN,NaN',
    'harbour',
    'hillside,harbour',
    'harbour,,x',
    ',',
    'proposed,operating',
  ),
);
const anySearch = fc.oneof(
  codeUnits,
  fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...ORDER), codeUnits), anyValue), { maxLength: 8 })
    .map((pairs) => `?${pairs.map(([k, v]) => `${k}=${v}`).join('&')}`),
);
const anyPath = fc.oneof(
  codeUnits,
  fc.tuple(fc.constantFrom('p/', 'b/', '/p/', 'x/', ''), codeUnits, fc.constantFrom('', '/', '/index.html')).map((parts) => parts.join('')),
);

describe('a link holds the whole view', () => {
  test('parse(format(v)) = v', () => {
    fc.assert(
      fc.property(anyChoices, (v) => {
        const { path, search } = format(v);
        expect(parse(path, search, known)).toEqual({ choices: v, ignored: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test('also when the browser has percent-encoded the address', () => {
    fc.assert(
      fc.property(anyChoices, (v) => {
        const { path, search } = format(v);
        fc.pre(!/^[bp]\/(\.|%2e){1,2}\/$/i.test(path));
        const url = new URL(`/${path}${search}#map=12/29.9/121.5`, 'https://example.org');
        expect(url.hash).toBe('#map=12/29.9/121.5');
        expect(parse(url.pathname.slice(1), url.search, known).choices).toEqual(v);
      }),
      { numRuns: 500 },
    );
  });

  test('the same view is the same text, whatever the order of its parts', () => {
    fc.assert(
      fc.property(
        anyChoices.chain((v) =>
          fc.tuple(
            fc.constant(v),
            fc.shuffledSubarray(format(v).search.slice(1).split('&').filter(Boolean), {
              minLength: format(v).search.slice(1).split('&').filter(Boolean).length,
            }),
          ),
        ),
        ([v, parts]) => {
          expect(settled(format(v).path, `?${parts.join('&')}`)).toEqual(format(v));
        },
      ),
    );
  });

  test('different views are different links', () => {
    fc.assert(
      fc.property(anyChoices, anyChoices, (a, b) => {
        expect(link(format(a)) === link(format(b))).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  test('what the app writes stays as it is: format(parse(u)) is idempotent for any address at all', () => {
    fc.assert(
      fc.property(anyPath, anySearch, (path, search) => {
        const once = settled(path, search);
        expect(settled(once.path, once.search)).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });

  test('parse leaves the opening view as it is', () => {
    const before = JSON.stringify(DEFAULTS);
    const { choices: v } = read('?block=harbour&compare=east');
    v.block.push('x');
    expect(JSON.stringify(DEFAULTS)).toBe(before);
    expect(read('').choices).toEqual(choices());
  });
});

describe('how a link looks', () => {
  test('defaults are left out', () => {
    expect(format(choices())).toEqual({ path: '', search: '' });
    fc.assert(
      fc.property(anyChoices, (v) => {
        const names = [...new URLSearchParams(format(v).search).keys()];
        const key = (name: string) =>
          (({ inview: 'inView', desc: 'descending' }) as Record<string, keyof Choices>)[name] ?? (name as keyof Choices);
        for (const name of ORDER)
          expect(names.includes(name), name).toBe(JSON.stringify(v[key(name)]) !== JSON.stringify(DEFAULTS[key(name)]));
      }),
    );
  });

  test('the order is fixed', () => {
    fc.assert(
      fc.property(anyChoices, (v) => {
        const names = [...new URLSearchParams(format(v).search).keys()];
        expect(names).toEqual(ORDER.filter((name) => names.includes(name)));
      }),
    );
  });

  test('everything at once', () => {
    const v = choices({
      selection: { kind: 'project', id: 'new-bridge' },
      block: ['harbour', 'none'],
      stage: ['construction'],
      kind: ['works'],
      subdistrict: ['upper-town', 'none'],
      sector: ['housing'],
      source: ['press-2021'],
      precision: ['exact'],
      q: '老外滩 A&B',
      near: { center: [121.56109, 29.89], km: 1.5 },
      inView: true,
      asof: '2023-06',
      since: '2021-02',
      quiet: true,
      sort: 'distance',
      descending: true,
      view: 'table',
      compare: ['harbour', 'east'],
      lang: 'en',
      base: 'plain',
      embed: true,
    });
    expect(link(format(v))).toBe(
      '/p/new-bridge/?block=harbour,none&stage=construction&kind=works&subdistrict=upper-town,none&sector=housing&source=press-2021&precision=exact&q=老外滩%20A%26B&near=121.56109,29.89,1.5&inview=1' +
        '&asof=2023-06&since=2021-02&quiet=1&sort=distance&desc=1&view=table&compare=harbour,east&lang=en&base=plain&embed=1',
    );
  });

  test('what is not named again is asked for only while two dates are compared', () => {
    expect(link(format(choices({ quiet: true })))).toBe('/');
    expect(settled('', '?since=2021-02&quiet=1').search).toBe('?since=2021-02&quiet=1');
    expect(settled('', '?quiet=1').search).toBe('');
    expect(read('?since=2021-02&quiet=yes').ignored).toEqual([{ param: 'quiet', value: 'yes' }]);
  });

  test('letters of every script stay readable, what would change the meaning does not', () => {
    expect(format(choices({ q: '老外滩' })).search).toBe('?q=老外滩');
    expect(format(choices({ q: 'Café ñ Жук 4号线' })).search).toBe('?q=Café%20ñ%20Жук%204号线');
    expect(format(choices({ q: 'a=b&c#d+e%20/?"<>' })).search).toBe('?q=a%3Db%26c%23d%2Be%2520%2F%3F%22%3C%3E');
    fc.assert(
      fc.property(q, (text) => {
        expect(format(choices({ q: text })).search).not.toMatch(/[\s"#<>+]|%(?![0-9A-F]{2})|.[?&].*[?&]/s);
      }),
    );
  });

  test('near is short: no more digits than a metre needs', () => {
    expect(format(choices({ near: { center: [121.5000000001, -0.000001], km: 2 } })).search).toBe('?near=121.5,0,2');
    expect(format(choices({ near: { center: [0.00001, -0.00001], km: 0.1 } })).search).toBe('?near=0.00001,-0.00001,0.1');
  });

  test('near may name the place at its centre', () => {
    const named = { center: [121.55, 29.906] as [number, number], km: 1, place: 'wantou' };
    expect(format(choices({ near: named })).search).toBe('?near=121.55,29.906,1,wantou');
    expect(read('?near=121.55,29.906,1,wantou')).toEqual({ choices: choices({ near: named }), ignored: [] });
  });

  test.each([
    '121.55,29.906,1,',
    '121.55,29.906,1,Wantou',
    '121.55,29.906,1,a,b',
    '121.55,29.906,wantou',
    `121.55,29.906,1,${'a'.repeat(81)}`,
  ])('near=%s is no place and is said', (value) => {
    expect(read(`?near=${value}`)).toEqual({
      choices: choices(),
      ignored: [{ param: 'near', value: value.length > 60 ? `${value.slice(0, 59)}…` : value }],
    });
  });

  test('formatPath', () => {
    expect(formatPath(null)).toBe('');
    expect(formatPath({ kind: 'block', id: 'cicheng' })).toBe('b/cicheng/');
    expect(formatPath({ kind: 'project', id: 'a/b?c' })).toBe('p/a%2Fb%3Fc/');
  });
});

describe('paths', () => {
  test.each([
    ['', null],
    ['/', null],
    ['index.html', null],
    ['b/harbour/', { kind: 'block', id: 'harbour' }],
    ['/b/harbour', { kind: 'block', id: 'harbour' }],
    ['b/harbour/index.html', { kind: 'block', id: 'harbour' }],
    ['p/metro-line-4/', { kind: 'project', id: 'metro-line-4' }],
    ['p/%E8%80%81/', { kind: 'project', id: '老' }],
    ['s/press-2021/', { kind: 'source', id: 'press-2021' }],
    ['/s/no-such-source', { kind: 'source', id: 'no-such-source' }],
  ])('%j', (path, expected) => {
    expect(read('', path)).toEqual({ choices: choices({ selection: expected as Choices['selection'] }), ignored: [] });
  });

  test.each(['b/', 'p', 's/', 'q/harbour/', 's/press-2021/more/', 'b/harbour/more/', 'english/', 'nothing/here/'])(
    '%j is no page of ours, and that is said',
    (path) => {
      expect(read('', path)).toEqual({ choices: choices(), ignored: [{ param: 'path', value: path }] });
    },
  );

  test('a slug that does not exist is kept, so that it can be said', () => {
    expect(read('', 'p/no-such-thing/').choices.selection).toEqual({ kind: 'project', id: 'no-such-thing' });
    expect(read('', 'b/100%/').choices.selection).toEqual({ kind: 'block', id: '100%' });
    expect(read('', 'b/%E8%80/').choices.selection).toEqual({ kind: 'block', id: '%E8%80' });
  });

  test.each<[string, string, Partial<Choices>]>([
    ['en/', '', { lang: 'en' }],
    ['/en', '', { lang: 'en' }],
    ['en/b/harbour/', '', { lang: 'en', selection: { kind: 'block', id: 'harbour' } }],
    ['en/p/old-bridge/index.html', '', { lang: 'en', selection: { kind: 'project', id: 'new-bridge' } }],
    ['en/s/press-2021/', '', { lang: 'en', selection: { kind: 'source', id: 'press-2021' } }],
    ['en/b/harbour/', '?lang=zh', { lang: 'zh', selection: { kind: 'block', id: 'harbour' } }],
    ['overview/', '', { view: 'overview' }],
    ['en/overview/', '?q=a', { lang: 'en', view: 'overview', q: 'a' }],
    ['overview/', '?view=table', { view: 'table' }],
    ['p/en/', '', { selection: { kind: 'project', id: 'en' } }],
    ['p/overview/', '', { selection: { kind: 'project', id: 'overview' } }],
  ])('pages of their own: %s%s', (path, search, means) => {
    expect(read(search, path)).toEqual({ choices: choices(means), ignored: [] });
  });

  test('a retired slug leads to the one in use, each kind by its own list', () => {
    expect(read('', 'p/old-bridge/').choices.selection).toEqual({ kind: 'project', id: 'new-bridge' });
    expect(read('', 'b/inner-town/').choices.selection).toEqual({ kind: 'block', id: 'old-town' });
    expect(read('', 'b/old-bridge/').choices.selection).toEqual({ kind: 'block', id: 'old-bridge' });
    expect(read('', 's/old-bridge/').choices.selection).toEqual({ kind: 'source', id: 'old-bridge' });
    for (const slug of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      for (const kind of SELECTABLE) expect(read('', `${kind[0]}/${slug}/`).choices.selection).toEqual({ kind, id: slug });
  });

  test('a slug of some two hundred letters is the longest', () => {
    expect(read('', `p/${'a'.repeat(200)}/`).choices.selection?.id).toHaveLength(200);
    expect(read('', `p/${'a'.repeat(5000)}/`).choices.selection).toBe(null);
  });
});

describe('what is not understood', () => {
  test.each<[string, Partial<Choices>, string[]]>([
    ['?block=harbour,nowhere', { block: ['harbour'] }, ['block=nowhere']],
    ['?block=nowhere', {}, ['block=nowhere']],
    ['?block=', {}, []],
    ['?stage=operating,proposed,operating', { stage: ['proposed', 'operating'] }, []],
    ['?stage=Operating', {}, ['stage=Operating']],
    ['?sector=transport,housing', {}, []],
    ['?kind=title,works', { kind: ['works', 'title'] }, []],
    ['?kind=bridge', {}, ['kind=bridge']],
    ['?subdistrict=none,quayside', { subdistrict: ['quayside', 'none'] }, []],
    ['?subdistrict=harbour', {}, ['subdistrict=harbour']],
    ['?near=121.5,29.9', {}, ['near=121.5,29.9']],
    ['?near=29.9,121.5,1', {}, ['near=29.9,121.5,1']],
    ['?near=121.5,29.9,0', {}, ['near=121.5,29.9,0']],
    ['?near=121.5,29.9,101', {}, ['near=121.5,29.9,101']],
    ['?near=1e2,29.9,1', {}, ['near=1e2,29.9,1']],
    ['?near=181,29.9,1', {}, ['near=181,29.9,1']],
    ['?near=Infinity,29.9,1', {}, ['near=Infinity,29.9,1']],
    ['?near= 121.5,29.9,1', {}, ['near= 121.5,29.9,1']],
    ['?near=121.5,29.9,1.26', { near: { center: [121.5, 29.9], km: 1.3 } }, []],
    ['?asof=2023-12', {}, []],
    ['?asof=2023-05', {}, ['asof=2023-05']],
    ['?asof=2023-13', {}, ['asof=2023-13']],
    ['?since=2023-12', {}, ['since=2023-12']],
    ['?since=2023-06&asof=2022-12', { asof: '2022-12' }, ['since=2023-06']],
    ['?asof=2022-12&since=2022-12', { asof: '2022-12' }, ['since=2022-12']],
    ['?sort=progress&view=map', { sort: 'progress' }, []],
    ['?sort=Name', {}, ['sort=Name']],
    ['?view=globe', {}, ['view=globe']],
    ['?lang=fr', {}, ['lang=fr']],
    ['?lang=EN', {}, ['lang=EN']],
    ['?base=osm', {}, ['base=osm']],
    ['?embed=0', {}, ['embed=0']],
    ['?embed=true&inview=1', { inView: true }, ['embed=true']],
    ['?desc', {}, ['desc=']],
    ['?compare=harbour,old-town,hillside,east,west', { compare: ['harbour', 'old-town', 'hillside', 'east'] }, ['compare=west']],
    ['?compare=none', {}, ['compare=none']],
    ['?utm_source=x&q=a', { q: 'a' }, ['utm_source=x']],
    ['?q=a&q=b', { q: 'a' }, ['q=b']],
    ['?Q=a', {}, ['Q=a']],
    ['?__proto__=1&constructor=1', {}, ['__proto__=1', 'constructor=1']],
    ['?', {}, []],
    ['?&&', {}, []],
    ['q=a', { q: 'a' }, []],
  ])('%s', (search, means, bad) => {
    const { choices: v, ignored } = read(search);
    expect(v).toEqual(choices(means));
    expect(ignored.map((i) => `${i.param}=${i.value}`)).toEqual(bad);
  });

  test('the last date is the latest, which does not age; with it, `since` may be any earlier one', () => {
    expect(read('?asof=2023-12&since=2023-06').choices).toEqual(choices({ since: '2023-06' }));
    expect(parse('', '?asof=2023-06', { ...known, dates: [] }).choices.asof).toBe(null);
  });

  test('a search longer than two hundred characters is cut, not in the middle of a character', () => {
    expect(read(`?q=${'老'.repeat(300)}`).choices.q).toBe('老'.repeat(200));
    expect(read(`?q=${'a'.repeat(199)}😀`).choices.q.isWellFormed()).toBe(true);
  });

  test('a value too long to be ours is ignored, listed and shown short', () => {
    const { choices: v, ignored } = read(`?q=${'x'.repeat(3000)}`);
    expect(v).toEqual(choices());
    expect(ignored).toHaveLength(1);
    expect(ignored[0]!.value.length).toBeLessThanOrEqual(60);
  });

  test('so is a whole query that is too long: nothing is ignored unsaid', () => {
    const { choices: v, ignored } = read(`?q=a&x=${'x'.repeat(100_000)}`);
    expect(v).toEqual(choices());
    expect(ignored).toHaveLength(1);
    expect(JSON.stringify(ignored).length).toBeLessThan(200);
  });
});

describe('hostile addresses', () => {
  const hostile = [
    '%',
    '%%',
    '%E8',
    '%E8%80',
    '%ff%fe',
    '%u8001',
    '%00',
    '\0',
    '\0\0\0',
    '\ud800',
    '\udc00',
    '\udc00\ud800',
    'a\ud800b',
    '\ufffe',
    '\uffff',
    '\u202e',
    '\u2028',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    '__proto__[x]=1',
    'prototype',
    'toString',
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg/onload=1>',
    "'; drop table projects; --",
    '../../etc/passwd',
    '..%2f..%2fetc',
    '%2e%2e/',
    '\\\\host\\share',
    '//evil.example/',
    'https://evil.example/',
    '${7*7}',
    '{{7*7}}',
    '%0d%0aSet-Cookie:x',
    '\r\nX: y',
    '&&&===',
    '====',
    '+++',
    ';a=b',
    '?????',
    '#####',
    'NaN',
    'Infinity',
    '-0',
    '1e309',
    '0x10',
    ' ',
    '\t',
    '　',
    '﻿',
    '😀'.repeat(500),
    '%F0%9F%98%80',
    'a'.repeat(1_000_000),
    '老'.repeat(10_000),
    '%'.repeat(5000),
    ','.repeat(50_000),
    '&'.repeat(50_000),
    '(((((((((((((((((((((((((((((((',
    '[['.repeat(2000),
    '(a+)+$',
    '@'.repeat(200),
    '%'.repeat(200),
    '%25'.repeat(66),
  ];

  test.each(hostile.map((text) => [text.length > 40 ? `${text.slice(0, 12)}… (${text.length})` : JSON.stringify(text), text]))(
    '%s',
    (_shown, text) => {
      const addresses: [string, string][] = [
        [text, ''],
        ['', text],
        ['', `?${text}`],
        [`p/${text}/`, `?${text}=${text}`],
        [`b/${text}`, ORDER.map((name) => `${name}=${text}`).join('&')],
        [`/p/${encodeURIComponent(text.toWellFormed())}/`, `?q=${encodeURIComponent(text.toWellFormed())}`],
      ];
      for (const [path, search] of addresses) {
        const { choices: v, ignored } = parse(path, search, known);
        for (const { param, value } of ignored) expect(Math.max(param.length, value.length)).toBeLessThanOrEqual(60);
        expect(v.q.length).toBeLessThanOrEqual(200);
        expect(v.q.isWellFormed()).toBe(true);
        expect(Object.getPrototypeOf(v)).toBe(Object.prototype);
        expect(Object.keys(v).sort()).toEqual(Object.keys(DEFAULTS).sort());
        const out = format(v);
        expect(out.path).toMatch(/^([bp]\/[^/?#\s"<>\\]+\/)?$/);
        expect(settled(out.path, out.search)).toEqual(out);
      }
      expect(({} as Record<string, unknown>).x).toBeUndefined();
    },
  );

  test('any code units at all', () => {
    fc.assert(
      fc.property(codeUnits, codeUnits, (path, search) => {
        for (const [p, s] of [
          [path, search],
          [`p/${path}`, `?q=${search}`],
          [`b/${path}/`, `?near=${search}&block=${path}`],
        ] as const)
          format(parse(p, s, known).choices);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('links once issued', () => {
  interface Issued {
    known: { facets: Record<Facet, string[]>; dates: string[]; projects: string[] };
    links: { path: string; search: string; means: Partial<Choices> }[];
  }
  const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const issued = JSON.parse(readFileSync(here('../../fixtures/issued-links.json'), 'utf8')) as Issued;
  const then: KnownIds = {
    facets: issued.known.facets,
    dates: issued.known.dates,
    blocks: issued.known.facets.block.slice(0, -1),
    bases: [],
    languages: ['zh', 'en'],
    aliases: { projects: {}, blocks: {} },
  };

  test.each(issued.links.map((l) => [link(l), l] as const))('%s', (_shown, { path, search, means }) => {
    expect(parse(path, search, then)).toEqual({ choices: choices(means), ignored: [] });
  });

  test('a date that was the last then is a date still, once later ones have come', () => {
    const later = { ...then, dates: [...then.dates, '2031-01'] };
    for (const { path, search, means } of issued.links)
      expect(parse(path, search, later)).toEqual({ choices: choices(means), ignored: [] });
    expect(parse('', '?asof=2023-12', later).choices.asof).toBe('2023-12');
  });
});

describe('the language of a link, known before the data', () => {
  test.each<[string, string, Choices['lang']]>([
    ['', '', null],
    ['p/hall/', '?q=x', null],
    ['en/', '', 'en'],
    ['en', '', 'en'],
    ['/en/p/hall/', '', 'en'],
    ['english/', '', null],
    ['p/en/', '', null],
    ['', '?lang=en', 'en'],
    ['en/', '?lang=zh', 'zh'],
    ['en/', '?lang=fr', 'en'],
    ['', '?lang=fr&lang=en', null],
  ])('%s%s', (path, search, lang) => {
    expect(linkLanguage(path, search)).toBe(lang);
    // The same that the app makes of it once it has the data.
    expect(parse(path, search, known).choices.lang).toBe(lang);
  });
});

describe('a district of one language', () => {
  const alone: KnownIds = { ...known, languages: ['zh'] };

  test('ignores a link’s other language, says so and takes the rest', () => {
    expect(parse('p/hall/', '?lang=en&q=x', alone)).toEqual({
      choices: choices({ selection: { kind: 'project', id: 'hall' }, q: 'x' }),
      ignored: [{ param: 'lang', value: 'en' }],
    });
  });

  test('is still known by links to pages that it had', () => {
    expect(parse('en/p/hall/', '', alone)).toEqual({
      choices: choices({ selection: { kind: 'project', id: 'hall' } }),
      ignored: [{ param: 'lang', value: 'en' }],
    });
  });
});

test('pages below the name of any language are in it', () => {
  expect(parse('zh/p/hall/', '', { ...known, languages: ['en', 'zh'] })).toEqual({
    choices: choices({ selection: { kind: 'project', id: 'hall' }, lang: 'zh' }),
    ignored: [],
  });
});
