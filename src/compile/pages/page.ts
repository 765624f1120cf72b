import type { Markup } from './markup.ts';

/** A page of one language before it is put into the built `index.html`. */
export interface Page {
  /** Below the language's folder, empty for the opening page. */
  path: string;
  title: string;
  /** Name in the trail of pages above it, and in previews. */
  name: string;
  description: string;
  kind: 'website' | 'article';
  /** The picture of previews: its path in the site and what it shows. */
  picture: { path: string; shows: string };
  /** The pages above this one, from the top. */
  trail: { name: string; path: string }[];
  /** What the page is about, as schema.org has it. */
  about: Record<string, unknown>[];
  body: Markup;
  /** False for a page that the running app does not take over. */
  app: boolean;
}
