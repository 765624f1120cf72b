import { dataset, first, saidBy } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { siteUrl } from './site-files.ts';
import { SMALL_WINDOW } from './viewports.ts';

test.use({ viewport: SMALL_WINDOW });

/** A project whose newest statement rests on one paragraph. */
const project = () =>
  first(dataset().projects, 'project with a statement of one paragraph', (p) => saidBy(p).at(-1)!.paragraphs.length === 1);
const cited = () => saidBy(project()).at(-1)!;
const source = () => first(dataset().sources, 'source cited', (s) => s.id === cited().source);

test.describe('in an open page', () => {
  test.use({ webgl: false, kept: true });

  test('a citation leads to its place in the card of its source, and Back to where it stood', async ({ atlas, page }) => {
    const [{ paragraphs, text }, { title, sections }] = [cited(), source()];
    await atlas.open(`p/${project().id}/?lang=en`);
    await page.getByRole('article').locator('cite').getByRole('link').first().click();
    await expect(atlas.panelHeading()).toHaveText(title.en);
    expect(atlas.address()).toBe(`s/${source().id}/?lang=en`);
    await expect(page).toHaveTitle(new RegExp(title.en.slice(0, 20).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
    const place = page.getByRole('heading', { name: `Paragraph ${paragraphs[0]}`, exact: true });
    await expect(place).toHaveCount(1);
    await expect(page.getByRole('article').locator('details[open]')).toHaveCount(1);
    await page.getByRole('button', { name: /↓$/ }).click();
    await expect(place).toBeFocused();
    await expect(page.getByText(text.en).first()).toBeInViewport();
    expect(await page.evaluate(() => document.scrollingElement!.scrollTop), 'the page itself stays').toBe(0);

    const section = first(
      sections,
      'section without the place',
      (s) => s.paragraphs![1] < paragraphs[0]! || s.paragraphs![0] > paragraphs[0]!,
    );
    const other = page.getByRole('article').locator('summary', { hasText: section.title.en }).first();
    await other.click();
    await expect(page.getByRole('article').locator('details[open]')).toHaveCount(2);

    await page.goBack();
    await expect(atlas.panelHeading()).toHaveText(project().name.en);
    await page.goForward();
    await expect(place).toHaveCount(1);
  });
});

test('the link of a citation opens at its place on a page of its own, with the map and without JavaScript', async ({
  atlas,
  page,
  browser,
}) => {
  const path = `s/${source().id}/#p${cited().paragraphs[0]}`;
  await atlas.openMap(path);
  await expect(page.locator('.marked')).toHaveCount(1);
  const context = await browser.newContext({ baseURL: siteUrl(), javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(`en/${path}`);
  await expect(still.getByRole('heading', { level: 1 })).toContainText(source().title.en);
  await expect(still.locator(`#p${cited().paragraphs[0]}`)).toBeInViewport();
  await expect(still.locator(`#p${cited().paragraphs[0]}`)).toContainText(cited().text.en);
  await context.close();
});
