import { expect, test } from 'vitest';
import { compileTables } from '../../../../src/compile/dataset/compile.ts';
import { pages } from '../../../../src/compile/pages/pages.ts';
import { NOTHING_YET_TEXTS } from '../../../../src/i18n/nothing-yet.ts';
import type { Tables } from '../../../../src/compile/read/tables.ts';
import { tinyDistrict } from '../tiny-district.ts';
import { BASE, builtIndex, visible } from './pages-reader.ts';

/* The static pages of a district that has nothing but its name, its words and its outline; its words know land. */

const tables: Tables = tinyDistrict();
const { vocab, blockShapes, projectShapes } = tables;
const without = <L extends { value: { features: unknown[] } }>(shapes: L): L => ({ ...shapes, value: { ...shapes.value, features: [] } });
const empty = compileTables({
  ...tables,
  vocab: { ...vocab, value: { ...vocab.value, sectors: vocab.value.sectors.map((sector) => ({ ...sector, land: true })) } },
  sources: [],
  blocks: [],
  projects: [],
  indicators: [],
  base: [],
  blockShapes: without(blockShapes),
  projectShapes: without(projectShapes),
  streets: null,
});
const files = [...pages(empty, builtIndex(), BASE)].filter(([path]) => path.endsWith('.html'));

test.each(files.map(([path, html]) => [path, html]))('%s says nothing that is not known', (_path, html) => {
  const said = visible(html);
  expect(said).not.toMatch(/undefined|NaN/);
  // A date that is announced is there.
  expect(said).not.toMatch(/截至 *[，。、；）]|as of *[,.;)]|As of +the|截至 *$/m);
});

test('the opening page and the overview say what to add, in both languages', () => {
  const page = (path: string) => visible(files.find(([name]) => name === path)![1]);
  expect(page('index.html')).toContain(NOTHING_YET_TEXTS.zh.add(false));
  expect(page('en/index.html')).toContain(NOTHING_YET_TEXTS.en.add(false));
  expect(page('overview/index.html')).toContain(NOTHING_YET_TEXTS.zh.indicators);
  expect(page('en/overview/index.html')).toContain(NOTHING_YET_TEXTS.en.indicators);
});
