import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/compile/dataset/compile.ts';
import { LIST_TEXTS } from '../../../src/i18n/list.ts';
import { changes } from '../../../src/model/changes.ts';
import type { Choices } from '../../../src/model/choices.ts';
import { toggleOption } from '../../../src/model/toggle-option.ts';
import { blockCounts } from '../../../src/state/block-counts.ts';
import type { Atlas } from '../../../src/state/atlas.svelte.ts';
import { atlasOf } from '../atlas-of.ts';
import { optionLabel } from '../../../src/state/option-label.ts';
import { View } from '../../../src/state/view.svelte.ts';

const { dataset, aliases } = compile(fileURLToPath(new URL('../../fixtures/tiny-district', import.meta.url)));

function open(choices: Partial<Choices> = {}, browserLang: 'zh' | 'en' = 'zh'): Atlas {
  const view = new View();
  view.choose(choices);
  const atlas = atlasOf(dataset, view, aliases, browserLang);
  atlas.changesBetween = changes;
  return atlas;
}
const ids = (atlas: Atlas) => atlas.results.map((s) => s.project.id);

describe('what there is', () => {
  test('the options of each facet stand in the order of the data', () => {
    expect(open().known).toEqual({
      facets: {
        block: ['harbour', 'old-town', 'hillside', 'none'],
        stage: ['proposed', 'construction', 'operating', 'unstated'],
        kind: [],
        subdistrict: [],
        sector: ['transport', 'housing', 'culture', 'recreation'],
        source: ['gazette-2030', 'review-2031'],
        precision: ['exact', 'street', 'place', 'block', 'none'],
      },
      dates: ['2030-03', '2031-03'],
      blocks: ['harbour', 'old-town', 'hillside'],
      bases: [],
      languages: ['zh', 'en'],
      aliases: { projects: { 'evening-museum': 'night-museum' }, blocks: { 'inner-town': 'old-town' } },
    });
  });

  test('everything is on at first, in the order of progress', () => {
    const atlas = open();
    expect(ids(atlas)).toEqual(['harbour-homes', 'river-park', 'tram-line-1', 'north-terrace', 'market-hall', 'night-museum']);
    expect(atlas.isFiltered).toBe(false);
    expect(atlas.countLine, 'four places and one count at its block').toBe('6 个项目，5 个在图上');
    expect(blockCounts(atlas)).toEqual(
      new Map([
        ['harbour', 2],
        ['old-town', 1],
        ['hillside', 0],
      ]),
    );
  });
});

