/**
 * The definition of every data file. The YAML in `data/` and the GeoJSON in `geo/` are checked against it, the types of
 * the compile step are inferred from it, and the JSON Schemas that editors use are generated from it.
 */
import { z } from 'zod';
import { LANGUAGES } from '../../model/languages.ts';
import { PHASES } from '../../model/stages.ts';
import { GLYPH_NAMES } from '../../theme/glyphs.ts';
import { HUES } from '../../theme/hues.ts';
import { mapAddress, origin as webOrigin, secureAddress, webAddress } from './addresses.ts';
import { idProblem } from './id-rules.ts';
import { LIMITS } from './limits.ts';
import { inEither } from './text.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a slug, expected lower-case a-z and 0-9 joined by single hyphens')
  .refine((id) => idProblem(id) === null, { error: ({ input }) => idProblem(input as string)! });

const month = z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, 'is not a month that exists, expected YYYY-MM, for example 2023-06');

/** A year alone is a number to YAML. */
const monthOrYear = z.coerce
  .string()
  .regex(/^(19|20)\d\d(-(0[1-9]|1[0-2]))?$/, 'is neither a month nor a year, expected YYYY-MM or YYYY, for example 2024-05 or 2025')
  .meta({ type: ['string', 'integer'] });

const tooLong = (most: number) => ({
  error: ({ input }: { input?: unknown }) => `is ${String(input).length} characters long, expected at most ${most}`,
});

/** Text of one line: a name, a label, an id that others have given. */
const words = z
  .string()
  .trim()
  .min(1, 'is empty, expected text')
  .max(LIMITS.line, tooLong(LIMITS.line))
  .regex(/^[^\n\r\t]*$/, 'has a line break or a tab in it, expected one line');
/** Text in sentences, of as many lines as it has. */
const sentences = z.string().trim().min(1, 'is empty, expected text').max(LIMITS.text, tooLong(LIMITS.text));

/** A thing with its label, in either language or both. */
const labelled = <S extends z.ZodRawShape & Record<'zh' | 'en', z.ZodOptional<z.ZodString>>>(shape: S) => inEither(z.strictObject(shape));
const name = labelled({ zh: words.optional(), en: words.optional() }).describe('The same name in Chinese and English, or in one of them');
const text = labelled({ zh: sentences.optional(), en: sentences.optional() }).describe(
  'The same text in Chinese and English, or in one of them',
);

const finite = z.number();

/** `[lng, lat]`: a longitude in the first place, so that a swapped pair is caught here for any place in China. */
const lngLat = z.tuple([
  z.number().min(-180, 'is no longitude, expected -180 to 180').max(180, 'is no longitude, expected -180 to 180'),
  z
    .number()
    .min(-90, 'is no latitude, expected -90 to 90 (longitude comes first)')
    .max(90, 'is no latitude, expected -90 to 90 (longitude comes first)'),
]);

const [longitude, latitude] = lngLat.def.items;
const bounds = z
  .tuple([longitude, latitude, longitude, latitude])
  .refine(([west, south, east, north]) => west < east && south < north, 'is no extent, expected [west, south, east, north]')
  .describe('[west, south, east, north], degrees, WGS-84');

const paragraph = z.int().min(1).max(LIMITS.paragraph);
const paragraphs = z
  .array(paragraph)
  .min(1, 'is empty, expected the number of at least one paragraph')
  .max(LIMITS.paragraphs, {
    error: ({ input }) => `cites ${(input as unknown[]).length} paragraphs, expected at most ${LIMITS.paragraphs} for one statement`,
  });

const figure = z.strictObject({
  label: name,
  value: finite,
  unit: words.describe('As the source prints it; its English label stands in data/vocab.yaml'),
  qualifier: words.optional(),
});

const cited = {
  source: words,
  paragraphs: paragraphs.optional().describe('Numbers of the paragraphs; left out where the source has no numbers'),
  section: words.optional().describe('Id of the section, where its paragraphs have no numbers; left out for the source as a whole'),
};

export const crs = z.enum(['wgs84', 'gcj02', 'bd09']);

