// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import TableView from '../../../../src/ui/table/TableView.svelte';
import type { Choices } from '../../../../src/model/choices.ts';
import { button, click, dataset, find, mountComponent, press, textOf } from '../mount.svelte.ts';
import { idOf, layOut } from '../rows/layout.ts';
import type { Observation } from '../../../../src/model/dataset.ts';

const COUNT = 120;
const [REGION, HEAD] = [440, 40];
/** Every tenth row is twice as high as the others. */
const heightOf = (id: string) => (Number(id.slice(1)) % 10 === 0 ? 100 : 50);
const { topOf } = layOut({ region: REGION, head: HEAD, row: heightOf });
const projects = Array.from({ length: COUNT }, (_, i) => {
  const name = `Project ${String(i).padStart(3, '0')}`;
  return { ...dataset.projects[i % dataset.projects.length]!, id: `p${i}`, name: { zh: name, en: name } };
});

/** The row of a project. */
const rowOf = (target: HTMLElement, id: string) => find(target, `tr:has(a.table-name[data-id="${id}"])`);

async function open(choices: Partial<Choices> = {}, many = true) {
  const mounted = mountComponent(TableView, {}, { choices: { sort: many ? 'name' : null, ...choices }, dataset: many ? { projects } : {} });
  const { target } = mounted;
  const region = find(target, '[role="region"]');
  const ids = () => [...target.querySelectorAll<HTMLElement>('tr[data-row]')].map((row) => idOf(row)!);
  const link = (id: string) => target.querySelector<HTMLElement>(`a[data-id="${id}"]`);
  /** Whether a row shows in full below the headings. */
  const shows = (id: string) => {
    const top = topOf(target, id) - region.scrollTop;
    return link(id) !== null && top >= 0 && top + heightOf(id) <= REGION - HEAD;
  };
  const scrollTo = (top: number) => {
    region.scrollTop = Math.max(0, Math.min(top, region.scrollHeight - region.clientHeight));
    region.dispatchEvent(new Event('scroll'));
    flushSync();
  };
  /** Waits until what was rendered is measured, and what follows from it is rendered. */
  const settled = async () => {
    for (let before = ''; before !== target.innerHTML;) {
      before = target.innerHTML;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      // As a browser does with content that became less high.
      scrollTo(region.scrollTop);
    }
  };
  await settled();
  return { ...mounted, region, ids, link, shows, scrollTo, settled };
}

describe('rows', () => {
  test('only those near the ones in view are rendered; what is left out keeps its room', async () => {
    const { target, region, ids, shows, scrollTo, settled } = await open();
    expect(ids()[0]).toBe('p0');
    expect(ids().length).toBeLessThan(30);
    expect(find(target, 'table').getAttribute('aria-rowcount')).toBe(String(COUNT + 1));
    scrollTo(region.scrollHeight / 2);
    await settled();
    expect(ids()).toContain('p70');
    expect(ids()).not.toContain('p0');
    expect(ids().filter(shows).length).toBeGreaterThan(5);
    expect(rowOf(target, 'p70').getAttribute('aria-rowindex')).toBe('72');
    expect(target.querySelectorAll('tr.gap')).toHaveLength(2);
  });

  test('the one that has the focus stays when it scrolls out of view', async () => {
    const { link, region, ids, scrollTo } = await open();
    link('p2')!.focus();
    flushSync();
    scrollTo(region.scrollHeight);
    expect(ids()[0]).toBe('p2');
    expect(document.activeElement).toBe(link('p2'));
    link('p2')!.blur();
    flushSync();
    expect(ids()).not.toContain('p2');
  });

  test('fewer rows after a filter, scrolled far down: those there are show', async () => {
    const { atlas, region, ids, scrollTo, settled } = await open();
    scrollTo(region.scrollHeight);
    flushSync(() => atlas.view.search('Project 11'));
    await settled();
    expect(ids()).toEqual(['p11', 'p110', 'p111', 'p112', 'p113', 'p114', 'p115', 'p116', 'p117', 'p118', 'p119']);
  });

  test('none: what to do about it', () => {
    const { target } = mountComponent(TableView, {}, { choices: { q: 'nothing has this name' } });
    expect(target.querySelector('table')).toBe(null);
    expect(button(target, 'Clear all')).toBeTruthy();
  });
});

describe('what is selected elsewhere comes into view', () => {
  test('by the address', async () => {
    const { shows } = await open({ selection: { kind: 'project', id: 'p80' } });
    await vi.waitFor(() => expect(shows('p80')).toBe(true), 10_000);
  });

  test('later; one that shows already moves nothing', async () => {
    const { atlas, region, shows, settled } = await open();
    atlas.view.select({ kind: 'project', id: 'p3' });
    await settled();
    expect(region.scrollTop).toBe(0);
    atlas.view.select({ kind: 'project', id: 'p119' });
    await vi.waitFor(() => expect(shows('p119')).toBe(true), 10_000);
  });
});

