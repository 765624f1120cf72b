import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { calledOn, DISTRICT_OPTION, DISTRICT_USAGE, districtFolder } from '../commands/district.ts';
import { formatIssue, type Issue } from '../read/issue.ts';
import { load } from '../read/load.ts';
import { districtSchema, districtShapeSchema } from '../read/schema.ts';
import { loadShapes } from '../read/shapes.ts';
import { STREETS_FILE, type Streets } from '../read/streets.ts';
import { boxesOf, coveredArea } from '../streets/area.ts';
import { streetsOf } from '../streets/features.ts';
import { ask, OverpassError, type Answer } from '../streets/overpass.ts';
import { query } from '../streets/query.ts';
import { writeStreets } from '../streets/streets-file.ts';

const PUBLIC_SERVER = 'https://overpass-api.de/api/interpreter';

export const USAGE = `usage: npm run streets -- [--server ${PUBLIC_SERVER}] ${DISTRICT_USAGE}`;

/** Waits so many seconds. Tests wait less. */
const patiently = (seconds: number): Promise<void> => setTimeout(seconds * 1000);

/**
 * `npm run streets -- [--server URL] [--district folder]`: asks an Overpass server for the streets of the district and writes them to
 * `geo/base/streets.geojson`, which the next build takes up. What stood there stays until the whole answer is there. Exit code 1
 * when there is none, 2 when it was called wrongly.
 */
export async function run(args: string[], wait = patiently): Promise<number> {
  const call = calledOn(USAGE, () => {
    const { values } = parseArgs({ args, options: { server: { type: 'string' }, ...DISTRICT_OPTION } });
    return { server: address(values.server ?? PUBLIC_SERVER), root: districtFolder(values.district) };
  });
  if (!call) return 2;
  const { server, root } = call;
  const issues: Issue[] = [];
  const district = load(root, 'data/district.yaml', districtSchema, issues);
  const shape = loadShapes(root, 'geo/district.geojson', districtShapeSchema, issues);
  if (!district || !shape) {
    for (const issue of issues) console.error(formatIssue(issue));
    return 1;
  }
  const area = coveredArea(shape.value);
  const boxes = boxesOf(area, district.value.bounds);
  const answers: Answer[] = [];
  try {
    for (const [i, box] of boxes.entries()) {
      console.log(`Asking ${new URL(server).host} for part ${i + 1} of ${boxes.length}.`);
      answers.push(await ask(query(box), { server, wait, tell: console.log }));
    }
  } catch (error) {
    if (!(error instanceof OverpassError)) throw error;
    console.error(`${error.message} Nothing was written.`);
    return 1;
  }
  const streets: Streets = {
    type: 'FeatureCollection',
    credit: '© OpenStreetMap contributors',
    licence: 'ODbL 1.0',
    // Parts may be of different minutes: the whole is as old as its oldest.
    asof: answers.map((a) => a.osm3s.timestamp_osm_base).sort()[0]!,
    area: area as Streets['area'],
    features: streetsOf(answers, area),
  };
  if (streets.features.length === 0) {
    console.error(`The answer holds no street within the district, expected some. Nothing was written.`);
    return 1;
  }
  const bytes = writeStreets(root, streets);
  console.log(
    `${STREETS_FILE}: ${tally(streets)}, ${(bytes / 1e6).toFixed(1)} MB, as OpenStreetMap was on ${streets.asof.slice(0, 10)}. ` +
      'The next build draws them.',
  );
  return 0;
}

/** @throws a sentence for an address that no server can have */
function address(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error(`--server is "${text}", expected an address that begins with https://`);
  return url.href;
}

function tally({ features }: Streets): string {
  const count = (kind: string) => features.filter((f) => f.properties.kind === kind).length;
  return [
    [count('road'), 'roads'],
    [count('waterway') + count('water'), 'waters'],
    [count('park'), 'parks'],
    [count('building'), 'buildings'],
  ]
    .map(([n, of]) => `${n} ${of}`)
    .join(', ');
}
