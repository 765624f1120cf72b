import type { Choices, Selection } from '../model/choices.ts';
import type { Lang } from '../model/dataset.ts';
import { languageFolder, LANGUAGES } from '../model/languages.ts';
import { formatCamera, parseCamera } from '../url/camera.ts';
import { format, formatPath } from '../url/view-params.ts';

/** Where the app stands. */
export interface Site {
  /** `https://example.org` */
  origin: string;
  /** The app's folder on the host, with slashes at both ends. */
  root: string;
}

export interface Link {
  /** For reading: Chinese stays Chinese. A valid link too. */
  shown: string;
  /** The same link in ASCII: what is copied, coded and sent, because chat programs end a link at the first Chinese letter. */
  href: string;
}

/** The link to exactly what the reader sees. @param hash of the address: the map's camera; anything else in it is left out */
export function viewLink(choices: Choices, site: Site, hash: string): Link {
  const { path, search } = format({ ...choices, embed: false });
  return linkTo(site, `${path}${search}${camera(hash)}`);
}

/**
 * The link to the page of what is selected, without filters, date or camera; null when nothing is. Whoever asked for a language
 * shares its page.
 * @param languages of the district
 */
export function placeLink(
  { selection, lang = null }: { selection: Selection; lang?: Choices['lang'] },
  site: Site,
  languages: readonly Lang[] = LANGUAGES,
): Link | null {
  return selection ? linkTo(site, `${lang ? languageFolder(languages, lang) : ''}${formatPath(selection)}`) : null;
}

/** The link that a frame in another page shows: the map, which has no room for the card of a source. */
export function embedLink(choices: Choices, site: Site, hash: string): Link {
  const selection = choices.selection?.kind === 'source' ? null : choices.selection;
  const { path, search } = format({ ...choices, selection, embed: true });
  return linkTo(site, `${path}${search}${camera(hash)}`);
}

/** Size of an embedded frame in CSS pixels; `fill` takes the width of the page around it. */
export interface IframeSize {
  width: number;
  height: number;
  fill: boolean;
}

export const IFRAME_LIMITS = { min: 240, max: 4000 } as const;

/** A size that a frame can have; `otherwise` for what is no number. */
export function frameSide(value: unknown, otherwise: number): number {
  const n = Math.round(Number(value));
  return Number.isFinite(n) && n > 0 ? Math.min(IFRAME_LIMITS.max, Math.max(IFRAME_LIMITS.min, n)) : otherwise;
}

/** HTML that puts the atlas in another page. */
export function embedCode(link: Link, title: string, size: IframeSize): string {
  const width = size.fill ? '100%' : String(size.width);
  return `<iframe src="${attribute(link.href)}" title="${attribute(title)}" width="${width}" height="${size.height}" style="border:0;max-width:100%" loading="lazy" allow="fullscreen; geolocation"></iframe>`;
}

/** For an attribute in double quotes; the names rather than numbers of the characters, since people read this code. */
const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function linkTo({ origin, root }: Site, below: string): Link {
  const shown = `${origin}${root}${below}`;
  return { shown, href: new URL(shown).href };
}

/** The camera in a hash, whatever else the hash holds; nothing where there is none that can be read. */
function camera(hash: string): string {
  const read = parseCamera(hash);
  return read ? formatCamera(read) : '';
}
