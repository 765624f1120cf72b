import { busiestBlock, dataset, first, matching } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { SMALL_WINDOW } from './viewports.ts';

// Without the map, whose part in the history shared-links.spec.ts has.
test.use({ viewport: SMALL_WINDOW });

test('Back leaves the atlas in as many steps as the reader took decisions', async ({ atlas, page }) => {
  const stages = dataset().vocab.stages.map((s) => s.id);
  const [one, two] = stages as [string, string];
  const block = busiestBlock().id;
  const left = { stage: stages.filter((id) => id !== one && id !== two) };
  const wanted = first(matching({ ...left, block: [block] }), 'project of the block in the stages that are left', () => true);

  await page.goto('data/');
  const site = page.url();
  await atlas.open();
  await atlas.filtersReady();
  const length = () => page.evaluate(() => history.length);
  const before = await length();

  // Ticks in a facet, with the page loaded anew among them.
  await atlas.openFilter('stage');
  await atlas.box('stage', one).click();
  await expect(atlas.box('stage', one)).not.toBeChecked();
  await page.reload();
  await atlas.filtersReady();
  await atlas.openFilter('stage');
  await atlas.box('stage', two).click();
  await atlas.expectResults(matching(left));
  await atlas.closeFilter();
  // Another facet, ticked and ticked again: nothing is decided.
  await atlas.openFilter('block');
  await atlas.box('block', block).click();
  await expect(atlas.box('block', block)).not.toBeChecked();
  await atlas.box('block', block).click();
  await atlas.expectResults(matching(left));
  await atlas.closeFilter();
  // A word, and a project.
  await atlas.search().pressSequentially(wanted.name.zh);
  await expect.poll(async () => (await atlas.rowIds()).includes(wanted.id)).toBe(true);
  // The suggestions come a moment after the word.
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await atlas.openRow(wanted.id);
  await expect(atlas.panelHeading()).toHaveText(wanted.name.zh);
  expect(await length()).toBe(before + 3);
  const end = atlas.address();

  await page.goBack();
  await expect(atlas.search()).toHaveValue(wanted.name.zh);
  await expect(atlas.row(wanted.id)).toBeVisible();
  await page.goBack();
  await expect(atlas.search()).toHaveValue('');
  await atlas.expectResults(matching(left));
  await page.goBack();
  await atlas.expectResults(matching());
  expect(atlas.address()).toBe('');
  await page.goBack();
  await page.waitForURL(site);

  for (let step = 0; step < 4; step++) {
    const from = page.url();
    await page.goForward();
    await expect.poll(() => page.url()).not.toBe(from);
  }
  await expect(atlas.panelHeading()).toHaveText(wanted.name.zh);
  expect(atlas.address()).toBe(end);
});
