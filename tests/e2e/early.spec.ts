import { withoutWebGL } from './atlas-page.ts';
import { busiestBlock, first, located, matching } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { mapLibreScripts, siteUrl } from './site-files.ts';
import { SMALL_WINDOW } from './viewports.ts';

test.use({ viewport: SMALL_WINDOW });

test.describe('before the map has come', () => {
  test('list and filters work, and the map then shows what was chosen', async ({ atlas }) => {
    const release = await atlas.holdMap();
    await atlas.go('');
    await atlas.expectResults(matching());
    const block = busiestBlock().id;
    await atlas.only('block', block);
    await atlas.expectResults(matching({ block: [block] }));
    await expect(atlas.map.element()).toHaveCount(0);
    const project = first(located(matching({ block: [block] })), 'located project of the block');
    await atlas.openRow(project.id);
    await expect(atlas.panelHeading()).toHaveText(project.name.zh);

    release();
    await atlas.map.settle();
    // The selection made before is in the view, and only what the filter lets through is drawn.
    expect(await atlas.map.holds(project.point!)).toBe(true);
    const shown = await atlas.map.projects();
    const allowed = located(matching({ block: [block] })).map((p) => p.id);
    expect(shown).toContain(project.id);
    expect(shown.filter((id) => !allowed.includes(id))).toEqual([]);
  });

  test('a map that cannot be loaded is said, with a way to try again', async ({ atlas, page }) => {
    let broken = true;
    for (const file of [...mapLibreScripts(), 'map/base.json', 'map/shapes.json'])
      await page.route(siteUrl() + file, (route) => (broken ? route.abort() : route.continue()));
    await atlas.go('');
    await expect(atlas.mapFailure()).toBeVisible();
    await atlas.expectResults(matching());
    broken = false;
    await atlas.comeBack(atlas.mapFailure());
    await atlas.map.settle();
    expect((await atlas.map.marks()).length).toBeGreaterThan(0);
  });
});

test.describe('without the data', () => {
  // The app logs what it could not load.
  test.use({ logs: true, webgl: false });

  test('a sentence says so, with a way to try again', async ({ atlas, page }) => {
    await withoutWebGL(page);
    let broken = true;
    await page.route('**/data/list.json', (route) => (broken ? route.abort() : route.continue()));
    await page.goto('');
    const alert = page.getByRole('alert');
    await expect(alert).toBeVisible();
    broken = false;
    await alert.getByRole('button').click();
    await atlas.expectResults(matching());
  });
});
