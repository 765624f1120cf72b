// @vitest-environment happy-dom
import { flushSync, type ComponentProps } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import BaseMapMenu from '../../../../src/ui/on-map/BaseMapMenu.svelte';
import Chooser from '../../../../src/ui/on-map/Chooser.svelte';
import Legend from '../../../../src/ui/on-map/Legend.svelte';
import MapCard from '../../../../src/ui/on-map/MapCard.svelte';
import MapPopup from '../../../../src/ui/on-map/MapPopup.svelte';
import MapTools from '../../../../src/ui/on-map/MapTools.svelte';
import MarkLabel from '../../../../src/ui/on-map/MarkLabel.svelte';
import MeasureCard from '../../../../src/ui/on-map/MeasureCard.svelte';
import type { Basemap, Bounds } from '../../../../src/model/dataset.ts';
import type { Gathering } from '../../../../src/model/standpoint.ts';
import { withinRoomBelow } from '../../../../src/ui/on-map/room-below.ts';
import { button, click, dataset, find, mountComponent, nameOf, textOf, tick } from '../mount.svelte.ts';

const tiles = { kind: 'raster' as const, layers: [['https://example.org/{z}/{x}/{y}.png']], tileSize: 256, maxZoom: 18 };
const basemaps: Basemap[] = [
  { id: 'streets', name: { zh: '街道', en: 'Streets' }, ...tiles, crs: 'wgs84' },
  { id: 'aerial', name: { zh: '航拍', en: 'Aerial' }, ...tiles, crs: 'gcj02' },
];
const ignored = () => {};

describe('the tools', () => {
  test('one card is open at a time, and its button closes it again', () => {
    const { target } = mountComponent(MapTools, { measuring: false, onmeasure: ignored }, { district: { basemaps } });
    const [legend, base] = [button(target, 'Legend'), button(target, 'Base map')];
    const open = () => [legend, base].map((b) => b.getAttribute('aria-expanded'));
    click(legend);
    expect(open()).toEqual(['true', 'false']);
    click(base);
    expect(open()).toEqual(['false', 'true']);
    expect(target.querySelector('.legend')).toBe(null);
    click(base);
    expect(open()).toEqual(['false', 'false']);
    expect(target.querySelector('fieldset')).toBe(null);
  });

  test('a district without further base maps has no menu of them', () => {
    const { target } = mountComponent(MapTools, { measuring: false, onmeasure: ignored });
    expect([...target.querySelectorAll('button')].map(nameOf)).toEqual(['Map tools', 'Whole district', 'Legend', 'Measure']);
  });

  test('the whole district is asked of the camera, each time anew', () => {
    const { atlas, target } = mountComponent(MapTools, { measuring: false, onmeasure: ignored });
    const before = atlas.session.cameraRequest.n;
    click(button(target, 'Whole district'));
    click(button(target, 'Whole district'));
    expect(atlas.session.cameraRequest).toEqual({ to: 'district', n: before + 2 });
  });

  test('measuring shows as pressed', () => {
    const onmeasure = vi.fn();
    const { target, props } = mountComponent(MapTools, { measuring: false, onmeasure });
    click(button(target, 'Measure'));
    expect(onmeasure).toHaveBeenCalledTimes(1);
    flushSync(() => (props.measuring = true));
    expect(button(target, 'Measure').getAttribute('aria-pressed')).toBe('true');
  });
});

test('the legend has every stage of the vocabulary in its order, and the signs', () => {
  const { target, atlas } = mountComponent(Legend, {});
  expect([...target.querySelectorAll('.stages li')].map(textOf)).toEqual(
    atlas.dataset.vocab.stages.map((s) => (s.define ? `${s.en} ${s.define.en}` : s.en)),
  );
  expect(target.querySelectorAll('.signs li')).toHaveLength(8);
});

test('a row of the legend filters by its stage, and once more by none', () => {
  const { target, atlas } = mountComponent(Legend, {});
  const rows = [...target.querySelectorAll('button')];
  const pressed = () => rows.flatMap((b, i) => (b.getAttribute('aria-pressed') === 'true' ? [i] : []));
  expect(pressed()).toEqual([]);
  click(rows[1]!);
  expect(atlas.view.choices.stage).toEqual([atlas.dataset.vocab.stages[1]!.id]);
  expect(pressed()).toEqual([1]);
  expect(textOf(target)).toContain('no project in it passes the filters');
  click(rows[1]!);
  expect(atlas.view.choices.stage).toEqual([]);
  expect(pressed()).toEqual([]);
});

test('the rings of what moved are explained while two dates are compared', () => {
  const { target, atlas } = mountComponent(Legend, {});
  expect(textOf(target)).not.toContain('Strong ring');
  flushSync(() => atlas.view.choose({ since: atlas.dataset.dates[0]! }));
  expect(textOf(target)).toContain('Strong ring: advanced or new');
  expect(textOf(target)).toContain('faint: gone quiet');
});

