/** Lines and areas that somebody brings, into the files of `geo/` that hold those of the district. */
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { formatDocument } from '../import/record-document.ts';
import { RecordEdit } from '../import/record-edit.ts';
import { isDocument, named } from '../read/source-file.ts';
import type { Tables } from '../read/tables.ts';
import { blockOutline } from './block-outline.ts';
import type { BroughtFeature, BroughtShapes } from './brought.ts';
import { drawnGeometry, isSameShape, together, type Drawn } from './drawn-geometry.ts';
import { isSameFeature, writeFeatures } from './feature-files.ts';
import { matchFeature } from './match.ts';
import { asGiven, inLanguages, LACKING, metresOf, originOf, wordsOf, type ShapeOptions } from './options.ts';
import type { Fault, Outcome } from './outcome.ts';
import { placeAtShape } from './record-shape.ts';
import { blocksOf, recordsOf, Things, type Thing } from './things.ts';

/** What of a district shapes can be of. */
export type ShapesOf = 'blocks' | 'projects' | 'district';

export const SHAPES_OF: readonly ShapesOf[] = ['blocks', 'projects', 'district'];

const NOUNS: Readonly<Record<ShapesOf, string>> = { blocks: 'block', projects: 'record', district: 'district' };

/** Features of one thing, put together. */
interface Drawing {
  thing: Thing;
  /** The features by their numbers, the first of which is told. */
  numbers: number[];
  geometry: Drawn;
  properties: Record<string, unknown>;
}

/**
 * Merges shapes into those of a district and says of each feature what it was understood to be. Pure: nothing is written.
 * @param of what they are the shapes of; without it, what most of them are named like
 */
export function importShapes(brought: BroughtShapes, tables: Tables, options: ShapeOptions, of?: ShapesOf): Outcome {
  const understood = of ?? shapesOf(brought.features, tables, options.field);
  const outcome: Outcome = { told: [brought.told], lines: [], faults: [], files: new Map() };
  if (typeof understood !== 'string') return { ...outcome, faults: [{ number: 0, message: understood.problem }] };
  const drawings = drawingsOf(brought, tables, options, understood, outcome);
  WRITERS[understood](drawings, tables, options, outcome);
  outcome.lines.sort((a, b) => numberOf(a) - numberOf(b));
  return outcome;
}

const numberOf = (line: string): number => Number(/\d+/.exec(line)?.[0]);

const thingsOf = (tables: Tables, of: ShapesOf): Things =>
  of === 'blocks' ? blocksOf(tables) : of === 'projects' ? recordsOf(tables) : new Things([tables.district.value]);

/** What most features are named like. */
function shapesOf(features: readonly BroughtFeature[], tables: Tables, field?: string): ShapesOf | { problem: string } {
  const counts = SHAPES_OF.map((of) => {
    const things = thingsOf(tables, of);
    return { of, count: features.filter((feature) => 'thing' in matchFeature(feature, things, NOUNS[of], field)).length };
  }).filter(({ count }) => count > 0);
  const most = Math.max(...counts.map(({ count }) => count));
  const [first, second] = counts.filter(({ count }) => count === most);
  if (first && !second) return first.of;
  const why = first
    ? `as many of them are named like ${first.of} as like ${second!.of}`
    : 'none of them is named like a block, a project or the district';
  return { problem: `what the shapes are of cannot be told: ${why}, expected --as ${SHAPES_OF.join(', ')}` };
}

/** The features that are the shape of something, those of one thing together; the others are told. */
function drawingsOf(brought: BroughtShapes, tables: Tables, options: ShapeOptions, of: ShapesOf, outcome: Outcome): Drawing[] {
  const things = thingsOf(tables, of);
  const drawings = new Map<string, Drawing>();
  const alone = of === 'district' && brought.features.length === 1;
  for (const feature of brought.features) {
    const { number, properties } = feature;
    const match = alone
      ? { thing: { id: tables.district.value.id, name: tables.district.value.name.zh } }
      : matchFeature(feature, things, NOUNS[of], options.field);
    if ('problem' in match) {
      outcome.lines.push(`feature ${number}: left out: ${match.problem}`);
      continue;
    }
    const geometry = drawnGeometry(feature.geometry, brought.crs, options.simplify);
    if ('problem' in geometry) {
      outcome.faults.push({ number, message: `the shape ${geometry.problem}` });
      continue;
    }
    const before = drawings.get(match.thing.id);
    const whole = before ? together([before.geometry, geometry]) : geometry;
    if (!whole)
      outcome.faults.push({ number, message: `is a line and feature ${before!.numbers[0]} an area of the same thing, expected one` });
    else
      drawings.set(match.thing.id, {
        thing: match.thing,
        numbers: [...(before?.numbers ?? []), number],
        geometry: whole,
        properties: { ...properties, ...before?.properties },
      });
  }
  if (drawings.size === 0 && outcome.faults.length === 0)
    outcome.faults.push({ number: 0, message: `no feature is the shape of a ${NOUNS[of]}, expected at least one` });
  return [...drawings.values()];
}

const isArea = (geometry: Drawn): geometry is Polygon | MultiPolygon => geometry.type.endsWith('Polygon');

