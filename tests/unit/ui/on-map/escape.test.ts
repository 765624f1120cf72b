// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { flushSync } from 'svelte';
import Chooser from '../../../../src/ui/on-map/Chooser.svelte';
import MapTools from '../../../../src/ui/on-map/MapTools.svelte';
import PlaceCard from '../../../../src/ui/on-map/PlaceCard.svelte';
import { button, click, find, mountComponent, press } from '../mount.svelte.ts';

const chosen = { choices: { selection: { kind: 'block' as const, id: 'harbour' } } };
const two = { members: ['harbour-homes', 'river-park'], gathering: null, closer: null };
const ignored = () => {};

/** The app drops its selection on an Escape that nobody took. */
let dropped = 0;
const page = (event: KeyboardEvent) => void (event.key === 'Escape' && !event.defaultPrevented && (dropped += 1));
window.addEventListener('keydown', page);
afterEach(() => (dropped = 0));

describe('Escape closes what is open, and the selection stays', () => {
  test('the chooser', () => {
    let closed = 0;
    const { target } = mountComponent(Chooser, { ...two, onclose: () => (closed += 1) }, chosen);
    press(find(target, 'li:first-child button'), 'Escape');
    expect([closed, dropped]).toEqual([1, 0]);
  });

  test('the card of a place, with the focus in it or on the map', () => {
    let closed = 0;
    const { target } = mountComponent(PlaceCard, { at: [10, 50], onclose: () => (closed += 1) }, chosen);
    press(find(target, 'input'), 'Escape');
    press(document.body, 'Escape');
    expect([closed, dropped]).toEqual([2, 0]);
  });

  test('the legend, with the focus on the button that opened it', () => {
    const { target } = mountComponent(MapTools, { measuring: false, onmeasure: ignored }, chosen);
    const legend = button(target, 'Legend');
    click(legend);
    expect(legend.getAttribute('aria-expanded')).toBe('true');
    press(legend, 'Escape');
    expect(legend.getAttribute('aria-expanded')).toBe('false');
    expect(target.querySelector('.legend')).toBe(null);
    expect(dropped).toBe(0);
    press(legend, 'Escape');
    expect(dropped, 'nothing is open any more').toBe(1);
  });
});

test('the focus inside a card that closes goes back to its button', () => {
  const basemaps = [{ id: 'aerial', kind: 'style' as const, name: { zh: '航拍', en: 'Aerial' }, url: 'https://example.org/style.json' }];
  const { target } = mountComponent(MapTools, { measuring: false, onmeasure: ignored }, { district: { basemaps } });
  const base = button(target, 'Base map');
  click(base);
  const radio = find<HTMLInputElement>(target, 'input:checked');
  radio.focus();
  press(radio, 'Escape');
  expect(target.querySelector('input')).toBe(null);
  expect(document.activeElement).toBe(base);
});

describe('of several that are open', () => {
  test('the newest closes first', async () => {
    const closed: string[] = [];
    mountComponent(PlaceCard, { at: [10, 50], onclose: () => closed.push('place') });
    const { cleanup } = mountComponent(Chooser, { ...two, onclose: () => closed.push('chooser') });
    press(document.body, 'Escape');
    expect(closed).toEqual(['chooser']);
    await cleanup();
    press(document.body, 'Escape');
    expect(closed).toEqual(['chooser', 'place']);
    expect(dropped).toBe(0);
  });

  test('one behind another view is not seen, and not closed', () => {
    const { target } = mountComponent(MapTools, { measuring: false, onmeasure: ignored });
    click(button(target, 'Legend'));
    flushSync(() => target.setAttribute('inert', ''));
    press(document.body, 'Escape');
    expect(button(target, 'Legend').getAttribute('aria-expanded')).toBe('true');
    expect(dropped).toBe(1);
  });
});

test('a key that something nearer took for its own closes nothing', () => {
  let closed = 0;
  const { target } = mountComponent(PlaceCard, { at: [10, 50], onclose: () => (closed += 1) });
  target.addEventListener('keydown', (event) => event.preventDefault());
  press(find(target, 'input'), 'Escape');
  expect(closed).toBe(0);
});
