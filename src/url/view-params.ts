import { DEFAULTS, FACETS, SELECTABLE, SORTS, VIEWS, type Choices, type Facet, type Near, type Selection } from '../model/choices.ts';
import type { Aliases, Lang } from '../model/dataset.ts';
import { migrate } from './migrations.ts';

/** What ids exist: a link can name only these. */
export interface KnownIds {
  facets: Record<Facet, readonly string[]>;
  dates: readonly string[];
  blocks: readonly string[];
  bases: readonly string[];
  languages: readonly Lang[];
  /** Slugs of sources are never retired. */
  aliases: Aliases & { sources?: never };
}

/** A part of a link that says nothing the app knows; it is left out of the view and told to the reader. */
export interface Ignored {
  param: string;
  value: string;
}

export interface Parsed {
  choices: Choices;
  ignored: Ignored[];
}

/** A value longer than this is no link of ours; nothing of it is read. */
const LONGEST = 2000;
const LONGEST_SLUG = 200;

/**
 * Reads a link. Never throws: what is not understood is ignored and listed.
 * @param path below the app's root: `''`, `b/cicheng/`, `p/tianxin/`, `s/midterm-2023/`, `overview/`, each also below the name of a language, where its pages are.
 *   A slug that does not exist is kept, so that the app can say so.
 * @param search the query, with or without its `?`
 */
export function parse(path: string, search: string, known: KnownIds): Parsed {
  const choices: Choices = structuredClone(DEFAULTS);
  const ignored: Ignored[] = [];
  const [, lang] = BY_LANGUAGE.exec(path) ?? [];
  const page = path.replace(BY_LANGUAGE, '');
  // A district that has given up a language is still known by its links.
  if (lang && !speak(lang, choices, known)) ignored.push({ param: 'lang', value: lang });
  if (/^\/?overview(\/|$)/.test(page)) choices.view = 'overview';
  choices.selection = parsePath(page, known);
  // What is no page of ours is said, whatever the host answers with.
  if (!choices.selection && !/^\/?((index|404)\.html|overview(\/.*)?)?$/.test(page)) ignored.push({ param: 'path', value: clip(page) });
  const endless = search.length > 4 * LONGEST;
  if (endless) ignored.push({ param: '…', value: clip(search) });
  const params = migrate(new URLSearchParams(endless ? '' : search));
  const seen = new Set<string>();
  for (const [name, value] of params) {
    const codec = CODECS.find((c) => c.name === name);
    const repeated = seen.has(name);
    seen.add(name);
    const rest = codec && !repeated && value.length <= LONGEST ? codec.read(value, choices, known) : [value];
    for (const bad of rest) ignored.push({ param: clip(name), value: clip(bad) });
  }
  if (choices.since !== null && choices.since >= (choices.asof ?? known.dates.at(-1) ?? '')) {
    ignored.push({ param: 'since', value: choices.since });
    choices.since = null;
  }
  return { choices, ignored };
}

/** The language that a link asks for, by its page or its query; null where it asks for none. */
export function linkLanguage(path: string, search: string): Choices['lang'] {
  const asked = migrate(new URLSearchParams(search)).get('lang');
  const named = BY_LANGUAGE.exec(path)?.[1] ?? null;
  return (asked === 'zh' || asked === 'en' ? asked : named) as Choices['lang'];
}

/** The beginning of a page that stands below the name of its language. */
const BY_LANGUAGE = /^\/?(zh|en)(\/|$)/;

/** Takes a language that the district has. @returns whether it does */
function speak(value: string, choices: Choices, { languages }: KnownIds): boolean {
  const lang = languages.find((one) => one === value);
  if (lang) choices.lang = lang;
  return lang !== undefined;
}

/** Writes a link's path below the root and its query (with `?`, or empty): defaults left out, order fixed, Chinese readable. */
export function format(choices: Choices): { path: string; search: string } {
  const pairs = CODECS.flatMap((codec) => {
    const value = codec.write(choices);
    return value === null ? [] : [`${codec.name}=${encode(value)}`];
  });
  return { path: formatPath(choices.selection), search: pairs.length > 0 ? `?${pairs.join('&')}` : '' };
}

/** The path of a selection below the root; empty for none. */
export function formatPath(selection: Selection): string {
  return selection ? `${selection.kind[0]}/${encodeURIComponent(selection.id)}/` : '';
}

function parsePath(path: string, known: KnownIds): Selection {
  const match = /^\/?([bps])\/([^/]{1,2000})\/?(?:index\.html)?$/.exec(path);
  if (!match) return null;
  const id = wellFormed(decode(match[2]!));
  if (id.length > LONGEST_SLUG) return null;
  const kind = SELECTABLE.find((k) => k[0] === match[1])!;
  const aliases = known.aliases[`${kind}s`] ?? {};
  return { kind, id: Object.hasOwn(aliases, id) ? aliases[id]! : id };
}

/** One parameter. `read` puts what it understands into `choices` and returns what it does not. */
interface Codec {
  name: string;
  read: (value: string, choices: Choices, known: KnownIds) => string[];
  write: (choices: Choices) => string | null;
}

