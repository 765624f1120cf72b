// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SCHEMA_VERSION, type Overview } from '../../../../src/model/dataset.ts';
import type { Choices } from '../../../../src/model/choices.ts';
import OverviewView from '../../../../src/ui/overview/OverviewView.svelte';
import { button, click, enter, find, mountComponent, textOf } from '../mount.svelte.ts';
import { tinyIndicators } from './tiny-indicators.ts';

const overview: Overview = {
  scorecard: 'goals',
  lead: ['output', 'bakeries'],
  disagreements: ['freight'],
  clarifications: [
    {
      title: { zh: '“七”是名字', en: '“Seven” is a name' },
      text: { zh: '不是数。', en: 'It is no number.' },
      items: [
        {
          label: { zh: '“七”', en: '“Seven”' },
          asof: '2031-03',
          source: 'review-2031',
          section: '进展',
          paragraphs: [3],
          text: { zh: '回顾这样叫。', en: 'The review calls it so.' },
        },
      ],
    },
  ],
};
const fetched = vi.fn(() => Promise.resolve(Response.json({ schema: SCHEMA_VERSION, indicators: tinyIndicators, overview })));

beforeEach(() => vi.stubGlobal('fetch', fetched));
afterEach(() => vi.unstubAllGlobals());

async function open(choices: Partial<Choices> = {}) {
  const { target } = mountComponent(OverviewView, {}, { choices, root: '/overview-view/' });
  await vi.waitFor(() => {
    flushSync();
    expect(target.querySelector('.front')).not.toBe(null);
  });
  const topic = (name: string) => [...target.querySelectorAll('h4 button')].find((b) => textOf(b).startsWith(name)) as HTMLButtonElement;
  return {
    target,
    topic,
    front: find(target, '.front'),
    search: (q: string) => enter(find<HTMLInputElement>(target, 'input[type=search]'), q),
    unfolded: () => [...target.querySelectorAll('h4 button[aria-expanded=true]')].map(textOf),
    body: (name: string) => target.querySelector<HTMLElement>(`#${topic(name).getAttribute('aria-controls')}`)!,
  };
}

describe('the first screen', () => {
  test('has the scorecard, the numbers that lead in their order, what differs and what is misread', async () => {
    const { front } = await open();
    expect([...front.querySelectorAll('h3')].map(textOf)).toEqual(['Goals: 30', 'Key numbers', 'Where sources differ', 'Easily misread']);
    expect([...front.querySelectorAll('.lead dt')].map(textOf)).toEqual(['Output', 'Bakeries']);
    expect(textOf(find(front, '.torn h4'))).toBe('Freight');
    expect(textOf(find(front, '.misread article'))).toContain('The review calls it so.');
  });

  test('a number with two dates says how it moved, each says who says so', async () => {
    const { front } = await open();
    const [output, bakeries] = [...front.querySelectorAll('.lead dl > div')].map(textOf);
    expect(output).toContain('Up ¥800 million (8 亿元) on March 2030');
    expect(bakeries).not.toContain(' on ');
    for (const number of front.querySelectorAll('.lead dl > div')) expect(number.querySelectorAll('cite')).toHaveLength(1);
  });

  test('tells what was known at the chosen date', async () => {
    const { front, target } = await open({ asof: '2030-03' });
    expect([...front.querySelectorAll('.lead dt')].map(textOf)).toEqual(['Output']);
    expect(front.querySelector('.scorecard svg')).toBe(null);
    expect(front.querySelector('.misread')).toBe(null);
    expect(textOf(target)).toMatch(/Time is set to March 2030: \d+ later values are not shown\./);
  });
});

describe('the topics', () => {
  test('are folded, say how many they have, and show the number that leads', async () => {
    const { target, unfolded } = await open();
    expect(unfolded()).toEqual([]);
    expect([...target.querySelectorAll('h4 button')].map(textOf)).toEqual(['Economy 9 indicators', 'Life 2 indicators']);
    expect(target.querySelectorAll('.head p')[0]!.textContent).toContain('¥2 billion');
  });

  test('unfold by a press; a lone value has no bar, whatever its unit', async () => {
    const { topic, body, unfolded } = await open();
    click(topic('Life'));
    expect(unfolded()).toEqual(['Life 2 indicators']);
    expect(body('Life').hidden).toBe(false);
    expect([...body('Life').querySelectorAll('dt')].map(textOf)).toEqual(['Bakeries', 'Lamps lit']);
    expect(body('Life').querySelector('svg')).toBe(null);
    click(topic('Economy'));
    const growth = [...body('Economy').querySelectorAll('dl > div')].find((div) => textOf(div).startsWith('Growth'))!;
    expect(growth.querySelector('svg')).toBe(null);
    expect(body('Economy').querySelectorAll('article svg')).toHaveLength(4);
    click(topic('Life'));
    expect(body('Life').hidden).toBe(true);
  });

  test('a part is told in its whole and not once more', async () => {
    const { topic, body } = await open();
    click(topic('Economy'));
    expect([...body('Economy').querySelectorAll('dt')].map(textOf)).toEqual(['Growth']);
    expect(body('Economy').querySelectorAll('figure')).toHaveLength(1);
  });

  test('searching unfolds what fits, in either language, and leaves the rest out', async () => {
    const { search, unfolded, target, body } = await open();
    search('面包');
    expect(unfolded()).toEqual(['Life 1 of 2 indicators']);
    expect([...body('Life').querySelectorAll('dt')].map(textOf)).toEqual(['Bakeries']);
    expect(textOf(find(target, '[role=status]'))).toBe('1 of 11 indicators');
    search('goals behind');
    expect(unfolded()).toEqual(['Economy 1 of 9 indicators']);
    expect(body('Economy').querySelectorAll('figure')).toHaveLength(1);
    search('nothing of the kind');
    expect(textOf(target)).toContain('No indicator has “nothing of the kind” in its name.');
    click(button(target, 'Clear'));
    expect(unfolded()).toEqual([]);
  });

  test('what differs can be asked for, from the first screen too', async () => {
    const { target, unfolded } = await open();
    click(button(target, 'All 1'));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('All indicators by topic'), 10_000);
    flushSync();
    expect(unfolded()).toEqual(['Economy 1 of 9 indicators']);
    expect(button(target, 'Only where sources differ').getAttribute('aria-pressed')).toBe('true');
  });

  test('all unfold and fold at once', async () => {
    const { target, unfolded } = await open();
    click(button(target, 'Unfold all'));
    expect(unfolded()).toHaveLength(2);
    click(button(target, 'Fold all'));
    expect(unfolded()).toEqual([]);
  });

  test('headings go down one step at a time', async () => {
    const { target } = await open();
    click(button(target, 'Unfold all'));
    const levels = [...target.querySelectorAll('h2, h3, h4, h5')].map((h) => Number(h.tagName[1]));
    expect(levels[0]).toBe(2);
    for (const [i, level] of levels.entries()) if (i > 0) expect(level - levels[i - 1]!).toBeLessThanOrEqual(1);
  });
});
