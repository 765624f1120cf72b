import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { busiestBlock, dataset, first, matching } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { WORDS } from './words.ts';

/** Every rule of axe, on the whole page. What it finds is named with its place and cause. */
async function expectNothingFound(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).analyze();
  expect(passes.length, 'rules that were checked').toBeGreaterThan(10);
  const found = violations.flatMap((v) =>
    v.nodes.map((n) => `${v.id} (${v.impact}): ${n.target.join(' ')} — ${(n.failureSummary ?? '').replace(/\s+/g, ' ')}`),
  );
  expect(found).toEqual([]);
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

test.describe('axe finds nothing', () => {
  test('in the opening view, Chinese, light', async ({ atlas, page }) => {
    await atlas.openMap();
    await atlas.unfold();
    await expectNothingFound(page);
  });

  test.describe('', () => {
    test.use({ colorScheme: 'dark' });
    test('in the opening view, English, dark', async ({ atlas, page }) => {
      await atlas.openMap('?lang=en');
      await atlas.unfold();
      await expectNothingFound(page);
    });
    test('in the project panel, dark', async ({ atlas, page }) => {
      await atlas.openMap(`p/${projectOf().id}/`);
      await expect(atlas.panelHeading()).toBeVisible();
      await expectNothingFound(page);
    });
  });

  test('in the project panel with its pop-up', async ({ atlas, page }) => {
    await atlas.openMap(`p/${projectOf().id}/`);
    await expect(atlas.popup()).toBeVisible();
    await expectNothingFound(page);
  });

  test('in the block panel', async ({ atlas, page }) => {
    await atlas.openMap(`b/${busiestBlock().id}/?lang=en`);
    await expect(atlas.panelHeading()).toBeVisible();
    await expectNothingFound(page);
  });

  test('without results', async ({ atlas, page }) => {
    await page.goto('?q=zzzzzz');
    await expect(page.getByRole('heading', { name: WORDS.noResults })).toBeVisible();
    await atlas.settle();
    await expectNothingFound(page);
  });

  test('with filters set', async ({ atlas, page }) => {
    await atlas.openMap(`?block=${busiestBlock().id}&stage=${dataset().vocab.stages[0]!.id},${dataset().vocab.stages.at(-1)!.id}`);
    await expect(page.getByRole('button', { name: WORDS.removeFilter }).first()).toBeVisible();
    await expectNothingFound(page);
  });

  test('on the "not found" page', async ({ page }) => {
    await page.goto(`p/${matching()[0]!.id}-and-more/`);
    await expect(page.getByRole('heading', { name: WORDS.notFound })).toBeVisible();
    await expectNothingFound(page);
  });

  test('in what is said of a wrong link', async ({ page }) => {
    await page.goto('?stage=finished');
    await expect(page.getByRole('status').filter({ hasText: WORDS.ignored })).toBeVisible();
    await expectNothingFound(page);
  });

  test('without WebGL', async ({ page }) => {
    await page.addInitScript(() => {
      const getContext = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : (getContext.call as (...all: unknown[]) => unknown)(this, kind, ...rest);
      } as typeof getContext;
    });
    await page.goto('');
    await expect(page.getByText(WORDS.noWebgl)).toBeVisible();
    await expectNothingFound(page);
  });

  for (const view of ['table', 'pipeline', 'compare', 'overview'] as const)
    test(`in the ${view} view`, async ({ atlas, page }) => {
      const [a, b] = dataset().blocks;
      await atlas.open(`?view=${view}${view === 'compare' ? `&compare=${a!.id},${b!.id}` : ''}`);
      await expect(page.locator('.page-view h2, .page-view table').first()).toBeVisible();
      await expectNothingFound(page);
    });

  test('in what moved between two dates', async ({ atlas, page }) => {
    await atlas.openMap('?since=2023-06');
    await expect(page.getByRole('heading', { name: /的变化/ })).toBeVisible();
    await expectNothingFound(page);
  });

  test('in the share dialog', async ({ atlas, page }) => {
    await atlas.openMap();
    await page.getByRole('button', { name: '分享', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNothingFound(page);
  });

  test.describe('on the phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    test('in the opening view', async ({ atlas, page }) => {
      await atlas.openMap();
      await expectNothingFound(page);
    });
    test('with the filters open', async ({ atlas, page }) => {
      await atlas.openMap();
      await page.getByRole('button', { name: WORDS.filters }).tap();
      await expect(atlas.box('block', busiestBlock().id)).toBeVisible();
      await expectNothingFound(page);
    });
    test('in the project panel', async ({ atlas, page }) => {
      await atlas.openMap(`p/${projectOf().id}/`);
      await expect(atlas.panelHeading()).toBeVisible();
      await expectNothingFound(page);
    });
  });

  test('on a page without JavaScript', async ({ browser }) => {
    // Axe itself is script, so the page is read with script on but without the app.
    const context = await browser.newContext({ baseURL: process.env['ATLAS_URL']! });
    const page = await context.newPage();
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto(`p/${projectOf().id}/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(projectOf().name.zh);
    await expectNothingFound(page);
    await context.close();
  });
});

test('the whole page can be reached and used by keyboard', async ({ atlas, page }) => {
  await atlas.openMap();
  await page.keyboard.press('Tab');
  // First the ways to skip, which show themselves when they have the focus.
  const skip = page.locator(':focus');
  await expect(skip).toHaveAttribute('href', /#/);
  expect((await skip.boundingBox())!.y).toBeGreaterThanOrEqual(0);
  // From there, every stop has a name and is on the screen.
  const nameless: string[] = [];
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const e = document.activeElement as HTMLElement;
      const text = e.getAttribute('aria-label') ?? (e as HTMLInputElement).labels?.[0]?.textContent ?? e.textContent ?? '';
      const { width, height } = e.getBoundingClientRect();
      return { what: e.outerHTML.slice(0, 80), named: text.trim() !== '', seen: width > 0 && height > 0 };
    });
    if (!stop.named || !stop.seen) nameless.push(stop.what);
  }
  expect(nameless).toEqual([]);
});
