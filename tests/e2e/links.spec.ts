import { existsSync, readdirSync } from 'node:fs';
import type { Browser, BrowserContext } from '@playwright/test';
import { AtlasPage } from './atlas-page.ts';
import { busiestBlock, dataset, first, ids, lastDate, matching } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { LARGE_FORM } from './form.ts';
import { siteFile, siteUrl } from './site-files.ts';
import { SMALL_WINDOW } from './viewports.ts';
import { WORDS } from './words.ts';

test.use({ viewport: SMALL_WINDOW, webgl: false });

/** Another reader: nothing stored, another language asked for. */
async function anotherReader(browser: Browser): Promise<{ atlas: AtlasPage; context: BrowserContext }> {
  const context = await browser.newContext({
    baseURL: siteUrl(),
    locale: 'de-DE',
    reducedMotion: 'reduce',
    viewport: SMALL_WINDOW,
    deviceScaleFactor: 0.5,
  });
  return { atlas: new AtlasPage(await context.newPage()), context };
}

/** All that a link is to bring back. */
async function state(atlas: AtlasPage) {
  const { zoom, lng, lat } = await atlas.map.camera();
  return {
    address: atlas.address(),
    lang: await atlas.page.locator('html').getAttribute('lang'),
    heading: (await atlas.panelHeading().textContent())?.trim(),
    camera: [zoom.toFixed(1), lng.toFixed(3), lat.toFixed(3)],
  };
}

test.describe('with the map', () => {
  test.use({ webgl: true });

  test('a deep link opens with its selection, filters, language, date and camera', async ({ atlas, page }) => {
    const project = first(dataset().projects, 'located project in a block', (p) => p.point !== undefined && p.block !== null);
    const asof = lastDate();
    const other = first(dataset().blocks, 'other block', (b) => b.id !== project.block).id;
    const blocks = dataset()
      .blocks.map((b) => b.id)
      .filter((id) => id === project.block || id === other);
    const [lng, lat] = project.point!;
    await atlas.openMap(`p/${project.id}/?block=${blocks.join(',')}&lang=en#map=13.5/${lat}/${lng}`);
    await expect(atlas.panelHeading()).toHaveText(project.name.en);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page).toHaveTitle(new RegExp(project.name.en.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
    const camera = await atlas.map.camera();
    expect(camera.zoom).toBeCloseTo(13.5, 1);
    expect(camera.lng).toBeCloseTo(lng, 3);
    expect(camera.lat).toBeCloseTo(lat, 3);
    await atlas.back().click();
    const expected = matching({ block: blocks, asof });
    await atlas.expectResults(expected);
    await atlas.openFilter('block');
    for (const block of dataset().blocks) await expect(atlas.box('block', block.id)).toBeChecked({ checked: blocks.includes(block.id) });
    await atlas.closeFilter();
    await expect(atlas.row(project.id)).toContainText(project.name.en);
  });

  test('no request leaves the site in a whole session', async ({ atlas, page, context }) => {
    const urls: string[] = [];
    context.on('request', (request) => urls.push(request.url()));
    await atlas.openMap();
    const { lng, lat } = await atlas.map.camera();
    await atlas.map.jumpTo([lng, lat], 15);
    await atlas.speakEnglish();
    await atlas.map.settle();
    await atlas.openMenu();
    await page.getByRole('button', { name: WORDS.dark }).click();
    await atlas.map.settle();
    await atlas.rows().first().click();
    await expect(atlas.back()).toBeVisible();
    await atlas.back().click();
    await atlas.search().fill('a');
    await atlas.go(`b/${dataset().blocks[0]!.id}/`);
    const { origin } = new URL(siteUrl());
    const outside = urls.filter(
      (url) => !url.startsWith(`${origin}/atlas/`) && !url.startsWith('data:') && !url.startsWith(`blob:${origin}`),
    );
    expect(outside).toEqual([]);
    expect(urls.filter((url) => url.endsWith('.js')).length).toBeGreaterThan(3);
    // Close by it asks for streets where the site has their file, and else for none.
    expect(urls.some((url) => url.includes('/map/streets/'))).toBe(existsSync(siteFile('map/streets')));
  });
});

test.describe('with a map that is open', () => {
  test.use({ webgl: true, kept: true });

  test('moving the map adds no steps to go back through', async ({ atlas, page }) => {
    const project = first(dataset().projects, 'located project', (p) => p.point !== undefined);
    await atlas.openMap();
    await atlas.openRow(project.id);
    await atlas.map.settle();
    const { lng, lat, zoom } = await atlas.map.camera();
    await atlas.map.jumpTo([lng, lat], zoom - 1);
    await atlas.expectCameraInAddress();
    await page.goBack();
    await atlas.expectResults(matching());
  });

  test('the address that one reader copies shows another reader the same', async ({ atlas, page, browser }) => {
    const block = busiestBlock();
    const project = first(dataset().projects, 'located project of the block', (p) => p.block === block.id && p.point !== undefined);
    await atlas.openMap();
    await atlas.speakEnglish();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await atlas.only('block', block.id);
    await atlas.openRow(project.id);
    await expect(atlas.panelHeading()).toHaveText(project.name.en);
    await atlas.map.settle();
    await atlas.expectCameraInAddress();
    const mine = await state(atlas);

    const { atlas: theirs, context } = await anotherReader(browser);
    await theirs.openMap(page.url().slice(siteUrl().length));
    expect(await state(theirs)).toEqual(mine);
    await theirs.back().click();
    await atlas.back().click();
    expect(await theirs.rowIds()).toEqual(ids(matching({ block: [block.id] })));
    expect(await theirs.rowIds()).toEqual(await atlas.rowIds());
    expect([...(await theirs.options())]).toEqual([...(await atlas.options())]);
    await context.close();
  });
});

test("the link's language wins over the stored one, the stored one over the browser's", async ({ atlas, page }) => {
  await atlas.open();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await atlas.speakEnglish();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await atlas.open('');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('link', { name: dataset().district.title.en })).toBeVisible();
  await atlas.open('?lang=zh');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
});

