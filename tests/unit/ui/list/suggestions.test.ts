// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { compile } from '../../../../src/compile/dataset/compile.ts';
import type { Choices } from '../../../../src/model/choices.ts';
import Suggestions from '../../../../src/ui/list/Suggestions.svelte';
import { click, mountComponent, press, textOf } from '../mount.svelte.ts';

const { placeIndex, indicators } = compile('tests/fixtures/tiny-district');

beforeEach(() =>
  vi.stubGlobal('fetch', async (address: string) =>
    Response.json(address.includes('places') ? { schema: 1, ...placeIndex } : { schema: 1, indicators }),
  ),
);
afterEach(() => vi.unstubAllGlobals());

/** The field with the focus in it, and its offers once everything has come. */
async function open(choices: Partial<Choices> = {}) {
  const input = document.body.appendChild(document.createElement('input'));
  onTestFinished(() => input.remove());
  input.focus();
  const { atlas, target } = mountComponent(Suggestions, { input }, { choices });
  const settle = async () => {
    await vi.waitFor(() => expect(target.querySelector('[role="option"]') ?? atlas.view.choices.q).toBeTruthy(), 10_000);
    for (let i = 0; i < 5; i++) await new Promise((done) => setTimeout(done));
    flushSync();
  };
  await settle();
  const type = async (q: string) => {
    input.dispatchEvent(new Event('input'));
    flushSync(() => atlas.view.search(q));
    await settle();
  };
  const offers = () => [...target.querySelectorAll<HTMLElement>('[role="option"]')];
  const chosen = () => {
    const id = input.getAttribute('aria-activedescendant');
    return id === null ? null : textOf(document.getElementById(id)!);
  };
  return { atlas, input, target, type, offers, chosen, said: () => offers().map(textOf) };
}

test('who is at the field finds the search made ready, and nobody else does', async () => {
  const { atlas, input } = await open();
  // Of six records one turn readies all.
  const asked = vi.spyOn(atlas, 'readySearch');
  const turn = () => new Promise((done) => setTimeout(done));
  flushSync(() => input.dispatchEvent(new Event('blur')));
  await turn();
  expect(asked).not.toHaveBeenCalled();
  flushSync(() => input.dispatchEvent(new Event('focus')));
  await turn();
  expect(asked).toHaveReturnedWith(true);
});

describe('what is offered', () => {
  test('before a letter: what is near, then filters with what they would show', async () => {
    const { said, input } = await open();
    expect(said()[0]).toBe('What is near me');
    expect(said()).toContain('Block: Harbour 2');
    expect(input.getAttribute('aria-expanded')).toBe('true');
  });

  test('a place by its pinyin leads to what is near it, and the words give way', async () => {
    const { atlas, type, offers, said, input } = await open();
    await type('shiliguangchang');
    expect(said()).toEqual(['Example Square 示例广场 landmark']);
    click(offers()[0]!);
    expect([atlas.view.choices.near?.place, atlas.view.choices.q]).toEqual(['example-square', '']);
    expect(input.getAttribute('aria-expanded')).toBe('false');
  });

  test('a stage by its name is a filter with its live count, whatever else the words find', async () => {
    const { atlas, type, offers, said } = await open({ sector: ['transport'] });
    await type('在建');
    expect(said()).toEqual(['Stage: Under construction 1']);
    click(offers()[0]!);
    expect([atlas.view.choices.stage, atlas.view.choices.sector, atlas.view.choices.q]).toEqual([['construction'], ['transport'], '']);
  });

  test('a project opens; the words stay for the way back', async () => {
    const { atlas, type, offers, said } = await open();
    await type('night m');
    expect(said()).toEqual(['Night Museum Not stated']);
    click(offers()[0]!);
    expect([atlas.view.choices.selection, atlas.view.choices.q]).toEqual([{ kind: 'project', id: 'night-museum' }, 'night m']);
  });

  test('an indicator leads to the overview, which is told which', async () => {
    const { atlas, type, offers } = await open();
    const [indicator] = indicators;
    await type(indicator!.name.en);
    click(offers().find((offer) => textOf(offer) === indicator!.name.en)!);
    expect([atlas.view.choices.view, atlas.session.sought.indicator]).toEqual(['overview', indicator!.id]);
  });

  test('markup stays text and finds nothing', async () => {
    const { type, target, input } = await open();
    await type('<img src=x>(');
    expect([target.querySelector('img'), input.getAttribute('aria-expanded')]).toEqual([null, 'false']);
  });
});

describe('keys', () => {
  test('arrows walk round, Enter chooses, and the list is put away', async () => {
    const { atlas, type, input, chosen } = await open();
    await type('example');
    expect(chosen()).toBe(null);
    press(input, 'ArrowDown');
    expect(chosen()).toContain('Example Square');
    press(input, 'ArrowDown');
    press(input, 'ArrowUp');
    expect(chosen()).toContain('Example Square');
    expect(press(input, 'Enter').defaultPrevented).toBe(true);
    expect(atlas.view.choices.near?.place).toBe('example-square');
    expect(input.getAttribute('aria-activedescendant')).toBe(null);
  });

  test('Enter without a choice keeps the words and leaves the list to be read', async () => {
    const { atlas, type, input, offers } = await open();
    await type('hall');
    press(input, 'Enter');
    expect([atlas.view.choices.q, offers()]).toEqual(['hall', []]);
  });

  test('Escape puts the offers away, then clears the words, then is not ours', async () => {
    const { atlas, type, input, offers } = await open();
    await type('hall');
    press(input, 'Escape');
    expect([atlas.view.choices.q, offers()]).toEqual(['hall', []]);
    press(input, 'Escape');
    expect(atlas.view.choices.q).toBe('');
    expect(press(input, 'Escape').defaultPrevented).toBe(false);
    press(input, 'ArrowDown');
    expect(offers().length).toBeGreaterThan(0);
  });

  test('leaving the field puts the offers away', async () => {
    const { input, offers } = await open();
    input.blur();
    flushSync();
    expect(offers()).toEqual([]);
  });
});
