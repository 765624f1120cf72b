import type { Page } from '@playwright/test';
import { dataset, first, located, matching } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { loneliest } from './places.ts';
import { SMALL_WINDOW } from './viewports.ts';

/* Links that were cut, bent or used in an unusual way on their way from one reader to another. */

test.use({ viewport: SMALL_WINDOW });

/** Notes every address that the page gives itself from its first moment on. */
async function watchAddress(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const addresses: string[] = [];
    Object.assign(window, { addresses });
    for (const name of ['pushState', 'replaceState'] as const) {
      const write = history[name].bind(history);
      history[name] = (state, unused, url) => {
        write(state, unused, url);
        addresses.push(location.href);
      };
    }
    addEventListener('hashchange', () => addresses.push(location.href));
  });
  return () => page.evaluate(() => (window as unknown as { addresses: string[] }).addresses);
}

test.describe('a camera that cannot be followed', () => {
  for (const [what, hash, selects] of [
    // What else is no camera, as one that was cut short, is known without a browser (tests/unit/url/camera.test.ts), and so is what
    // follows from it (tests/unit/map/map-camera.test.ts, camera-address.test.ts).
    ['of no place at all', '#map=8/0/0', false],
    ['of another town', '#map=12/48.8566/2.3522', true],
  ] as const)
    test(`${what}: ${selects ? 'the selection' : 'what the filter lets through'} opens, it is said, and the rest of the link holds`, async ({
      atlas,
      page,
    }) => {
      const addresses = await watchAddress(page);
      const project = loneliest();
      const block = project.block ?? dataset().blocks[0]!.id;
      const path = `${selects ? `p/${project.id}/` : ''}?block=${block}`;
      await atlas.openMap(`${path}${hash}`);

      await expect(atlas.ignored()).toContainText(`map=${hash.slice('#map='.length)}`);
      const [west, south, east, north] = dataset().blocks.find((b) => b.id === block)!.bounds;
      if (selects) {
        await expect(atlas.panelHeading()).toHaveText(project.name.zh);
        await expect.poll(() => atlas.map.holds(project.point!)).toBe(true);
        expect((await atlas.map.camera()).zoom).toBeGreaterThan(12);
      } else {
        await atlas.expectResults(matching({ block: [block] }));
        for (const corner of [
          [west, south],
          [east, north],
        ] as const)
          await expect.poll(() => atlas.map.holds(corner)).toBe(true);
        expect((await atlas.map.camera()).zoom).toBeGreaterThan(9);
        // Nothing has moved, so nothing is written over what the reader brought.
        expect(new URL(page.url()).hash).toBe(hash);
      }
      expect(atlas.address()).toBe(path);

      // What the reader does next is written beside a camera that can be followed, or none.
      const { lng, lat, zoom } = await atlas.map.camera();
      await atlas.map.jumpTo([lng, lat], zoom + 1);
      await atlas.expectCameraInAddress();
      expect(atlas.address()).toBe(path);
      const written = await addresses();
      expect(written).not.toEqual([]);
      expect(written.filter((address) => address.includes('#map=8/0/0'))).toEqual([]);
    });
});

test('an opening without a camera writes none into the address, not for a moment', async ({ atlas, page }) => {
  const addresses = await watchAddress(page);
  await atlas.openMap();
  expect(await addresses()).toEqual([]);
  const { lng, lat } = await atlas.map.camera();
  await atlas.map.jumpTo([lng, lat], 13);
  await expect.poll(addresses).toEqual([expect.stringContaining('#map=13/')]);
});

test.describe('within the page', () => {
  test.use({ kept: true });

  test('Back and Forward, and a hash typed by hand, move the map to the camera', async ({ atlas, page }) => {
    const points = located(matching()).filter((p) => p.shape === undefined);
    const one = points[0]!;
    const two = first(points, 'project elsewhere', (p) => Math.abs(p.point![0] - one.point![0]) > 0.02);
    const at = ([lng, lat]: readonly [number, number]) => [lng.toFixed(3), lat.toFixed(3)];
    const centre = async () => {
      const { lng, lat } = await atlas.map.camera();
      return at([lng, lat]);
    };
    await atlas.openMap();
    const opening = await centre();
    await atlas.openRow(one.id);
    await expect.poll(centre).not.toEqual(opening);
    await atlas.map.settle();
    await atlas.expectCameraInAddress();
    const close = await centre();
    expect(await atlas.map.holds(one.point!)).toBe(true);
    await atlas.back().click();
    await expect.poll(centre).toEqual(opening);
    await atlas.expectCameraInAddress();
    await atlas.openRow(two.id);
    await expect(atlas.panelHeading()).toHaveText(two.name.zh);
    await atlas.expectCameraInAddress();
    await page.goBack();
    await expect.poll(centre).toEqual(opening);
    await page.goBack();
    await expect.poll(centre).toEqual(close);
    await page.goBack();
    await expect.poll(centre).toEqual(opening);
    await page.goForward();
    await expect.poll(centre).toEqual(close);
    await page.evaluate((hash) => void (location.hash = hash), `map=13/${two.point![1]}/${two.point![0]}`);
    await expect.poll(centre).toEqual(at(two.point!));
    await expect(atlas.panelHeading()).toHaveText(one.name.zh);
  });

  test('the ways to skip move the focus and leave the address alone, and a link shared after that holds the camera', async ({
    atlas,
    page,
  }) => {
    const [west, south, east, north] = dataset().district.view;
    const camera = `#map=13/${Number(((south + north) / 2).toFixed(4))}/${Number(((west + east) / 2).toFixed(4))}`;
    await atlas.openMap(camera);
    const before = page.url();
    expect(before).toContain(camera);

    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveText('跳到项目列表');
    await page.keyboard.press('Enter');
    await expect(atlas.rows().first()).toBeFocused();
    expect(page.url()).toBe(before);

    await page.locator('a', { hasText: '跳到地图' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main').locator(':focus').or(page.locator('main:focus'))).toHaveCount(1);
    expect(page.url()).toBe(before);

    const dialog = await atlas.share();
    await expect(dialog.getByRole('textbox').first()).toHaveValue(new RegExp(`${camera}$`));
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  test('Back over a filter leaves the map where it is', async ({ atlas, page }) => {
    const project = loneliest();
    await atlas.openMap(`p/${project.id}/`);
    // The reader looks elsewhere, with the project still selected, and asks for what is near a place there.
    const { lng, lat, zoom } = await atlas.map.camera();
    await atlas.map.jumpTo([lng - 0.06, lat], zoom);
    await atlas.expectCameraInAddress();
    await atlas.map.click(await atlas.map.placeWithOnly([]), { button: 'right' });
    await page.getByRole('button', { name: '看 1 公里内' }).click();
    await expect.poll(() => atlas.address()).toMatch(/^p\/.*\?near=/);
    await atlas.map.settle();
    const before = await atlas.map.camera();
    expect(await atlas.map.holds(project.point!)).toBe(false);

    await page.goBack();
    await expect.poll(() => atlas.address()).toBe(`p/${project.id}/`);
    await atlas.map.settle();
    const after = await atlas.map.camera();
    expect(after.zoom).toBeCloseTo(before.zoom, 1);
    expect(after.lng).toBeCloseTo(before.lng, 3);
    expect(after.lat).toBeCloseTo(before.lat, 3);
  });
});
