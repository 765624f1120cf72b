/** From a click on a box to the frame in which list, counts and map are right. */
import { FACET, type FacetChoice } from '../facet-choice.ts';
import type { Answered, MeasuredPage } from '../measured-page.ts';

/** Both states are gone to so often before anything counts. */
const WARM_UP = 2;
/** Milliseconds without any change, after which a state counts as reached where nothing is known of it yet. */
const QUIET = 2000;

/** All whole numbers of a text, whatever separates their thousands. */
const numbersIn = (text: string): number[] => (text.match(/\d[\d,]*/g) ?? []).map((digits) => Number(digits.replaceAll(',', '')));

/** Whether a text says a number, in one or as two that make it up, as places and others do. */
export function says(text: string, n: number): boolean {
  const numbers = numbersIn(text);
  return numbers.some((a, i) => a === n || numbers.some((b, j) => i !== j && a + b === n));
}

/** What the click leads to, and what it comes back to. */
export const STATES = ['without', 'all'] as const;

/**
 * Brings a page to both states and keeps what they show, so that afterwards each frame can be held against it.
 * @throws when the count is not that of the data, the map does not change, or the same state does not look the same again
 */
export async function learnStates(measured: MeasuredPage, choice: FacetChoice): Promise<void> {
  const { page, name } = measured;
  await measured.showBoxes(FACET);
  const toggle = async () => {
    const { x, y } = await measured.placeOf(FACET, choice.option);
    await page.mouse.click(x, y);
    await measured.quiet(QUIET);
  };
  await measured.quiet(QUIET);
  for (let i = 0; i < WARM_UP; i++)
    for (const state of STATES) {
      await toggle();
      const { text } = await page.evaluate((state) => window.bench.keep(state), state);
      const line = (await page.locator('.count p').textContent()) ?? '';
      if (!says(line, choice[state])) throw new Error(`${name} says "${line}" where ${choice[state]} records fit: ${text}`);
    }
  const { between } = await page.evaluate(() => window.bench.differs('all', 'without'));
  if (between === 0) throw new Error(`the map of ${name} is the same with and without ${choice.option}`);
}

/** One click, to the state that is not there now. */
export async function clickOnce(measured: MeasuredPage, choice: FacetChoice, state: (typeof STATES)[number]): Promise<Answered> {
  const { x, y } = await measured.placeOf(FACET, choice.option);
  return measured.answer('click', state, () => measured.page.mouse.click(x, y));
}