const location = z.strictObject({
  precision: words.describe('One of the precisions in data/vocab.yaml'),
  uncertainty_m: z.number().positive('is not above zero, expected metres').optional(),
  point: lngLat.optional(),
  shape: words.describe('Id of a feature in geo/projects.geojson').optional(),
  crs: crs.optional().describe('Where the point was taken from; wgs84 when left out'),
  basis: text.describe('How the place is known'),
});

const projectObservation = z.strictObject({
  asof: month,
  ...cited,
  stage: words.describe('One of the stages in data/vocab.yaml; unstated where the source does not say'),
  implied: text
    .optional()
    .describe(
      'What the source says that shows the thing to exist and run, where it does not state the stage itself; left out where it does',
    ),
  milestone: words.optional(),
  happened: monthOrYear.optional().describe('When what is said took place, where the source gives it'),
  due: monthOrYear.optional().describe('By when the thing is to be ready, where the source gives it'),
  aim: words.optional().describe('What the source wants next: one of the aims in data/vocab.yaml'),
  text,
  figures: z.array(figure).optional(),
});

export const projectSchema = z.strictObject({
  id: slug,
  name,
  aliases: z.array(words).optional(),
  former_ids: z.array(slug).optional().describe('Slugs this record had before; links to them keep working'),
  kind: words.optional().describe('One of the kinds in data/vocab.yaml'),
  sector: words,
  block: words.optional(),
  one_of: z
    .array(words)
    .min(2, 'has fewer than two blocks, expected several, or block')
    .optional()
    .describe('Blocks of which a source names a group without saying which'),
  block_basis: z.enum(['text', 'geography']).optional(),
  subdistrict: words.optional().describe('Id of a sub-district or town in geo/base/places.geojson'),
  within: words.optional().describe('Id of the record that this one is a part of'),
  location,
  observations: z.array(projectObservation).min(1, 'is empty, expected at least one observation'),
});

/** A statement on a block, or on the blocks together. */
const blockStatement = z.strictObject({
  kind: z.enum(['purpose', 'history', 'status', 'designation', 'next']),
  asof: month,
  ...cited,
  milestone: words.optional(),
  text,
  figures: z.array(figure).optional(),
});

export const blockSchema = z.strictObject({
  id: slug,
  order: z.int().min(1),
  hue: z
    .int()
    .min(1)
    .max(HUES, `is none of the hues, expected 1 to ${HUES}`)
    .optional()
    .describe('The number of its hue; when left out, one that its neighbours do not have'),
  name,
  short: name,
  aliases: z.array(words).optional(),
  former_ids: z.array(slug).optional(),
  summary: text,
  observations: z.array(blockStatement),
  lead: z.array(words),
});

export const sourceSchema = z.strictObject({
  id: slug,
  order: z.int().min(1),
  title: name,
  short: name,
  kind: name,
  publisher: name.optional(),
  published: month,
  url: webAddress('expected https:// and the page').optional().describe('Where it can be read'),
  coverage: text,
  sections: z
    .array(
      z.strictObject({
        id: words.regex(/^[^、]*$/, 'has "、" in it, which stands between ids in the column section, expected another sign'),
        title: name,
        paragraphs: z.tuple([paragraph, paragraph]).optional().describe('First and last paragraph; left out where they are not numbered'),
        asof: month.describe('The date of reference of what the section says'),
      }),
    )
    .min(1, 'is empty, expected at least one section'),
});

const placesOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

export const indicatorsSchema = z.array(
  z.strictObject({
    id: slug,
    name,
    unit: words,
    measure: words,
    scope: words.optional(),
    headline: z.boolean().optional().describe('True for the few that a reader would want on one screen'),
    disagreement: text.optional(),
    breakdowns: z
      .array(
        z.strictObject({
          name,
          parts: z
            .array(
              z.strictObject({
                indicator: slug,
                label: name.optional().describe('What the part is called within its whole; the name of the indicator when left out'),
              }),
            )
            .min(1, 'is empty, expected at least one part'),
          rest: name.optional().describe('What the source leaves of the whole without a number; without it the parts add up to the whole'),
        }),
      )
      .min(1, 'is empty, expected at least one way to divide the whole')
      .optional()
      .describe('Ways in which a source divides this whole into parts that have indicators of their own'),
    values: z
      .array(
        z
          .strictObject({
            asof: month,
            from: month.optional(),
            value: finite,
            decimals: z
              .int()
              .min(1, 'is below one, expected how many places are printed')
              .max(4, 'is above four, expected how many places are printed')
              .optional()
              .describe('How many places are printed, where the last of them is a nought: 1 for 361.0'),
            qualifier: words.optional(),
            ...cited,
            note: text.optional(),
          })
          .refine(({ value, decimals }) => decimals === undefined || placesOf(value) <= decimals, {
            path: ['decimals'],
            error: 'is fewer places than the value has, expected as many as are printed',
          }),
      )
      .min(1, 'is empty, expected at least one value'),
  }),
);

