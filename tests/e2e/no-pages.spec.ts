import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/cli/static-server.mjs';
import type { Dataset } from '../../src/model/dataset.ts';
import { expect, test } from './fixtures.ts';
import { siteFile, siteJson } from './site-files.ts';
import { WORDS } from './words.ts';

/* A site of which single projects have no pages (ATLAS_PAGES=none): the host has no file for their addresses and answers 404.html. */

test.use({ site: 'tiny', webgl: false });

test('a project’s link opens it where it has no page: in both languages, with its filters, and what is no project is said', async ({
  atlas,
  page,
  otherOrigins,
}) => {
  const [project] = siteJson<Dataset>('data/atlas.json', 'tiny').projects as [Dataset['projects'][number]];
  const folder = mkdtempSync(join(tmpdir(), 'atlas-no-pages-'));
  cpSync(siteFile('', 'tiny'), folder, { recursive: true });
  for (const path of ['p', 'en/p', 'cards/p']) rmSync(join(folder, path), { recursive: true });
  const { url, close } = await serve(folder);
  otherOrigins.add(new URL(url).origin);
  try {
    const response = await page.goto(`${url}p/${project.id}/?sector=${project.sector}`);
    expect(response!.status()).toBe(404);
    await expect(atlas.panelHeading()).toHaveText(project.name.zh);
    expect(new URL(page.url()).search).toBe(`?sector=${project.sector}`);

    await page.goto(`${url}en/p/${project.id}/`);
    await expect(atlas.panelHeading()).toHaveText(project.name.en);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');

    await page.goto(`${url}p/no-such-project/`);
    await expect(page.getByRole('heading', { name: WORDS.notFound })).toBeVisible();
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
});
