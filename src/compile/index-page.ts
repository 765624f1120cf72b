/** `index.html`, of which all pages of a site are made, on its way through the bundler or the development server. */
import { escapeHtml } from '../formats/html.ts';
import type { Compiled } from './dataset/compile.ts';
import { BUILD_PLACE } from './offline/build-name.ts';
import { policyTag } from './security-policy.ts';

/** Before anything else reads it. @param served whether by the development server */
export const preparedIndex = (html: string, served: boolean): string =>
  html
    // The server also puts the base before every address of a link, this one included.
    .replaceAll('%BASE_URL%', () => (served ? '/' : '%BASE_URL%'))
    // Named when all of it is known.
    .replaceAll(BUILD_PLACE, () => (served ? '' : BUILD_PLACE));

/** With what it says of one district. @param served as above: the server adds styles by inline script, which built pages may not */
export const describedIndex = (
  html: string,
  { dataset: { district }, origins }: Pick<Compiled, 'dataset' | 'origins'>,
  served: boolean,
): string =>
  html
    .replace('<!--policy-->', () => (served ? '' : policyTag(origins)))
    .replaceAll('%ATLAS_TITLE%', () => escapeHtml(district.title.zh))
    .replaceAll('%ATLAS_DESCRIPTION%', () => escapeHtml(district.tagline.zh));

/** What of it is the district's own, where many share the program. */
const OWN = /(["'])([^"'<>]*?)((?:data|map)\/[^"'<>]*\1)/g;

/**
 * The same for a site in a folder below that of the program, which stays where it is.
 * @param base the folder that the index was made for, with slashes at both ends
 * @param own the site's, likewise
 */
export const indexBelow = (html: string, base: string, own: string): string =>
  html.replace(OWN, (whole, quote: string, folder: string, file: string) => (folder === base ? quote + own + file : whole));
