/** A city of two districts in a folder of its own: the tiny district, and beside it another one made from it. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TINY = fileURLToPath(new URL('./fixtures/tiny-district', import.meta.url));

/** What the second district is called otherwise, in names of files too. */
const RENAMED = [
  ['exampleton', 'westbury'],
  ['Exampleton', 'Westbury'],
  ['示例', '西样'],
  ['market-hall', 'corn-exchange'],
  ['Market Hall', 'Corn Exchange'],
  ['集市大厅', '谷物交易所'],
] as const;
/** Degrees of longitude that it lies further west. */
const WEST = 0.12;

const CITY = `# An invented city for the tests.
id: sampleville
name: { zh: 样本市, en: Sampleville }
title: { zh: 样本市一张图, en: Sampleville Atlas }
tagline: { zh: 两个编造的区, en: Two made-up districts }
intro: { zh: 供测试用，没有一处是真的。, en: Made for tests; nothing of it is true. }
districts:
  - { folder: east, path: exampleton }
  - { folder: west, path: westbury }
`;

/** Lays the city out, to be thrown away by who asked for it. @param yaml what stands in `city.yaml` */
export function tinyCity(yaml = CITY): string {
  const root = mkdtempSync(join(tmpdir(), 'atlas-city-'));
  for (const part of ['east', 'west']) cpSync(TINY, join(root, part), { recursive: true });
  mkdirSync(join(root, 'west'), { recursive: true });
  for (const entry of readdirSync(join(root, 'west'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    writeFileSync(path, moved(renamed(readFileSync(path, 'utf8'))));
    renameSync(path, join(dirname(path), renamed(basename(path))));
  }
  writeFileSync(join(root, 'city.yaml'), yaml);
  return root;
}

/** What `city.yaml` says, with something else in it. */
export const cityYaml = (change: (text: string) => string): string => change(CITY);

const renamed = (text: string): string => RENAMED.reduce((all, [from, to]) => all.replaceAll(from, to), text);

/** Positions, which begin with a longitude near 10, further west. */
const moved = (text: string): string =>
  text.replace(/\b(9\.\d+|10(?:\.\d+)?)(?=,\s*(?:49|50)\b)/g, (lng) => String(Math.round((Number(lng) - WEST) * 1e6) / 1e6));
