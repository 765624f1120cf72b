import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULTS, type Choices } from '../../../src/model/choices.ts';
import { embedCode, embedLink, IFRAME_LIMITS, frameSide, placeLink, viewLink, type Site } from '../../../src/share/links.ts';

const site: Site = { origin: 'https://atlas.example', root: '/maps/town/' };
const choices = (over: Partial<Choices> = {}): Choices => ({ ...structuredClone(DEFAULTS), ...over });
const bridge = { kind: 'project', id: 'new-bridge' } as const;

describe('the link to a view', () => {
  test('the opening view is the bare address', () => {
    const root = { shown: 'https://atlas.example/maps/town/', href: 'https://atlas.example/maps/town/' };
    expect(viewLink(choices(), site, '')).toEqual(root);
  });

  test('holds what is selected, filters, dates, language and camera', () => {
    const all = choices({ selection: bridge, stage: ['construction'], asof: '2023-06', since: '2021-02', lang: 'en', view: 'table' });
    expect(viewLink(all, site, '#map=12.5/29.9/121.5').href).toBe(
      'https://atlas.example/maps/town/p/new-bridge/?stage=construction&asof=2023-06&since=2021-02&view=table&lang=en#map=12.5/29.9/121.5',
    );
  });

  test('Chinese is readable where it is shown and ASCII where it is copied', () => {
    const { shown, href } = viewLink(choices({ q: '老外滩 公园' }), site, '');
    expect(shown).toBe('https://atlas.example/maps/town/?q=老外滩%20公园');
    expect(href).toBe('https://atlas.example/maps/town/?q=%E8%80%81%E5%A4%96%E6%BB%A9%20%E5%85%AC%E5%9B%AD');
  });

  test('is never a frame, even when made in one', () => {
    expect(viewLink(choices({ embed: true }), site, '').href).toBe('https://atlas.example/maps/town/');
  });

  test.each([
    ['#map=12.35/29.93451/121.55012', '#map=12.35/29.93451/121.55012'],
    ['#map=9/-33.8/-70.6/45/20', '#map=9/-33.8/-70.6'],
    ['#list&map=12/29.9/121.5', '#map=12/29.9/121.5'],
    ['#map=12/29.9/121.5&economy', '#map=12/29.9/121.5'],
  ])('keeps the camera of %s', (hash, camera) => {
    expect(viewLink(choices(), site, hash).href).toBe(`https://atlas.example/maps/town/${camera}`);
    expect(embedLink(choices(), site, hash).href).toBe(`https://atlas.example/maps/town/?embed=1${camera}`);
  });

  test.each(['', '#', '#list', '#map=', '#map=x/y/z', '#map=12/29.9', '#map=1/2/3<script>', `#map=${'1/'.repeat(80)}`])(
    'leaves out the hash %j, which is no camera',
    (hash) => expect(viewLink(choices(), site, hash).href).toBe('https://atlas.example/maps/town/'),
  );

  test('both forms are the same valid link, whatever was searched for', () => {
    const q = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"><svg onload=1>', "a'b", '%', '#&?='),
    );
    fc.assert(
      fc.property(q, (q) => {
        const { shown, href } = viewLink(choices({ q }), site, '#map=1/2/3');
        expect(href).toMatch(/^[!-~]*$/);
        expect(new URL(shown).href).toBe(href);
        expect(shown).not.toMatch(/[\s<>"]/);
        expect(new URL(href).hash).toBe('#map=1/2/3');
        expect(new URL(href).pathname).toBe('/maps/town/');
      }),
    );
  });
});

describe('the link to a place', () => {
  test('is its page alone', () => {
    expect(placeLink(choices({ selection: bridge, stage: ['operating'], q: 'x', asof: '2021-02' }), site)?.href).toBe(
      'https://atlas.example/maps/town/p/new-bridge/',
    );
    expect(placeLink({ selection: { kind: 'block', id: 'harbour' } }, site)?.shown).toBe('https://atlas.example/maps/town/b/harbour/');
  });

  test('is the English page for whoever asked for English', () => {
    expect(placeLink({ selection: bridge, lang: 'en' }, site)?.href).toBe('https://atlas.example/maps/town/en/p/new-bridge/');
    expect(placeLink({ selection: bridge, lang: 'zh' }, site)?.href).toBe('https://atlas.example/maps/town/p/new-bridge/');
    expect(placeLink({ selection: bridge, lang: 'zh' }, site, ['en', 'zh'])?.href).toBe('https://atlas.example/maps/town/zh/p/new-bridge/');
    expect(placeLink({ selection: bridge, lang: 'en' }, site, ['en', 'zh'])?.href).toBe('https://atlas.example/maps/town/p/new-bridge/');
  });

  test('is none when nothing is selected', () => {
    expect(placeLink(choices(), site)).toBeNull();
  });
});

describe('the code of a frame', () => {
  const fixed = { width: 800, height: 500, fill: false };

  test('is one element with the link as a frame', () => {
    const link = embedLink(choices({ block: ['harbour'], q: '桥' }), site, '#map=12/29.9/121.5');
    expect(embedCode(link, 'Town Atlas', fixed)).toBe(
      '<iframe src="https://atlas.example/maps/town/?block=harbour&amp;q=%E6%A1%A5&amp;embed=1#map=12/29.9/121.5" title="Town Atlas" width="800" height="500" style="border:0;max-width:100%" loading="lazy" allow="fullscreen; geolocation"></iframe>',
    );
  });

  test('can be as wide as its page', () => {
    expect(embedCode(embedLink(choices(), site, ''), 'T', { ...fixed, fill: true })).toContain(' width="100%" height="500" ');
  });

  test('no title and no search breaks out of its attribute', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, q) => {
        const code = embedCode(embedLink(choices({ q: q + '"><b>' }), site, ''), title + '"><script>', fixed);
        const attributes = /^<iframe((?: [a-z]+="[^"<>]*")+)><\/iframe>$/s.exec(code)?.[1];
        expect(attributes?.match(/ [a-z]+="/g)).toEqual([
          ' src="',
          ' title="',
          ' width="',
          ' height="',
          ' style="',
          ' loading="',
          ' allow="',
        ]);
      }),
    );
  });

  test.each([
    [640, 640],
    ['640.4', 640],
    [1, IFRAME_LIMITS.min],
    [1e9, IFRAME_LIMITS.max],
    [null, 500],
    [undefined, 500],
    ['', 500],
    ['wide', 500],
    [-5, 500],
    [Number.NaN, 500],
    [Infinity, 500],
  ])('the side %j is %d', (given, expected) => expect(frameSide(given, 500)).toBe(expected));
});

test('the card of a source has a link of its own, and no frame', () => {
  const selection = { kind: 'source', id: 'press' } as const;
  expect(placeLink({ selection, lang: 'en' }, site)?.href).toBe('https://atlas.example/maps/town/en/s/press/');
  expect(viewLink(choices({ selection }), site, '').href).toBe('https://atlas.example/maps/town/s/press/');
  expect(embedLink(choices({ selection, q: 'a' }), site, '').href).toBe('https://atlas.example/maps/town/?q=a&embed=1');
});
