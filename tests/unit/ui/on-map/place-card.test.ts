// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import PlaceCard from '../../../../src/ui/on-map/PlaceCard.svelte';
import { button, click, find, mountComponent, textOf } from '../mount.svelte.ts';

const HERE: [number, number] = [10.0020049, 50.008];
const THERE: [number, number] = [10.5, 50.5];

const open = () => {
  let closed = 0;
  const mounted = mountComponent(PlaceCard, { at: HERE, onclose: () => (closed += 1) });
  return { ...mounted, closed: () => closed, said: () => textOf(find(mounted.target, '[role="status"]')) };
};
const clipboard = (writeText: (text: string) => Promise<void>) => vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);
const oldWay = (works: boolean) => Object.assign(document, { execCommand: vi.fn(() => works) });

/** Presses the button and waits until the clipboard has answered. */
async function copy(target: HTMLElement) {
  click(find(target, '.actions button:first-child'));
  await vi.waitFor(() => {
    flushSync();
    if (textOf(find(target, '[role="status"]')) === '') throw new Error('nothing is said yet');
  });
}

afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(document, 'execCommand');
});

describe('copying', () => {
  test('the coordinates are copied, latitude first, and it says so', async () => {
    const write = clipboard(() => Promise.resolve());
    const { target, said } = open();
    expect(said()).toBe('');
    await copy(target);
    expect(write).toHaveBeenCalledWith('50.00800, 10.00200');
    expect(said()).toBe('Copied');
    expect(button(target, 'Copied')).toBeTruthy();
  });

  test('another place has not been copied', async () => {
    clipboard(() => Promise.resolve());
    const { target, props, said } = open();
    await copy(target);
    props.at = THERE;
    flushSync();
    expect(find<HTMLInputElement>(target, 'input').value).toBe('50.50000, 10.50000');
    expect(said()).toBe('');
    expect(button(target, 'Copy')).toBeTruthy();
  });

  test('a place is not said to be copied when the clipboard answers after another was asked about', async () => {
    let answer = () => {};
    clipboard(() => new Promise((done) => (answer = done)));
    const { target, props, said } = open();
    click(button(target, 'Copy'));
    props.at = THERE;
    flushSync();
    answer();
    await vi.waitFor(() => expect(navigator.clipboard.writeText).toHaveResolved(), 10_000);
    flushSync();
    expect(said()).toBe('');
  });

  test('without the clipboard, the old way', async () => {
    clipboard(() => Promise.reject(new Error('refused')));
    oldWay(true);
    const { target, said } = open();
    await copy(target);
    expect(document.execCommand).toHaveBeenCalledWith('copy');
    expect(said()).toBe('Copied');
  });

  test('where nothing works, it says so and leaves the text selected', async () => {
    clipboard(() => Promise.reject(new Error('refused')));
    oldWay(false);
    const { target, said } = open();
    await copy(target);
    expect(said()).toContain('did not allow copying');
    expect(button(target, 'Copy')).toBeTruthy();
    const field = find<HTMLInputElement>(target, 'input');
    expect(document.activeElement).toBe(field);
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
  });
});

test('what is near it: the filter, to about a metre, and the card closes', () => {
  const { atlas, target, closed } = open();
  click(button(target, 'Within 1 km'));
  expect(atlas.view.choices.near).toEqual({ center: [10.002, 50.008], km: 1 });
  expect(closed()).toBe(1);
});
