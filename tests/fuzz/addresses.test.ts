import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cameraOf } from '../../src/map/camera.ts';
import { DEFAULTS, FACETS, SELECTABLE, SORTS, VIEWS, type Choices } from '../../src/model/choices.ts';
import type { Bounds } from '../../src/model/dataset.ts';
import { keepAddress } from '../../src/state/address.ts';
import { keepRuns } from '../../src/state/runs.ts';
import { View } from '../../src/state/view.svelte.ts';
import { formatCamera, isSameCamera, parseCamera, ZOOMS } from '../../src/url/camera.ts';
import { format, linkLanguage, parse } from '../../src/url/view-params.ts';
import { FakeBrowser } from '../unit/state/fake-browser.ts';
import { fuzz, promptly, prototypesAreClean } from './cases.ts';
import { hostileText } from './hostile-text.ts';
import { IDS, KNOWN, NAMES } from './known-ids.ts';
import { expectValid } from './valid-choices.ts';

const view: Bounds = [9.95, 49.97, 10.05, 50.03];

/** Parts of addresses, whole and wrong. */
const encoded = hostileText.map((text) => encodeURIComponent(text.toWellFormed()));
const word = fc.oneof(fc.constantFrom(...IDS, ...NAMES, ...SORTS, ...VIEWS), hostileText, encoded);
const list = fc.array(word, { maxLength: 6 }).map((words) => words.join(','));
const value = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 6, arbitrary: list },
  {
    weight: 6,
    arbitrary: fc.array(fc.oneof(fc.double().map(String), fc.nat(200).map(String), word), { maxLength: 5 }).map((n) => n.join(',')),
  },
  { weight: 6, arbitrary: fc.constantFrom('1', '0', '2021-02', '2022-12', '2023-12', '2023-13', 'latest') },
  { weight: 1, arbitrary: fc.tuple(hostileText, fc.nat(400)).map(([text, n]) => text.repeat(n)) },
);
const name = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...NAMES) }, { weight: 1, arbitrary: word });
const pairs = fc.array(fc.tuple(name, value), { maxLength: 8 });
const query = fc.oneof(
  pairs.map((all) => `?${all.map(([n, v]) => `${n}=${v}`).join('&')}`),
  pairs.map((all) => `?${new URLSearchParams(all.map(([n, v]) => [n.toWellFormed(), v.toWellFormed()])).toString()}`),
  hostileText,
  hostileText.map((text) => `?${text}`),
);
const path = fc.oneof(
  fc
    .tuple(fc.constantFrom('', '/', 'en/', '/en/'), fc.constantFrom('p', 'b', 's', 'x', 'overview'), word)
    .map(([en, kind, id]) => `${en}${kind}/${id}/`),
  fc.constantFrom('', 'en', 'en/', 'index.html', '404.html', 'overview/', 'en/overview/index.html'),
  hostileText,
);
const number = fc.oneof(
  fc.double().map(String),
  fc.double({ min: -200, max: 200, noNaN: true }).map((n) => n.toFixed(4)),
  fc.constantFrom('', '-', '0', '-0', '1e3', '0x10', 'NaN', 'Infinity', '９', '1_0', ' 1', '8', '12.5', '50', '10', '999'),
);
const hash = fc.oneof(
  fc.array(number, { maxLength: 6 }).map((n) => `#map=${n.join('/')}`),
  // The surroundings of the district, and a little further.
  fc
    .tuple(
      fc.double({ min: 6, max: 20, noNaN: true }),
      fc.double({ min: 49.8, max: 50.2, noNaN: true }),
      fc.double({ min: 9.7, max: 10.3, noNaN: true }),
    )
    .map(([z, lat, lng]) => `#map=${z.toFixed(2)}/${lat.toFixed(5)}/${lng.toFixed(5)}`),
  fc.tuple(word, number).map(([text, n]) => `#${text}&map=${n}/50/10&${text}`),
  hostileText.map((text) => `#map=${text}`),
  hostileText.map((text) => `#${text}`),
);

/** The address that a link is written as once it was read. */
const rewritten = (choices: Choices): { path: string; search: string } => {
  const first = format(choices);
  const again = parse(first.path, first.search, KNOWN);
  expect(again.ignored, 'what the atlas writes it understands').toEqual([]);
  expect(format(again.choices), 'written once, it stays as it is').toEqual(first);
  return first;
};