test("filters in a link are the link's, whatever came before", async ({ atlas }) => {
  const [one, two] = dataset().blocks.map((b) => b.id) as [string, string];
  await atlas.open(`?block=${one}`);
  await atlas.open(`?block=${two}`);
  await atlas.expectResults(matching({ block: [two] }));
  await atlas.open();
  await atlas.expectResults(matching());
});

test('Back and Forward walk the steps of the reader', async ({ atlas, page }) => {
  const block = busiestBlock();
  const [one, two] = matching({ block: [block.id] }).map((p) => p.id) as [string, string];
  const name = (id: string) => dataset().projects.find((p) => p.id === id)!.name.zh;
  await atlas.open();
  await atlas.only('block', block.id);
  await atlas.expectResults(matching({ block: [block.id] }));
  await atlas.openRow(one);
  await expect(atlas.panelHeading()).toHaveText(name(one));
  await atlas.back().click();
  await atlas.openRow(two);
  await expect(atlas.panelHeading()).toHaveText(name(two));
  const addresses = [`?block=${block.id}`, `p/${one}/?block=${block.id}`, `?block=${block.id}`, `p/${two}/?block=${block.id}`];
  expect(atlas.address()).toBe(addresses[3]);

  for (const address of [addresses[2], addresses[1], addresses[0], '']) {
    await page.goBack();
    await expect.poll(() => atlas.address()).toBe(address);
    if (address!.startsWith('p/')) await expect(atlas.panelHeading()).toHaveText(name(one));
    else await atlas.expectResults(matching(address === '' ? {} : { block: [block.id] }));
  }
  for (const address of addresses) {
    await page.goForward();
    await expect.poll(() => atlas.address()).toBe(address);
  }
  await expect(atlas.panelHeading()).toHaveText(name(two));
});

