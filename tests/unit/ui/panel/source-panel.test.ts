// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { compile } from '../../../../src/compile/dataset/compile.ts';
import { SCHEMA_VERSION } from '../../../../src/model/dataset.ts';
import Citation from '../../../../src/ui/panel/Citation.svelte';
import Detail from '../../../../src/ui/panel/Detail.svelte';
import type { Choices } from '../../../../src/model/choices.ts';
import { button, click, dataset, find, mountComponent, textOf } from '../mount.svelte.ts';

const { indicators } = compile('tests/fixtures/tiny-district');
const answer = vi.fn<() => Promise<Response>>();
beforeEach(() => {
  vi.stubGlobal('fetch', answer);
  answer.mockImplementation(() => Promise.resolve(Response.json({ schema: SCHEMA_VERSION, indicators })));
});
afterEach(() => {
  location.hash = '';
});
afterAll(() => vi.unstubAllGlobals());

const source = (id: string) => ({ kind: 'source', id }) as const;
const open = (id: string, lang: 'zh' | 'en' = 'en', choices: Partial<Choices> = {}) =>
  mountComponent(Detail, {}, { choices: { selection: source(id), ...choices }, lang });
const sections = (target: HTMLElement) => [...target.querySelectorAll('details')];
const unfold = (section: HTMLDetailsElement) => {
  section.open = true;
  section.dispatchEvent(new Event('toggle'));
  flushSync();
};
const marked = (target: HTMLElement) => [...target.querySelectorAll('.marked h4')].map(textOf);

test('indicators that do not come are said, and asked for again', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  answer.mockResolvedValueOnce(new Response('', { status: 503 }));
  // Of a host of its own: what came once from one is kept, by whichever test.
  const { target } = mountComponent(Detail, {}, { choices: { selection: source('gazette-2030') }, root: '/source-panel/' });
  expect(textOf(target)).toContain('Loading the indicators');
  await vi.waitFor(() => expect(textOf(target)).toContain('The indicators could not be loaded.'), 10_000);
  click(button(target, 'Try again'));
  await vi.waitFor(() => expect(textOf(target)).toContain('2 values of 2 indicators'), 10_000);
});

describe('the card of a source', () => {
  test('says what it is and how much rests on it', async () => {
    const { target } = open('review-2031');
    expect(textOf(find(target, 'h2'))).toBe('Exampleton mid-term review');
    expect(textOf(target)).toContain('示例区中期回顾');
    const facts = textOf(find(target, 'dl.facts'));
    for (const fact of ['Report', 'Exampleton Office', 'June 2031', '2030 to March 2031', 'March 2031']) expect(facts).toContain(fact);
    expect(facts).not.toContain('Original');
    expect(textOf(target)).toMatch(/\d projects?, \d of them named by no other source/);
    await vi.waitFor(() => expect(textOf(target)).toContain('3 values of 3 indicators'), 10_000);
  });

  test('its address is a link, where it has one', () => {
    const sources = dataset.sources.map((s) => ({ ...s, url: `https://example.org/${s.id}` }));
    const { target } = mountComponent(Detail, {}, { choices: { selection: source('review-2031') }, dataset: { sources } });
    expect(find<HTMLAnchorElement>(target, 'dl.facts a').href).toBe('https://example.org/review-2031');
  });

  test.each(['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', '//other.example', 'file:///etc/passwd', 'review'])(
    'what is no address of the web is no link: %s',
    (url) => {
      const sources = dataset.sources.map((s) => ({ ...s, url }));
      const { target } = mountComponent(Detail, {}, { choices: { selection: source('review-2031') }, dataset: { sources } });
      expect(find(target, 'dl.facts').querySelector('a')).toBeNull();
    },
  );

  test('its sections are folded, and hold nothing until they are opened', () => {
    const { target } = open('gazette-2030');
    expect(sections(target).map((s) => s.open)).toEqual([false, false]);
    expect(target.querySelectorAll('details li')).toHaveLength(0);
    const [, building] = sections(target) as [unknown, HTMLDetailsElement];
    expect(textOf(building.querySelector('summary')!)).toMatch(/^Building 建设 March 2030 · paragraphs 5–10 · \d+ statements/);
    unfold(building);
    const hall = [...building.querySelectorAll('li')].find((li) => textOf(li).startsWith('Market Hall'))!;
    expect(textOf(hall)).toContain('Work on the hall has started, at last.');
    expect(textOf(hall)).toContain('also from paragraph 6');
    expect(textOf(hall.closest('.paragraph')!.querySelector('h4')!)).toBe('Paragraph 5');
    expect(hall.querySelector<HTMLElement>('a')!.dataset.id).toBe('market-hall');
  });

  test('leads to what it speaks of', () => {
    const { target, atlas } = open('gazette-2030');
    sections(target).forEach(unfold);
    click(target.querySelector<HTMLElement>('details a[data-id="market-hall"]')!);
    expect(atlas.view.choices.selection).toEqual({ kind: 'project', id: 'market-hall' });
  });

  test('filters by itself, and leads to the indicators', async () => {
    const { target, atlas } = open('gazette-2030');
    const only = button(target, 'Only the projects it names');
    click(only);
    expect(atlas.view.choices.source).toEqual(['gazette-2030']);
    expect(only.getAttribute('aria-pressed')).toBe('true');
    await vi.waitFor(() => expect(target.querySelector('a[href="/overview/"]')).not.toBeNull(), 10_000);
    click(find(target, 'a[href="/overview/"]'));
    expect(atlas.view.choices.view).toBe('overview');
  });

  test('can be cited elsewhere, and says that it was copied', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    const { target } = open('review-2031', 'zh');
    const words = '示例区办公室，《示例区中期回顾》，报告，2031 年 6 月。';
    expect(find<HTMLTextAreaElement>(target, 'textarea').value).toBe(words);
    click(find(target, '.field button'));
    await vi.waitFor(() => expect(textOf(find(target, '[role="status"]'))).not.toBe(''), 10_000);
    expect(writeText).toHaveBeenCalledWith(words);
  });

  test('one that does not exist is said, with those that do', () => {
    const { target, atlas } = open('no-such-source');
    expect(textOf(find(target, '[role="alert"]'))).toContain('There is no source “no-such-source”.');
    expect([...target.querySelectorAll<HTMLElement>('a[data-id]')].map((a) => a.dataset.id)).toEqual(['gazette-2030', 'review-2031']);
    expect(atlas.notFound).toBe(false);
  });
});

