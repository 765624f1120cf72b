/** What a made-up district has beside its records: the real one's words, sources, blocks and map, on ground as large as it needs. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Document, parseDocument } from 'yaml';
import type { Tables } from '../read/tables.ts';
import type { Ground } from './ground.ts';

/** Decimal places of an area that has grown. */
const AREA_PLACES = 1;

/** Writes every file of `data/` and `geo/` below `to` but those of the records. What needs no change is copied as it stands below `from`. */
export function writeDistrictFiles(from: string, to: string, tables: Tables, ground: Ground, count: number): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), text);
  };
  const { district, vocab, sources, indicators, overview, districtShape, blockShapes, base } = tables;
  for (const { file } of [vocab, ...sources, ...indicators, ...(overview ? [overview] : [])])
    write(file.path, readFileSync(join(from, file.path), 'utf8'));

  write(district.file.path, districtYaml(readFileSync(join(from, district.file.path), 'utf8'), tables, ground, count));
  write(districtShape.file.path, collection(districtShape.value.features.map((f) => ground.feature(f))));
  write(
    blockShapes.file.path,
    collection(
      blockShapes.value.features.map((f) => {
        const { anchor, area_km2, ...rest } = f.properties;
        const area = area_km2 === undefined ? {} : { area_km2: Number((area_km2 * ground.scale ** 2).toFixed(AREA_PLACES)) };
        return { ...ground.feature(f), properties: { ...rest, ...area, anchor: ground.point(anchor) } };
      }),
    ),
  );
  for (const { file, value } of base) write(file.path, collection(value.features.map((f) => ground.feature(f))));
}

/** Writes the blocks, each led by records that are there. */
export function writeBlocks(to: string, tables: Tables, leads: ReadonlyMap<string, string[]>): void {
  mkdirSync(join(to, 'data/blocks'), { recursive: true });
  for (const { file, value } of tables.blocks) {
    const lead = (leads.get(value.id) ?? []).slice(0, value.lead.length);
    writeFileSync(join(to, file.path), new Document({ ...value, lead }).toString({ lineWidth: 0 }));
  }
}

/** The most records that lead one block. */
export const mostLeads = ({ blocks }: Tables): number => Math.max(0, ...blocks.map((b) => b.value.lead.length));

function districtYaml(text: string, { district }: Tables, ground: Ground, count: number): string {
  const doc = parseDocument(text);
  const { title, bounds: _bounds, view } = district.value;
  const set = (key: string, value: unknown): void => doc.set(key, doc.createNode(value, { flow: true }));
  set('title', { zh: `${title.zh}（编造）`, en: `${title.en} (made up)` });
  set('tagline', { zh: `编造的 ${count} 条记录，供测量用`, en: `${count} made-up records, for measurements` });
  set('intro', {
    zh: '由 npm run generate 编造，供测量用：记录的名称、地点和内容没有一处是真的。',
    en: 'Made up by npm run generate, for measurements: no name, place or statement of a record is true.',
  });
  set('bounds', ground.bounds);
  set('view', ground.box(view));
  return doc.toString({ lineWidth: 0 });
}

const collection = (features: readonly unknown[]): string =>
  `{"type":"FeatureCollection","features":[\n${features.map((f) => JSON.stringify(f)).join(',\n')}\n]}\n`;