test('what a link gets wrong is ignored, said, and the rest holds', async ({ atlas }) => {
  const block = dataset().blocks[0]!.id;
  await atlas.open(`?block=${block},nowhere&stage=finished&asof=1999-01&unheard=1`);
  const notice = atlas.ignored();
  for (const said of ['block=nowhere', 'stage=finished', 'asof=1999-01', 'unheard=1']) await expect(notice).toContainText(said);
  await atlas.expectResults(matching({ block: [block] }));
  await notice.getByRole('button', { name: WORDS.close }).click();
  await expect(notice).toHaveCount(0);
});

test('a link of nothing but nonsense opens the whole atlas', async ({ atlas }) => {
  await atlas.open(`?block=%E0%A4%A&near=1,2&lang=xx&view=hologram&sort=&q=${'x'.repeat(3000)}#map=a/b/c`);
  await atlas.expectResults(matching());
  await expect(atlas.ignored()).toBeVisible();
});

test('an unknown project gets a page that says so and names the nearest', async ({ atlas, page }) => {
  // Its first word stands in no other name, so that the nearest is certain.
  const known = first(dataset().projects, 'project with a first word of its own', (p) => {
    const word = p.id.split('-')[0]!;
    const all = [...dataset().projects, ...dataset().blocks].filter((r) =>
      [r.id, r.name.en, r.pinyin, ...r.aliases].join(' ').toLowerCase().includes(word),
    );
    return word.length > 4 && p.id.includes('-') && all.length === 1;
  });
  const response = await atlas.open(`p/${known.id.split('-')[0]}-zzzz/`);
  expect(response?.status()).toBe(404);
  await expect(atlas.notFound()).toBeVisible();
  await expect(page.getByText(`${known.id.split('-')[0]}-zzzz`)).toBeVisible();
  await page.locator(`a[data-id="${known.id}"]`).click();
  await expect(atlas.panelHeading()).toHaveText(known.name.zh);
  expect(atlas.address()).toBe(`p/${known.id}/`);
});

test('from an unknown block there is a search and a way to the whole map', async ({ atlas, page }) => {
  const stage = first(dataset().vocab.stages, 'stage that some projects have', (s) => matching({ stage: [s.id] }).length > 0).id;
  const response = await atlas.open(`b/atlantis/?stage=${stage}`);
  expect(response?.status()).toBe(404);
  await expect(atlas.notFound()).toBeVisible();
  await expect(page.getByText('atlantis')).toBeVisible();
  await expect(atlas.search()).toBeVisible();
  await page.getByRole('button', { name: WORDS.toStart }).click();
  await atlas.expectResults(matching({ stage: [stage] }));
});

test('a search on the "not found" page leads to what it finds', async ({ atlas, page }) => {
  const wanted = dataset().projects[0]!;
  await atlas.open('p/no-such-thing-at-all/');
  await expect(atlas.notFound()).toBeVisible();
  await atlas.search().fill(wanted.name.zh);
  await atlas.search().press('Enter');
  await page.locator(`a[data-id="${wanted.id}"]`).first().click();
  await expect(atlas.panelHeading()).toHaveText(wanted.name.zh);
});

test('an address that is neither block nor project is not passed over in silence', async ({ atlas }) => {
  const response = await atlas.open('nothing/here/');
  expect(response?.status()).toBe(404);
  await expect(atlas.notFound().or(atlas.ignored())).toBeVisible();
});

