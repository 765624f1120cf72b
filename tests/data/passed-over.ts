/** The district that the tests of this folder hold to its rules; where another stands in its place, or is chosen, they are passed over. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';

/** Id of the district of this repository. */
const OWN = 'jiangbei';

/**
 * Which test files are passed over, as patterns, and why; none for the repository's own district.
 * @param root the project's folder
 * @param chosen the folder of the district that is chosen; undefined for the project's own
 */
export function passedOver(root: string, chosen: string | undefined): { files: string[]; why: string | null } {
  const folder = chosen === undefined || chosen === '' ? root : chosen;
  const id = relative(root, folder) === '' ? idOf(root) : null;
  return id === OWN
    ? { files: [], why: null }
    : { files: ['tests/data/**'], why: `tests/data is passed over: it holds the district "${OWN}" to its rules, and this is ${id === null ? folder : `"${id}"`}.` };
}

function idOf(root: string): string {
  try {
    return String((parse(readFileSync(join(root, 'data/district.yaml'), 'utf8')) as { id?: unknown } | null)?.id);
  } catch {
    return 'no district';
  }
}
