import { SECTION_SEPARATOR, type Citation, type Lang, type Source } from '../model/dataset.ts';
import { TERMS } from './terms.ts';

const TEXTS = {
  zh: (source: string, sections: string, paragraphs: string) => `${source}，${sections}，第 ${paragraphs} 段`,
  en: (source: string, sections: string, paragraphs: string, n: number) =>
    `${source}, ${sections}, ${n === 1 ? 'paragraph' : 'paragraphs'} ${paragraphs}`,
};

/**
 * Report, section and paragraphs, so that a reader finds the statement: `中期评估报告，二（三），第 26、28 段`,
 * `Mid-term report, 2(3) Space and blocks, paragraphs 26, 28`.
 * @param source the source that is cited; its id stands for one that the dataset lacks
 */
export function formatCitation(at: Citation, source: Source | undefined, lang: Lang): string {
  return TEXTS[lang](source?.short[lang] ?? at.source, formatSections(at, source, lang), formatParagraphs(at, lang), at.paragraphs.length);
}

/**
 * The sections of a citation. Chinese readers get the ids, which are the headings as the report has them; English readers the
 * English titles, and before them the outline number where the report has one, since titles of sections may recur.
 */
export function formatSections({ section }: Pick<Citation, 'section'>, source: Source | undefined, lang: Lang): string {
  if (lang === 'zh') return section;
  const titles = new Map(source?.sections.map((s) => [s.id, s.title.en]));
  const worded = section.split(SECTION_SEPARATOR).map((id) => {
    const title = titles.get(id);
    const number = outlineNumber(id);
    return title === undefined ? id : number === null ? title : `${number} ${title}`;
  });
  return worded.join(' / ');
}

/** The numbers of the paragraphs: `26、28`, `26, 28`. */
export const formatParagraphs = ({ paragraphs }: Pick<Citation, 'paragraphs'>, lang: Lang): string => paragraphs.join(TERMS[lang].comma);

/** Headings as Chinese reports number them: `二`, `二（三）`. */
const OUTLINE = /^([一二三四五六七八九十]+)(?:（([一二三四五六七八九十]+)）)?$/;

/** `二（三）` → `2(3)`; null for an id that is no number. */
function outlineNumber(id: string): string | null {
  const [, part, below] = OUTLINE.exec(id) ?? [];
  if (!part) return null;
  return below ? `${numeral(part)}(${numeral(below)})` : `${numeral(part)}`;
}

/** The value of a Chinese numeral below a hundred. */
function numeral(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : [null, text];
  const digit = (character: string | undefined): number => '零一二三四五六七八九'.indexOf(character || '零');
  return (tens === null ? 0 : tens === '' ? 10 : digit(tens) * 10) + digit(ones);
}
