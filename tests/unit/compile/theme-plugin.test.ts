import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer, type InlineConfig } from 'vite';
import { afterAll, expect, test } from 'vitest';
import { theme } from '../../../src/compile/theme-plugin.ts';
import { MEDIA } from '../../../src/theme/breakpoints.ts';
import { UI } from '../../../src/theme/tokens.ts';

const root = mkdtempSync(join(tmpdir(), 'atlas-theme-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
writeFileSync(
  join(root, 'index.html'),
  '<meta name="theme-color" content="%ATLAS_PAPER_DARK%"><script type="module" src="/main.js"></script>',
);
writeFileSync(join(root, 'main.js'), "import 'virtual:atlas/tokens.css';\nimport './page.css';");
writeFileSync(join(root, 'page.css'), '@media (--narrow) {\n  p { color: var(--ink) }\n}');
const config: InlineConfig = { root, configFile: false, logLevel: 'silent', plugins: [theme()] };

test('the built page has the tokens, the queries and the colours of its bars', async () => {
  const built = await build({ ...config, build: { write: false, target: 'es2022' } });
  if (!('output' in built)) throw new Error('several bundles, expected one');
  const text = (end: string) => {
    const asset = built.output.find((file) => file.fileName.endsWith(end));
    return asset?.type === 'asset' ? String(asset.source) : '';
  };
  expect(text('.css')).toContain(UI.light.paper);
  expect(text('.css')).toMatch(/@media \(max-width:\s?560px\),\s?\(max-width:\s?760px\) and \(min-height:/);
  expect(text('.html')).toContain(`content="${UI.dark.paper}"`);
});

test('the development server has them too', async () => {
  const server = await createServer({
    ...config,
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    expect((await server.transformRequest('virtual:atlas/tokens.css'))?.code).toContain(UI.dark.accent);
    expect((await server.transformRequest('/page.css'))?.code).toContain(MEDIA.narrow);
    expect(await server.transformIndexHtml('/', '<i>%ATLAS_PAPER_LIGHT%</i>')).toContain(`<i>${UI.light.paper}</i>`);
  } finally {
    await server.close();
  }
});
