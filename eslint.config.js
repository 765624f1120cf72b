import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Dependencies point one way: a room may import only from the rooms named here, and itself. Static and dynamic imports alike.
 * Packages are held to the rooms that are for them.
 */
const ROOMS = {
  model: [],
  theme: ['model'],
  formats: ['model'],
  url: ['model'],
  i18n: ['model'],
  share: ['model', 'url'],
  offline: [],
  state: ['model', 'url', 'i18n', 'theme', 'formats', 'share'],
  map: ['model', 'url', 'i18n', 'theme', 'formats', 'share', 'state'],
  ui: ['model', 'url', 'i18n', 'theme', 'formats', 'share', 'offline', 'state'],
  app: ['model', 'url', 'i18n', 'theme', 'formats', 'share', 'offline', 'state', 'map', 'ui'],
  'city-page': ['theme', 'model', 'i18n'],
  compile: ['model', 'i18n', 'theme', 'formats', 'offline'],
  edit: ['model', 'i18n', 'theme', 'formats', 'map', 'app', 'compile'],
};
/** The stages of the build, in their order: each reads only from those before it. */
const STAGES = [
  'read',
  'workbook',
  'check',
  'streets',
  'dataset',
  'shape-tiles',
  'downloads',
  'import',
  'import-shapes',
  'import-tables',
  'reports',
  'generate',
  'starter',
  'cards',
  'offline',
  'pages',
  'city',
];

const PACKAGES = {
  'svelte(/|$)': ['state', 'map', 'ui', 'app', 'edit'],
  'maplibre-gl(/|$)': ['map', 'app', 'edit'],
  'node:': ['compile', 'edit'],
  'virtual:': ['map', 'ui', 'app', 'edit', 'city-page'],
  'zod(/|$)': ['compile'],
  'workbox-': ['offline'],
};

/** Source files and rooms that `from` may not name in an import, as patterns of the specifier. */
function forbidden(room) {
  const rooms = Object.keys(ROOMS).filter((other) => other !== room && !ROOMS[room].includes(other));
  const packages = Object.keys(PACKAGES).filter((name) => !PACKAGES[name].includes(room));
  return [
    ...rooms.map((other) => ({ regex: `^(\\.\\./)+(src/)?${other}/`, name: other })),
    ...packages.map((name) => ({ regex: `^${name}`, name: name.replace(/\(.*/, '') })),
  ];
}

/** One rule for `import … from` and one for `import()`, from the same patterns. */
const restrict = (folder, patterns) => ({
  files: [`src/${folder}/**/*.{ts,svelte}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: patterns.map(({ regex, name }) => ({
          regex,
          message: `src/${folder} does not depend on ${name} (docs/architecture.md).`,
        })),
      },
    ],
    'no-restricted-syntax': [
      'error',
      ...patterns.map(({ regex, name }) => ({
        selector: `ImportExpression > Literal[value=/${regex.replaceAll('/', '\\/')}/]`,
        message: `src/${folder} does not depend on ${name} (docs/architecture.md).`,
      })),
    ],
  },
});

export default ts.config(
  { ignores: ['dist/', 'dist-*/', '.dist.*/', 'node_modules/', 'test-results/', 'playwright-report/', '.vite/'] },
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
  ...Object.keys(ROOMS).map((room) => restrict(room, forbidden(room))),
  ...STAGES.map((stage, i) =>
    restrict(`compile/${stage}`, [
      ...forbidden('compile'),
      ...STAGES.slice(i + 1).map((later) => ({ regex: `^\\.\\./${later}/`, name: `compile/${later}` })),
    ]),
  ),
);
