/** `geo/base/streets.geojson`: what `npm run streets` took from OpenStreetMap. It may be large, and is read as JSON. */
import { join } from 'node:path';
import { z } from 'zod';
import { entryAt } from './entry.ts';
import { issueMessage } from './issue-message.ts';
import type { Issue } from './issue.ts';
import { LIMITS } from './limits.ts';
import { drawn, polygon } from './schema.ts';
import { readText } from './source-file.ts';

/** Where the file stands, from the district's root. */
export const STREETS_FILE = 'geo/base/streets.geojson';

/** Roads by what they are for; a park, a water surface, a building; a river or stream as a line. */
export const STREET_CLASSES = ['expressway', 'main', 'minor', 'street', 'service', 'path'] as const;

const street = z.strictObject({
  type: z.literal('Feature'),
  id: z.string(),
  properties: z.strictObject({
    kind: z.enum(['road', 'waterway', 'water', 'park', 'building']),
    class: z.enum([...STREET_CLASSES, 'river', 'stream']).optional(),
    name: z.strictObject({ zh: z.string(), en: z.string().optional() }).optional(),
    tunnel: z.literal(true).optional(),
  }),
  geometry: drawn,
});

export const streetsSchema = z.strictObject({
  type: z.literal('FeatureCollection'),
  credit: z.string(),
  licence: z.string(),
  /** When OpenStreetMap was as the file has it. */
  asof: z.iso.datetime(),
  /** What the file covers; the map draws no lines of its own in it. */
  area: polygon,
  features: z.array(street),
});

export type Streets = z.infer<typeof streetsSchema>;
export type Street = Streets['features'][number];

const AGAIN = 'run `npm run streets` again, or remove the file';

/** Reads the streets below `root`; null where there are none, and where the file is at fault, which is added to `issues`. */
export function readStreets(root: string, issues: Issue[]): Streets | null {
  if (!entryAt(join(root, STREETS_FILE))) return null;
  const text = readText(root, STREETS_FILE, LIMITS.streetsBytes, issues);
  if (text === null) return null;
  const say = (line: number, message: string) => issues.push({ file: STREETS_FILE, line, col: 1, message });
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    say(brokenLine(text), `is cut or changed (${AGAIN}), expected valid YAML or JSON`);
    return null;
  }
  const result = streetsSchema.safeParse(raw);
  if (result.success) return result.data;
  const problem = result.error.issues[0]!;
  const [list, i] = problem.path;
  const value = problem.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], raw);
  say(list === 'features' && typeof i === 'number' ? streetLine(i) : 1, `${issueMessage(problem, value)}: ${AGAIN}`);
  return null;
}

/** The line of the `i`th Feature: the first one holds the head. */
export const streetLine = (i: number): number => i + 2;

/** The file has one Feature a line between its head and its end. */
function brokenLine(text: string): number {
  const lines = text.trimEnd().split('\n');
  const broken = lines.slice(1).findIndex((line) => line !== ']}' && !isJson(line.replace(/,$/, '')));
  return broken >= 0 ? broken + 2 : lines.at(-1) === ']}' ? 1 : lines.length;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