/** `feature 2 + 3: 港湾区块 → harbour: outline replaced (120 positions)`. */
const line = ({ thing, numbers }: Drawing, what: string): string =>
  `feature ${numbers.join(' + ')}: ${thing.name === thing.id ? '' : `${thing.name} → `}${thing.id}: ${what}`;

const positions = (geometry: Drawn): string => `${geometry.coordinates.flat(Infinity).length / 2} positions`;

/** What became of a feature that has, or had not, an earlier one. */
function became(feature: Feature, earlier: object | undefined, { geometry }: Drawing, noun: string): string {
  if (earlier === undefined) return `${noun} added (${positions(geometry)})`;
  return isSameFeature(feature, earlier) ? 'unchanged' : `${noun} replaced (${positions(geometry)})`;
}

const WRITERS: Readonly<Record<ShapesOf, (drawings: readonly Drawing[], tables: Tables, options: ShapeOptions, outcome: Outcome) => void>> =
  {
    blocks(drawings, tables, options, outcome) {
      const earlier = new Map(tables.blockShapes.value.features.map((f) => [f.id, f]));
      const features = drawings.flatMap((drawing): Feature[] => {
        const { thing, numbers, geometry, properties } = drawing;
        const say = (message: string): void => void outcome.faults.push({ number: numbers[0]!, message });
        if (!isArea(geometry)) {
          say('is a line, expected the area of a block');
          return [];
        }
        const feature = blockOutline(thing.id, geometry, properties, options, earlier.get(thing.id));
        if ('problems' in feature) {
          for (const problem of feature.problems) say(problem);
          return [];
        }
        outcome.lines.push(line(drawing, became(feature, earlier.get(thing.id), drawing, 'outline')));
        return [feature];
      });
      writeFeatures(tables.blockShapes, features, outcome.files);
    },

    projects(drawings, tables, options, outcome) {
      const earlier = new Map(tables.projectShapes.value.features.map((f) => [f.id, f]));
      const records = new Map(tables.projects.map((record) => [record.value.id, record]));
      const features = drawings.flatMap((drawing): Feature[] => {
        const { thing, numbers, geometry, properties } = drawing;
        const { file, value } = records.get(thing.id)!;
        const id = value.location.shape ?? thing.id;
        const same = isSameShape(earlier.get(id)?.geometry, geometry) && value.location.shape === id;
        const old = same ? earlier.get(id)!.properties : undefined;
        const precision = options.precision ?? metresOf(properties['precision_m']) ?? old?.precision_m;
        const origin = originOf(options.basis) ?? wordsOf(properties['origin']) ?? old?.origin;
        const told = originOf(options.basis) === undefined && !same && origin !== undefined ? inLanguages([origin]) : options.basis;
        const problems: string[] = [];
        if (precision === undefined) problems.push(LACKING.precision);
        if (origin === undefined) problems.push(LACKING.basis);
        const changes: string[] = [];
        if (precision !== undefined && isDocument(file)) {
          const edit = new RecordEdit(file.doc.clone());
          if (!same || options.precision !== undefined || originOf(options.basis) !== undefined)
            placeAtShape(edit, value, id, precision, told, tables.vocab.value.precisions);
          problems.push(...edit.problems);
          changes.push(...edit.changes);
          if (edit.problems.length === 0 && edit.changes.length > 0) outcome.files.set(file.path, formatDocument(edit.doc));
        } else if (!isDocument(file) && value.location.shape === undefined)
          problems.push(`the record stands in ${named(file)}, expected shape ${id} to be written in its row there first`);
        outcome.faults.push(...[...new Set(problems)].map((message): Fault => ({ number: numbers[0]!, message })));
        if (problems.length > 0) return [];
        const feature: Feature = {
          type: 'Feature',
          id,
          properties: { precision_m: precision, origin },
          geometry: same ? earlier.get(id)!.geometry : geometry,
        };
        outcome.lines.push(line(drawing, [became(feature, earlier.get(id), drawing, 'shape'), ...changes].join(', ')));
        return [feature];
      });
      writeFeatures(tables.projectShapes, features, outcome.files);
    },

    district(drawings, tables, options, outcome) {
      const [earlier] = tables.districtShape.value.features;
      for (const drawing of drawings) {
        const { numbers, geometry, properties } = drawing;
        const precision_m = options.precision ?? metresOf(properties['precision_m']);
        const origin = originOf(options.basis) ?? wordsOf(properties['origin']);
        const say = (message: string): void => void outcome.faults.push({ number: numbers[0]!, message });
        if (!isArea(geometry)) say('is a line, expected the area of the district');
        if (precision_m === undefined) say(LACKING.precision);
        if (origin === undefined) say(LACKING.basis);
        const { id, name } = tables.district.value;
        const feature: Feature = {
          type: 'Feature',
          id: earlier?.id ?? id,
          properties: { name: asGiven(earlier?.properties.name ?? name), precision_m, origin },
          geometry,
        };
        outcome.lines.push(line(drawing, became(feature, earlier, drawing, 'outline')));
        writeFeatures(tables.districtShape, [feature], outcome.files);
      }
    },
  };
