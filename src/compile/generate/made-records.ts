/** Made-up records in the proportions of a real district: each is in everything but its name, place and words like one of the real ones. */
import type { LngLat, Text } from '../../model/dataset.ts';
import { slugOf } from '../import/slug.ts';
import type { ProjectFile, ProjectShapes } from '../read/schema.ts';
import type { Tables } from '../read/tables.ts';
import { shuffled } from '../reports/sample.ts';
import { anchorOf, type Ground } from './ground.ts';
import { Names } from './names.ts';
import { citable, Wordings } from './wordings.ts';

type Shape = ProjectShapes['features'][number];

export interface MadeRecord {
  record: ProjectFile;
  /** The line or area that it is drawn by. */
  shape: Shape | null;
}

/** Characters of the name in an id; the number of the record follows. */
const ID_LENGTH = 48;
/** How far a part is from its whole, as a share of the ground's width, before that grew. */
const PART = 0.005;
const TRIES = 20;

const MADE_UP = 'Made up by npm run generate.';

/**
 * `count` records. The real ones come in rounds, each once a round in an order of its own, a whole before its parts: so any number
 * of them has their proportions.
 * @param random draws everything: the same numbers give the same records
 */
export function* madeRecords(tables: Tables, count: number, ground: Ground, random: () => number): Generator<MadeRecord> {
  const real = tables.projects.map((p) => p.value);
  const landmarks = tables.base.flatMap(({ value }) => value.features.flatMap((f) => f.properties.name ?? []));
  const names = new Names(
    real.map((p) => p.name),
    landmarks,
    random,
  );
  const words = new Wordings(real, random);
  const paragraphs = citable(tables, random);
  const shapes = new Map(tables.projectShapes.value.features.map((f) => [f.id, f]));
  for (let made = 0; made < count;) {
    /** What was made of each real record in this round. */
    const round = new Map<string, Made>();
    for (const like of inRound(real, random)) {
      if (made === count) return;
      const { name, aliases } = names.like(like);
      const id = idOf(name, made++);
      const whole = round.get(like.within ?? '');
      const { point, shape, ...place } = placed(like, whole, shapes.get(like.location.shape ?? ''), ground);
      round.set(like.id, { id, ...place });
      const { former_ids: _former, within: _within, aliases: _aliases, location, ...rest } = like;
      const { point: _point, shape: _shape, crs: _crs, ...known } = location;
      yield {
        shape: shape && { ...shape, id },
        record: {
          ...rest,
          id,
          name,
          ...(aliases.length > 0 ? { aliases } : {}),
          ...(whole ? { within: whole.id } : {}),
          location: { ...known, ...(point ? { point } : {}), ...(shape ? { shape: id } : {}), basis: words.basis(known.precision) },
          observations: like.observations.map((o) => ({ ...o, paragraphs: paragraphs(o), text: words.text(o) })),
        },
      };
    }
  }
}

interface Made {
  id: string;
  /** Where it stands, if it has a place of its own. */
  spot: LngLat | undefined;
}

/** A place for a record where the real one has one: as precise, a point or a shape like it, and near the whole of which it is a part. */
function placed(
  like: ProjectFile,
  whole: Made | undefined,
  drawn: Shape | undefined,
  ground: Ground,
): { point?: LngLat; shape: Shape | null; spot: LngLat | undefined } {
  const next = (): LngLat => (whole?.spot ? ground.spotNear(whole.spot, PART / ground.scale) : ground.spot(like.block));
  if (!drawn) {
    const point = like.location.point && next();
    return { ...(point ? { point } : {}), shape: null, spot: point };
  }
  const properties = { precision_m: drawn.properties.precision_m, origin: MADE_UP };
  for (let n = 0; n < TRIES; n++) {
    const spot = next();
    const coordinates = ground.moved(drawn.geometry.coordinates, spot);
    if (coordinates) return { shape: { ...drawn, properties, geometry: { ...drawn.geometry, coordinates } } as Shape, spot };
  }
  // As long as the district: it lies where it lay, and grows with it.
  const { geometry } = ground.feature(drawn);
  return { shape: { ...drawn, properties, geometry }, spot: anchorOf(geometry.coordinates) };
}

/** All real records in an order that is drawn, a part no earlier than its whole. */
function inRound(real: readonly ProjectFile[], random: () => number): Iterable<ProjectFile> {
  const order = new Map<string, ProjectFile>();
  const byId = new Map(real.map((p) => [p.id, p]));
  for (const like of shuffled(real, random)) {
    const whole = byId.get(like.within ?? '');
    if (whole) order.set(whole.id, whole);
    order.set(like.id, like);
  }
  return order.values();
}

/** A slug of the name, ended by the record's own number. */
function idOf(name: Text, number: number): string {
  const slug = slugOf(name.en, name.zh).slice(0, ID_LENGTH);
  return `${slug.replace(/-[^-]*$/, '') || 'record'}-${number.toString(36)}`;
}
