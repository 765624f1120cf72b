/** What a reader feels on an old phone: the slowest answer to a round of clicks and keys with the processor slowed. */
import { FACET, type FacetChoice } from '../facet-choice.ts';
import type { MeasuredPage } from '../measured-page.ts';
import { slow } from './load.ts';

/** One click or key: what was done, and milliseconds to the next paint as the browser's Event Timing has it, in steps of 8. */
export interface Interaction {
  what: string;
  ms: number;
}

/** After each, so that one does not wait for the other. */
const REST = 900;

/** A round of what readers do: filters, search, a project, another view, the map. */
export async function interactions(measured: MeasuredPage, choice: FacetChoice, cpu: number): Promise<Interaction[]> {
  const { page } = measured;
  await page.evaluate(() => {
    const seen: { id: number; ms: number; name: string }[] = [];
    Object.assign(window, { interactions: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[])
        if (entry.interactionId) seen.push({ id: entry.interactionId, ms: entry.duration, name: entry.name });
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await slow(measured, { cpu });
  const done: Interaction[] = [];
  const after = async (what: string, hand: () => Promise<unknown>) => {
    await page.evaluate(() => ((window as unknown as { interactions: unknown[] }).interactions.length = 0));
    await hand();
    await measured.quiet(REST);
    const seen = await page.evaluate(() => (window as unknown as { interactions: { ms: number }[] }).interactions.map(({ ms }) => ms));
    // What is shorter than the browser notes at all is done within a frame.
    done.push({ what, ms: Math.max(16, ...seen) });
  };
  const click = (selector: string) => page.locator(selector).first().click();
  await after('open the filter', () => measured.showBoxes(FACET));
  for (const option of [choice.option, choice.option, choice.options[1] ?? choice.option, choice.options[1] ?? choice.option]) {
    const { x, y } = await measured.placeOf(FACET, option);
    await after('tick a box', () => page.mouse.click(x, y));
  }
  await after('close the filter', () => page.keyboard.press('Escape'));
  await after('go to the search', () => click('input[role="combobox"]'));
  for (const letter of choice.word) await after(`type ${letter}`, () => page.keyboard.press(letter));
  await after('clear the search', () => page.keyboard.press('Control+A').then(() => page.keyboard.press('Delete')));
  await after('leave the search', () => page.keyboard.press('Escape'));
  await after('open a project', () => click('#list a[data-id]'));
  await after('back to the list', () => page.keyboard.press('Escape'));
  const tabs = page.getByRole('navigation', { name: /^(视图|Views)$/ }).getByRole('button');
  await after('open the table', () => tabs.nth(1).click());
  await after('back to the map', () => tabs.nth(0).click());
  await after('zoom in', () => click('.maplibregl-ctrl-zoom-in'));
  await after('zoom out', () => click('.maplibregl-ctrl-zoom-out'));
  await slow(measured, { cpu: 1 });
  return done;
}
