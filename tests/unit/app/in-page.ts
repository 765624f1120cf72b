/** Mounts a component below the page's contexts, over the invented district, for tests under happy-dom. */
import { flushSync, mount, unmount, type Component } from 'svelte';
import { onTestFinished } from 'vitest';
import { compile } from '../../../src/compile/dataset/compile.ts';
import type { Choices } from '../../../src/model/choices.ts';
import { Atlas } from '../../../src/state/atlas.svelte.ts';
import { View } from '../../../src/state/view.svelte.ts';
import InPage from './InPage.svelte';

export const { dataset, aliases } = compile('tests/fixtures/tiny-district');

export function tinyAtlas(choices: Partial<Choices> = {}, lang: 'zh' | 'en' = 'en'): Atlas {
  const view = new View();
  view.choose(choices);
  return new Atlas(dataset, view, aliases, lang);
}

/** The component's element; gone when the test is done. */
export function show<Props extends object>(component: Component<Props>, props: Props, atlas = tinyAtlas()): HTMLElement {
  const target = document.body.appendChild(document.createElement('div'));
  // A component of any properties is one of some.
  const page = mount(InPage as unknown as Component<{ atlas: Atlas; component: Component<Props>; props: Props }>, {
    target,
    props: { atlas, component, props },
  });
  flushSync();
  onTestFinished(async () => {
    await unmount(page);
    target.remove();
  });
  return target;
}

/** Text with white space folded. */
export const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The buttons inside, by their names, in order. */
export const buttonsOf = (element: ParentNode): string[] => [...element.querySelectorAll('button')].map(nameOf);
const nameOf = (button: Element): string => button.getAttribute('aria-label') ?? textOf(button);

export function press(element: ParentNode, name: string): void {
  const button = [...element.querySelectorAll('button')].find((b) => nameOf(b) === name);
  if (!button) throw new Error(`no button ${name} among ${buttonsOf(element).join(', ')}`);
  button.click();
  flushSync();
}
