// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { compile } from '../../../src/compile/dataset/compile.ts';
import { WGS84, type MapCrs } from '../../../src/map/crs.ts';
import { Measure } from '../../../src/map/measure.svelte.ts';
import { Pointing } from '../../../src/map/pointing.svelte.ts';
import type { Bounds, LngLat } from '../../../src/model/dataset.ts';
import { atlasOf } from '../atlas-of.ts';
import { View } from '../../../src/state/view.svelte.ts';

const { dataset, aliases } = compile('tests/fixtures/tiny-district');
const [one, two] = dataset.projects.filter((p) => p.point).map((p) => p.id) as [string, string];
const block = dataset.blocks[0]!.id;
const AT: LngLat = [10, 50];
const PIXEL = { x: 100, y: 100 };
const project = (id: string) => ({ kind: 'project', id }) as const;

/** A map drawn in a shifted system, a degree east of the truth. */
const SHIFTED: MapCrs = { toMap: ([lng, lat]) => [lng + 1, lat], fromMap: ([lng, lat]) => [lng - 1, lat] };

function open(crs: MapCrs = WGS84) {
  const atlas = atlasOf(dataset, new View(), aliases, 'zh');
  const measure = new Measure();
  const touched: [string, LngLat][] = [];
  const camera = { closer: (to: Bounds | null) => to, touch: (id: string, at: LngLat) => void touched.push([id, at]) };
  const pointing = new Pointing({ atlas, measure, base: { crs }, camera, members: () => [] });
  const map = { project: () => PIXEL } as never;
  return {
    atlas,
    measure,
    pointing,
    touched,
    map,
    click: (...things: Parameters<Pointing['click']>[1][number][]) => pointing.click(map, things, PIXEL, AT),
  };
}

test('a click on a mark selects it and tells the camera where it was met; a second one changes nothing', () => {
  const { atlas, touched, click } = open();
  click(project(one));
  expect(atlas.view.choices.selection).toEqual(project(one));
  expect(touched).toEqual([[one, AT]]);
  const { n } = atlas.session.cameraRequest;
  click(project(one));
  expect(atlas.session.cameraRequest.n).toBe(n);
  click({ kind: 'block', id: block });
  expect(atlas.view.choices.selection).toEqual({ kind: 'block', id: block });
});

test('a click on the empty map selects nothing, and is no step of the history where nothing was selected', () => {
  const { atlas, click } = open();
  const steps: string[] = [];
  atlas.view.onchange = (step) => steps.push(step);
  click();
  expect(steps).toEqual([]);
  click(project(one));
  click();
  expect(atlas.view.choices.selection).toBeNull();
  expect(steps).toEqual(['push', 'push']);
});

test('a click on a mark of several asks which, at the mark; the next click closes what was asked', () => {
  const { atlas, click } = open(SHIFTED);
  click({ kind: 'cluster', id: 'cluster:x', members: [one, two], at: [11.5, 50] });
  expect(atlas.session.card).toMatchObject({ kind: 'several', members: [one, two], gathering: null, at: [10.5, 50] });
  expect(atlas.view.choices.selection).toBeNull();
  click();
  expect(atlas.session.card).toBeNull();
});

test('while something is measured a click is a corner, and one on the first corner closes the area', () => {
  const { atlas, measure, click } = open();
  measure.start();
  for (let i = 0; i < 3; i++) {
    measure.points = [...measure.points];
    measure.add([10 + i / 10, 50 + (i % 2)], false);
  }
  click(project(one));
  expect(measure.closed).toBe(true);
  expect(atlas.view.choices.selection).toBeNull();
});

test('what is pointed at is lit up by the page too, once', () => {
  const { atlas, pointing } = open();
  pointing.hover(project(one), AT);
  expect(pointing.pointed).toEqual({ thing: project(one), at: AT });
  const { hover } = atlas.session;
  expect(hover).toEqual(project(one));
  pointing.hover(project(one), [10.1, 50]);
  expect(atlas.session.hover).toBe(hover);
  pointing.hover(null, AT);
  expect([pointing.pointed, atlas.session.hover]).toEqual([null, null]);
});

test('what the map tells is taken in WGS-84, whatever it is drawn in', () => {
  const { atlas, pointing, map } = open(SHIFTED);
  const { hover, ask, click } = pointing.handlers(map);
  const at = { toArray: () => [11, 50] } as never;
  hover(project(one), at);
  expect(pointing.pointed!.at).toEqual([10, 50]);
  hover({ ...project(one), at: [11.2, 50] }, at);
  expect(pointing.pointed!.at[0]).toBeCloseTo(10.2);
  ask(at);
  expect(atlas.session.card).toEqual({ kind: 'place', at: [10, 50] });
  click([project(two)], PIXEL, at);
  expect(atlas.view.choices.selection).toEqual(project(two));
});
