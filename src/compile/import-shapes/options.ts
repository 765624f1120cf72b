/** What is said of shapes on the call, or by the properties of their features. */
import type { Text } from '../../model/dataset.ts';
import { languagesGiven } from '../read/text.ts';

/** What is said of shapes besides the file that has them. */
export interface ShapeOptions {
  /** Metres by which the drawing may be from the thing. */
  precision?: number | undefined;
  /** What it was drawn from, or who gave it, in each language in which that is said. */
  basis: { zh?: string; en?: string };
  /** How reliable an outline is, in a word. */
  confidence?: string | undefined;
  /** Metres by which lines may move where they are simplified. */
  simplify?: number | undefined;
  /** The property that names the features. */
  field?: string | undefined;
}

/** Texts by their languages: one with a Chinese character is Chinese. */
export function inLanguages(texts: readonly string[]): ShapeOptions['basis'] {
  const basis: ShapeOptions['basis'] = {};
  for (const text of texts.map((one) => one.trim()).filter(Boolean)) basis[/\p{Script=Han}/u.test(text) ? 'zh' : 'en'] ??= text;
  return basis;
}

/** A text of a file as it stands there: without what was only put in the place of the other language. */
export function asGiven(text: Text): { zh?: string; en?: string } {
  const given = languagesGiven(text);
  return { ...(given.includes('zh') ? { zh: text.zh } : {}), ...(given.includes('en') ? { en: text.en } : {}) };
}

/** What is asked where a file does not say how exact its shapes are, or where they are from. */
export const LACKING = {
  precision: 'how far the drawing may be from the thing is not said, expected metres (--precision 50, or a property precision_m)',
  basis: 'what it was drawn from is not said, expected a few words (--basis "…", or a property origin)',
} as const;

/** What is said of where a shape is from, for its `origin`. */
export const originOf = ({ zh, en }: ShapeOptions['basis']): string | undefined => en ?? zh;

/** A number that a property gives. */
export function metresOf(value: unknown): number | undefined {
  const metres = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof metres === 'number' && Number.isFinite(metres) && metres > 0 ? metres : undefined;
}

/** A text that a property gives. */
export const wordsOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
