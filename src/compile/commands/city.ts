/** Whether a command works on a city, as `--city` or ATLAS_CITY says; it says so first. */
import { parse } from 'yaml';
import { chosenCity, cityLine } from '../../cli/city.mjs';

/** The option of every such command, for `parseArgs`. */
export const CITY_OPTION = { city: { type: 'string' } } as const;

/** How that stands in a usage, with that of a district. */
export const CITY_USAGE = '[--district folder | --city folder]';

/**
 * The folder of the city; null where a district alone is worked on.
 * @param said what the options say
 * @returns absolute
 * @throws a sentence for a folder that is not there or holds no city, and where a district is named too
 */
export const cityFolder = (said: { city?: string | undefined; district?: string | undefined }): string | null => chosenCity(said);

/** Says on the error stream, so that what is piped stays clean, which city a command works on. */
export function tellCity(root: string): void {
  console.error(cityLine(root, parse));
}
