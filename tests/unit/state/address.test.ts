import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../../src/model/choices.ts';
import { keepAddress } from '../../../src/state/address.ts';
import { toggleOption } from '../../../src/model/toggle-option.ts';
import { View } from '../../../src/state/view.svelte.ts';
import { format, type KnownIds } from '../../../src/url/view-params.ts';
import { FakeBrowser } from './fake-browser.ts';

const known: KnownIds = {
  facets: {
    block: ['harbour', 'old-town', 'none'],
    stage: ['proposed', 'operating'],
    kind: ['works', 'title'],
    subdistrict: [],
    sector: ['housing', 'culture'],
    source: ['first', 'second'],
    precision: ['exact', 'none'],
  },
  dates: ['2021-02', '2022-12', '2023-12'],
  blocks: ['harbour', 'old-town'],
  bases: [],
  languages: ['zh', 'en'],
  aliases: { projects: { 'old-hall': 'hall' }, blocks: {} },
};

function open(address: string, root = '/'): { view: View; browser: FakeBrowser } {
  const [view, browser] = [new View(), new FakeBrowser(address)];
  keepAddress(view, known, root, browser);
  return { view, browser };
}

describe('opening an address', () => {
  test('the view is as the link says, and nothing is written', () => {
    const { view, browser } = open('/b/harbour/?block=harbour&q=%E8%80%81&lang=en#map=12/29.9/121.5');
    expect(view.choices).toEqual({ ...DEFAULTS, selection: { kind: 'block', id: 'harbour' }, block: ['harbour'], q: '老', lang: 'en' });
    expect(view.session.ignored).toEqual([]);
    expect(browser.writes).toEqual([]);
  });

  test('what is not understood is told', () => {
    expect(open('/?block=nowhere&utm=1').view.session.ignored).toEqual([
      { param: 'block', value: 'nowhere' },
      { param: 'utm', value: '1' },
    ]);
  });

  test('the app may live in a folder', () => {
    const { view, browser } = open('/atlas/p/hall/?q=a', '/atlas/');
    expect(view.choices).toMatchObject({ selection: { kind: 'project', id: 'hall' }, q: 'a' });
    view.select({ kind: 'block', id: 'harbour' });
    expect(browser.address).toBe('/atlas/b/harbour/?q=a');
    view.select(null);
    expect(browser.address).toBe('/atlas/?q=a');
  });

  test('an address outside the folder is the opening view', () => {
    expect(open('/elsewhere/p/hall/', '/atlas/').view.choices.selection).toBe(null);
    expect(open('/atlas', '/atlas/').view.choices.selection).toBe(null);
  });
});

describe('choices write the address', () => {
  test('selecting pushes, typing replaces, the hash is carried along', () => {
    const { view, browser } = open('/#map=12/29.9/121.5');
    view.select({ kind: 'project', id: 'hall' });
    view.search('老');
    view.search('老外滩 A');
    expect(browser.writes).toEqual([
      'push /p/hall/#map=12/29.9/121.5',
      'replace /p/hall/?q=老#map=12/29.9/121.5',
      'replace /p/hall/?q=老外滩%20A#map=12/29.9/121.5',
    ]);
    browser.setHash('#map=14/29.9/121.6');
    view.choose({ lang: 'en' }, 'replace');
    expect(browser.address).toBe('/p/hall/?q=老外滩 A&lang=en#map=14/29.9/121.6');
  });

  test('a retired slug is written as the one in use with the next choice', () => {
    const { view, browser } = open('/p/old-hall/');
    expect(view.choices.selection).toEqual({ kind: 'project', id: 'hall' });
    view.search('x');
    expect(browser.address).toBe('/p/hall/?q=x');
  });

  test('what was ignored is gone from the address with the next choice', () => {
    const { view, browser } = open('/?block=nowhere&sort=name');
    view.search('x');
    expect(browser.address).toBe('/?q=x&sort=name');
  });
});

