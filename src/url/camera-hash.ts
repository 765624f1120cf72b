/** Whether an address has a camera at all. Apart from `camera.ts`, which the list need not wait for. */

/** True when the hash speaks of a camera, well or badly. @param hash of the address, with or without its `#` */
export const hasCamera = (hash: string): boolean => cameraText(hash) !== null;

/** What a hash says of a camera, well or badly; null for nothing. Parts of it that are not `map=` make no difference. */
export function cameraText(hash: string): string | null {
  const parts = hash.replace(/^#/, '').split('&');
  const found = parts.find((part) => part.startsWith('map='));
  return found === undefined ? null : found.slice('map='.length);
}
