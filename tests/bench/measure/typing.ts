/** From a letter to the frame in which list and map follow it. */
import type { Answered, MeasuredPage } from '../measured-page.ts';

/** Types a word into the search of the atlas, letter by letter, each after the one before is answered; and takes it away again. */
export async function typeWord(measured: MeasuredPage, word: string): Promise<Answered[]> {
  const { page } = measured;
  const search = page.locator('input[role="combobox"]').first();
  await search.click();
  await measured.quiet(1000);
  const answers: Answered[] = [];
  for (const letter of word) answers.push(await measured.answer('keydown', null, () => page.keyboard.press(letter)));
  await search.fill('');
  await page.keyboard.press('Escape');
  await measured.quiet(1000);
  return answers;
}
