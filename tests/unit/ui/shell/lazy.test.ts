// @vitest-environment happy-dom
import { flushSync, type Component } from 'svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import Lazy from '../../../../src/ui/shell/Lazy.svelte';
import { button, click, mountComponent, nameOf, textOf } from '../mount.svelte.ts';
import Faulty from './Faulty.svelte';
import Greeting from './Greeting.svelte';

const PART = { default: Greeting, props: { greeting: 'Good day' } };
type Props = {
  [name: string]: unknown;
  load: () => Promise<typeof PART>;
  name: string;
  onclose?: () => void;
  onretry?: () => void;
  onfail?: (newer: boolean) => void;
};
const LazyGreeting = Lazy as unknown as Component<Props>;

/** A load that settles when told. */
function held() {
  const asked: { come: () => void; fail: () => void }[] = [];
  const load = vi.fn(
    () =>
      new Promise<typeof PART>((resolve, reject) =>
        asked.push({ come: () => resolve(PART), fail: () => reject(new TypeError('did not come')) }),
      ),
  );
  return { load, last: () => asked.at(-1)! };
}

/** The build that the site says it is, or the site is not reached. */
function site(build: string | null) {
  document.head.innerHTML = '<meta name="build" content="b1">';
  vi.stubGlobal('fetch', () => (build === null ? Promise.reject(new TypeError('offline')) : Promise.resolve(Response.json({ build }))));
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
}
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const buttonsOf = (target: Element) => [...target.querySelectorAll('button')].map(nameOf);
const alertIn = (target: Element) => target.querySelector('[role="alert"]');
const soon = <T>(check: () => T) => vi.waitFor(check, { timeout: 20_000 });
/** Waits for the sentence, which comes after the site was asked for its build. */
const failed = (target: Element) => soon(() => expect((flushSync(), alertIn(target))).not.toBe(null));
const shown = (target: Element) => soon(() => expect((flushSync(), target.querySelector('.part')?.textContent)).toBe('Good day, Ann'));

describe('a part that is loaded when it is shown', () => {
  test('a sign stands until it comes, with what was loaded with it and what the page gives it', async () => {
    const { load, last } = held();
    const { target } = mountComponent(LazyGreeting, { load, name: 'Ann' });
    expect(target.querySelector('[role="progressbar"]')?.getAttribute('aria-label')).toBe('Loading');
    last().come();
    await shown(target);
    expect(target.querySelector('[role="progressbar"]')).toBe(null);
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('one that did not come is said, and comes when the reader asks again, not before', async () => {
    site(null);
    const { load, last } = held();
    const { target } = mountComponent(LazyGreeting, { load, name: 'Ann' });
    last().fail();
    await failed(target);
    expect(textOf(alertIn(target)!.querySelector('p')!)).toBe('This part could not be loaded. Check the connection and try again.');
    expect(buttonsOf(target)).toEqual(['Try again']);
    expect(load).toHaveBeenCalledTimes(1);
    click(button(target, 'Try again'));
    expect(load).toHaveBeenCalledTimes(2);
    last().come();
    await shown(target);
    expect(alertIn(target)).toBe(null);
  });

  test('asking again leaves the keyboard where the part will be, or where the page says', async () => {
    site(null);
    const { load, last } = held();
    const onretry = vi.fn();
    const { target } = mountComponent(LazyGreeting, { load, name: 'Ann', onretry });
    target.tabIndex = -1;
    last().fail();
    await failed(target);
    button(target, 'Try again').focus();
    click(button(target, 'Try again'));
    expect(document.activeElement).toBe(target);
    expect(onretry).toHaveBeenCalledTimes(1);
  });

  test('the second failure offers a reload beside another try: older browsers remember an import that failed', async () => {
    site('b1');
    const { load, last } = held();
    const { target } = mountComponent(LazyGreeting, { load, name: 'Ann' }, { lang: 'zh' });
    last().fail();
    await failed(target);
    expect(buttonsOf(target)).toEqual(['重试']);
    click(button(target, '重试'));
    last().fail();
    await failed(target);
    expect(buttonsOf(target)).toEqual(['重试', '刷新页面']);
  });

  test('after a new deployment only a reload is offered, and left to the reader', async () => {
    site('b2');
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
    const { load, last } = held();
    const { target } = mountComponent(LazyGreeting, { load, name: 'Ann' });
    last().fail();
    await failed(target);
    expect(textOf(alertIn(target)!.querySelector('p')!)).toMatch(/^A newer version/);
    expect(buttonsOf(target)).toEqual(['Reload the page']);
    expect(reload).not.toHaveBeenCalled();
    click(button(target, 'Reload the page'));
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test('a way out stands with the sentence where there is one', async () => {
    site(null);
    const onclose = vi.fn();
    const { load, last } = held();
    const { target } = mountComponent(LazyGreeting, { load, name: 'Ann', onclose });
    last().fail();
    await failed(target);
    click(button(target, 'Close'));
    expect(onclose).toHaveBeenCalledTimes(1);
  });

  test('the page may say it elsewhere', async () => {
    site('b2');
    const onfail = vi.fn();
    const { load, last } = held();
    const { target } = mountComponent(LazyGreeting, { load, name: 'Ann', onfail });
    last().fail();
    await soon(() => expect(onfail).toHaveBeenCalledWith(true));
    flushSync();
    expect(textOf(target)).toBe('');
  });

  test('one that is late is said, and shown when it comes', async () => {
    vi.useFakeTimers();
    const { load, last } = held();
    const onclose = vi.fn();
    const { target } = mountComponent(LazyGreeting, { load, name: 'Ann', onclose });
    vi.advanceTimersByTime(9_999);
    flushSync();
    expect(alertIn(target)).toBe(null);
    vi.advanceTimersByTime(1);
    flushSync();
    expect(textOf(alertIn(target)!.querySelector('p')!)).toMatch(/^This part is still loading/);
    // A browser would not ask anew for a file that is still on its way.
    expect(buttonsOf(target)).toEqual(['Reload the page', 'Close']);
    expect(load).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
    last().come();
    await shown(target);
    expect(alertIn(target)).toBe(null);
  });

  test('one that goes wrong ends with its own place, and lives again when the reader asks', async () => {
    site(null);
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const onclose = vi.fn();
    const load = () => Promise.resolve({ default: Faulty });
    const { target, props } = mountComponent(Lazy as unknown as Component<{ [name: string]: unknown; fault: { now: boolean } }>, {
      load,
      fault: { now: true },
      onclose,
    });
    await failed(target);
    expect(textOf(alertIn(target)!.querySelector('p')!)).toBe('Something went wrong in this part. Everything else works.');
    expect(buttonsOf(target)).toEqual(['Try again', 'Copy the details', 'Close']);
    expect(logged).toHaveBeenCalledTimes(1);
    click(button(target, 'Close'));
    expect(onclose).toHaveBeenCalledTimes(1);
    props.fault.now = false;
    click(button(target, 'Try again'));
    expect(alertIn(target)).toBe(null);
    expect(target.querySelector('.part')?.textContent).toBe('in order');
  });
});
