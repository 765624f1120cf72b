/** The text of a package's licence. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ShippedPackage } from './shipped-packages.ts';

/** Texts of packages that come without theirs, taken from where they are developed; the slash of a name is two underscores. */
const OURS = fileURLToPath(new URL('./texts/', import.meta.url));
/** What no licence is shorter than, whatever a heading promises. */
const LEAST = 400;

/**
 * What the licence of a package asks to be kept with it: its licence files and notices, or what its guide says of the licence.
 * @throws when there is none of these, and none in `texts/` beside this module
 */
export function licenseText({ name, version, folder }: ShippedPackage): string {
  const files = readdirSync(folder).sort();
  const read = (file: string) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  const texts = files.filter((file) => /^(licen[cs]e|copying|notice)\b/i.test(file)).map(read);
  if (texts.length > 0) return texts.join('\n\n');
  const guide = files.find((file) => /^readme(\.|$)/i.test(file));
  const section = guide && /^#+[^\n]*\blicen[cs]e\b[^\n]*\n([^]*?)(?=^#|(?![^]))/im.exec(read(guide))?.[1]?.trim();
  if (section && section.length >= LEAST) return section;
  const ours = join(OURS, `${name.replace('/', '__')}.txt`);
  if (existsSync(ours)) return readFileSync(ours, 'utf8').trim();
  throw new Error(`${name} ${version} comes without the text of its licence: put it into ${ours}`);
}