for (const lang of ['zh', 'en'] as const) {
  test(`every project and block has a page of its own in ${lang === 'zh' ? 'Chinese' : 'English'}`, async ({ request }) => {
    const titles = new Set<string>();
    const pictures = new Set<string>();
    const records = [
      ...dataset().projects.map((p) => ({ path: `p/${p.id}/`, record: p })),
      ...dataset().blocks.map((b) => ({ path: `b/${b.id}/`, record: b })),
    ];
    expect(records.length).toBeGreaterThan(20);
    for (const { path: end, record } of records) {
      const path = lang === 'en' ? `en/${end}` : end;
      const response = await request.get(path, { maxRedirects: 0 });
      expect(response?.status(), path).toBe(200);
      expect(response.headers()['content-type'], path).toContain('text/html');
      const html = await response.text();
      expect(html, path).toMatch(lang === 'en' ? /<html lang="en"/ : /<html lang="zh/);
      const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
      expect(unescape(title), path).toContain(record.name[lang]);
      // Readable without JavaScript: the name as a heading, and what the sources say.
      const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '';
      expect(unescape(heading), path).toContain(record.name[lang]);
      expect(unescape(html), path).toContain(record.observations[0]?.text[lang] ?? record.name[lang]);
      titles.add(title);
      const picture = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1];
      if (picture) pictures.add(picture);
    }
    expect(titles.size, 'titles that differ').toBe(records.length);
    for (const picture of pictures) expect((await request.head(picture)).status(), picture).toBe(200);
  });
}

test("an English page's address opens the app in English, whatever the browser asks for", async ({ atlas, page }) => {
  const project = dataset().projects[0]!;
  await atlas.open(`en/p/${project.id}/`);
  await expect(atlas.panelHeading()).toHaveText(project.name.en);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

/** References of HTML as characters. */
function unescape(html: string): string {
  return html
    .replace(/&#(\d+);/g, (_, n: string) => String.fromCharCode(Number(n)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

test('every folder of an address is a record in use or leads to one', async ({ request }) => {
  for (const [kind, records] of [
    ['p', dataset().projects],
    ['b', dataset().blocks],
  ] as const) {
    const known = ids(records);
    const folders = readdirSync(siteFile(kind));
    expect(folders.length).toBeGreaterThanOrEqual(known.length);
    for (const folder of folders.filter((f) => !known.includes(f))) {
      const html = await (await request.get(`${kind}/${folder}/`)).text();
      const target = new RegExp(`http-equiv="refresh" content="0; url=[^"]*/${kind}/([^/"]+)/"`).exec(html)?.[1];
      expect(known, `${kind}/${folder}/ leads to ${target}`).toContain(target);
    }
  }
});

test('an address without its slash reaches the page', async ({ atlas, page }) => {
  const project = dataset().projects[0]!;
  await atlas.open(`p/${project.id}?lang=en`);
  await expect(atlas.panelHeading()).toHaveText(project.name.en);
  expect(new URL(page.url()).pathname.endsWith(`/p/${project.id}/`)).toBe(true);
});

test('a page reads without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: siteUrl(), javaScriptEnabled: false });
  const page = await context.newPage();
  const project = first(dataset().projects, 'project in a block', (p) => p.block !== null);
  await page.goto(`p/${project.id}/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(project.name.zh);
  await expect(page.getByText(project.observations[0]!.text.zh)).toBeVisible();
  await page.locator(`a[href$="/b/${project.block}/"]`).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(dataset().blocks.find((b) => b.id === project.block)!.name.zh);
  await page.locator(`a[href$="/p/${project.id}/"]`).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(project.name.zh);
  await context.close();
});

test('every link and file that the opening page names is there', async ({ atlas, page, request }) => {
  await atlas.open();
  await atlas.expectRowCount(matching().length);
  const hrefs = await page
    .locator('a[href], link[href], script[src]')
    .evaluateAll((all) => [...new Set(all.map((e) => (e as HTMLAnchorElement).href || (e as HTMLScriptElement).src))]);
  const { origin } = new URL(siteUrl());
  const own = hrefs.map((h) => h.split('#')[0]!).filter((h) => h.startsWith(origin));
  expect(own.length).toBeGreaterThan(LARGE_FORM ? 20 : dataset().projects.length);
  for (const href of new Set(own)) expect((await request.get(href)).status(), href).toBe(200);
});
