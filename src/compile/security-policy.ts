import { escapeHtml } from '../formats/html.ts';

/**
 * The page's security policy as a tag: nothing but the site's own files, no inline script or style.
 * @param origins those of the base maps that the deployer lists
 */
export function policyTag(origins: readonly string[]): string {
  const policy = [
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
  return `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy).replaceAll('&#39;', "'")}" />`;
}
