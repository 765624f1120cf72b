// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { Choices } from '../../../../src/model/choices.ts';
import PrintSheet from '../../../../src/ui/print/PrintSheet.svelte';
import type { PrintSubject } from '../../../../src/ui/print/print.ts';
import { atlasOf } from '../../atlas-of.ts';
import { View } from '../../../../src/state/view.svelte.ts';
import { aliases, dataset, mountComponent, textOf } from '../mount.svelte.ts';
import { told } from '../told-district.ts';

const link = { shown: 'https://example.org/', href: 'https://example.org/' };

/** What a sheet says. */
function sheet(subject: PrintSubject, choices: Partial<Choices> = {}, over = {}) {
  const view = new View();
  view.choose(choices);
  const atlas = atlasOf({ ...dataset, ...over }, view, aliases, 'en');
  const { target } = mountComponent(PrintSheet, { atlas, root: '/', subject, link });
  const rows = [...target.querySelectorAll('tbody th')].map((th) => th.firstChild!.textContent!.trim());
  return { target, rows, text: textOf(target) };
}
const nameOf = (p: { name: { en: string } }) => p.name.en;

describe('the list of a block', () => {
  const block = dataset.blocks.find((b) => dataset.projects.filter((p) => p.block === b.id).length > 1)!;
  const own = dataset.projects.filter((p) => p.block === block.id);

  test('holds its own projects and no other', () => {
    const { rows, text, target } = sheet({ kind: 'list', block: block.id });
    expect([...rows].sort()).toEqual(own.map(nameOf).sort());
    expect(textOf(target.querySelector('h1')!)).toBe(block.name.en);
    expect(text).toContain(`${own.length} projects`);
  });

  test('follows the filters, which it tells', () => {
    const [kept] = own;
    const { rows, text } = sheet({ kind: 'list', block: block.id }, { q: kept!.name.en });
    expect(rows).toEqual([kept!.name.en]);
    expect(text).toContain(`Filters: search “${kept!.name.en}”`);
  });

  test('says so when the filters leave none', () => {
    expect(sheet({ kind: 'list', block: block.id }, { q: 'nothing is called so' }).text).toContain(
      'The filters leave no project of this block.',
    );
  });
});

test('a list names what has no spot on the map, by what is known of its place', () => {
  const { target, text } = sheet({ kind: 'list' }, {}, told);
  const projects = told.projects!;
  const spots = projects.filter((p) => p.point).length;
  expect(text).toMatch(new RegExp(`What the map shows ${projects.length} projects: ${spots} with a spot on the map, `));
  const named = [...target.querySelectorAll('section p')].map(textOf).join('\n');
  for (const p of projects.filter((p) => !p.point)) expect(named).toContain(p.name.en);
  for (const p of projects.filter((p) => p.point)) expect(named).not.toContain(p.name.en);
});

test('the sheet of a project tells of its own place only', () => {
  const [project] = dataset.projects;
  expect(sheet({ kind: 'project', id: project!.id }).text).not.toContain('On the map');
});
