import type { Compiled } from './dataset/compile.ts';

/** Where a build says what it is, for pages of earlier builds that are still open. */
export const BUILD_PATH = 'build.json';

/**
 * What this build is, by its content alone: the name of its program's first script, which holds a hash of all code, and the version
 * of its data.
 * @param index `index.html` as the build has it
 */
export function buildFile(index: string, { dataset }: Compiled): string {
  const program = /<script type="module"[^>]* src="(?:[^"]*\/)?([^"/]+)"/.exec(index)?.[1];
  if (program === undefined) throw new Error('index.html names no program, expected a script of type module');
  return `${JSON.stringify({ program, data: dataset.version })}\n`;
}
