import { describe, expect, test } from 'vitest';
import { SELECTABLE } from '../../../src/model/choices.ts';
import { isAppAddress } from '../../../src/offline/app-address.ts';
import { formatPath, parse, type KnownIds } from '../../../src/url/view-params.ts';

const KNOWN = {
  facets: { block: [], stage: [], kind: [], subdistrict: [], sector: [], source: [], precision: [] },
  dates: [],
  blocks: [],
  bases: [],
  languages: ['zh', 'en'],
  aliases: { projects: {}, blocks: {} },
} as unknown as KnownIds;

describe('the app answers', () => {
  const records = SELECTABLE.map((kind) => formatPath({ kind, id: '老外滩-1' }));
  test.each(
    ['', 'index.html', 'overview/', 'overview', ...records, 'p/x', 'p/x/index.html'].flatMap((path) => [path, `en/${path}`, `zh/${path}`]),
  )('%j, which a link means something by', (path) => {
    expect(isAppAddress(path)).toBe(true);
    expect(parse(path, '', KNOWN).ignored).toEqual([]);
  });

  test.each([
    'inner/',
    'inner/p/x/',
    'p/',
    'p/x/y/',
    'data/',
    'data/projects.csv',
    'cards/atlas.png',
    'q/x/',
    'english/',
    'sw.js',
    '404.html',
  ])('%j not, which may be another site’s, or a file', (path) => expect(isAppAddress(path)).toBe(false));
});
