import { busiestBlock, dataset, first, located, matching } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { mapLibreScripts } from './site-files.ts';
import { WORDS } from './words.ts';

test.use({ webgl: false });

test('a sentence says why there is no map, and list, filter and search work', async ({ atlas, page }) => {
  await atlas.go('');
  expect(
    await page.evaluate(
      () => document.createElement('canvas').getContext('webgl2') ?? document.createElement('canvas').getContext('webgl'),
    ),
  ).toBeNull();
  await expect(page.getByText(WORDS.noWebgl)).toBeVisible();
  await atlas.expectResults(matching());
  const block = busiestBlock().id;
  await atlas.only('block', block);
  await atlas.expectResults(matching({ block: [block] }));
  const wanted = matching({ block: [block] })[0]!;
  await atlas.search().fill(wanted.name.zh);
  await expect(atlas.row(wanted.id)).toBeVisible();
});

test('the panel opens and closes, and links inside it work', async ({ atlas, page }) => {
  const project = first(matching(), 'located project in a block', (p) => p.block !== null && p.point !== undefined);
  const block = dataset().blocks.find((b) => b.id === project.block)!;
  await atlas.go('');
  await atlas.openRow(project.id);
  await expect(atlas.panelHeading()).toHaveText(project.name.zh);
  await expect(page.getByText(project.observations[0]!.text.zh).first()).toBeVisible();
  await page.getByRole('article').getByRole('link', { name: block.name.zh }).first().click();
  await expect(atlas.panelHeading()).toHaveText(block.name.zh);
  await page.keyboard.press('Escape');
  await atlas.expectResults(matching());
});

test('a deep link opens', async ({ atlas, page }) => {
  const block = first(dataset().blocks, 'block with projects', (b) => located(matching({ block: [b.id] })).length > 0);
  await atlas.go(`b/${block.id}/?block=${block.id}&lang=en#map=13/29.9/121.5`);
  await expect(atlas.panelHeading()).toHaveText(block.name.en);
  await expect(page.getByText(WORDS.noWebgl)).toBeVisible();
  await atlas.back().click();
  await atlas.expectResults(matching({ block: [block.id] }));
});

test('neither the map code nor its linework is fetched', async ({ atlas, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await atlas.go('');
  await expect(page.getByText(WORDS.noWebgl)).toBeVisible();
  await atlas.expectResults(matching());
  await atlas.filtersReady();
  await page.waitForLoadState('networkidle');
  const map = [...mapLibreScripts(), 'map/base.json', 'map/shapes.json', 'map/outlines.json'];
  expect(asked.filter((path) => map.some((file) => path.endsWith(`/${file}`)))).toEqual([]);
});
