import { parseArgs } from 'node:util';
import { failureSentence } from '../../cli/failure.mjs';
import { called } from '../commands/call.ts';
import { PlainError } from '../output/plain-error.ts';
import { answersOf, askFor, refuseSaid, type Terminal } from '../starter/ask.ts';
import { newDistrict, refuseFolder } from '../starter/new-district.ts';
import { nextSteps } from '../starter/next-steps.ts';
import { QUESTIONS, type Answers } from '../starter/questions.ts';

export const USAGE = `usage: npm run district -- new folder [--yes] [--languages zh,en] [--name-zh 示例区] [--name-en "Example District"]
       [--city-zh 样本市] [--city-en Sampleville] [--title-zh …] [--title-en …] [--id example]
       [--outline file.geojson] [--crs wgs84|gcj02|bd09]
  Writes a new district, which can be checked and built at once, into a folder that holds nothing. What is not said is asked for;
  with --yes nothing is asked, and what may be left out is taken from the rest.
  --outline  a GeoJSON Polygon or MultiPolygon, or Features of them
  --crs      what its coordinates are: gcj02 from most Chinese maps and DataV, bd09 from Baidu, wgs84 from others`;

/**
 * `npm run district -- new folder`: writes a new district. Exit code 1 when the outline cannot be used or the folder cannot be
 * written, 2 when it was called wrongly.
 * @param terminal where it asks
 */
export async function run(args: string[], terminal: Terminal = { input: process.stdin, output: process.stderr }): Promise<number> {
  const call = called(USAGE, () => {
    const text = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { yes: { type: 'boolean' }, ...Object.fromEntries(QUESTIONS.map(({ name }) => [name, text])) },
    });
    const [verb, folder, more] = positionals;
    if (verb !== 'new') throw new Error(verb === undefined ? 'What is to be done?' : `"${verb}" is not understood.`);
    if (folder === undefined) throw new Error('new names no folder, expected one to write to.');
    if (more !== undefined) throw new Error(`"${more}" is one argument too many.`);
    const { yes, ...said } = values as { yes?: boolean } & Answers;
    refuseSaid(said);
    return { folder, said, answers: yes ? answersOf(said) : null };
  });
  if (!call) return 2;
  const { folder, said } = call;
  try {
    // Before anything is asked.
    refuseFolder(folder);
    const answers = call.answers ?? (await askFor(said, terminal));
    const paths = newDistrict(folder, answers);
    console.log(`${paths.map((path) => `${folder}/${path}`).join('\n')}\n\n${nextSteps(folder)}`);
    return 0;
  } catch (error) {
    const sentence = error instanceof PlainError ? error.message : failureSentence(error, folder);
    if (sentence === null) throw error;
    console.error(sentence);
    return 1;
  }
}