describe('a citation', () => {
  const at = { source: 'gazette-2030', section: '建设', paragraphs: [5, 6] };
  const cite = (choices: Partial<Choices> = {}) => {
    const { target, atlas } = mountComponent(Citation, { at }, { choices });
    return { atlas, link: find<HTMLAnchorElement>(target, 'cite a') };
  };

  test('is a link to its paragraph on the page of its source', () => {
    const { link } = cite();
    expect(link.getAttribute('href')).toBe('/s/gazette-2030/#p5');
    expect(textOf(link)).toBe('Gazette 2030, Building, paragraphs 5, 6');
  });

  test('opens the card, where its place is open and marked, and which leads back', () => {
    const { link, atlas } = cite({ selection: { kind: 'project', id: 'market-hall' } });
    click(link);
    expect(atlas.view.choices.selection).toEqual(source('gazette-2030'));
    const { target, atlas: shown } = open('gazette-2030');
    expect(sections(target).map((s) => s.open)).toEqual([false, true]);
    expect(marked(target)).toEqual(['Paragraph 5', 'Paragraph 6']);
    expect(find<HTMLTextAreaElement>(target, 'textarea').value).toContain('Building, paragraphs 5, 6.');
    click(button(target, 'Building, paragraphs 5, 6 ↓'));
    expect(document.activeElement?.id).toBe('p5');
    click(find(target, '.from a'));
    expect(shown.view.choices.selection).toEqual({ kind: 'project', id: 'market-hall' });
  });

  test('of one source marks nothing in another', () => {
    click(cite().link);
    expect(marked(open('review-2031').target)).toEqual([]);
  });

  test('with a key held is the browser’s own, and in a frame it opens outside', () => {
    /** Whether the app took the click for its own; the test's browser is kept from following it. */
    const taken = (link: HTMLElement, held: MouseEventInit = {}): boolean => {
      let own = false;
      const last = (event: Event) => {
        own = event.defaultPrevented;
        event.preventDefault();
      };
      window.addEventListener('click', last, { once: true });
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...held }));
      return own;
    };
    const { link, atlas } = cite();
    expect([taken(link, { ctrlKey: true }), atlas.view.choices.selection]).toEqual([false, null]);
    expect(taken(link)).toBe(true);
    const framed = cite({ embed: true });
    expect(framed.link.target).toBe('_blank');
    expect([taken(framed.link), framed.atlas.view.choices.selection]).toEqual([false, null]);
  });
});

test('a link to a paragraph, opened as a page, marks it; one that the source lacks is passed over', () => {
  location.hash = '#p12';
  expect(marked(open('review-2031').target)).toEqual(['Paragraph 12']);
  location.hash = '#p99';
  const { target } = open('gazette-2030');
  expect(marked(target)).not.toContain('Paragraph 99');
});
