import { SECTION_SEPARATOR, type Citation, type Lang, type Section, type Source } from '../model/dataset.ts';
import { formatMonth } from './dates.ts';
import { outlineNumber } from './outline.ts';
import { TERMS } from './terms.ts';

const TEXTS = {
  zh: {
    cited: (parts: string[]) => parts.join('，'),
    paragraphs: (numbers: string, _n: number) => `第 ${numbers} 段`,
    title: (title: string) => `《${title}》`,
    work: (parts: string[]) => `${parts.join('，')}。`,
  },
  en: {
    cited: (parts: string[]) => parts.join(', '),
    paragraphs: (numbers: string, n: number) => `${n === 1 ? 'paragraph' : 'paragraphs'} ${numbers}`,
    title: (title: string, original: string) => (original === title ? title : `${title} (${original})`),
    work: (parts: string[]) => `${parts.join(', ')}.`,
  },
};

/**
 * Report, section and paragraphs, as far as the source has them, so that a reader finds the statement: `中期评估报告，二（三），第 26、28 段`,
 * `Mid-term report, Part 2 (3) Space and blocks, paragraphs 26, 28`.
 * @param source the source that is cited; its id stands for one that the dataset lacks
 */
export function formatCitation(at: Citation, source: Source | undefined, lang: Lang): string {
  const name = source?.short[lang] ?? at.source;
  return TEXTS[lang].cited([name, ...placeIn(at, source, lang)]);
}

/**
 * The sections of a citation. Chinese readers get the ids, which are the headings as the report has them; English readers the
 * English titles, and before them the outline number where the report has one, since titles of sections may recur.
 */
export function formatSections({ section }: Pick<Citation, 'section'>, source: Source | undefined, lang: Lang): string {
  if (lang === 'zh') return section;
  const titles = new Map(source?.sections.map((s) => [s.id, s.title.en]));
  return section
    .split(SECTION_SEPARATOR)
    .map((id) => numbered(id, titles.get(id)))
    .join(' / ');
}

/** The sections and paragraphs that are cited, each where there are any: `Part 2 (3) Space and blocks`, `paragraphs 26, 28`. */
export function placeIn(at: Citation, source: Source | undefined, lang: Lang): string[] {
  const sections = at.section === '' ? [] : [formatSections(at, source, lang)];
  return at.paragraphs.length === 0 ? sections : [...sections, TEXTS[lang].paragraphs(formatParagraphs(at, lang), at.paragraphs.length)];
}

/** A section by its own name: `二（三） 空间布局`, `Part 2 (3) Space and blocks`; a heading without a number stands once. */
export function formatSection({ id, title }: Section, lang: Lang): string {
  if (lang === 'en') return numbered(id, title.en);
  return id === title.zh || outlineNumber(id) === null ? title.zh : `${id} ${title.zh}`;
}

/** An English title behind its outline number, as far as there are any. */
function numbered(id: string, title: string | undefined): string {
  const number = outlineNumber(id);
  return number === null ? (title ?? id) : title === undefined ? number : `${number} ${title}`;
}

/** The numbers of the paragraphs: `26、28`, `26, 28`. */
export const formatParagraphs = ({ paragraphs }: Pick<Citation, 'paragraphs'>, lang: Lang): string => paragraphs.join(TERMS[lang].comma);

/**
 * A source as one cites it elsewhere, with the place in it where one is given: `宁波市江北区人民政府，《…中期评估报告》，2023 年 11 月，二（三），第 26 段。`
 * In English the title of the original stands beside the translated one.
 */
export function formatReference(source: Source, lang: Lang, at: Citation | null = null): string {
  const t = TEXTS[lang];
  return t.work([
    ...(source.publisher ? [source.publisher[lang]] : []),
    t.title(source.title[lang], source.title.zh),
    source.kind[lang],
    formatMonth(source.published, lang),
    ...(at ? placeIn(at, source, lang) : []),
    ...(source.url ? [source.url] : []),
  ]);
}
