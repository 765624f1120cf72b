// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Choices } from '../../../../src/model/choices.ts';
import { find, press, textOf, mountComponent } from '../mount.svelte.ts';
import { many } from '../many.ts';
import type { ListRows } from '../../../../src/ui/list/list-rows.svelte.ts';
import ListTest from './ListTest.svelte';

const [VIEW, ROW] = [600, 60];
/** A view that scrolls and rows of one height, since happy-dom lays nothing out. */
vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(function (this: HTMLElement) {
  return this.id === 'list' ? VIEW : 0;
});
vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
  return new DOMRect(0, 0, 300, this.dataset.row === undefined ? 0 : ROW);
});
vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockImplementation(function (this: HTMLElement) {
  const rows = [...this.querySelectorAll<HTMLElement>('[data-row]')];
  const px = (value: string) => parseFloat(value) || 0;
  return rows.reduce((sum, row) => sum + ROW + px(row.style.marginTop), px(this.querySelector('ol')?.style.marginBottom ?? ''));
});
vi.stubGlobal(
  'ResizeObserver',
  class implements ResizeObserver {
    #told: ResizeObserverCallback;
    #seen: Element[] = [];
    constructor(told: ResizeObserverCallback) {
      this.#told = told;
    }
    observe(target: Element) {
      if (this.#seen.push(target) > 1) return;
      queueMicrotask(() =>
        this.#told(
          this.#seen.splice(0).map((target) => ({ target }) as ResizeObserverEntry),
          this,
        ),
      );
    }
    unobserve() {}
    disconnect() {}
  },
);
/** Waits until an element has the focus: a key may lead to what has to be rendered and measured first. */
const focusOn = (element: () => Element | null) => vi.waitFor(() => expect(document.activeElement).toBe(element()), 10_000);
/** Rows follow from frame to frame, and what is measured comes a frame later. */
const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));

afterEach(() => document.body.replaceChildren());

async function open(count: number, choices: Partial<Choices> = {}) {
  let rows: ListRows | undefined;
  const mounted = mountComponent(
    ListTest,
    { shown: true, onrows: (made: ListRows) => void (rows = made) },
    { choices: { sort: 'name', ...choices }, dataset: { projects: many(count) } },
  );
  const { target } = mounted;
  const region = find(target, '#list');
  const links = () => [...target.querySelectorAll<HTMLElement>('ol li:not([hidden]) a[data-id]')];
  const ids = () => links().map((a) => a.dataset.id!);
  const link = (id: string) => target.querySelector<HTMLElement>(`ol a[data-id="${id}"]`);
  const settled = async () => {
    for (let before = ''; before !== target.innerHTML;) {
      before = target.innerHTML;
      await frame();
      flushSync();
    }
  };
  const scrollTo = async (top: number) => {
    region.scrollTop = Math.max(0, Math.min(top, region.scrollHeight - VIEW));
    region.dispatchEvent(new Event('scroll'));
    await settled();
  };
  return { ...mounted, rows: rows!, region, links, ids, link, settled, scrollTo };
}

describe('a list that is in the page as a whole', () => {
  test('has the rows in view in the frame in which it changes, and all others in the next ones', async () => {
    const { atlas, ids, settled } = await open(230);
    expect(ids()).toHaveLength(30);
    await settled();
    expect(ids()).toEqual(Array.from({ length: 230 }, (_, i) => `m${i}`));
    flushSync(() => atlas.view.choose({ stage: ['nothing'] }));
    flushSync(() => atlas.view.choose({ stage: [] }));
    expect(ids(), 'one that was empty').toHaveLength(230);
  });

  test('keeps the rows that a filter leaves out, hidden, and makes none anew that it lets through again', async () => {
    const { atlas, target, ids, link, settled } = await open(230);
    await settled();
    const rows = [...target.querySelectorAll('ol li')];
    flushSync(() => atlas.view.search('Project 00012'));
    expect(ids().toSorted()).toEqual(['m12', ...Array.from({ length: 10 }, (_, i) => `m${120 + i}`)]);
    expect(new Set(target.querySelectorAll('ol li'))).toEqual(new Set(rows));
    const [first, second, ...more] = ids();
    link(first!)!.focus();
    press(link(first!)!, 'ArrowDown');
    expect(document.activeElement).toBe(link(second!));
    press(link(second!)!, 'End');
    await focusOn(() => link(more.at(-1)!));
    flushSync(() => atlas.view.search(''));
    expect(ids()).toHaveLength(230);
    expect([...target.querySelectorAll('ol li')]).toEqual(rows);
    flushSync(() => atlas.view.sortBy('name', true));
    expect(ids()).toEqual(Array.from({ length: 230 }, (_, i) => `m${229 - i}`));
    expect([...target.querySelectorAll('ol li')]).toEqual(rows.toReversed());
  });

  test('says of which how many a row is only until all of them are there', async () => {
    const { target, settled } = await open(230);
    const row = find(target, 'li:has(a[data-id="m3"])');
    const said = () => [row.getAttribute('aria-posinset'), row.getAttribute('aria-setsize')];
    expect(said()).toEqual(['4', '230']);
    await settled();
    expect(said()).toEqual([null, null]);
  });

  test('scrolled down, has all rows above the view too, so that nothing in it moves', async () => {
    const { atlas, ids, settled, scrollTo } = await open(230);
    await settled();
    await scrollTo(6000);
    flushSync(() => atlas.view.choose({ asof: atlas.dataset.dates.at(-1)! }));
    expect(ids().length).toBeGreaterThanOrEqual((6000 + VIEW) / ROW);
  });

  test('End leads to the last row, though that was not there yet', async () => {
    const { link } = await open(230);
    link('m0')!.focus();
    expect(press(link('m0')!, 'End').defaultPrevented).toBe(true);
    await focusOn(() => link('m229'));
    press(link('m229')!, 'ArrowUp');
    expect(document.activeElement).toBe(link('m228'));
    press(link('m228')!, 'Home');
    expect(document.activeElement).toBe(link('m0'));
    const back = new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true, cancelable: true });
    link('m0')!.dispatchEvent(back);
    expect(back.defaultPrevented, 'keys of the browser').toBe(false);
  });
});

