// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import ChangesList from '../../../../src/ui/list/ChangesList.svelte';
import { MOVES } from '../../../../src/model/changes.ts';
import type { Choices } from '../../../../src/model/choices.ts';
import type { Project } from '../../../../src/model/dataset.ts';
import { button, click, dataset, find, mountComponent, textOf } from '../mount.svelte.ts';

const SINCE = { since: '2030-03' };
const open = (choices: Partial<Choices> = {}, projects: Project[] = dataset.projects) => {
  const mounted = mountComponent(ChangesList, {}, { choices: { ...SINCE, ...choices }, dataset: { projects } });
  const { target } = mounted;
  return {
    ...mounted,
    row: (id: string) => find(target, `a[data-id="${id}"]`).closest('li')!,
    ids: () => [...target.querySelectorAll<HTMLElement>('a[data-id]')].map((a) => a.dataset.id!),
  };
};

afterEach(() => vi.restoreAllMocks());

describe('what changed', () => {
  test('stands by kind of move, each once, with what it is now and the statement that says so', () => {
    const { atlas, target, ids, row } = open();
    expect([...ids()].sort()).toEqual(atlas.changes!.map((c) => c.project.id).sort());
    const names = [...target.querySelectorAll('section')].map((s) => s.getAttribute('aria-label'));
    expect(names[0]).toBe('Advanced');
    expect(new Set(names).size).toBe(names.length);
    const hall = atlas.changes!.find((c) => c.project.id === 'market-hall')!;
    expect(textOf(row('market-hall'))).toContain('Under construction → In use');
    expect(textOf(row('market-hall'))).toContain(hall.shownBy.text.en);
    expect(textOf(find(row('market-hall'), 'cite'))).toMatch(/paragraphs? \d/);
    expect(find(row('market-hall'), 'a[data-id]').contains(find(row('market-hall'), 'cite')), 'a citation may be a link itself').toBe(
      false,
    );
  });

  test('a stage first stated is a move of its own, and no step', () => {
    const [first, last] = [dataset.dates[0]!, dataset.dates.at(-1)!];
    const [p] = dataset.projects;
    const [o] = p!.observations;
    const named = {
      ...p!,
      observations: [
        { ...o!, asof: first, stage: null },
        { ...o!, asof: last, stage: 'operating' },
      ],
    };
    const { target, row } = open({}, [named]);
    expect(find(target, 'section').getAttribute('aria-label')).toBe('Stage first stated');
    expect(textOf(row(p!.id))).toContain('In use (no stage stated before)');
    expect(textOf(row(p!.id))).not.toContain('→');
  });

  test('what nobody names again is one line with how little that means, until a reader unfolds it', () => {
    const { atlas, target, ids } = open();
    const quiet = atlas.quietCount;
    expect(quiet).toBeGreaterThan(0);
    const fold = button(target, `${quiet} more not named again`);
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    const later = dataset.projects.filter((p) => p.observations.some((o) => o.asof > SINCE.since)).length;
    expect(textOf(target)).toContain(`name ${later} projects in all`);
    const changed = ids();
    click(fold);
    expect(fold.getAttribute('aria-expanded')).toBe('true');
    expect(ids()).toHaveLength(changed.length + quiet);
    expect(atlas.view.choices.quiet).toBe(true);
    click(fold);
    expect(ids()).toEqual(changed);
  });

  test('each kind of move has its words in both languages', () => {
    const { atlas, target } = open({ quiet: true });
    const told = () => [...target.querySelectorAll('section')].map((s) => s.getAttribute('aria-label'));
    const moves = MOVES.filter((move) => atlas.changes!.some((c) => c.move === move));
    const english = told();
    expect(english).toHaveLength(moves.length);
    flushSync(() => atlas.view.choose({ lang: 'zh' }));
    expect(told()).toHaveLength(moves.length);
    for (const name of told()) expect(english).not.toContain(name);
  });
});

describe('its head', () => {
  test('leads to the table and keeps the comparison, and ends it', () => {
    const { atlas, target } = open({ quiet: true });
    click(button(target, 'Table'));
    expect(atlas.view.choices).toMatchObject({ view: 'table', since: SINCE.since });
    click(button(target, 'End the comparison'));
    expect(atlas.view.choices).toMatchObject({ since: null, quiet: false });
  });

  test('saves what changed as a file and says so', async () => {
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => (saved.push(blob as Blob), 'blob:x'));
    // The page would leave for it, and with it go what the next files ask it for.
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const { atlas, target } = open();
    click(button(target, 'CSV'));
    await vi.waitFor(() => expect(textOf(find(target, '[role="status"]'))).toContain('.csv'), { timeout: 20_000 });
    const rows = (await saved[0]!.text()).trimEnd().split('\r\n');
    expect(rows[0]).toContain('change,stage_from,stage_to');
    expect(rows.length).toBe(1 + atlas.results.length);
    expect(atlas.results.length).toBe(atlas.changes!.length);
  });

  test('prints what changed, by kind of move, each with the statement that shows it, and its sources', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const { atlas, target } = open({ sort: 'name' });
    click(button(target, 'Print'));
    await vi.waitFor(() => expect(print).toHaveBeenCalled(), { timeout: 20_000 });
    const sheet = find(document.body, '.print-sheet');
    expect(textOf(find(sheet, 'h1'))).toBe('What moved from March 2030 to March 2031');
    const rows = [...sheet.querySelectorAll('tbody tr')].map(textOf);
    expect(rows).toHaveLength(atlas.changes!.length);
    expect(rows[0]).toContain('Advanced');
    expect(rows[0]).toContain('Under construction → In use');
    for (const { project, shownBy } of atlas.changes!) {
      const row = rows.find((r) => r.includes(project.name.en));
      expect(row, project.id).toContain(shownBy.text.en);
    }
    sheet.remove();
    vi.unstubAllGlobals();
  });
});

test('tells once that its rows stand', () => {
  const onshow = vi.fn(() => expect(document.querySelectorAll('a[data-id]').length).toBeGreaterThan(0));
  mountComponent(ChangesList, { onshow }, { choices: SINCE });
  expect(onshow).toHaveBeenCalledOnce();
});
