import type { Choices, Selection } from '../model/choices.ts';
import { parse, type KnownIds } from '../url/view-params.ts';

/**
 * What an embedded atlas and the page around it say to each other by `postMessage`; `docs/embed.md` documents it for the authors
 * of such pages, so it changes only by additions.
 */
export const PROTOCOL_VERSION = 1;

/** Who may listen and who may speak: origins such as `https://news.example`, or `*` for any. */
export interface EmbedSettings {
  /** Pages that may set the view; the atlas's own origin always may. */
  allow: readonly string[];
  /** Pages that are told what happens. */
  listen?: readonly string[] | undefined;
}

export type Outgoing =
  { type: 'atlas:ready'; version: number; data: string } | { type: 'atlas:selected'; selection: Selection; link: string };

export interface SetView {
  type: 'atlas:set-view';
  /** Below the atlas's folder: empty, `b/<block>/` or `p/<project>/`. */
  path: string;
  /** A link's query, with or without its `?`. */
  search: string;
}

/** Longer than any link the atlas issues. */
const LONGEST = 8000;

/** Reads a message from outside; null for whatever is not one of ours. Never throws, whatever it is given. */
export function readMessage(data: unknown): SetView | null {
  try {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return null;
    const { type, path = '', search = '' } = data as Record<string, unknown>;
    if (type !== 'atlas:set-view' || typeof path !== 'string' || typeof search !== 'string') return null;
    if (path.length > LONGEST || search.length > LONGEST) return null;
    return { type, path, search };
  } catch {
    return null; // a getter that throws
  }
}

/** True when the origin is on the list. An opaque origin (`null`) only when all are. */
export function isAllowed(origin: string, allowed: readonly string[]): boolean {
  return allowed.includes('*') || (origin !== 'null' && allowed.some((a) => originOf(a) === origin));
}

const originOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).origin : null);

/** The origins an outgoing message is posted to: each reaches only a page that has it. */
export const targetsOf = ({ listen = ['*'] }: EmbedSettings): string[] =>
  listen.includes('*') ? ['*'] : [...new Set(listen.flatMap((a) => originOf(a) ?? []))].filter((o) => o !== 'null');

/** What of the browser's window the port needs; tests give their own. */
export interface EmbedWindow {
  parent: { postMessage: (message: unknown, target: string) => void };
  location: { origin: string };
  addEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void;
  removeEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void;
}

/** The atlas's side of the conversation. */
export interface EmbedPort {
  send: (message: Outgoing) => void;
  close: () => void;
}

/**
 * Listens to the page around the frame and speaks to it. A view that it sets is read as a link is, so it can ask for nothing that
 * a link cannot; it stays embedded.
 */
export function openPort(settings: EmbedSettings, known: KnownIds, setView: (choices: Choices) => void, host: EmbedWindow): EmbedPort {
  const framed = host.parent !== (host as unknown);
  const listener = (event: MessageEvent) => {
    if (event.source !== host.parent || !isAllowed(event.origin, [...settings.allow, host.location.origin])) return;
    const message = readMessage(event.data);
    if (message) setView({ ...parse(message.path, message.search, known).choices, embed: true });
  };
  if (framed) host.addEventListener('message', listener);
  return {
    send: (message) => {
      if (framed) for (const target of targetsOf(settings)) host.parent.postMessage(message, target);
    },
    close: () => host.removeEventListener('message', listener),
  };
}
