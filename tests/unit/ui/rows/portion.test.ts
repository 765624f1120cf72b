// @vitest-environment happy-dom
import { flushSync, type Component } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import type { Choices } from '../../../../src/model/choices.ts';
import ChangesList from '../../../../src/ui/list/ChangesList.svelte';
import ProjectRows from '../../../../src/ui/panel/ProjectRows.svelte';
import PipelineView from '../../../../src/ui/pipeline/PipelineView.svelte';
import { button, click, dataset, find, mountComponent, textOf } from '../mount.svelte.ts';
import { many } from '../many.ts';

const COUNT = 5000;
const projects = many(COUNT);
const open = <Props extends Record<string, unknown>>(component: Component<Props>, props: Props, choices: Partial<Choices> = {}) => {
  const mounted = mountComponent(component, props, { choices, dataset: { projects } });
  return { ...mounted, links: (within: ParentNode = mounted.target) => [...within.querySelectorAll<HTMLElement>('a[data-id]')] };
};

describe('with thousands of projects', () => {
  test('a stage has the first of its cards, then more, then the table has all of them', async () => {
    const { atlas, target, links } = open(PipelineView, {});
    const column = find(target, '[data-stage="construction"]');
    const n = atlas.results.filter((s) => s.stage === 'construction').length;
    expect(n).toBeGreaterThan(1000);
    expect(textOf(find(column, '.count')), 'counted are all').toBe(String(n));
    expect(links(column)).toHaveLength(60);
    expect(links().length).toBeLessThan(1000);
    expect(textOf(column)).toContain(`60 of ${n} shown`);
    click(button(column, 'Show 30 more'));
    expect(links(column)).toHaveLength(90);
    await vi.waitFor(() => expect(document.activeElement).toBe(links(column)[60]), 10_000);
    expect([...column.querySelectorAll('button')].map(textOf)).toEqual(['All in the table']);
    click(button(column, 'All in the table'));
    expect(atlas.view.choices).toMatchObject({ view: 'table', stage: ['construction'] });
  });

  test('each kind of move has the first of what moved, and the table has all of it', () => {
    const { atlas, target, links } = open(ChangesList, {}, { since: dataset.dates[0]! });
    expect(atlas.changes!.length).toBeGreaterThan(1000);
    expect(links().length).toBeLessThan(500);
    click([...target.querySelectorAll('button')].find((b) => textOf(b) === 'All in the table')!);
    expect(atlas.view.choices.view).toBe('table');
  });

  test('a panel has the first of those it leads to', () => {
    const { atlas, props, target, links } = open(ProjectRows, { rows: [] as { entry: never; said: string }[] });
    const rows = atlas.results.map((entry) => ({ entry: entry as never, said: 'said' }));
    flushSync(() => (props.rows = rows));
    expect(links()).toHaveLength(60);
    for (let shown = 120; shown <= 240; shown += 60) {
      click(button(target, 'Show 60 more'));
      expect(links()).toHaveLength(shown);
    }
    expect(target.querySelector('button')).toBe(null);
    expect(textOf(target)).toContain(`240 of ${rows.length} shown`);
    flushSync(() => (props.rows = rows.slice(0, 50)));
    expect(links()).toHaveLength(50);
    expect(textOf(target)).not.toContain('shown');
  });
});
