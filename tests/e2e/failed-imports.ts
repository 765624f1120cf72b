import type { Page } from '@playwright/test';

let remembers: Promise<boolean> | undefined;

/** Whether the browser remembers that an import failed until the page is loaded anew, as all did before 2026. Tried once in a worker. */
export const remembersFailedImports = (page: Page): Promise<boolean> => (remembers ??= tried(page));

async function tried(page: Page): Promise<boolean> {
  const module = new URL('assets/tried-twice.js', page.url()).href;
  let there = false;
  await page.route(module, (route) => (there ? route.fulfill({ contentType: 'text/javascript', body: '' }) : route.abort()));
  const comes = () =>
    page.evaluate(async (from) => {
      try {
        await import(from);
        return true;
      } catch {
        return false;
      }
    }, module);
  if (await comes()) throw new Error('a module that was kept away came');
  there = true;
  const came = await comes();
  await page.unroute(module);
  return !came;
}
