/** Mounts components as they stand in the app, over the invented district, and acts on them as a reader does. */
import { flushSync, mount, unmount, type Component } from 'svelte';
import { onTestFinished } from 'vitest';
import { compile } from '../../../src/compile/dataset/compile.ts';
import type { Choices } from '../../../src/model/choices.ts';
import type { Dataset, Lang } from '../../../src/model/dataset.ts';
import type { Site } from '../../../src/share/links.ts';
import type { Atlas } from '../../../src/state/atlas.svelte.ts';
import { atlasOf } from '../atlas-of.ts';
import { View } from '../../../src/state/view.svelte.ts';
import Page from './Page.svelte';

/** The invented district that every component is mounted over. */
export const { dataset, aliases } = compile('tests/fixtures/tiny-district');

interface Surroundings {
  /** What the reader has chosen already. */
  choices?: Partial<Choices>;
  lang?: Lang;
  /** The app's folder; what was fetched from one is remembered by all tests. */
  root?: string;
  /** What the dataset, or the district in it, has instead of the fixture's own. */
  dataset?: Partial<Dataset>;
  district?: Partial<Dataset['district']>;
  /** Whether what the sources say has come; else it comes when it is asked for. */
  told?: boolean;
}

interface Mounted<Props> {
  /** The element that holds the component, in the document. */
  target: HTMLElement;
  atlas: Atlas;
  /** The component's properties; writing one is what its parent does. */
  props: Props;
  /** Takes the component away before the test ends; afterwards it is taken away anyhow. */
  cleanup: () => Promise<void>;
}

/** Mounts a component below the app's contexts. */
export function mountComponent<Props extends Record<string, unknown>>(
  component: Component<Props>,
  initial: Props,
  { choices = {}, lang = 'en', root = '/', dataset: other = {}, district = {}, told }: Surroundings = {},
): Mounted<Props> {
  const view = new View();
  view.choose(choices);
  const atlas = atlasOf({ ...dataset, ...other, district: { ...dataset.district, ...district } }, view, aliases, lang, told);
  const target = document.body.appendChild(document.createElement('div'));
  const props = $state(initial);
  // A component of any properties is one of some.
  const page = mount(Page as Component<{ atlas: Atlas; site: Site; component: Component<Props>; props: Props }>, {
    target,
    props: { atlas, site: { origin: 'https://example.org', root }, component, props },
  });
  flushSync();
  let gone = false;
  const cleanup = async () => {
    if (gone) return;
    gone = true;
    await unmount(page);
    target.remove();
  };
  onTestFinished(cleanup);
  return { target, atlas, props, cleanup };
}

/** The one element that matches; more or fewer are a fault of the test's expectation. */
export function find<E extends HTMLElement = HTMLElement>(target: ParentNode, selector: string): E {
  const found = target.querySelectorAll<E>(selector);
  if (found.length !== 1) throw new Error(`${found.length} elements match ${selector}`);
  return found[0]!;
}

/** What an element is called: its label, else its text, with white space folded. */
export const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? textOf(element);
export const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The one button of that name. */
export function button(target: ParentNode, name: string): HTMLButtonElement {
  const buttons = [...target.querySelectorAll('button')];
  const found = buttons.filter((b) => nameOf(b) === name);
  if (found.length !== 1) throw new Error(`${found.length} buttons are called ${name}: ${buttons.map(nameOf).join(' | ')}`);
  return found[0]!;
}

/** A click by mouse: pointer down and up, then the click. */
export function click(element: HTMLElement): void {
  const at = { bubbles: true, cancelable: true, pointerId: 1 };
  element.dispatchEvent(new PointerEvent('pointerdown', at));
  element.dispatchEvent(new PointerEvent('pointerup', at));
  element.dispatchEvent(new MouseEvent('click', { ...at, detail: 1 }));
  flushSync();
}

/** A click that no pointer made: by Enter on a button, or by a screen reader. */
export function activate(element: HTMLElement): void {
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 0 }));
  flushSync();
}

/** A key pressed while the focus is on an element. Returns the event, which tells whether someone took it for theirs. */
export function press(element: Element, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  element.dispatchEvent(event);
  flushSync();
  return event;
}

/** Ticks or unticks a box, as the browser does before it tells anyone. */
export function tick(box: HTMLInputElement): void {
  box.checked = !box.checked;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.dispatchEvent(new Event('change', { bubbles: true }));
  flushSync();
}

/** Sets a select or a slider to a value, as the browser does before it tells anyone. */
export function enter(field: HTMLSelectElement | HTMLInputElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  flushSync();
}