describe('what follows from a choice', () => {
  test('the date: what no source had named is not there, and stages are as they were', () => {
    const atlas = open();
    expect(atlas.asof).toBe('2031-03');
    expect(atlas.entry('market-hall')?.stage).toBe('operating');
    atlas.view.choose({ asof: '2030-03' });
    expect(atlas.asof).toBe('2030-03');
    expect(ids(atlas)).toEqual(['river-park', 'north-terrace', 'market-hall', 'night-museum']);
    expect(atlas.entry('market-hall')?.stage).toBe('construction');
    expect(atlas.entry('tram-line-1')).toBeUndefined();
    atlas.view.choose({ asof: null });
    expect(atlas.entry('tram-line-1')?.stage).toBe('construction');
  });

  test('a filter: list, counts and what dropping it would give', () => {
    const atlas = open();
    atlas.view.only('block', 'harbour');
    expect(ids(atlas)).toEqual(['harbour-homes', 'river-park']);
    expect(atlas.isFiltered).toBe(true);
    expect(atlas.countLine).toBe('2 个项目，2 个在图上');
    expect(atlas.filtered.counts.block.get('old-town')).toBe(1);
    expect(atlas.filtered.counts.sector.get('housing')).toBe(1);
    expect(atlas.filtered.without).toEqual({ block: 6 });
    atlas.view.clearFilters();
    expect(atlas.results).toHaveLength(6);
  });

  test('a search: by pinyin, by alias, by block', () => {
    const atlas = open();
    for (const [q, found] of [
      ['jsdt', ['market-hall']],
      ['the hall', ['market-hall']],
      ['旧城', ['market-hall']],
      ['gangwan', ['harbour-homes', 'river-park']],
      ['zzz', []],
    ] as const) {
      atlas.view.search(q);
      expect(ids(atlas).sort(), q).toEqual(found);
    }
  });

  test('near a point: the nearest first, unless another order is asked for', () => {
    const atlas = open();
    atlas.view.choose({ near: { center: [10.002, 50.0075], km: 5 } });
    expect(ids(atlas)).toEqual(['market-hall', 'tram-line-1', 'north-terrace', 'river-park']);
    atlas.view.choose({ sort: 'name' });
    expect(ids(atlas)).toEqual(['north-terrace', 'river-park', 'market-hall', 'tram-line-1']);
  });

  test('in the map’s view: follows the map, and everything with a place is in it while there is none', () => {
    const atlas = open({ inView: true });
    expect(ids(atlas)).toEqual(['river-park', 'tram-line-1', 'north-terrace', 'market-hall']);
    atlas.session.bounds = [10, 50, 10.01, 50.01];
    expect(ids(atlas)).toEqual(['tram-line-1', 'market-hall']);
    atlas.session.bounds = [10.002, 50.008, 10.002, 50.008];
    expect(ids(atlas), 'the rim is inside').toEqual(['market-hall']);
  });

  test('the map’s view is nothing to those who did not ask for it', () => {
    const atlas = open();
    atlas.session.bounds = [0, 0, 1, 1];
    expect(atlas.results).toHaveLength(6);
  });

  test('distances order the list where they are asked for, and the reader may still order by progress', () => {
    const near = { center: [10.002, 50.008], km: 5 } as Choices['near'];
    const atlas = open({ near });
    expect(atlas.sort).toBe('distance');
    const outward = ids(atlas);
    atlas.view.sortBy('progress');
    expect(atlas.sort).toBe('progress');
    expect(ids(atlas)).not.toEqual(outward);
    expect(ids(atlas)).toEqual(ids(open({ near, sort: 'progress' })));
    atlas.view.sortBy('distance');
    expect(atlas.view.choices.sort, 'the default is no choice').toBe(null);
  });

  test('while two dates are compared, list, counts and map are of what changed between them', () => {
    const atlas = open();
    expect(atlas.changes).toBe(null);
    atlas.view.choose({ since: '2030-03' });
    const changed = atlas.changes!.map((c) => c.project.id).sort();
    expect(changed.length).toBeGreaterThan(1);
    expect(changed.length).toBeLessThan(6);
    expect(ids(atlas).sort()).toEqual(changed);
    expect(atlas.countLine).toBe(`${changed.length} 个项目有变化，${changed.filter((id) => id !== 'night-museum').length} 个在图上`);
    expect([...atlas.filtered.counts.stage.values()].reduce((a, b) => a + b)).toBe(changed.length);
    const [only] = changed;
    atlas.view.search(atlas.rows.find(only!)!.name.en);
    expect(atlas.changes!.map((c) => c.project.id)).toEqual([only]);
  });

  test('what no source names again is no change: it is counted apart, and shown where the reader asks for it', () => {
    const atlas = open({ since: '2030-03' });
    const moves = () => new Set(atlas.changes!.map((c) => c.move));
    expect(moves()).not.toContain('quiet');
    expect(atlas.quietCount).toBeGreaterThan(0);
    const changed = atlas.results.length;
    atlas.view.choose({ quiet: true });
    expect(moves()).toContain('quiet');
    expect(atlas.results).toHaveLength(changed + atlas.quietCount);
    expect(atlas.countLine, 'they are not said to have changed').not.toContain('有变化');
    const { id } = atlas.changes!.find((c) => c.move === 'quiet')!.project;
    atlas.view.choose({ quiet: false, sector: [atlas.entry(id)!.project.sector] });
    expect(atlas.quietCount, 'of those that the filters let through').toBeGreaterThan(0);
    atlas.view.choose({ q: 'nothing-is-called-so' });
    expect(atlas.quietCount).toBe(0);
  });

  test('until what tells changes has come, nothing is shown or said of a comparison', () => {
    const atlas = open({ since: '2030-03' });
    atlas.changesBetween = null;
    expect([atlas.results, atlas.changes, atlas.countLine]).toEqual([[], [], '']);
    atlas.view.choose({ since: null });
    expect(atlas.results).toHaveLength(6);
    expect(atlas.countLine).not.toBe('');
  });
});

