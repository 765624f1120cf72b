// Reads the `engines` of package.json without a package: it runs before anything is installed.

/** `^1.2.3` and `>=1.2.3`, joined by `||`: the forms that `engines` is written in here. */
const PART = /^(\^|>=)\s*(\d+)\.(\d+)\.(\d+)$/;

/** @returns {{ open: boolean, from: [number, number, number] }[]} `open` ranges take later majors too */
function partsOf(range) {
  return range.split('||').map((part) => {
    const [, sign, ...numbers] = PART.exec(part.trim()) ?? [];
    if (!sign) throw new Error(`"${part.trim()}" in the engines of package.json is not understood, expected ^1.2.3 or >=1.2.3`);
    return { open: sign === '>=', from: /** @type {[number, number, number]} */ (numbers.map(Number)) };
  });
}

/**
 * Whether a version of Node is in a range, as npm would say.
 * @param {string} version `major.minor.patch`, with what may follow it
 * @param {string} range
 */
export function accepts(version, range) {
  const [core, ...tag] = version.split('-');
  const [major, minor, patch] = core.split('.').map(Number);
  // What comes before a release is of no range, nightly builds among it.
  if (tag.length > 0) return false;
  return partsOf(range).some(
    ({ open, from }) => (major === from[0] && (minor > from[1] || (minor === from[1] && patch >= from[2]))) || (open && major > from[0]),
  );
}

/** A range as a sentence has it: `20.19+, 22.16+ or 24+`. */
export function rangeInWords(range) {
  const words = partsOf(range).map(({ from: [major, minor, patch] }) => `${[major, minor, patch].join('.').replace(/(\.0)+$/, '')}+`);
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : words.join('');
}

/** The lowest version of each part of a range. */
export function lowestVersions(range) {
  return partsOf(range).map(({ from }) => from.join('.'));
}
