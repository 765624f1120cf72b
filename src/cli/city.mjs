// Whether a command works on a city of several districts, and on which. Plain Node: it runs before anything is installed.
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { answerDistrictCall, takeDistrict } from './district.mjs';
import { folderLine, takeFolder } from './named-folder.mjs';
import { answerCall } from './usage.mjs';

const NO_FOLDER = '--city names no folder, expected one with city.yaml.';

/**
 * The folder of the city: that of `--city`, else of the variable ATLAS_CITY where no district is asked for; null for a district alone.
 * @param {{ city?: string | undefined, district?: string | undefined }} said what the options say
 * @param {Record<string, string | undefined>} env
 * @returns {string | null} absolute
 * @throws with a sentence for a folder that is not there or holds no city, and where a district is named too
 */
export function chosenCity({ city, district }, env = process.env) {
  if (city !== undefined && district !== undefined)
    throw new Error('--city and --district name two things to work on, expected one of them.');
  const named = env.ATLAS_CITY || undefined;
  if (city === undefined && district === undefined && named !== undefined && env.ATLAS_DISTRICT)
    throw new Error('ATLAS_CITY and ATLAS_DISTRICT name two things to work on, expected one of them.');
  const folder = city ?? (district === undefined ? named : undefined);
  if (folder === undefined) return null;
  if (folder === '') throw new Error(NO_FOLDER);
  const whence = city === undefined ? ', which ATLAS_CITY names' : '';
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`There is no folder ${folder}${whence}.`);
  if (!existsSync(join(folder, 'city.yaml')))
    throw new Error(
      `${folder}${whence && `${whence},`} holds no city.yaml, expected a city: a folder with city.yaml, which names its districts.`,
    );
  return resolve(folder);
}

/** Takes `--city folder` out of arguments, as `takeDistrict` does its own. */
export const takeCity = (args) => takeFolder('--city', NO_FOLDER, args);

/**
 * As `answerDistrictCall`, of a command that works on a city too.
 * @param {string} usage
 * @param {{ takesArguments?: boolean }} options
 * @returns {{ rest: string[], env: Record<string, string> }}
 */
export function answerSiteCall(usage, options = {}, args = process.argv.slice(2)) {
  try {
    const { rest, said } = takeCity(args);
    const { rest: others, said: district } = takeDistrict(rest);
    answerCall(usage, options, others);
    const city = chosenCity({ city: said, district });
    if (city !== null) return { rest: others, env: { ATLAS_CITY: city, ATLAS_DISTRICT: '' } };
    return { rest: others, env: { ...answerDistrictCall(usage, options, rest).env, ATLAS_CITY: '' } };
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
    process.exit(2);
  }
}

/**
 * What a command says first: the city by the names that its `city.yaml` gives it, and its folder.
 * @param {string} folder
 * @param {(yaml: string) => unknown} parse reads YAML
 */
export const cityLine = (folder, parse) => folderLine('City', folder, join(folder, 'city.yaml'), parse);
