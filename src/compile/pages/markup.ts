import { escapeHtml } from '../../formats/html.ts';

/** HTML that is safe to put on a page: made only by `markup`, which escapes every text it is given. */
export class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

type Part = Markup | string | number | null | readonly Part[];

/** Template tag for HTML: texts are escaped, markup and lists of it go in as they are, `null` is nothing. */
export function markup(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(strings.reduce((html, text, i) => html + render(parts[i - 1] ?? null) + text));
}

function render(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.html;
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return part.map(render).join('');
}

export const NOTHING: Markup = new Markup('');

/** Parts with something between them. */
export const joined = (parts: readonly Part[], between: string): Markup =>
  markup`${parts.map((part, i) => (i === 0 ? [part] : [between, part]))}`;

/** A data block of structured data. Within a script only `<` could end it, so that none is written. */
export function dataBlock(data: unknown): Markup {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new Markup(`<script type="application/ld+json">${json}</script>`);
}