describe('a list of thousands', () => {
  /** Once what it needs has come, and its first rows are measured. */
  async function openMany() {
    const mounted = await open(5000);
    await vi.waitFor(() => expect(mounted.region.scrollHeight).toBe(5000 * ROW), 10_000);
    await mounted.settled();
    return mounted;
  }

  test('has only the rows near the view in the page, and says of each which of how many it is', async () => {
    const { target, region, ids, scrollTo } = await openMany();
    expect(ids()[0]).toBe('m0');
    expect(ids().length).toBeLessThan(40);
    expect(target.querySelectorAll('*').length).toBeLessThan(1000);
    expect(region.scrollHeight).toBe(5000 * ROW);
    await scrollTo(2500 * ROW);
    expect(ids()).toContain('m2500');
    expect(ids()).not.toContain('m0');
    expect(ids().length).toBeLessThan(40);
    expect(region.scrollHeight, 'what is left out keeps its room').toBe(5000 * ROW);
    const row = find(target, 'li:has(a[data-id="m2500"])');
    expect([row.getAttribute('aria-posinset'), row.getAttribute('aria-setsize')]).toEqual(['2501', '5000']);
  });

  test('keeps the row that has the focus while it scrolls out of view, and goes on from it by keys', async () => {
    const { link, ids, scrollTo } = await openMany();
    link('m3')!.focus();
    flushSync();
    await scrollTo(1000 * ROW);
    expect(ids()[0]).toBe('m3');
    expect(document.activeElement).toBe(link('m3'));
    press(link('m3')!, 'ArrowDown');
    await focusOn(() => link('m4'));
    press(link('m4')!, 'End');
    await focusOn(() => link('m4999'));
    press(link('m4999')!, 'ArrowUp');
    await focusOn(() => link('m4998'));
    press(link('m4998')!, 'Home');
    await focusOn(() => link('m0'));
    expect(ids().length).toBeLessThan(40);
  });

  test('walked before all that it needs has come, goes where the key leads, and loses no focus', async () => {
    const { link, ids, settled } = await open(5000);
    link('m2')!.focus();
    press(link('m2')!, 'End');
    await focusOn(() => link('m4999'));
    await settled();
    expect(document.activeElement).toBe(link('m4999'));
    expect(ids().length).toBeLessThan(60);
  });

  test('is in the page as a whole once a search leaves few', async () => {
    const { atlas, ids, settled } = await openMany();
    flushSync(() => atlas.view.search('Project 0012'));
    await settled();
    expect(ids()).toEqual(atlas.results.map((s) => s.project.id));
    expect(ids().length).toBeGreaterThan(99);
    flushSync(() => atlas.view.search(''));
    expect(ids().length).toBeLessThan(40);
  });

  test('comes back where it was, with the row that was left in the page', async () => {
    const { props, rows, ids, link, scrollTo, region, target } = await openMany();
    await scrollTo(3000 * ROW);
    props.shown = false;
    flushSync();
    expect(target.querySelector('ol')).toBe(null);
    region.scrollTop = 0;
    props.shown = true;
    flushSync();
    await rows.bring('m3004', 3000 * ROW);
    expect(region.scrollTop).toBe(3000 * ROW);
    expect(link('m3004')).not.toBe(null);
    expect(ids().length).toBeLessThan(40);
  });

  test('says at once what a row is about, in either language', async () => {
    const { atlas, links } = await openMany();
    expect(textOf(links()[1]!)).toContain('Project 000001');
    flushSync(() => atlas.view.choose({ lang: 'zh' }));
    expect(links().length).toBeLessThan(40);
    expect(textOf(links()[1]!)).toContain('Project 000001');
  });
});
