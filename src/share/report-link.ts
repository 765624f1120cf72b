import { isWebAddress } from '../model/web-address.ts';

/** Where errors are reported to, from the district's settings. */
export interface ReportConfig {
  /** An address that mail goes to. */
  mail?: string | undefined;
  /**
   * Address of a form for new issues. `{title}` and `{body}` in it are filled in; without them, `title` and `body` are added to
   * its query, as GitHub and Gitee take them.
   */
  issues?: string | undefined;
}

/** What a report says before the reader has written anything, in the reader's language. */
export interface Report {
  subject: string;
  /** Where the reader writes: the question, then what the record is. */
  body: string;
  /** The view that the reader sees. */
  link: string;
  /** The record's own page, for when the link above is too long. */
  shortLink: string;
}

export interface ReportLink {
  via: 'mail' | 'issues';
  href: string;
}

/** Longer links are cut off or refused: by mail programs and Windows near 2,000 characters, by web servers near 8,000. */
const LONGEST = { mail: 1900, issues: 7000 } as const;

const SUBJECT_LENGTH = 120;

/** The prefilled links that the settings allow; none when nothing usable is set. */
export function reportLinks(config: ReportConfig, report: Report): ReportLink[] {
  const links: ReportLink[] = [];
  const address = config.mail?.trim() ?? '';
  if (/^[^\s@?&#]+@[^\s@?&#,]+$/.test(address)) {
    const to = encode(address).replaceAll('%40', '@');
    links.push({ via: 'mail', href: fit(report, LONGEST.mail, (subject, body) => `mailto:${to}?subject=${subject}&body=${body}`, '\r\n') });
  }
  const form = formOf(config.issues);
  if (form) links.push({ via: 'issues', href: fit(report, LONGEST.issues, form, '\n') });
  return links;
}

/** Writes the form's address around an encoded title and body; null when the setting is no web address. */
function formOf(setting: string | undefined): ((title: string, body: string) => string) | null {
  if (!isWebAddress(setting)) return null;
  const hash = setting.indexOf('#');
  const address = hash < 0 ? setting : setting.slice(0, hash);
  const pattern = /\{(title|body)\}/.test(address) ? address : `${address}${address.includes('?') ? '&' : '?'}title={title}&body={body}`;
  return (title, body) => pattern.replace(/\{(title|body)\}/g, (_, name) => (name === 'title' ? title : body));
}

/** The longest form that fits: first with the reader's own view, then with the record's page, at last with less of the text. */
function fit(
  { subject, body, link, shortLink }: Report,
  longest: number,
  write: (s: string, b: string) => string,
  newline: string,
): string {
  const short = encode(clip(subject, SUBJECT_LENGTH));
  const full = (text: string, url: string) => write(short, encode(`${text}\n${url}\n`.replaceAll('\n', newline)));
  const whole = [link, shortLink].map((url) => full(body, url)).find((href) => href.length <= longest);
  if (whole) return whole;
  // A character takes up to twelve once encoded, so the length is found by halving.
  let [fits, tooLong] = [0, body.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (full(clip(body, middle), shortLink).length <= longest) fits = middle;
    else tooLong = middle;
  }
  const cut = full(clip(body, fits), shortLink);
  return cut.length <= longest ? cut : write(short, '');
}

/** At most so many UTF-16 units, never half a character, with an ellipsis for what is gone. */
function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, Math.max(0, length - 1)).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Halves of surrogate pairs, which cannot be encoded, become the replacement character. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed?.() ?? text).replaceAll("'", '%27');
