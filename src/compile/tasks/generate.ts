import { parseArgs } from 'node:util';
import { failureSentence } from '../../cli/failure.mjs';
import { check } from '../check/check.ts';
import { calledOn, DISTRICT_OPTION, DISTRICT_USAGE, districtFolder } from '../commands/district.ts';
import { generate } from '../generate/generate.ts';
import { formFor, type Form } from '../generate/record-files.ts';
import { PlainError } from '../output/plain-error.ts';
import { showProgress } from '../output/progress.ts';
import { DataError } from '../read/issue.ts';

export const USAGE = `usage: npm run generate -- --projects N [--seed S] --out folder [--form files|tables] ${DISTRICT_USAGE}`;

/** As many as every county of a large country would have. */
const MOST = 5_000_000;

/**
 * `npm run generate -- --projects N [--seed S] --out folder`: writes a district of N made-up records in the proportions of the
 * chosen one. Exit code 1 when that is not in order or the folder cannot be
 * written, 2 when it was called wrongly.
 */
export function run(args: string[]): number {
  const call = calledOn(USAGE, () => {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ args, options: { projects: text, seed: text, out: text, form: text, ...DISTRICT_OPTION } });
    const count = whole(values.projects, 'projects');
    if (count < 1 || count > MOST) throw new Error(`--projects is ${count}, expected 1 to ${MOST}.`);
    if (!values.out) throw new Error('--out is missing, expected a folder to write to.');
    const form = (values.form ?? formFor(count)) as Form;
    if (form !== 'files' && form !== 'tables') throw new Error(`--form is "${values.form}", expected files or tables.`);
    const root = districtFolder(values.district);
    return { wanted: { count, seed: whole(values.seed ?? '1', 'seed'), form }, out: values.out, root };
  });
  if (!call) return 2;
  const { wanted, out, root } = call;
  const hideProgress = showProgress();
  try {
    const { tables, issues } = check(root);
    if (!tables || issues.length > 0) throw new DataError(issues);
    if (tables.projects.length === 0) throw new PlainError(`${root} holds no projects, expected some to take the proportions from.`);
    const { records, observations, shapes, files, scale } = generate(root, tables, out, wanted);
    hideProgress();
    console.log(
      `${out}: ${records} made-up records with ${observations} observations in ${files} ${wanted.form === 'tables' ? 'CSV' : 'YAML'} ` +
        `${files === 1 ? 'file' : 'files'}, ${shapes} shapes, on ground ${scale.toFixed(1)} times as wide as the real one (seed ${wanted.seed}).\n` +
        `Build it: npm run build -- --district ${out}`,
    );
    return 0;
  } catch (error) {
    const sentence = error instanceof DataError || error instanceof PlainError ? error.message : failureSentence(error, out);
    if (sentence === null) throw error;
    console.error(sentence);
    return 1;
  } finally {
    hideProgress();
  }
}

/** @throws a sentence for what is no whole number */
function whole(text: string | undefined, name: string): number {
  if (text === undefined) throw new Error(`--${name} is missing, expected a whole number.`);
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} is "${text}", expected a whole number.`);
  return Number(text);
}
