/** Which district a command works on: the one of `--district`, else of ATLAS_DISTRICT, else the project's own; it says so first. */
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { chosenDistrict, districtLine } from '../../cli/district.mjs';
import { called } from './call.ts';

/** The option of every such command, for `parseArgs`. */
export const DISTRICT_OPTION = { district: { type: 'string' } } as const;

/** How that stands in a usage. */
export const DISTRICT_USAGE = '[--district folder]';

/**
 * The folder of the district.
 * @param said what `--district` says
 * @returns absolute
 * @throws a sentence for a folder that is not there or holds no district
 */
export function districtFolder(said: string | undefined): string {
  return chosenDistrict(said);
}

/** Says on the error stream, so that what is piped stays clean, which district a command works on. */
export function tellDistrict(root: string): void {
  console.error(districtLine(root, parse));
}

/**
 * As `called`, for a command that works on a district: which one is told before anything else.
 * @param read gives the folder of the district as `root`, beside what else the arguments say
 */
export function calledOn<T extends { root: string }>(usage: string, read: () => T): T | null {
  const call = called(usage, read);
  if (call) tellDistrict(call.root);
  return call;
}

/** The folder of a command that is told its district and nothing else; null when it was called wrongly. */
export function calledOnDistrict(usage: string, args: string[]): string | null {
  const call = calledOn(usage, () => {
    const { values } = parseArgs({ args, options: DISTRICT_OPTION });
    return { root: districtFolder(values.district) };
  });
  return call && call.root;
}
