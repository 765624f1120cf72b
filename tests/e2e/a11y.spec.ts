import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { AtlasPage } from './atlas-page.ts';
import { busiestBlock, dataset, earlierDate, first, matching } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { siteUrl } from './site-files.ts';
import { PHONE } from './viewports.ts';
import { WORDS } from './words.ts';

/** Rows of the list that are like the others, which a wide page is looked at with as a whole. */
const MORE_ROWS = '#results li:nth-child(n + 13)';

/**
 * What axe finds on the whole page, each named with its place and cause.
 * @param rules all of them unless named
 * @param but what is left out
 */
async function findings(page: Page, rules?: string[], but?: string): Promise<string[]> {
  // Axe is half a megabyte of script, which a page has to be given once.
  const source = (await page.evaluate(() => 'axe' in window)) ? { axeSource: ';' } : {};
  // No frames are in the pages, so axe needs no second page to add them up; and of what passes, the rules' names are enough.
  const axe = new AxeBuilder({ page, ...source }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if (but) axe.exclude(but);
  const { violations, passes } = await (rules ? axe.withRules(rules) : axe).analyze();
  expect(passes.length, 'rules that were checked').toBeGreaterThan(rules ? 0 : 10);
  return violations.flatMap((v) =>
    v.nodes.map((n) => `${v.id} (${v.impact}): ${n.target.join(' ')} — ${(n.failureSummary ?? '').replace(/\s+/g, ' ')}`),
  );
}

/**
 * Axe finds nothing in the colours in force. What is gone through in both languages is light in one and dark in the other: all but
 * contrast is the same in both colours, and contrast in both languages.
 */
async function expectNothingFound(page: Page): Promise<void> {
  expect(await findings(page)).toEqual([]);
}

/** The same in the other colours too, of which all but contrast is the same: for what is gone through once. */
async function expectNothingFoundInEither(page: Page, { but }: { but?: string } = {}): Promise<void> {
  expect(await findings(page, undefined, but)).toEqual([]);
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const schemes = dark ? (['light', 'dark'] as const) : (['dark', 'light'] as const);
  const follows = (await page.locator('html[data-scheme]').count()) > 0;
  const turnTo = async (colorScheme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    if (follows) await expect(page.locator('html')).toHaveAttribute('data-scheme', colorScheme);
  };
  await turnTo(schemes[0]);
  expect(await findings(page, ['color-contrast'], but), schemes[0]).toEqual([]);
  await turnTo(schemes[1]);
}

/** Every control on the page has a size that can be hit: WCAG 2.5.8 asks for 24 × 24, where it does not stand within a text. */
async function expectHittable(page: Page): Promise<void> {
  const { controls, small } = await page
    .locator('button:visible, a:visible, input:visible, select:visible, summary:visible')
    .evaluateAll((all) => ({
      controls: all.length,
      small: all.flatMap((c) => {
        const target = c.matches('input[type="checkbox"], input[type="radio"]') ? (c.closest('label') ?? c) : c;
        const { width, height } = target.getBoundingClientRect();
        const inText = c.matches('a') && getComputedStyle(c).display === 'inline';
        return !inText && (width < 24 || height < 24) && width > 1
          ? [`${c.outerHTML.slice(0, 90)} ${Math.round(width)}×${Math.round(height)}`]
          : [];
      }),
    }));
  expect(controls).toBeGreaterThan(20);
  expect(small).toEqual([]);
}

/** The map's buttons have names as soon as there is a map, whatever the browser still has to ask the reader. */
async function expectControlsNamed({ map }: AtlasPage): Promise<void> {
  await expect(map.element()).toBeVisible();
  const names = await map.controlNames();
  expect(names.length).toBeGreaterThanOrEqual(5);
  expect(names).not.toContain('');
}

/** A located project of a block: the one with the most to show. */
function projectOf() {
  const located = matching().filter((p) => p.block !== null && p.point !== undefined);
  const much = (p: (typeof located)[number]) => p.observations.reduce((n, o) => n + 1 + (o.figures?.length ?? 0), 0);
  return first(
    [...located].sort((x, y) => much(y) - much(x)),
    'located project in a block',
  );
}

/** A short list, for states in which it is not the list that is looked at. */
const shortList = () =>
  `block=${
    first(
      [...dataset().blocks].sort((a, b) => matching({ block: [a.id] }).length - matching({ block: [b.id] }).length),
      'block with projects',
      (b) => matching({ block: [b.id] }).length > 0,
    ).id
  }`;

/** What each view has and the one before it has not, in the order in which they are gone through. */
const VIEW_SIGNS = {
  table: '.page-fill table',
  pipeline: '.page-view .board',
  compare: '.page-flow table',
  overview: '.overview h4 button',
  land: '.page-view [data-state]',
} as const;

test.use({ pixels: true });

test.describe('axe finds nothing', () => {
  test('in the opening view, Chinese, light, where every control can be hit, and in the project panel', async ({ atlas, page }) => {
    await atlas.go('');
    await expectControlsNamed(atlas);
    await atlas.map.settle();
    await expectHittable(page);
    await atlas.openFilter('more');
    await expectNothingFound(page);
    await atlas.closeFilter();
    await atlas.visit(`p/${projectOf().id}/`);
    await expect(atlas.panelHeading()).toHaveText(projectOf().name.zh);
    await atlas.map.settle();
    await expectNothingFoundInEither(page);
  });

  test.describe('', () => {
    test.use({ colorScheme: 'dark' });
    test('in the opening view, English, dark', async ({ atlas, page }) => {
      await atlas.go('?lang=en');
      await expectControlsNamed(atlas);
      await atlas.map.settle();
      await atlas.openFilter('stage');
      await expectNothingFound(page);
    });
  });

  test.describe('', () => {
    // A page as it is opened says more than one that stands open, in what it says of its link.
    test.use({ webgl: false });

    for (const [lang, colorScheme] of [
      ['zh', 'light'],
      ['en', 'dark'],
    ] as const) {
      test.describe('', () => {
        test.use({ colorScheme });
        test(`in panels, cards and pages, ${lang}`, async ({ atlas, page }) => {
          await test.step('the panel of a block', async () => {
            await atlas.open(`b/${busiestBlock().id}/?lang=${lang}`);
            await expect(atlas.panelHeading()).toHaveText(busiestBlock().name[lang]);
            await expectNothingFound(page);
          });
          await test.step('“not found”', async () => {
            await atlas.visit(`p/${matching()[0]!.id}-and-more/?lang=${lang}`);
            await expect(atlas.notFound()).toBeVisible();
            await expectNothingFound(page);
          });
          await test.step('the card of a source', async () => {
            const { source, paragraphs } = dataset().projects[0]!.observations[0]!;
            await atlas.open(`s/${source}/?lang=${lang}#p${paragraphs[0]}`);
            await expect(page.locator('.marked')).toBeVisible();
            await expectNothingFound(page);
          });
          await test.step('the page that tells how to read', async () => {
            await page.goto(`${siteUrl()}${lang === 'en' ? 'en/' : ''}how-to-read/`);
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
            await expectNothingFound(page);
          });
        });

        test(`in the list, without a map, and in what stands over it, ${lang}`, async ({ atlas, page }) => {
          await test.step('without WebGL, with a sentence about a wrong link', async () => {
            await atlas.open(`?stage=finished&${shortList()}&lang=${lang}`);
            await expect(atlas.ignored()).toBeVisible();
            await expect(page.getByText(WORDS.noWebgl)).toBeVisible();
            await atlas.filtersReady();
            await expectNothingFound(page);
          });
          await test.step('with dates and menu open', async () => {
            await atlas.visit(`?${shortList()}&lang=${lang}`);
            await expect(atlas.ignored()).toHaveCount(0);
            await atlas.openTime();
            await atlas.openMenu();
            await expectNothingFound(page);
          });
          await test.step('with the offers of the search open', async () => {
            await atlas.search().pressSequentially('a');
            await expect(page.locator('#suggestions [role="option"]').first()).toBeVisible();
            await expectNothingFound(page);
          });
          await test.step('without results', async () => {
            await atlas.visit(`?q=zzzzzz&lang=${lang}`);
            await expect(atlas.noResults()).toBeVisible();
            await expectNothingFound(page);
          });
          await test.step('with filters set', async () => {
            const { stages } = dataset().vocab;
            await atlas.visit(`?block=${busiestBlock().id}&stage=${stages[0]!.id},${stages.at(-1)!.id}&lang=${lang}`);
            await expect(atlas.chips()).toHaveCount(2);
            await expectNothingFound(page);
          });
          await test.step('in what moved between two dates', async () => {
            await atlas.visit(`?since=${earlierDate(2)}&lang=${lang}`);
            await expect(atlas.changes()).toBeVisible();
            await expectNothingFound(page);
          });
          await test.step('in the share dialog', async () => {
            await atlas.visit(`?${shortList()}&lang=${lang}`);
            await expect(atlas.changes()).toHaveCount(0);
            await atlas.share();
            await expectNothingFound(page);
          });
        });

        test(`in every view, ${lang}`, async ({ atlas, page }) => {
          const [a, b] = dataset().blocks;
          await atlas.open(`?block=${busiestBlock().id}&lang=${lang}`);
          await atlas.filtersReady();
          for (const view of ['table', 'pipeline', 'compare', 'overview', 'land'] as const)
            await test.step(view, async () => {
              const compared = view === 'compare' ? `&compare=${a!.id},${b!.id}` : '';
              await atlas.visit(`?view=${view}&block=${busiestBlock().id}${compared}&lang=${lang}`);
              await expect(page.locator(VIEW_SIGNS[view]).first()).toBeVisible();
              if (view === 'overview') await page.locator('.overview h4 button').first().click();
              await expectNothingFound(page);
            });
        });
      });
    }
  });

  test.describe('on the phone', () => {
    test.use({ viewport: PHONE, hasTouch: true, isMobile: true });
    test('in the opening view', async ({ atlas, page }) => {
      await atlas.openMap();
      await expectNothingFoundInEither(page, { but: MORE_ROWS });
    });
    test.describe('', () => {
      test.use({ webgl: false });
      test('with the filters open, and in the project panel', async ({ atlas, page }) => {
        await atlas.open(`?${shortList()}`);
        await atlas.raiseSheet();
        await atlas.openFilter('block');
        await expectNothingFoundInEither(page);
        await atlas.open(`p/${projectOf().id}/`);
        await expect(atlas.panelHeading()).toHaveText(projectOf().name.zh);
        await expectNothingFoundInEither(page);
      });
    });
  });

  test('on a page without JavaScript', async ({ page }) => {
    // Axe itself is script, so the page is read with script on but without the app.
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto(`p/${projectOf().id}/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(projectOf().name.zh);
    await expectNothingFoundInEither(page);
  });
});

test.describe('in an open page', () => {
  test.use({ pixels: false, kept: true });

  test('the whole page can be reached and used by keyboard', async ({ atlas, page }) => {
    await atlas.openMap(`?${shortList()}`);
    await atlas.filtersReady();
    await page.keyboard.press('Tab');
    // First the ways to skip, which show themselves when they have the focus.
    const skip = page.locator(':focus');
    await expect(skip).toHaveText(/^跳到/);
    expect((await skip.boundingBox())!.y).toBeGreaterThanOrEqual(0);
    // From there to the page's end, every stop has a name and is on the screen.
    const nameless: string[] = [];
    const stops: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const e = document.activeElement as HTMLElement;
        const text =
          e.getAttribute('aria-label') ??
          e.getAttribute('title') ??
          (e as HTMLInputElement).labels?.[0]?.textContent ??
          e.textContent ??
          '';
        const { width, height } = e.getBoundingClientRect();
        return { what: e.outerHTML.slice(0, 80), end: e === document.body, named: text.trim() !== '', seen: width > 0 && height > 0 };
      });
      if (stop.end || stops.length > 300) break;
      stops.push(stop.what);
      if (!stop.named || !stop.seen) nameless.push(stop.what);
    }
    expect(nameless).toEqual([]);
    expect(stops.length, 'stops from the first way to skip to the end of the page').toBeGreaterThan(30);
    expect(stops.length).toBeLessThan(300);
    // The list and the map are among them.
    await expect(atlas.map.canvas()).toHaveAttribute('tabindex', '0');
    expect(stops.filter((what) => what.includes('maplibregl-canvas'))).toHaveLength(1);
    expect(stops.filter((what) => what.includes('data-id='))).not.toEqual([]);
  });
});