/** What the overview begins with: all of it by the district's choice, nothing of it by the program's. */
export const overviewSchema = z.strictObject({
  scorecard: slug.optional().describe('Id of the indicator whose breakdowns are the picture at the head'),
  lead: z
    .array(slug)
    .max(12, 'is more than twelve, expected few enough for one screen')
    .optional()
    .describe('Ids of the indicators that lead, in their order'),
  disagreements: z.array(slug).optional().describe('Ids of indicators with a disagreement that is told at the head, in their order'),
  clarifications: z
    .array(
      z.strictObject({
        title: name,
        text,
        items: z.array(z.strictObject({ label: name, asof: month, ...cited, text })).min(1, 'is empty, expected at least one statement'),
      }),
    )
    .optional()
    .describe('Names and numbers that are easily taken for something else'),
});

const term = {
  id: slug,
  zh: words.optional(),
  en: words.optional(),
  define: text.optional(),
  aliases: z.array(words).optional().describe('Other words, in either language, that readers search for it with and tables say it with'),
};
const terms = z.array(labelled(term));
/** A term that readers filter by: what it means is told where it stands. */
const defined = { ...term, define: text.describe('What it means, in a line') };

export const vocabSchema = z.strictObject({
  stages: z
    .array(
      labelled({
        ...defined,
        glyph: z.enum(GLYPH_NAMES).optional().describe('How its mark is filled; a dash when left out'),
        phase: z.enum(PHASES).optional().describe('The part of the course it belongs to; what is finished is drawn as built'),
        over: z.boolean().optional().describe('True where nothing more is to be reported, so that silence afterwards is no news'),
        told: name.optional().describe('How it is said within a sentence; the label when left out'),
        land: z.enum(['cleared', 'offered']).optional().describe('What it makes of a piece of land'),
      }),
    )
    .min(1),
  milestones: z.array(
    labelled({
      ...term,
      begins: z.boolean().optional().describe('True for the step with which its stage begins'),
      land: z.literal('sold').optional().describe('What it makes of a piece of land'),
    }),
  ),
  aims: z
    .array(labelled({ ...term, land: z.literal('recommended').optional().describe('What it makes of a piece of land') }))
    .optional()
    .describe('What sources want next, worded to follow "wants it" and “下一步要”'),
  kinds: z
    .array(labelled({ ...defined, located: z.boolean().optional().describe('True for what has a place on the ground') }))
    .default([])
    .describe('What a record can be; with none, records have no kind'),
  sectors: z
    .array(
      labelled({
        ...defined,
        land: z.boolean().optional().describe('True where its records are pieces of land'),
      }),
    )
    .min(1),
  precisions: z.array(labelled({ ...defined, max_uncertainty_m: z.number().positive().optional() })).min(1),
  qualifiers: terms,
  measures: terms,
  scopes: terms,
  groups: terms,
  units: z.array(
    labelled({
      id: words,
      zh: words.optional(),
      en: z.string().optional().describe('Label after (or before) the number in English; empty for a plain count'),
      factor: z.number().positive().optional().describe('Multiplies the printed number for English readers: 亿元 → 100000000'),
      prefix: z.boolean().optional(),
      one: words.optional().describe('The English label beside exactly one: person for people'),
      hectares: z.number().positive().optional().describe('How many hectares one of it is, where it measures land'),
    }),
  ),
});

const credit = name.describe('Who made the map, shown on it');