describe('ticking an option', () => {
  test('the atlas knows what options there are', () => {
    const atlas = open();
    const tick = (option: string) => atlas.view.choose({ block: toggleOption(atlas.view.choices.block, option, atlas.known.facets.block) });
    tick('none');
    expect(atlas.view.choices.block).toEqual(['harbour', 'old-town', 'hillside']);
    tick('none');
    expect(atlas.view.choices.block).toEqual([]);
  });
});

describe('what is selected', () => {
  test('a project, a block, nothing', () => {
    const atlas = open({ selection: { kind: 'project', id: 'river-park' } });
    expect([atlas.selectedProject?.id, atlas.selectedBlock, atlas.notFound]).toEqual(['river-park', null, false]);
    atlas.view.select({ kind: 'block', id: 'old-town' });
    expect([atlas.selectedProject, atlas.selectedBlock?.id, atlas.notFound]).toEqual([null, 'old-town', false]);
    atlas.view.select(null);
    expect([atlas.selectedProject, atlas.selectedBlock, atlas.notFound]).toEqual([null, null, false]);
  });

  test('what does not exist is not found, nor is a project under the name of a block', () => {
    for (const selection of [
      { kind: 'project', id: 'no-such' },
      { kind: 'block', id: 'river-park' },
      { kind: 'project', id: '__proto__' },
    ] as const) {
      expect(open({ selection }).notFound, selection.id).toBe(true);
    }
  });

  test('a block’s order, and none', () => {
    const atlas = open();
    expect([atlas.order('harbour'), atlas.order('hillside'), atlas.order('no-such'), atlas.order(null)]).toEqual([1, 3, null, null]);
  });
});

describe('languages', () => {
  test('labels follow the language; the page’s own is there at once', () => {
    const atlas = open({}, 'en');
    expect(atlas.lang).toBe('en');
    expect(atlas.t).toBe(LIST_TEXTS.en);
    expect(atlas.label('stages', 'construction')).toBe('Under construction');
    expect([
      optionLabel(atlas, 'block', 'harbour'),
      optionLabel(atlas, 'block', 'none'),
      optionLabel(atlas, 'source', 'review-2031'),
      optionLabel(atlas, 'precision', 'block'),
    ]).toEqual(['Harbour', 'No block stated', 'Review 2031', 'Block only']);
  });

  test('another language is spoken as soon as it is chosen', () => {
    const atlas = open();
    atlas.view.choose({ lang: 'en' });
    expect(atlas.lang).toBe('en');
    expect(optionLabel(atlas, 'sector', 'housing')).toBe('Housing');
    atlas.view.choose({ lang: null });
    expect(atlas.lang).toBe('zh');
  });

  test('what has no label is shown by its id', () => {
    const atlas = open();
    expect([atlas.label('stages', 'x'), optionLabel(atlas, 'block', 'x'), optionLabel(atlas, 'source', 'x')]).toEqual(['x', 'x', 'x']);
  });
});

describe('a search that is likely to come', () => {
  test('is made ready some records at a time, and then finds what it would have', () => {
    const atlas = open();
    const turns: boolean[] = [];
    while (turns.at(-1) !== true) turns.push(atlas.readySearch(2));
    expect(turns).toEqual([false, false, true]);
    atlas.view.search('tram');
    expect(ids(atlas)).toEqual(['tram-line-1']);
  });

  test('has nothing to be made ready before there is anything to find with', () => {
    const atlas = open();
    atlas.finding = null;
    expect(atlas.readySearch(2)).toBe(true);
  });
});
