// @vitest-environment happy-dom
import { flushSync, type Component } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { guarded } from '../../../../src/ui/shell/guarded.ts';
import PartFault from '../../../../src/ui/shell/PartFault.svelte';
import { button, click, dataset, find, mountComponent, nameOf, textOf } from '../mount.svelte.ts';
import Faulty from './Faulty.svelte';

const GuardedFaulty = guarded(Faulty) as unknown as Component<{ [name: string]: unknown; fault: { now: boolean } }>;
let written: string[];

beforeEach(() => {
  written = [];
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
/** What the browser does when a text is to be copied. */
function clipboard(writeText: (text: string) => Promise<void>) {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
}
const alertIn = (target: Element) => target.querySelector('[role="alert"]');

test('a part of the page that goes wrong later ends with its own place, and lives again when the reader asks', () => {
  const { target, props } = mountComponent(GuardedFaulty, { fault: { now: false } });
  expect(find(target, '.part').textContent).toBe('in order');
  props.fault.now = true;
  flushSync();
  expect(target.querySelector('.part')).toBe(null);
  expect(textOf(alertIn(target)!)).toMatch(/^Something went wrong in this part\. Everything else works\./);
  expect(console.error).toHaveBeenCalledWith(expect.objectContaining({ message: 'the part is out of order' }));
  // Still wrong: said again.
  click(button(target, 'Try again'));
  expect(alertIn(target)).not.toBe(null);
  props.fault.now = false;
  click(button(target, 'Try again'));
  expect(alertIn(target)).toBe(null);
  expect(find(target, '.part').textContent).toBe('in order');
});

test('its details are copied for a report', async () => {
  clipboard((text) => Promise.resolve(void written.push(text)));
  const { target } = mountComponent(PartFault, { error: new TypeError('no such block'), onretry: () => undefined }, { lang: 'zh' });
  expect([...target.querySelectorAll('button')].map(nameOf)).toEqual(['重试', '复制错误详情']);
  click(button(target, '复制错误详情'));
  await vi.waitFor(() => expect((flushSync(), textOf(find(target, '[role="status"]')))).toBe('已复制'), 10_000);
  expect(written).toHaveLength(1);
  expect(written[0]).toMatch(/^TypeError: no such block\n/);
  expect(written[0]).toContain(`data ${dataset.version}`);
  expect(find(target, 'textarea').getAttribute('aria-hidden')).toBe('true');
});

test('where nothing may be copied the details stand there, selected', async () => {
  clipboard(() => Promise.reject(new Error('denied')));
  document.execCommand = () => false;
  const { target } = mountComponent(PartFault, { error: new TypeError('no such block'), onretry: () => undefined });
  click(button(target, 'Copy the details'));
  await vi.waitFor(() => expect((flushSync(), textOf(find(target, '[role="status"]')))).toBe('Select the text below to copy it'), 10_000);
  const field = find<HTMLTextAreaElement>(target, 'textarea');
  await vi.waitFor(() => expect(field.selectionEnd! - field.selectionStart!).toBe(field.value.length), 10_000);
  expect(field.getAttribute('aria-hidden')).toBe('false');
  expect(field.tabIndex).toBe(0);
});
