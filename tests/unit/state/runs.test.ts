import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULTS, type Choices } from '../../../src/model/choices.ts';
import { toggleOption } from '../../../src/model/toggle-option.ts';
import { keepAddress } from '../../../src/state/address.ts';
import { keepRuns } from '../../../src/state/runs.ts';
import { View } from '../../../src/state/view.svelte.ts';
import type { KnownIds } from '../../../src/url/view-params.ts';
import { FakeBrowser } from './fake-browser.ts';

const known: KnownIds = {
  facets: {
    block: ['harbour', 'hill', 'old-town', 'none'],
    stage: ['proposed', 'started', 'operating'],
    kind: [],
    subdistrict: [],
    sector: [],
    source: [],
    precision: [],
  },
  dates: ['2021-02', '2022-06', '2022-12', '2023-12'],
  blocks: ['harbour', 'hill', 'old-town'],
  bases: [],
  languages: ['zh', 'en'],
  aliases: { projects: {}, blocks: {} },
};

/** The app on a page of that browser, as far as the history goes. */
function load(browser: FakeBrowser): View {
  const view = new View();
  keepAddress(view, known, '/', browser);
  keepRuns(view, browser);
  return view;
}
function open(address = '/') {
  const browser = new FakeBrowser(address);
  return { browser, view: load(browser) };
}
const tick = (view: View, facet: 'block' | 'stage', ...options: string[]) => {
  for (const option of options) view.choose({ [facet]: toggleOption(view.choices[facet], option, known.facets[facet]) }, 'run');
};
const date = (view: View, asof: string | null) => {
  const { since } = view.choices;
  view.choose({ asof, since: since !== null && asof !== null && since >= asof ? null : since }, 'run');
};

describe('a run is one step', () => {
  test('of ticks in a facet: Back is before it, Forward at its end', () => {
    const { browser, view } = open('/?q=a');
    tick(view, 'block', 'harbour', 'hill');
    expect(browser.entries).toEqual(['/?q=a', '/?block=old-town,none&q=a']);
    browser.go(-1);
    expect(view.choices).toEqual({ ...DEFAULTS, q: 'a' });
    browser.go(1);
    expect(view.choices).toEqual({ ...DEFAULTS, q: 'a', block: ['old-town', 'none'] });
  });

  test('“only these” and the chip of the facet go on with it', () => {
    const { browser, view } = open();
    tick(view, 'block', 'harbour');
    view.only('block', 'hill');
    tick(view, 'block', 'old-town');
    expect(browser.entries).toEqual(['/', '/?block=hill,old-town']);
    view.drop('block');
    expect(browser.entries).toEqual(['/', '/']);
  });

  test('of letters, also with pauses, and of dates that the slider passes', () => {
    const { browser, view } = open('/?since=2022-06');
    for (const q of ['老', '老外', '老外滩']) view.search(q);
    for (const asof of ['2022-12', '2021-02', '2022-06']) date(view, asof);
    expect(browser.entries).toEqual(['/?since=2022-06', '/?q=老外滩&since=2022-06', '/?q=老外滩&asof=2022-06']);
  });

  test('each facet is one of its own', () => {
    const { browser, view } = open();
    tick(view, 'block', 'harbour');
    tick(view, 'stage', 'proposed', 'started');
    tick(view, 'block', 'hill');
    expect(browser.entries).toEqual([
      '/',
      '/?block=hill,old-town,none',
      '/?block=hill,old-town,none&stage=operating',
      '/?block=old-town,none&stage=operating',
    ]);
  });

  test('what is selected in between ends it; what is not decided (the camera, the language) does not', () => {
    const { browser, view } = open();
    tick(view, 'stage', 'proposed');
    browser.setHash('#map=12/50/10');
    view.choose({ lang: 'en' }, 'replace');
    tick(view, 'stage', 'started');
    expect(browser.entries).toEqual(['/', '/?stage=operating&lang=en#map=12/50/10']);
    view.select({ kind: 'block', id: 'hill' });
    tick(view, 'stage', 'started');
    expect(browser.length).toBe(4);
  });

  test('what takes several filters away at once is a step', () => {
    const { browser, view } = open();
    tick(view, 'stage', 'proposed');
    tick(view, 'block', 'hill');
    view.clearFilters();
    expect(browser.length).toBe(4);
    browser.go(-1);
    expect(view.choices.block).not.toEqual([]);
  });
});