describe('keys', () => {
  /** Presses a key on the row that has the focus and waits for the next one to have it. */
  async function go(mounted: Awaited<ReturnType<typeof open>>, key: string, to: string) {
    expect(press(document.activeElement!, key).defaultPrevented, key).toBe(true);
    await vi.waitFor(() => expect((document.activeElement as HTMLElement).dataset.id, key).toBe(to), 10_000);
    expect(mounted.shows(to), to).toBe(true);
  }

  test('walk the names one by one, by the screenful and to the ends', async () => {
    const mounted = await open();
    mounted.link('p0')!.focus();
    await go(mounted, 'ArrowDown', 'p1');
    await go(mounted, 'ArrowUp', 'p0');
    await go(mounted, 'ArrowUp', 'p0');
    await go(mounted, 'End', 'p119');
    await go(mounted, 'ArrowDown', 'p119');
    await go(mounted, 'ArrowUp', 'p118');
    await go(mounted, 'Home', 'p0');
    expect(press(document.activeElement!, 'PageDown').defaultPrevented).toBe(true);
    await vi.waitFor(() => expect(Number((document.activeElement as HTMLElement).dataset.id!.slice(1))).toBeGreaterThan(4), 10_000);
    expect(Number((document.activeElement as HTMLElement).dataset.id!.slice(1))).toBeLessThan(9);
  });

  test('one pressed before the last one has arrived goes on from there', async () => {
    const { link } = await open();
    link('p0')!.focus();
    for (const key of ['End', 'ArrowUp', 'ArrowUp']) press(document.activeElement!, key);
    await vi.waitFor(() => expect(document.activeElement).toBe(link('p117')), 10_000);
  });

  test('others, and those of the browser, are left alone', async () => {
    const { link } = await open();
    link('p0')!.focus();
    expect(press(link('p0')!, 'Enter').defaultPrevented).toBe(false);
    const back = new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true, cancelable: true });
    link('p0')!.dispatchEvent(back);
    expect(back.defaultPrevented).toBe(false);
  });
});

describe('headings', () => {
  const sorted = (target: HTMLElement) =>
    [...target.querySelectorAll('th[aria-sort]')].map((th) => `${textOf(th)} ${th.getAttribute('aria-sort')}`);
  const small = (choices: Partial<Choices> = {}) => open(choices, false);

  test('a press sorts by the column, another one turns it round', async () => {
    const { atlas, target, ids, settled } = await small();
    expect(sorted(target)).toEqual(['Stage ascending']);
    click(button(target, 'Project'));
    await settled();
    expect(ids()).toEqual(['harbour-homes', 'market-hall', 'night-museum', 'north-terrace', 'river-park', 'tram-line-1']);
    expect(sorted(target)).toEqual(['Project ascending']);
    click(button(target, 'Project'));
    await settled();
    expect(ids()[0]).toBe('tram-line-1');
    expect(sorted(target)).toEqual(['Project descending']);
    expect(atlas.view.choices).toMatchObject({ sort: 'name', descending: true });
  });

  test('distance has a column where it is asked for, and rules at first; the stage can rule there too', async () => {
    const { atlas, target, ids, settled } = await small({ near: { center: [10.002, 50.008], km: 5 } });
    expect(sorted(target)).toEqual(['Distance ascending']);
    expect(ids()).toEqual(['market-hall', 'tram-line-1', 'north-terrace', 'river-park']);
    click(button(target, 'Stage'));
    await settled();
    expect(sorted(target)).toEqual(['Stage ascending']);
    expect(ids()).toEqual(['river-park', 'tram-line-1', 'north-terrace', 'market-hall']);
    flushSync(() => atlas.view.drop('near'));
    expect([...target.querySelectorAll('th[scope="col"]')].map(textOf)).not.toContain('Distance');
  });

  test('a figure has no order and no button', async () => {
    const { target } = await small();
    expect(target.querySelector('th.figure button')).toBe(null);
  });

  test('while two dates are compared, how each changed has a column that rules at first, and the file is on the spot', async () => {
    const { atlas, target } = await small({ since: '2030-03' });
    expect(sorted(target)).toEqual(['Change ascending']);
    const heads = [...target.querySelectorAll('th[scope="col"]')].map(textOf);
    expect(heads.slice(0, 4)).toEqual(['Project', 'Stage', 'Change', 'What shows it']);
    const row = textOf(rowOf(target, 'market-hall'));
    expect(row).toContain('Advanced Under construction → In use');
    expect(row).toContain(atlas.changes!.find((c) => c.project.id === 'market-hall')!.shownBy.text.en);
    expect(button(target, 'CSV').disabled).toBe(false);
    flushSync(() => atlas.view.choose({ since: null }));
    expect([...target.querySelectorAll('th[scope="col"]')].map(textOf)).not.toContain('Change');
  });

  test('the newest statement stands with its citation, and the Chinese name below the English one only', async () => {
    const { atlas, target } = await small();
    const hall = rowOf(target, 'market-hall');
    const entry = atlas.entry('market-hall')!;
    expect(textOf(find(hall, 'td.said'))).toContain((entry.latest as Observation).text.en);
    expect(textOf(find(hall, 'td.said cite'))).toMatch(/paragraph/);
    expect(textOf(find(hall, 'th'))).toContain(entry.project.name.zh);
    flushSync(() => atlas.view.choose({ lang: 'zh' }));
    expect(textOf(find(hall, 'th'))).toBe(entry.project.name.zh);
  });

  test('a search does not change the order that the headings tell', async () => {
    const { target, ids } = await small({ q: 'a', sort: 'name', descending: true });
    expect(sorted(target)).toEqual(['Project descending']);
    expect(ids()).toEqual([...ids()].sort().reverse());
  });

  test('another order begins at the top', async () => {
    const { target, region, scrollTo, settled, ids } = await open();
    scrollTo(region.scrollHeight / 2);
    click(button(target, 'Project'));
    await settled();
    expect(region.scrollTop).toBe(0);
    expect(ids()[0]).toBe('p119');
  });
});
