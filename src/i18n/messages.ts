import type { Lang } from '../model/dataset.ts';
import type { Messages } from './zh.ts';

export type { Messages };

/** The interface's texts of a language; only the languages a reader uses are fetched. */
export async function loadMessages(lang: Lang): Promise<Messages> {
  return lang === 'en' ? (await import('./en.ts')).en : (await import('./zh.ts')).zh;
}
