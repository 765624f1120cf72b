/* The camera's part of an address's hash; `camera.ts` beside this reads and writes what it says. */

/** True when the hash speaks of a camera at all, well or badly. @param hash of the address, with or without its `#` */
export const hasCamera = (hash: string): boolean => cameraText(hash) !== null;

/** What a hash says of a camera, well or badly; null for nothing. */
export function cameraText(hash: string): string | null {
  const parts = hash.replace(/^#/, '').split('&');
  const found = parts.find((part) => part.startsWith('map='));
  return found === undefined ? null : found.slice('map='.length);
}
