// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import EmbedTab from '../../../../src/ui/share/EmbedTab.svelte';
import ImageTab from '../../../../src/ui/share/ImageTab.svelte';
import { button, click, dataset, find, mountComponent, textOf, tick } from '../mount.svelte.ts';

const block = dataset.blocks.find((b) => dataset.projects.some((p) => p.block === b.id))!;
const own = dataset.projects.filter((p) => p.block === block.id);
const selection = { kind: 'block', id: block.id } as const;

test('beside the sheet of a block its own list is offered, not that of the district', () => {
  window.print = () => undefined;
  const onprint = vi.fn();
  const { target } = mountComponent(ImageTab, { onprint, onsay: () => undefined }, { choices: { selection } });
  const words = own.length === 1 ? '1 project' : `${own.length} projects`;
  click(button(target, `Print the block’s list (${words})`));
  expect(onprint).toHaveBeenCalledWith({ kind: 'list', block: block.id });
  expect(textOf(target)).not.toContain(`${dataset.projects.length} projects`);
});

test('an image is drawn with the list only where that is asked for, and of one project it is not offered', () => {
  const onimage = vi.fn(() => new Promise<Blob>(() => {}));
  const props = { onimage, onprint: () => undefined, onsay: () => undefined };
  const { target } = mountComponent(ImageTab, props, { choices: { selection } });
  tick(find<HTMLInputElement>(target, 'input[type=checkbox]'));
  click(button(target, 'Save image (standard)'));
  expect(onimage).toHaveBeenCalledWith(1, true);
  const [project] = dataset.projects;
  const single = mountComponent(ImageTab, props, { choices: { selection: { kind: 'project', id: project!.id } } });
  expect(single.target.querySelector('input[type=checkbox]')).toBeNull();
  click(button(single.target, 'Save image (2× as sharp)'));
  expect(onimage).toHaveBeenLastCalledWith(2, false);
});

test('the preview of a frame says that it is coming until the atlas in it is there', async () => {
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 600 });
  const site = { origin: 'https://example.org', root: '/' };
  const { target } = mountComponent(EmbedTab, { site, hash: '', onsay: () => undefined });
  const waiting = () => target.querySelector('.waiting');
  await vi.waitFor(() => expect(target.querySelector('iframe')).not.toBeNull(), 10_000);
  expect(textOf(waiting()!)).toBe('Loading the preview…');
  const { contentWindow } = find<HTMLIFrameElement>(target, 'iframe');
  const say = (source: Window | null, type: string) => {
    window.dispatchEvent(new MessageEvent('message', { source, data: { type } }));
    flushSync();
  };
  say(window, 'atlas:ready');
  say(contentWindow, 'atlas:selected');
  expect(waiting(), 'neither another page nor another message').not.toBeNull();
  say(contentWindow, 'atlas:ready');
  expect(waiting()).toBeNull();
});