test('the legend is no higher than the room over the sheet, and follows it', async () => {
  const sheet = document.body.appendChild(document.createElement('div'));
  sheet.style.setProperty('--sheet-inset', '300px');
  const card = sheet.appendChild(document.createElement('div'));
  const release = withinRoomBelow(card);
  expect(card.style.maxHeight).toBe(`${window.innerHeight - 300 - 36}px`);
  sheet.style.setProperty('--sheet-inset', '90px');
  window.dispatchEvent(new Event('resize'));
  expect(card.style.maxHeight).toBe(`${window.innerHeight - 90 - 36}px`);
  release();
  sheet.remove();
});

describe('base maps', () => {
  const radios = (target: HTMLElement) => [...target.querySelectorAll('input')];
  const open = (base: string | null = null) => mountComponent(BaseMapMenu, {}, { choices: { base }, district: { basemaps } });

  test('the embedded one and those of the deployer; a shifted one says so', () => {
    const { target } = open();
    expect([...target.querySelectorAll('label')].map(textOf)).toEqual([
      'Embedded (works offline)',
      'Streets',
      'Aerial Drawn in GCJ-02; blocks and projects are shifted to fit',
    ]);
    expect(radios(target).map((r) => r.checked)).toEqual([true, false, false]);
  });

  test('one of the deployer’s', () => {
    const { atlas, target } = open('streets');
    tick(radios(target)[2]!);
    expect(atlas.view.choices.base).toBe('aerial');
    expect(radios(target).map((r) => r.checked)).toEqual([false, false, true]);
  });

  test('the embedded one is no choice; back at it, its box is the one that is on', () => {
    const { atlas, target } = open('aerial');
    tick(radios(target)[0]!);
    expect(atlas.view.choices.base).toBe(null);
    expect(radios(target).map((r) => r.checked)).toEqual([true, false, false]);
  });

  test('one that failed and was given up elsewhere is no longer on', () => {
    const { atlas, target } = open('aerial');
    flushSync(() => atlas.view.choose({ base: null }, 'replace'));
    expect(radios(target).map((r) => r.checked)).toEqual([true, false, false]);
  });
});

describe('measuring', () => {
  const none = { metres: 0, squareMetres: null, points: 0, onundo: ignored, onclear: ignored, onstop: ignored };
  const said = (props: Partial<Omit<typeof none, 'squareMetres'>> & { squareMetres?: number | null }) =>
    textOf(find(mountComponent(MeasureCard, { ...none, ...props }).target, '[role="status"]'));

  test('what to do first, then the distance, then the area once the line is closed', () => {
    expect(said({})).toContain('Click two or more places');
    expect(said({ points: 1 })).toContain('Click two or more places');
    expect(said({ points: 2, metres: 1234 })).toBe('1.2 km');
    expect(said({ points: 3, metres: 870 })).toBe('870 m Click the first corner again for an area');
    expect(said({ points: 4, metres: 4000, squareMetres: 1_234_567 })).toBe('4 km · 1.23 km²');
    expect(said({ points: 4, metres: 400, squareMetres: 9_876 })).toBe('400 m · 9,880 m²');
  });

  test('nothing measured is nothing to undo', () => {
    const { target, props } = mountComponent(MeasureCard, none);
    const disabled = () => [...target.querySelectorAll('button')].flatMap((b) => (b.disabled ? nameOf(b) : []));
    expect(disabled()).toEqual(['Undo', 'Clear']);
    flushSync(() => (props.points = 1));
    expect(disabled()).toEqual([]);
  });
});

const said = (component: Parameters<typeof mountComponent>[0], props: Record<string, unknown>, choices = {}) =>
  textOf(mountComponent(component, props, { choices }).target);

describe('the chooser', () => {
  const two = { members: ['market-hall', 'tram-line-1'], gathering: null, closer: null, onclose: ignored };

  test('takes the focus, lights up what is under the pointer, and the choice closes it', async () => {
    const onclose = vi.fn();
    const { atlas, target } = mountComponent(Chooser, { ...two, onclose });
    expect(nameOf(find(target, '[role="dialog"]'))).toBe('2 things here');
    const [first, second] = target.querySelectorAll<HTMLElement>('li button');
    await vi.waitFor(() => expect(document.activeElement).toBe(first), 10_000);
    second!.dispatchEvent(new MouseEvent('mouseenter'));
    expect(atlas.session.hover).toEqual({ kind: 'project', id: 'tram-line-1' });
    click(second!);
    expect(onclose).toHaveBeenCalledTimes(1);
    expect(atlas.view.choices.selection).toEqual({ kind: 'project', id: 'tram-line-1' });
  });

  test('offers to go closer where there is a closer, which closes it', () => {
    const onclose = vi.fn();
    const closer: Bounds = [10, 50, 10.01, 50.01];
    const { atlas, target } = mountComponent(Chooser, { ...two, closer, onclose });
    const { n } = atlas.session.cameraRequest;
    click(button(target, 'Zoom in here'));
    expect(onclose).toHaveBeenCalledTimes(1);
    expect(atlas.session.cameraRequest).toEqual({ to: closer, n: n + 1 });
    expect(textOf(mountComponent(Chooser, two).target)).not.toContain('Zoom in');
  });

  describe('says what brought them together', () => {
    const title = (gathering: Gathering) => nameOf(find(mountComponent(Chooser, { ...two, gathering }).target, '[role="dialog"]'));

    test('a block that they are known only to lie in', () => {
      expect(title({ kind: 'block', id: 'harbour' })).toBe('Known only to lie in Harbour');
    });

    test('a whole among its parts, or one that is filtered out', () => {
      expect(title({ kind: 'site', id: 'market-hall' })).toBe('Market Hall and 1 part');
      expect(title({ kind: 'site', id: 'river-park' })).toBe('2 parts of River Park');
    });
  });

  test('has what had been named by the date', () => {
    const { target } = mountComponent(Chooser, two, { choices: { asof: '2030-03' } });
    expect([...target.querySelectorAll('li')].map(textOf)).toEqual(['Market Hall Under construction']);
  });
});

