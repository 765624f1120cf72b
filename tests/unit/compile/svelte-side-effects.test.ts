import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compile } from 'svelte/compiler';
import { expect, test } from 'vitest';
import { svelteSideEffects } from '../../../src/compile/svelte-side-effects.ts';

/* The build leaves modules of Svelte out where nothing of them is used: that is right only as long as none is imported for what it does. */

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('svelte/package.json'));
/** Names of modules that are imported for nothing but what they do. */
const bare = (code: string): string[] => [...code.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm)].map((m) => m[1]!);

test.each([
  ['with runes', '<script>let n = $state(0)</script><button onclick={() => n++}>{n}</button>', {}],
  ['of the old kind', '<script>export let n; $: m = n * 2</script><button on:click={() => n++}>{m}</button>', {}],
  ['that waits', '<script>let n = $state(0)</script>{await n}', { experimental: { async: true } }],
])('what a component %s imports for no name is kept', (_what, source, options) => {
  const names = bare(compile(source, { generate: 'client', ...options }).js.code);
  expect(names).toContain('svelte/internal/disclose-version');
  for (const name of names) expect(svelteSideEffects(require.resolve(name)), name).toBe(true);
});

test('no other module of Svelte imports one for no name, so that leaving out the unused loses nothing', () => {
  const modules = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.js') && !path.startsWith('compiler') && !path.includes('server'),
  );
  expect(modules.length, 'Svelte keeps its modules elsewhere: see what svelteSideEffects makes of them').toBeGreaterThan(100);
  for (const path of modules) {
    for (const name of bare(readFileSync(join(folder, 'src', path), 'utf8')))
      expect(svelteSideEffects(join(folder, 'src', dirname(path), name)), `${path} imports ${name} for what it does`).toBe(true);
  }
});

test('modules of other packages, and of ours, are not spoken of', () => {
  expect(svelteSideEffects(require.resolve('zod'))).toBeUndefined();
  expect(svelteSideEffects(join(process.cwd(), 'src/main.ts'))).toBeUndefined();
  expect(svelteSideEffects(require.resolve('svelte/internal/client'))).toBe(false);
});