const facet = (name: Facet): Codec => ({
  name,
  read: (value, choices, known) => {
    const { kept, bad } = pick(value, known.facets[name]);
    choices[name] = kept.length === known.facets[name].length ? [] : kept;
    return bad;
  },
  write: (choices) => list(choices[name]),
});

const flag = (name: string, key: 'inView' | 'quiet' | 'embed' | 'descending'): Codec => ({
  name,
  read: (value, choices) => {
    if (value !== '1') return [value];
    choices[key] = true;
    return [];
  },
  write: (choices) => (choices[key] ? '1' : null),
});

const date = (name: 'asof' | 'since'): Codec => ({
  name,
  read: (value, choices, known) => {
    if (!known.dates.includes(value)) return [value];
    // The last date is the default: `latest` does not age, a date does.
    choices[name] = name === 'asof' && value === known.dates.at(-1) ? null : value;
    return [];
  },
  write: (choices) => choices[name],
});

/** One of a fixed list of words; the default is not written. */
const word = <K extends 'sort' | 'view'>(name: K, words: readonly Choices[K][], otherwise: Choices[K]): Codec => ({
  name,
  read: (value, choices, known) => {
    const found = words.find((w) => w === value);
    // Nothing stands side by side, or in an order, where there are no blocks.
    if (found === undefined || (known.blocks.length === 0 && (value === 'compare' || value === 'block'))) return [value];
    choices[name] = found;
    return [];
  },
  write: (choices) => (choices[name] === otherwise ? null : choices[name]),
});

/** Order is part of the format: links with the same choices are the same text. */
const CODECS: Codec[] = [
  ...FACETS.map(facet),
  {
    name: 'q',
    read: (value, choices) => {
      choices.q = wellFormed(value.slice(0, 200));
      return [];
    },
    write: (choices) => (choices.q.trim() === '' ? null : choices.q),
  },
  {
    name: 'near',
    read: (value, choices) => {
      choices.near = parseNear(value);
      return choices.near ? [] : [value];
    },
    write: ({ near }) =>
      near ? [...[...near.center.map((n) => n.toFixed(5)), near.km].map(Number), ...(near.place ? [near.place] : [])].join(',') : null,
  },
  flag('inview', 'inView'),
  date('asof'),
  date('since'),
  { ...flag('quiet', 'quiet'), write: ({ since, quiet }) => (since !== null && quiet ? '1' : null) },
  word('sort', SORTS, DEFAULTS.sort),
  flag('desc', 'descending'),
  word('view', VIEWS, DEFAULTS.view),
  {
    name: 'compare',
    read: (value, choices, known) => {
      const { kept, bad } = pick(value, known.blocks);
      choices.compare = kept.slice(0, 4);
      return [...bad, ...kept.slice(4)];
    },
    write: (choices) => list(choices.compare),
  },
  {
    name: 'lang',
    read: (value, choices, known) => (speak(value, choices, known) ? [] : [value]),
    write: (choices) => choices.lang,
  },
  {
    name: 'base',
    read: (value, choices, known) => {
      if (!known.bases.includes(value)) return [value];
      choices.base = value;
      return [];
    },
    write: (choices) => choices.base,
  },
  flag('embed', 'embed'),
];

/** Ids of a comma list that exist, each once, in the vocabulary's order; and the rest. */
function pick(value: string, allowed: readonly string[]): { kept: string[]; bad: string[] } {
  const asked = [...new Set(value.split(',').filter(Boolean))];
  return { kept: allowed.filter((id) => asked.includes(id)), bad: asked.filter((id) => !allowed.includes(id)) };
}

const list = (ids: readonly string[]): string | null => (ids.length > 0 ? ids.join(',') : null);

function parseNear(value: string): Near | null {
  const [, numbers, place] = /^((?:-?\d{1,4}(?:\.\d{1,12})?,){3})([a-z0-9-]{1,80},)?$/.exec(`${value},`) ?? [];
  if (!numbers) return null;
  const [lng, lat, km] = numbers.split(',').map(Number) as [number, number, number];
  if (Math.abs(lng) > 180 || Math.abs(lat) > 90 || km < 0.1 || km > 100) return null;
  return { center: [round(lng), round(lat)], km: Math.round(km * 10) / 10, ...(place && { place: place.slice(0, -1) }) };
}

const round = (degrees: number): number => Number(degrees.toFixed(5)) + 0;

/** Percent-encodes what would change the query's meaning and leaves letters of every script readable. */
function encode(value: string): string {
  return wellFormed(value).replace(/[^\p{L}\p{N}\-._~,:]/gu, encodeURIComponent);
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Half of a surrogate pair is no character: it cannot be written into an address again. */
const wellFormed = (value: string): string => value.replace(/\p{Surrogate}/gu, '\ufffd');

/** The beginning of what a link gets wrong, short enough to be shown. */
export const clip = (value: string): string => (value.length > 60 ? `${value.slice(0, 59)}…` : value);
