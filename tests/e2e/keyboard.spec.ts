import { dataset, first, matching } from './facts.ts';
import { expect, test } from './fixtures.ts';

test('by keyboard alone from landing to a project and back', async ({ atlas, page }) => {
  await atlas.openMap();
  // The first stop of Tab is the way past everything, to the list.
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText(/跳到项目列表/);
  await page.keyboard.press('Enter');
  await atlas.search().focus();
  const project = first(matching(), 'project with a point and a name of its own', (p) => p.point !== undefined && p.name.zh.length > 4);
  await page.keyboard.type(project.name.zh);
  await expect(atlas.row(project.id)).toBeVisible();
  for (let i = 0; i < 60 && (await page.locator(':focus').getAttribute('data-id')) === null; i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  await expect(page.locator(':focus')).toHaveAttribute('data-id', project.id);
  await page.keyboard.press('Enter');
  // The focus is on the panel's name, where reading begins.
  await expect(page.locator(':focus')).toHaveText(project.name.zh);
  await page.keyboard.press('Escape');
  await expect(atlas.row(project.id)).toBeFocused();
  await expect(atlas.search()).toHaveValue(project.name.zh);
});

test('arrow keys walk the list, and its mark lights up on the map', async ({ atlas, page }) => {
  await atlas.openMap('?precision=exact');
  await atlas.rows().first().focus();
  await page.keyboard.press('End');
  await expect(atlas.rows().last()).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  const second = atlas.rows().nth(1);
  await expect(second).toBeFocused();
  const id = (await second.getAttribute('data-id'))!;
  const lit = await (await atlas.map()).evaluate(
    (m, id) => [...['points', 'shapes', 'halos'].map((source) => m.getFeatureState({ source, id })['hover']), ...m.querySourceFeatures('points').map((f) => m.getFeatureState({ source: 'points', id: String(f.properties['id']) })['hover'])].some(Boolean),
    id,
  );
  expect(lit).toBe(true);
});

test('a listbox of what is in view stands in for the canvas', async ({ atlas, page }) => {
  await atlas.openMap();
  const box = page.getByRole('listbox');
  await box.focus();
  await expect(box).toBeVisible();
  const { blocks } = dataset();
  await expect(box.getByRole('option').first()).toContainText(blocks[0]!.name.zh);
  await page.keyboard.press('ArrowDown');
  await expect(box.getByRole('option', { selected: true })).toContainText(blocks[1]!.name.zh);
  await page.keyboard.press('Enter');
  await expect(atlas.panelHeading()).toHaveText(blocks[1]!.name.zh);
  await page.keyboard.press('Escape');
  await expect(atlas.list()).toBeVisible();
  await box.focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('.maplibregl-canvas')).toBeFocused();
});

test('every control has a name and a size that can be hit', async ({ atlas, page }) => {
  await atlas.openMap();
  const small = await page.locator('button:visible, a:visible, input:visible, select:visible, summary:visible').evaluateAll((controls) =>
    controls.flatMap((c) => {
      const target = c.matches('input[type="checkbox"], input[type="radio"]') ? (c.closest('label') ?? c) : c;
      const { width, height } = target.getBoundingClientRect();
      const inText = c.matches('a') && getComputedStyle(c).display === 'inline';
      return !inText && (width < 24 || height < 24) && width > 1 ? [`${c.outerHTML.slice(0, 90)} ${Math.round(width)}×${Math.round(height)}`] : [];
    }),
  );
  expect(small).toEqual([]);
});

test('with text at 200 % nothing is lost', async ({ atlas, page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await atlas.open();
  await page.addStyleTag({ content: ':root { font-size: 28px !important }' }).catch(() => undefined);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await expect(atlas.rows().first()).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