describe('Back and Forward', () => {
  test('walk the reader’s own steps', () => {
    const { view, browser } = open('/');
    view.select({ kind: 'block', id: 'harbour' });
    view.search('a');
    view.select({ kind: 'project', id: 'hall' });
    expect(browser.length).toBe(3);

    browser.go(-1);
    expect(view.choices).toEqual({ ...DEFAULTS, selection: { kind: 'block', id: 'harbour' }, q: 'a' });
    browser.go(-1);
    expect(view.choices).toEqual(DEFAULTS);
    browser.go(2);
    expect(view.choices).toEqual({ ...DEFAULTS, selection: { kind: 'project', id: 'hall' }, q: 'a' });
    expect(browser.writes).toHaveLength(3);
  });

  test('move the camera to what is selected then', () => {
    const { view, browser } = open('/');
    view.select({ kind: 'block', id: 'harbour' });
    const { n } = view.session.cameraRequest;
    browser.go(-1);
    expect(view.session.cameraRequest).toEqual({ to: 'selection', n: n + 1 });
  });

  test('leave the camera where it is when the step changed something else', () => {
    const { view, browser } = open('/b/harbour/');
    view.choose({ block: ['harbour'] });
    const { n } = view.session.cameraRequest;
    browser.go(-1);
    expect(view.choices.block).toEqual([]);
    expect(view.session.cameraRequest.n).toBe(n);
  });

  test('leave the camera to the address of a step that holds one', () => {
    const { view, browser } = open('/#map=12/29.9/121.5');
    view.select({ kind: 'block', id: 'harbour' });
    browser.setHash('#map=14/29.9/121.6');
    const { n } = view.session.cameraRequest;
    browser.go(-1);
    expect(view.choices.selection).toBe(null);
    expect(view.session.cameraRequest.n).toBe(n);
  });

  test('a step to a place without a camera in it is flown to, also where it was made in the address bar', () => {
    const { view, browser } = open('/p/hall/#map=12/29.9/121.5');
    const { n } = view.session.cameraRequest;
    browser.history.pushState({}, '', '/b/harbour/#economy');
    browser.go(0);
    expect(view.choices.selection).toEqual({ kind: 'block', id: 'harbour' });
    expect(view.session.cameraRequest).toEqual({ to: 'selection', n: n + 1 });
  });

  test('in a frame no step is made of its own, and the page around it that goes back and forth moves nothing', () => {
    const { view, browser } = open('/?embed=1');
    view.select({ kind: 'block', id: 'harbour' });
    view.select({ kind: 'project', id: 'hall' });
    expect(browser.length).toBe(1);
    const { n } = view.session.cameraRequest;
    browser.go(-1);
    expect(view.choices.selection).toEqual({ kind: 'project', id: 'hall' });
    expect(view.choices.embed).toBe(true);
    expect(view.session.cameraRequest.n).toBe(n);
  });

  test('a step after Back leaves the steps that were ahead', () => {
    const { view, browser } = open('/');
    view.select({ kind: 'block', id: 'harbour' });
    browser.go(-1);
    view.select({ kind: 'project', id: 'hall' });
    browser.go(5);
    expect(browser.address).toBe('/p/hall/');
    expect(browser.length).toBe(2);
  });

  test('whatever is done, the address is the view’s, and reloading it gives the view again', () => {
    const act = fc.oneof(
      fc
        .constantFrom({ kind: 'block' as const, id: 'harbour' }, { kind: 'project' as const, id: 'hall' }, null)
        .map((s) => (view: View) => view.select(s)),
      fc.constantFrom('', 'a b', '老&外', '100%').map((q) => (view: View) => view.search(q)),
      fc
        .constantFrom('harbour', 'old-town', 'none')
        .map((id) => (view: View) => view.choose({ block: toggleOption(view.choices.block, id, known.facets.block) })),
      fc.constantFrom('proposed', 'operating').map((id) => (view: View) => view.only('stage', id)),
      fc.constant((view: View) => view.clearFilters()),
      fc.constantFrom(null, '2021-02', '2022-12').map((asof) => (view: View) => view.choose({ asof }, 'replace')),
      fc.constantFrom(-1, 1).map((steps) => (_view: View, browser: FakeBrowser) => browser.go(steps)),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const { view, browser } = open('/#map=12/29.9/121.5');
        for (const act of acts) {
          act(view, browser);
          const { path, search } = format(view.choices);
          expect(browser.address).toBe(
            decodeURI(
              `${new URL(`/${path}${search}`, 'https://example.org').pathname}${new URL(`/${path}${search}`, 'https://example.org').search}#map=12/29.9/121.5`,
            ),
          );
          const { pathname, search: written, hash } = browser.location;
          expect(open(pathname + written + hash).view.choices).toEqual(view.choices);
        }
      }),
    );
  });
});