/** A base map that the reader may choose instead of the embedded one. */
const basemap = z.discriminatedUnion('kind', [
  z.strictObject({
    id: slug,
    kind: z.literal('pmtiles'),
    name,
    url: mapAddress.describe('Of the PMTiles file; relative to the site or absolute'),
    credit,
  }),
  z.strictObject({
    id: slug,
    kind: z.literal('style'),
    name,
    url: secureAddress('expected https:// and the style').describe('Of a MapLibre style'),
    hosts: z.array(secureAddress('expected https:// and the host')).optional(),
    credit: credit.optional(),
  }),
  z.strictObject({
    id: slug,
    kind: z.literal('raster'),
    name,
    tiles: z.array(mapAddress).min(1).describe('Layers from the ground up, each a URL with {z}/{x}/{y}, and where needed {s} and {key}'),
    subdomains: z.array(words).optional().describe('What {s} stands for'),
    key: words.optional(),
    key_env: words.optional().describe('Name of an environment variable that holds the key at build; without it the map is left out'),
    tile_size: z.union([z.literal(256), z.literal(512)]).optional(),
    max_zoom: z.int().min(1).max(22).optional(),
    crs: z.enum(['wgs84', 'gcj02']).optional().describe('gcj02 shifts our layers to fit; CGCS2000 counts as wgs84'),
    credit,
  }),
]);

/** A word of the program's sentences; what is left out stays as it is in the program. */
const word = z
  .strictObject({
    zh: words.optional(),
    en: words.optional().describe('As within a sentence, in lower case: ward'),
    plural: words.optional().describe('Of the English word; made from it when left out'),
  })
  .describe('A word in Chinese and English');

const counted = z.strictObject({
  zh: words.describe('What follows the number, with its measure word: 个工程与场所'),
  en: words.describe('What follows any number but 1: places and works'),
  one: words.describe('What follows 1: place or work'),
});

const districtWords = z
  .strictObject({
    block: word.extend({ measure: words.optional().describe('The Chinese measure word; 个 when left out') }).optional(),
    district: word.omit({ plural: true }).optional().describe('The district itself; the Chinese word follows 全 and 本: 区, 县, 市'),
    subdistrict: word.optional(),
    town: word.omit({ plural: true }).optional().describe('What else there is on the level of a sub-district'),
    outline: name.optional().describe('What the outline of a block is called where no source publishes it'),
    outline_means: text.optional().describe('The sentence that says what an outline is that no source publishes'),
    counted: z
      .strictObject({ located: counted, apart: counted })
      .optional()
      .describe('How what has a place on the ground is counted apart from what has none; left out, all are counted as projects'),
  })
  .describe('What the district calls its parts');

const creditOf = z.strictObject({
  name: name.describe('Whose work it is: OpenStreetMap'),
  url: webAddress('expected https:// and the page').optional().describe('Where that is said, or its licence'),
  licence: words.optional(),
  says: text.describe('The beginning of a sentence that the name ends: 底图依据, "The base map is from"'),
  note: text.optional().describe('What is said besides, behind it'),
});

export const districtSchema = z.strictObject({
  id: slug,
  name,
  city: name,
  title: name,
  tagline: name,
  intro: text,
  languages: z
    .array(z.enum(LANGUAGES))
    .min(1, 'is empty, expected zh, en or both')
    .refine((listed) => new Set(listed).size === listed.length, 'names a language twice, expected each once')
    .meta({ uniqueItems: true })
    .optional()
    .describe('Languages of the site, the leading one first; [zh, en] when left out'),
  observations: z.array(blockStatement).optional().describe('Statements on the blocks together, of the same form as those of a block'),
  bounds,
  view: bounds,
  site: webAddress('expected https:// and the host')
    .optional()
    .describe('Address of the host, for links that must be whole: previews, sitemap, structured data'),
  license: z.strictObject({ data: words, credit: text }),
  words: districtWords.optional(),
  credits: z.array(creditOf).optional().describe('Whose work, other than the own, map and data rest on'),
  report: z
    .strictObject({
      mail: z.email('is no mail address, expected one such as atlas@example.org').optional(),
      issues: secureAddress('expected https:// and the form').optional(),
    })
    .optional()
    .describe('Where readers report an error: a mail address, or the form for new issues'),
  embed: z
    .strictObject({
      allow: z.array(webOrigin),
      listen: z.array(webOrigin).optional(),
      frames: z.array(webOrigin).optional().describe('Origins of pages that may show the site in a frame; any where it is left out'),
    })
    .optional()
    .describe('Origins of pages that may set the view of an embedded map, and that are told what happens; * for any'),
  basemaps: z.array(basemap).optional().describe('Beside the embedded one'),
});