describe('the card of what was asked of the map', () => {
  test('is the list of a mark, then the place that was asked about, and nothing once it is closed', async () => {
    const { atlas, target } = mountComponent(MapCard, {});
    expect(textOf(target)).toBe('');
    const several = { kind: 'several', at: [10, 50], members: ['market-hall', 'tram-line-1'], gathering: null, closer: null } as const;
    flushSync(() => (atlas.session.card = { ...several, at: [10, 50], members: [...several.members] }));
    expect(target.querySelectorAll('li')).toHaveLength(2);
    flushSync(() => (atlas.session.card = { kind: 'place', at: [10, 50] }));
    expect(find<HTMLInputElement>(target, 'input').value).toBe('50.00000, 10.00000');
    click(button(target, 'Close'));
    expect(atlas.session.card).toBe(null);
    expect(textOf(target)).toBe('');
  });
});

describe('what is pointed at is named', () => {
  const label = (thing: ComponentProps<typeof MarkLabel>['thing'], choices = {}) => said(MarkLabel as never, { thing }, choices);

  test('a project with its stage and the date of that', () => {
    expect(label({ kind: 'project', id: 'market-hall' })).toBe('Market Hall In use · March 2031');
    expect(label({ kind: 'project', id: 'market-hall' }, { asof: '2030-03' })).toBe('Market Hall Under construction · March 2030');
    expect(label({ kind: 'project', id: 'tram-line-1' }, { asof: '2030-03' })).toBe('');
  });

  test('a block with how many of those shown are in it, by stage', () => {
    const own = dataset.projects.filter((p) => p.block === 'old-town').length;
    expect(label({ kind: 'block', id: 'old-town' })).toMatch(new RegExp(`^Old Town ${own} projects?: \\d`));
    expect(label({ kind: 'block', id: 'old-town' }, { q: 'nothing is called this' })).toBe('Old Town None of the projects shown');
    expect(label({ kind: 'block', id: 'gone' })).toBe('');
  });

  test('a mark of several with how many, by stage', () => {
    const members = ['market-hall', 'harbour-homes', 'river-park'];
    const words = label({ kind: 'several', members, gathering: null });
    expect(words).toMatch(/^3 here: /);
    const numbers = [...words.matchAll(/(\d+) [a-z]/g)].slice(1).map((m) => Number(m[1]));
    expect(numbers.reduce((a, b) => a + b)).toBe(3);
    expect(label({ kind: 'several', members, gathering: { kind: 'site', id: 'market-hall' } })).toMatch(/^Market Hall 3 here: /);
  });

  test('a count at a label with what it counts', () => {
    expect(label({ kind: 'several', members: ['market-hall'], gathering: { kind: 'block', id: 'harbour' } })).toBe(
      'Harbour 1 known to be in it, without a spot',
    );
  });
});

describe('the pop-up', () => {
  const project = (id: string, choices = {}) =>
    mountComponent(MapPopup, { project: dataset.projects.find((p) => p.id === id)! }, { choices });

  test('says name, stage with its date, and the newest statement with its source', () => {
    const words = textOf(project('market-hall').target);
    for (const part of ['Market Hall', 'In use · March 2031', 'The hall is open.']) expect(words).toContain(part);
    expect(words).not.toContain('Work on the hall');
    expect(words).not.toContain('Investment');
  });

  test('as it was at an earlier date', () => {
    const words = textOf(project('market-hall', { asof: '2030-03' }).target);
    expect(words).toContain('Under construction');
    expect(words).toContain('Work on the hall has started');
    expect(words).not.toContain('is open');
  });

  test('of what nobody had named by then only the name; its cross drops the selection', () => {
    const { atlas, target } = project('tram-line-1', { asof: '2030-03', selection: { kind: 'project', id: 'tram-line-1' } });
    expect(textOf(target)).toBe('Tram Line 1 ✕');
    click(button(target, 'Close'));
    expect(atlas.view.choices.selection).toBe(null);
  });
});
