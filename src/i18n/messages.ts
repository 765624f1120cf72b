import type { Lang } from '../model/dataset.ts';
import { en } from './en.ts';
import { zh, type Messages } from './zh.ts';

export type { Messages };

/** The interface's texts by language. */
export const MESSAGES: Record<Lang, Messages> = { zh, en };
