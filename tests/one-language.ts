/** A copy of a district with one of its languages taken out of all its files. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Lang } from '../src/model/dataset.ts';

/** The streets are a program's, with names in Chinese and, of few, in English too. */
const AS_IT_IS = 'streets.geojson';

/** @returns the folder of the copy, which says that it has the one language */
export function oneLanguage(district: string, lang: Lang): string {
  const folder = mkdtempSync(join(tmpdir(), `atlas-${lang}-`));
  cpSync(district, folder, { recursive: true });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(yaml|geojson)$/.test(path));
  for (const path of files.filter((path) => !path.endsWith(AS_IT_IS))) {
    const file = join(folder, path);
    const value: unknown = parse(readFileSync(file, 'utf8'));
    takeOut(value, lang === 'zh' ? 'en' : 'zh');
    if (path.endsWith('district.yaml')) Object.assign(value as object, { languages: [lang] });
    writeFileSync(file, path.endsWith('.yaml') ? stringify(value) : JSON.stringify(value));
  }
  return folder;
}

function takeOut(value: unknown, lang: Lang): void {
  if (typeof value !== 'object' || value === null) return;
  if ('zh' in value && 'en' in value) delete value[lang];
  Object.values(value).forEach((part) => takeOut(part, lang));
}