const feature = <G extends z.ZodType, P extends z.ZodType>(geometry: G, properties: P) =>
  z.strictObject({ type: z.literal('Feature'), id: words, properties, geometry });
const collection = <F extends z.ZodType>(of: F) => z.strictObject({ type: z.literal('FeatureCollection'), features: z.array(of) });

const line = z.array(lngLat).min(2, 'has fewer than two positions, expected a line');
const ring = z.array(lngLat).min(4, 'has fewer than four positions, expected a closed ring');

const point = z.strictObject({ type: z.literal('Point'), coordinates: lngLat });
const lineString = z.strictObject({ type: z.literal('LineString'), coordinates: line });
const multiLineString = z.strictObject({ type: z.literal('MultiLineString'), coordinates: z.array(line).min(1) });
export const polygon = z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) });
const multiPolygon = z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) });
const areal = z.discriminatedUnion('type', [polygon, multiPolygon]);
export const drawn = z.discriminatedUnion('type', [lineString, multiLineString, polygon, multiPolygon]);
const anything = z.discriminatedUnion('type', [point, lineString, multiLineString, polygon, multiPolygon]);

const drawnOn = crs.optional().describe('What the positions were drawn on; wgs84 when left out');
const origin = { precision_m: z.number().positive(), origin: sentences, crs: drawnOn };

export const districtShapeSchema = collection(feature(areal, z.strictObject({ name, ...origin })));

export const blockShapesSchema = collection(
  feature(
    areal,
    z.strictObject({
      ...origin,
      published: z.literal(true, 'is not true, expected true or nothing').optional().describe('Where a source publishes these limits'),
      confidence: words.optional(),
      extent: text,
      anchor: lngLat,
      area_km2: z.number().positive().optional(),
    }),
  ),
);

export const projectShapesSchema = collection(feature(drawn, z.strictObject(origin)));

/** Base linework carries what the map's layers read: a kind, a name, and what that kind needs. */
export const baseSchema = collection(
  feature(
    anything,
    z.looseObject({
      kind: words,
      name: name.optional(),
      precision_m: origin.precision_m.optional(),
      origin: origin.origin.optional(),
      crs: drawnOn,
      width_m: z.number().positive('is not above zero, expected metres').optional(),
      area_ha: z.number().positive('is not above zero, expected hectares').optional(),
      ele_m: z.number().nullable().optional(),
      rank: z.int().min(1).optional(),
      level: z.int().min(1).optional(),
      ref: words.nullable().optional(),
      refs: z.array(words).optional(),
      colour: z
        .string()
        .regex(/^#[0-9a-f]{6}$/i, 'is no colour, expected # and six hexadecimal digits')
        .optional(),
      opened: z.iso.date('is no date, expected YYYY-MM-DD or null').nullable().optional(),
      subdistrict: words.optional().describe('Id of the sub-district or town that a place is known to lie in'),
    }),
  ),
);

export type ProjectFile = z.infer<typeof projectSchema>;
export type BlockFile = z.infer<typeof blockSchema>;
export type SourceDescription = z.infer<typeof sourceSchema>;
export type IndicatorsFile = z.infer<typeof indicatorsSchema>;
export type OverviewFile = z.infer<typeof overviewSchema>;
export type VocabFile = z.infer<typeof vocabSchema>;
export type DistrictFile = z.infer<typeof districtSchema>;
export type DistrictShape = z.infer<typeof districtShapeSchema>;
export type BlockShapes = z.infer<typeof blockShapesSchema>;
export type ProjectShapes = z.infer<typeof projectShapesSchema>;
export type BaseShapes = z.infer<typeof baseSchema>;

/** The JSON Schemas that the build writes to `data/schema/`, by file name. */
export function jsonSchemas(): Record<string, unknown> {
  const schemas = {
    project: projectSchema,
    block: blockSchema,
    source: sourceSchema,
    indicators: indicatorsSchema,
    overview: overviewSchema,
    vocab: vocabSchema,
    district: districtSchema,
  };
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [`${name}.json`, z.toJSONSchema(schema, { io: 'input' })]));
}
