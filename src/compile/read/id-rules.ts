/**
 * What an id may not be though it is a slug: each becomes the name of a file and of a folder (`data/projects/<id>.yaml`,
 * `/p/<id>/`), which every system that holds the data or the site has to be able to make.
 */

/** Characters of the longest id: with the folders around it, it stays within the path length of every system. */
export const MAX_ID_LENGTH = 100;

/** Names of devices: Windows makes no file of such a name, whatever its ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** What stands against an id as a name of files, worded to follow the id; null when nothing does. */
export function idProblem(id: string): string | null {
  if (DEVICE.test(id)) return `is a name that Windows keeps for a device, expected another, for example ${id.toLowerCase()}-1`;
  if (id.length > MAX_ID_LENGTH) return `has ${id.length} characters, expected at most ${MAX_ID_LENGTH}`;
  return null;
}
