// Which district a command works on. Plain Node: it runs before anything is installed.
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { folderLine, takeFolder } from './named-folder.mjs';
import { root } from './setup.mjs';
import { answerCall } from './usage.mjs';

const NO_FOLDER = '--district names no folder, expected one with data/ and geo/.';
const isFolder = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * The folder of the district: that of `--district`, else of the variable ATLAS_DISTRICT, else the project itself.
 * @param {string | undefined} said what `--district` says
 * @param {Record<string, string | undefined>} env
 * @returns {string} absolute
 * @throws with a sentence for a folder that is not there or holds no district
 */
export function chosenDistrict(said, env = process.env) {
  const named = env.ATLAS_DISTRICT || undefined;
  const folder = said ?? named ?? root;
  if (folder === '') throw new Error(NO_FOLDER);
  const whence = said === undefined && named !== undefined ? ', which ATLAS_DISTRICT names,' : '';
  if (!isFolder(folder)) throw new Error(`There is no folder ${folder}${whence.replace(/,$/, '')}.`);
  if (!isFolder(join(folder, 'data')))
    throw new Error(`${folder}${whence} holds no folder data/, expected a district: a folder with data/ and geo/.`);
  return resolve(folder);
}

/**
 * Takes `--district folder` out of the arguments of a command that hands on the others.
 * @param {readonly string[]} args
 * @returns {{ rest: string[], said: string | undefined }}
 * @throws with a sentence where the folder is missing
 */
export const takeDistrict = (args) => takeFolder('--district', NO_FOLDER, args);

/**
 * Answers a call as `answerCall` does, of a command that is told its district too; ends the process with a sentence where that is none.
 * @param {string} usage
 * @param {{ takesArguments?: boolean }} options
 * @returns {{ rest: string[], folder: string, env: Record<string, string> }} the other arguments, the folder of the district, and the
 *   environment that hands a chosen one on
 */
export function answerDistrictCall(usage, options = {}, args = process.argv.slice(2)) {
  try {
    const { rest, said } = takeDistrict(args);
    answerCall(usage, options, rest);
    const folder = chosenDistrict(said);
    return { rest, folder, env: said !== undefined || process.env.ATLAS_DISTRICT ? { ATLAS_DISTRICT: folder } : {} };
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
    process.exit(2);
  }
}

/**
 * What a command says first: the district by the names that its `district.yaml` gives it, and its folder.
 * @param {string} folder
 * @param {(yaml: string) => unknown} parse reads YAML
 */
export const districtLine = (folder, parse) => folderLine('District', folder, join(folder, 'data/district.yaml'), parse);
