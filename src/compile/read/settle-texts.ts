/** Which texts of a district lack one of its languages, have another, or are in the wrong one; and what is shown in their place. */
import type { Lang, Text } from '../../model/dataset.ts';
import { LANGUAGES, languagesOf } from '../../model/languages.ts';
import type { Issue } from './issue.ts';
import { report, type Loaded } from './load.ts';
import { isDocument, locate, type SourceFile } from './source-file.ts';
import type { Tables } from './tables.ts';
import { languagesGiven } from './text.ts';
import type { Subject, Warning } from './warning.ts';
import { isInOther } from './wrong-language.ts';

const NAMES: Record<Lang, string> = { zh: 'Chinese', en: 'English' };

const DISTRICT = 'data/district.yaml';

type Path = readonly PropertyKey[];

/**
 * Looks at all texts. One that stands in none of the district's languages, or was typed and is plainly in another one than it is given
 * as, becomes an issue; one that lacks a language a warning. What stands in a language that the district has not is told too, and the leading one is put in its place.
 * @returns the warnings
 */
export function settleTexts(tables: Tables, issues: Issue[]): Warning[] {
  const languages = languagesOf(tables.district.value);
  const warnings: Warning[] = [];
  for (const { file, value } of filesOf(tables)) {
    eachText(value, [], (text, path) => {
      const called = (lang: Lang) => (isDocument(file) ? [...path, lang].map(String).join('.') : file.column([...path, lang]));
      const warn = (lang: Lang, summary: string, message: string) => {
        const at = locate(file, [...path, lang]);
        warnings.push({ file: file.path, ...at, message: `${called(lang)} ${message}`, of: subjectOf(file, path), summary });
      };
      const refuse = (lang: Lang, message: string) => report(issues, file, [...path, lang], `${called(lang)} ${message}`);
      settle(text, languages, fieldOf(path), warn, refuse, file.path.startsWith('data/'));
    });
  }
  return warnings;
}

function settle(
  text: Text,
  languages: readonly Lang[],
  field: string,
  warn: (lang: Lang, summary: string, message: string) => void,
  refuse: (lang: Lang, message: string) => void,
  typed: boolean,
): void {
  const given = languagesGiven(text);
  const own = languages.filter((lang) => given.includes(lang));
  const [leading] = languages as [Lang];
  if (own.length === 0) return refuse(leading, `is missing, expected ${NAMES[leading]}, the language that ${DISTRICT} names`);
  for (const lang of LANGUAGES) {
    const [called, shown] = [NAMES[lang], NAMES[own[0]!]];
    if (!languages.includes(lang)) {
      if (!given.includes(lang)) continue;
      warn(
        lang,
        `${called} not shown, which ${DISTRICT} does not name`,
        `is ${called} and not shown, expected none, or ${lang} among the languages of ${DISTRICT}`,
      );
      text[lang] = text[own[0]!];
    } else if (!given.includes(lang)) warn(lang, `${called} ${field} missing`, `is missing and the ${shown} is shown, expected ${called}`);
    else if (isInOther(text[lang], lang)) {
      const other = NAMES[lang === 'zh' ? 'en' : 'zh'];
      // Names on the base map were taken as others have them.
      if (typed) refuse(lang, `is ${other}, expected ${called}`);
      else warn(lang, `${called} ${field} is ${other}`, `is ${other}, expected ${called}`);
    }
  }
}

const filesOf = (tables: Tables): Loaded<unknown>[] => [
  tables.district,
  tables.vocab,
  ...tables.sources,
  ...tables.blocks,
  ...tables.projects,
  ...tables.indicators,
  ...(tables.overview ? [tables.overview] : []),
  tables.districtShape,
  tables.blockShapes,
  tables.projectShapes,
  ...tables.base,
];

/** Calls with every text in a value and where in it that is; a term is a text itself. */
function eachText(value: object | unknown[] | unknown, path: PropertyKey[], call: (text: Text, path: Path) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ('zh' in value && 'en' in value) call(value as Text, [...path]);
  const parts: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [key, part] of parts) {
    // The many numbers of a shape.
    if (typeof part !== 'object' || key === 'geometry') continue;
    path.push(key);
    eachText(part, path, call);
    path.pop();
  }
}

/** What a text is of its record: `name`; the label of a term, which is a text itself. */
function fieldOf(path: Path): string {
  const key = path.at(-1);
  if (typeof key !== 'string') return 'label';
  return key === 'define' ? 'definition' : key;
}

const KINDS = [
  { of: /^data\/projects\//, one: 'record', many: 'records', depth: 0 },
  { of: /^data\/blocks\//, one: 'block', many: 'blocks', depth: 0 },
  { of: /^data\/sources\//, one: 'source', many: 'sources', depth: 0 },
  { of: /^data\/indicators\//, one: 'indicator', many: 'indicators', depth: 1 },
  { of: /^data\/vocab\.yaml$/, one: 'term', many: 'terms', depth: 2 },
  { of: /^geo\//, one: 'feature', many: 'features', depth: 2 },
  { of: /./, one: 'text', many: 'texts', depth: Infinity },
];

/** What a text belongs to: the record, or the entry of a list of many. */
function subjectOf(file: SourceFile, path: Path): Subject {
  const { one, many, depth } = KINDS.find(({ of }) => of.test(file.path))!;
  return { one, many, id: [file.path, file.stem, ...path.slice(0, depth).map(String)].join('\n') };
}
