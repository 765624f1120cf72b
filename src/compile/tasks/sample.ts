import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '../check/check.ts';
import { calledOn, DISTRICT_OPTION, DISTRICT_USAGE, districtFolder } from '../commands/district.ts';
import { compileTables } from '../dataset/compile.ts';
import { showProgress } from '../output/progress.ts';
import { DataError } from '../read/issue.ts';
import { draw, formatRecord, paragraphsIn, type TextOf } from '../reports/sample.ts';

export const USAGE = `usage: npm run sample -- [n=40] [seed=1] [--texts folder] ${DISTRICT_USAGE}`;

/**
 * `npm run sample -- [n=40] [seed=1] [--texts folder] [--district folder]`: prints n records drawn by the seed, to be read
 * against the sources; with a folder of texts (`<source id>.md`, paragraphs numbered `[p1]`) the cited paragraphs too.
 */
export function run(args: string[]): number {
  const call = calledOn(USAGE, () => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { texts: { type: 'string' }, ...DISTRICT_OPTION },
    });
    const [n, seed] = [whole(positionals[0] ?? '40', 'n'), whole(positionals[1] ?? '1', 'seed')];
    const [texts, root] = [values.texts, districtFolder(values.district)];
    if (positionals.length > 2) throw new Error(`"${positionals[2]}" is one argument too many`);
    if (texts && !existsSync(texts)) throw new Error(`${texts} is missing, expected a folder of texts`);
    return { n, seed, texts, root };
  });
  if (!call) return 2;
  const { n, seed, texts, root } = call;
  const hideProgress = showProgress();
  const { tables, issues } = check(root);
  if (!tables || issues.length > 0) {
    hideProgress();
    console.error(new DataError(issues).message);
    return 1;
  }
  const { dataset } = compileTables(tables);
  hideProgress();
  const library = new Map(dataset.sources.map(({ id }) => [id, paragraphsOf(texts, id)]));
  const textOf: TextOf = (source) => library.get(source);
  const drawn = draw(dataset.projects, n, seed);
  console.log(drawn.map((project) => formatRecord(project, dataset, textOf)).join('\n\n'));
  console.log(`\n${drawn.length} of ${dataset.projects.length} records, seed ${seed}`);
  return 0;
}

function paragraphsOf(folder: string | undefined, source: string): ReadonlyMap<number, string> | undefined {
  const path = folder && join(folder, `${source}.md`);
  return path && existsSync(path) ? paragraphsIn(readFileSync(path, 'utf8')) : undefined;
}

/** A whole number, written bare or as `n=40`. */
function whole(argument: string, name: string): number {
  const digits = argument.startsWith(`${name}=`) ? argument.slice(name.length + 1) : argument;
  if (!/^\d{1,9}$/.test(digits)) throw new Error(`${name} is "${argument}", expected a whole number`);
  return Number(digits);
}
