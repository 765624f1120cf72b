/** What a header says, however it is typed: full width, spaces, remarks and units in brackets. */
import { nearest } from './near.ts';

/** A header taken apart. */
export interface Header {
  /** As it is compared: folded, without what stands in brackets, spaces and signs. */
  key: string;
  /** Its words as they were typed, without what stands in brackets. */
  label: string;
  /** What stands in its brackets or behind a stroke, a unit or a remark, in order. */
  remarks: string[];
}

/** Signs that mean nothing in a header: what marks it as needed, what joins words, brackets as against what is in them. */
const SIGNS = /[\s_\-–—*#:;.,/|。、·•'"“”‘’()[\]{}【】〔〕〈〉《》「」°]+/g;
const BRACKETS = /[([{【〔〈《「]([^)\]}】〕〉》」]*)[)\]}】〕〉》」]?/g;

/** The key of a header: `Name (ZH)`, `name_zh` and `ｎａｍｅ－ｚｈ` are one. */
export const headerKey = (text: string): string => text.normalize('NFKC').toLowerCase().replace(SIGNS, '');

/** Takes a header apart. */
export function readHeader(written: string): Header {
  const text = written.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const remarks = [...text.matchAll(BRACKETS)].map(([, remark]) => remark!.trim());
  const bare = text.replace(BRACKETS, ' ').trim();
  // `总投资/亿元`, `总投资：亿元`: what stands last may be a unit as in brackets.
  const [label = '', ...behind] = bare.split(/\s*[/|:,]\s*/);
  return {
    key: headerKey(bare),
    label: label.replace(/[\s*]+/g, ' ').trim(),
    remarks: [...remarks, ...behind].filter((remark) => remark !== ''),
  };
}

/** The headers of a table of some kind, and the columns that they name. */
export interface HeaderBook<C extends string> {
  /** The columns, in their order. */
  columns: readonly C[];
  /** The column that a header names, its remarks in brackets left aside; undefined when it is none. */
  of(header: string): C | undefined;
  /** Headers that it was probably meant to be, as they are best written. */
  near(header: string): string[];
  /** The header by which people of a language know a column: its id in English. */
  name(column: C): { zh: string; en: string };
}

/** @param columns the headers by which each column is known: its id first, then the Chinese ones, the best first */
export function headerBook<C extends string>(columns: Readonly<Record<C, readonly string[]>>): HeaderBook<C> {
  const byKey = new Map<string, C>();
  const written = new Map<string, string>();
  for (const [column, headers] of Object.entries(columns) as [C, readonly string[]][])
    for (const header of headers) {
      byKey.set(headerKey(header), column);
      written.set(headerKey(header), header);
    }
  return {
    columns: (Object.keys(columns) as C[]).filter((column) => columns[column].length > 0),
    of: (header) => {
      const { key, label } = readHeader(header);
      return byKey.get(headerKey(header)) ?? byKey.get(key) ?? byKey.get(headerKey(label));
    },
    near: (header) => {
      const found = nearest(readHeader(header).key, byKey.keys()).map((key) => ({ key, column: byKey.get(key)! }));
      return found.filter(({ column }, i) => found.findIndex((f) => f.column === column) === i).map(({ key }) => written.get(key)!);
    },
    name: (column) => ({ zh: columns[column].find((header) => /\p{Script=Han}/u.test(header)) ?? column, en: column }),
  };
}