fuzz(
  'any path and query gives a valid view, says what it left out, and is written so that it stays',
  10_000,
  fc.property(path, query, (path, search) => {
    const { choices, ignored } = promptly(() => parse(path, search, KNOWN));
    expectValid(choices);
    for (const { param, value } of ignored) expect(Math.max(param.length, value.length)).toBeLessThanOrEqual(60);
    const { path: written, search: params } = rewritten(choices);
    expect(written).toMatch(/^([bps]\/[^/?#\s"<>\\]+\/)?$/);
    expect(params).not.toMatch(/[<>"#\s\\]/);
    expect([null, 'zh', 'en']).toContain(linkLanguage(path, search));
    if (search.length <= 8000) expect(linkLanguage(path, search)).toBe(choices.lang);
    prototypesAreClean();
  }),
);

fuzz(
  'each parameter of a query is followed, or said to be left out',
  10_000,
  fc.property(pairs, (all) => {
    const sent = all.map(([n, v]) => [n.toWellFormed(), v.toWellFormed()] as [string, string]);
    const search = new URLSearchParams(sent).toString();
    const { choices, ignored } = parse('', search, KNOWN);
    if (search.length > 8000) {
      expect(ignored).toHaveLength(1);
      return;
    }
    const left = new Set(ignored.map(({ param }) => param));
    for (const [n] of sent)
      if (!NAMES.includes(n)) expect(left, 'a parameter that there is not').toContain(n.length > 60 ? `${n.slice(0, 59)}…` : n);
    // Without them the link means the same.
    const kept = sent.filter(([n], i) => NAMES.includes(n) && sent.findIndex(([other]) => other === n) === i);
    expect(parse('', new URLSearchParams(kept).toString(), KNOWN).choices).toEqual(choices);
  }),
);

fuzz(
  'any hash gives a camera over the surroundings of the district, or none and what was asked',
  10_000,
  fc.property(hash, (hash) => {
    const { camera, refused } = promptly(() => cameraOf(hash, view));
    const asks = hash
      .slice(1)
      .split('&')
      .some((part) => part.startsWith('map='));
    expect(camera !== null || refused !== null).toBe(asks);
    expect(camera === null || refused === null).toBe(true);
    if (refused) expect(refused.value.length).toBeLessThanOrEqual(60);
    if (!camera) return;
    expect(camera.zoom).toBeGreaterThanOrEqual(ZOOMS.min);
    expect(camera.zoom).toBeLessThanOrEqual(ZOOMS.max);
    const [lng, lat] = camera.center;
    expect(lng > 9.8 && lng < 10.2 && lat > 49.9 && lat < 50.1).toBe(true);
    const written = formatCamera(camera);
    expect(written).not.toBe('#map=8/0/0');
    expect(isSameCamera(parseCamera(written)!, camera)).toBe(true);
    expect(formatCamera(parseCamera(written)!)).toBe(written);
  }),
);

fuzz(
  'the address bar takes any address, and what is chosen after that is a step from it',
  2_000,
  fc.property(path, query, hash, (path, search, hash) => {
    const href = `https://example.org/atlas/${path}${search.replace(/^(?!\?)/, '?')}${hash}`;
    if (!URL.canParse(href)) return;
    const browser = new FakeBrowser(href);
    const reader = new View();
    keepAddress(reader, KNOWN, '/atlas/', browser);
    keepRuns(reader, browser);
    expectValid(reader.choices);
    const opened = reader.choices;
    reader.only('block', 'harbour');
    expect(new URL(browser.location.pathname, 'https://example.org').pathname).toMatch(/^\/atlas\//);
    browser.go(-1);
    if (!opened.embed) expect(reader.choices).toEqual(opened);
    browser.go(1);
    expectValid(reader.choices);
  }),
);

test('what a link can choose is all there is to choose', () => {
  // The names below are the parameters of a link; one that is added without being drawn here is not tried.
  const written = format({
    ...DEFAULTS,
    ...Object.fromEntries(FACETS.map((facet) => [facet, KNOWN.facets[facet].slice(0, 1)])),
    q: 'x',
    near: { center: [10, 50], km: 1 },
    inView: true,
    asof: '2022-12',
    since: '2021-02',
    quiet: true,
    sort: 'name',
    descending: true,
    view: 'table',
    compare: ['harbour'],
    lang: 'en',
    base: 'osm',
    embed: true,
  });
  expect([...new URLSearchParams(written.search).keys()].sort()).toEqual([...NAMES].sort());
  expect(SELECTABLE.map((kind) => kind[0])).toEqual(['b', 'p', 's']);
});
