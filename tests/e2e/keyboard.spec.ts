import { dataset, first, matching } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { WORDS } from './words.ts';

test.use({ webgl: false });

test('by keyboard alone from landing to a project and back', async ({ atlas, page }) => {
  await atlas.open();
  await atlas.filtersReady();
  // The first stop of Tab is the way past everything, to the list.
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText(/跳到项目列表/);
  await page.keyboard.press('Enter');
  await atlas.search().focus();
  const project = first(matching(), 'project with a point and a name of its own', (p) => p.point !== undefined && p.name.zh.length > 4);
  await page.keyboard.type(project.name.zh);
  await expect(atlas.row(project.id)).toBeVisible();
  const inList = () =>
    page.evaluate(
      (name) =>
        document.activeElement?.closest('ol')?.getAttribute('aria-label')?.match(new RegExp(name)) !== null &&
        document.activeElement?.closest('ol') !== null,
      WORDS.list.source,
    );
  for (let i = 0; i < 80 && !(await inList()); i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  await expect(page.locator(':focus')).toHaveAttribute('data-id', project.id);
  await page.keyboard.press('Enter');
  // The focus is on the panel's name, where reading begins.
  await expect(page.locator(':focus')).toHaveText(project.name.zh);
  await page.keyboard.press('Escape');
  await expect(atlas.row(project.id)).toBeFocused();
  await expect(atlas.search()).toHaveValue(project.name.zh);
});

test.describe('on the map', () => {
  test.use({ webgl: true, kept: true });

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
    await expect.poll(() => atlas.map.isLit(id)).toBe(true);
    // Only the one with the focus.
    const first = (await atlas.rows().first().getAttribute('data-id'))!;
    await page.keyboard.press('Home');
    await expect.poll(() => atlas.map.isLit(first)).toBe(true);
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
    await expect(atlas.map.canvas()).toBeFocused();
  });
});

for (const [what, viewport] of [
  ['a wide window', { width: 1440, height: 900 }],
  ['a window at 200 % zoom', { width: 720, height: 450 }],
] as const)
  test(`with text at 200 % nothing is lost in ${what}`, async ({ atlas, page }) => {
    await page.setViewportSize(viewport);
    await atlas.open();
    const size = () =>
      atlas
        .rows()
        .first()
        .evaluate((row) => parseFloat(getComputedStyle(row).fontSize));
    const before = await size();
    await page.evaluate(() => (document.documentElement.style.fontSize = '175%'));
    expect(await size()).toBeCloseTo(2 * before, 0);
    await expect(atlas.rows().first()).toBeVisible();
    await expect(atlas.filter('block')).toBeVisible();
    const { looked, lost } = await page.evaluate(() => {
      const names = [...document.querySelectorAll('ol a[data-id] *, label *, h1, h2')].filter(
        (e) => e.children.length === 0 && e.textContent!.trim() !== '' && e.getBoundingClientRect().width > 1,
      );
      return {
        looked: names.length,
        lost: {
          sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          cut: names
            .filter((e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflow !== 'visible')
            .map((e) => e.textContent),
        },
      };
    });
    expect(looked).toBeGreaterThan(10);
    expect(lost).toEqual({ sideways: 0, cut: [] });
  });