describe('Back and Forward', () => {
  test('end a run: the next tick is a step, and leaves those that were ahead', () => {
    const { browser, view } = open();
    tick(view, 'stage', 'proposed', 'started');
    tick(view, 'block', 'hill');
    browser.go(-1);
    tick(view, 'stage', 'started');
    expect(browser.entries).toEqual(['/', '/?stage=operating', '/?stage=started,operating']);
    browser.go(-1);
    expect(view.choices.stage).toEqual(['operating']);
    browser.go(1);
    tick(view, 'stage', 'proposed');
    expect(browser.length).toBe(4);
  });

  test('end it also where the page is loaded anew after that', () => {
    const { browser, view } = open();
    tick(view, 'stage', 'proposed');
    tick(view, 'block', 'hill');
    browser.go(-1);
    browser.reload();
    tick(load(browser), 'stage', 'started');
    expect(browser.entries).toEqual(['/', '/?stage=started,operating', '/?stage=operating']);
  });

  test('a page loaded anew in the middle of a run goes on with it', () => {
    const { browser, view } = open('/?q=a');
    tick(view, 'stage', 'proposed');
    browser.reload();
    tick(load(browser), 'stage', 'started');
    expect(browser.entries).toEqual(['/?q=a', '/?stage=operating&q=a']);
  });
});

describe('a run that ends where it began', () => {
  test('leaves no step: the next choice takes its place', () => {
    const { browser, view } = open();
    tick(view, 'stage', 'proposed', 'proposed');
    expect(browser.entries).toEqual(['/', '/']);
    view.select({ kind: 'block', id: 'hill' });
    expect(browser.entries).toEqual(['/', '/b/hill/']);
    view.search('a');
    view.search('');
    tick(view, 'block', 'harbour', 'hill');
    expect(browser.entries).toEqual(['/', '/b/hill/', '/b/hill/?block=old-town,none']);
    browser.go(-1);
    expect(view.choices).toEqual({ ...DEFAULTS, selection: { kind: 'block', id: 'hill' } });
  });

  test('the step that took its place is none to go on with', () => {
    const { browser, view } = open();
    view.search('a');
    view.search('');
    view.show('table');
    view.show('map');
    expect(browser.entries).toEqual(['/', '/?view=table', '/']);
  });
});

test('a choice that changes nothing of the address makes no step', () => {
  const { browser, view } = open('/?q=a');
  view.search('a');
  view.choose({ selection: null });
  tick(view, 'block');
  expect(browser.length).toBe(1);
});

test('in a frame there is no step, whatever is chosen', () => {
  const { browser, view } = open('/?embed=1');
  tick(view, 'block', 'harbour', 'hill');
  view.select({ kind: 'block', id: 'hill' });
  view.search('a');
  expect(browser.entries).toEqual(['/b/hill/?block=old-town,none&q=a&embed=1']);
});

test('until runs are kept, letters make no step', () => {
  const browser = new FakeBrowser('/');
  const view = new View();
  keepAddress(view, known, '/', browser);
  view.search('a');
  keepRuns(view, browser);
  view.search('ab');
  expect(browser.entries).toEqual(['/?q=a', '/?q=ab']);
});

test('however choices are mixed, the history holds no more steps than decisions, and Back leads through states that were', () => {
  interface Act {
    /** What is decided; the same again goes on with a run. */
    of: string;
    do: (view: View) => void;
  }
  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.constantFrom('harbour', 'hill').map((id) => ({ of: 'block', do: (v: View) => tick(v, 'block', id) })),
    fc.constantFrom('proposed', 'started').map((id) => ({ of: 'stage', do: (v: View) => v.only('stage', id) })),
    fc.constantFrom('', 'a', 'ab').map((q) => ({ of: 'q', do: (v: View) => v.search(q) })),
    fc.constantFrom('2021-02', '2022-12', null).map((asof) => ({ of: 'asof', do: (v: View) => date(v, asof) })),
    fc.constantFrom('harbour', 'hill').map((id) => ({ of: 'select', do: (v: View) => v.select({ kind: 'block', id }) })),
    fc.constantFrom('map' as const, 'table' as const).map((name) => ({ of: 'view', do: (v: View) => v.show(name) })),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
      const { browser, view } = open();
      const seen: Choices[] = [view.choices];
      let decisions = 0;
      acts.forEach((a, i) => {
        if (['select', 'view'].includes(a.of) || acts[i - 1]?.of !== a.of) decisions += 1;
        a.do(view);
        seen.push(view.choices);
      });
      const end = view.choices;
      const length = browser.length;
      expect(length).toBeLessThanOrEqual(decisions + 1);
      // No two steps next to each other show the same, but for a run not yet left that is where it began.
      const { entries } = browser;
      entries.slice(0, -2).forEach((entry, i) => expect(entry).not.toBe(entries[i + 1]));
      for (let i = length - 1; i > 0; i--) {
        browser.go(-1);
        expect(seen).toContainEqual(view.choices);
      }
      expect(view.choices).toEqual(DEFAULTS);
      browser.go(length);
      expect(view.choices).toEqual(end);
      expect(browser.length).toBe(length);
    }),
  );
});
