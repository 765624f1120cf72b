import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { normalizePath } from 'vite';

const require = createRequire(import.meta.url);

/**
 * Says of a module of Svelte whether importing it does something by itself, which Svelte's own package does not: only the
 * entries of `svelte/internal/…` beside `client` and `server` do, which compiled components import for no name. With it, what a
 * later view alone uses of Svelte is no part of what the list waits for. Undefined for modules of other packages.
 */
export const svelteSideEffects = ((): ((id: string) => boolean | undefined) => {
  const manifest = require.resolve('svelte/package.json');
  const { exports } = require(manifest) as { exports: Record<string, { default?: string }> };
  const folder = normalizePath(dirname(manifest));
  const effective = Object.entries(exports)
    .filter(([name]) => /^\.\/internal\/(?!client$|server$)/.test(name))
    .map(([name, target]) => {
      if (!target.default) throw new Error(`svelte's package.json has no default file for ${name}, expected one`);
      return normalizePath(join(folder, target.default));
    });
  return (id) => (id.startsWith(`${folder}/`) ? effective.includes(id) : undefined);
})();
