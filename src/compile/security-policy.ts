/** The security policy of the pages: what they may load, and who may show them in a frame. */
import { escapeHtml } from '../formats/html.ts';

/** A host that may stand in a policy: no blank, semicolon or quote, so that no address can add a rule of its own. */
const ORIGIN = /^https?:\/\/(?:\*\.)?[a-z0-9.-]+(?::\d+)?$|^https?:\/\/\[[0-9a-f:]+\](?::\d+)?$/i;

/**
 * Nothing but the site's own files, no inline script or style.
 * @param origins those of the base maps that the deployer lists
 * @throws when one of them is no origin
 */
export function pagePolicy(origins: readonly string[]): string {
  origins.forEach(requireOrigin);
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    ["img-src 'self' data: blob:", ...origins].join(' '),
    "worker-src 'self'",
    ["connect-src 'self'", ...origins].join(' '),
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');
}

/** The policy of a page as a tag, for hosts that send no headers. */
export function policyTag(origins: readonly string[]): string {
  return `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(pagePolicy(origins)).replaceAll('&#39;', "'")}" />`;
}

/**
 * The policy as a header has it: that of the page, and who may show it in a frame, which no tag can say.
 * @param frames origins of the pages that may, beside the site's own, `*` for all; undefined for any
 */
export function policyHeader(origins: readonly string[], frames?: readonly string[]): string {
  const ancestors = frames && !frames.includes('*') ? ["'self'", ...frames.map((frame) => frame.replace(/\/$/, ''))] : ['*'];
  ancestors.slice(1).forEach(requireOrigin);
  return `${pagePolicy(origins)}; frame-ancestors ${ancestors.join(' ')}`;
}

function requireOrigin(origin: string): void {
  if (!ORIGIN.test(origin)) throw new Error(`"${origin}" is no origin, expected https:// and a host, for the security policy`);
}
