import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Dependencies point one way: a folder may import only from the folders before it (and itself). */
const layers = [
  {
    folder: 'model',
    mayNot: ['compile', 'url', 'i18n', 'state', 'map', 'ui', 'theme', 'App', 'virtual:', 'svelte', 'maplibre-gl', 'node:', 'zod'],
  },
  { folder: 'url', mayNot: ['compile', 'i18n', 'state', 'map', 'ui', 'theme', 'App', 'virtual:', 'svelte', 'maplibre-gl', 'node:'] },
  { folder: 'i18n', mayNot: ['compile', 'url', 'state', 'map', 'ui', 'theme', 'App', 'virtual:', 'svelte', 'maplibre-gl', 'node:'] },
  { folder: 'state', mayNot: ['compile', 'map', 'ui', 'App', 'maplibre-gl', 'node:'] },
  { folder: 'map', mayNot: ['compile', 'ui', 'App', 'node:'] },
  { folder: 'ui', mayNot: ['compile', 'map', 'App', 'maplibre-gl', 'node:'] },
  { folder: 'compile', mayNot: ['url', 'state', 'map', 'ui', 'App', 'virtual:', 'svelte', 'maplibre-gl'] },
];

const forbid = (name) =>
  /^(node:|virtual:)/.test(name)
    ? `^${name}`
    : ['svelte', 'maplibre-gl', 'zod'].includes(name)
      ? `^${name}(/|$)`
      : `^(\\.\\./)+(src/)?${name}(/|\\.)`;

export default ts.config(
  { ignores: ['dist/', 'dist-*/', 'node_modules/', 'test-results/', 'playwright-report/', '.vite/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } } },
  {
    rules: {
      'no-undef': 'off', // TypeScript knows better
      'no-implied-eval': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'svelte/no-at-html-tags': 'error',
      'svelte/no-navigation-without-resolve': 'off', // SvelteKit's rule; there is no SvelteKit here
      'svelte/prefer-svelte-reactivity': 'off', // plain Maps and Sets inside derived values are never mutated after
    },
  },
  ...layers.map(({ folder, mayNot }) => ({
    files: [`src/${folder}/**/*.{ts,svelte}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: mayNot.map((name) => ({
            regex: forbid(name),
            message: `src/${folder} does not depend on ${name} (docs/architecture.md).`,
          })),
        },
      ],
    },
  })),
);
