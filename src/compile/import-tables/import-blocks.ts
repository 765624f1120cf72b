/** A table of blocks, merged into those of the district: one row is one block with its area and at most one statement. */
import type { Feature } from 'geojson';
import { blockOutline } from '../import-shapes/block-outline.ts';
import type { BroughtShapes } from '../import-shapes/brought.ts';
import { isSameFeature, writeFeatures } from '../import-shapes/feature-files.ts';
import { inLanguages, type ShapeOptions } from '../import-shapes/options.ts';
import type { Outcome } from '../import-shapes/outcome.ts';
import { blocksOf, recordsOf } from '../import-shapes/things.ts';
import type { Crs } from '../read/coordinates.ts';
import { lexicon, lexicons } from '../read/rows/lexicon.ts';
import { blockSchema, type BlockFile } from '../read/schema.ts';
import type { Tables } from '../read/tables.ts';
import { areaOf } from './block-area.ts';
import type { Given, Row } from './cells.ts';
import { citationOf } from './citation.ts';
import type { BlockColumn } from './columns.ts';
import { FileEdit } from './file-edit.ts';
import { finish, mergeAliases, mergeText } from './merge.ts';
import { namesGiven, Subjects } from './subjects.ts';

/** What is said of a table of blocks besides it. */
export interface BlockOptions {
  /** The system of the coordinates in all rows that name none. */
  crs?: Crs | undefined;
  /** Shapes that the rows name. */
  shapes?: BroughtShapes | undefined;
  shape: ShapeOptions;
}

const STATEMENTS = lexicon([
  { id: 'purpose', labels: ['定位', '目的', '用途'] },
  { id: 'history', labels: ['沿革', '历史'] },
  { id: 'status', labels: ['现状', '进展', '现况'] },
  { id: 'designation', labels: ['称号', '命名', '认定'] },
  { id: 'next', labels: ['下一步', '计划', '打算'] },
]);
const NUMBER = 'a number';
const OUTLINE: readonly BlockColumn[] = ['precision_m', 'confidence', 'extent_zh', 'extent_en', 'origin', 'area_km2'];

/** Merges the rows. Pure: nothing is written. */
export function importBlocks(rows: readonly Row<BlockColumn>[], tables: Tables, options: BlockOptions): Outcome {
  const words = lexicons(tables);
  const subjects = new Subjects(blocksOf(tables), 'block');
  const known = new Map(tables.blocks.map((block) => [block.value.id, block]));
  const outlines = new Map(tables.blockShapes.value.features.map((f) => [f.id, f]));
  const records = recordsOf(tables);
  const sources = new Map(tables.sources.map(({ value }) => [value.id, value]));
  const edits = new Map<string, FileEdit>();
  const features = new Map<string, Feature>();
  const outcome: Outcome = { told: [], lines: [], faults: [], files: new Map() };
  let order = Math.max(0, ...tables.blocks.map(({ value }) => value.order));

  for (const row of rows) {
    const name = row.given('name_zh', 'name_en');
    const subject = subjects.find(row.text('id'), name);
    if ('problem' in subject) {
      outcome.faults.push({ number: row.number, message: subject.problem });
      continue;
    }
    const { id } = subject;
    const path = `data/blocks/${id}.yaml`;
    const edit = edits.get(id) ?? new FileEdit('block', path, known.get(id)?.file ?? null);
    edits.set(id, edit);
    edit.rows.push(row.number);
    const before = edit.changes.length;
    if (subject.note) edit.changes.push(subject.note);
    if (edit.isNew && edit.at(['order']) === undefined) edit.set(['order'], row.decimal('order', NUMBER) ?? ++order, '');
    mergeBlock(row, edit, namesGiven(name, subject, row.says('id')));
    mergeStatement(row, edit);
    mergeArea(row, edit, id);
    outcome.faults.push(...row.problems.map((message) => ({ number: row.number, message })));
    outcome.lines.push(edit.line(row.number, name?.zh ?? name?.en ?? id, id, edit.changes.slice(before)));
  }
  finish(edits.values(), blockSchema, outcome);
  writeFeatures(tables.blockShapes, [...features.values()], outcome.files);
  return outcome;

  function mergeBlock(row: Row<BlockColumn>, edit: FileEdit, name: Given | undefined): void {
    const before = edit.at(['name', 'zh']);
    if (name?.zh !== undefined && typeof before === 'string' && before !== name.zh) mergeAliases(edit, [before]);
    mergeText(edit, ['name'], name);
    mergeText(edit, ['short'], row.given('short_zh', 'short_en') ?? (edit.at(['short']) === undefined ? name : undefined));
    mergeAliases(edit, row.list('aliases') ?? []);
    mergeText(edit, ['summary'], row.given('summary_zh', 'summary_en'));
    const order_ = row.decimal('order', NUMBER);
    edit.set(['order'], order_, `order ${order_}`);
    if (edit.at(['summary']) === undefined) row.problems.push('summary_zh 概况 is missing, expected for a new block');
    if (edit.at(['name']) === undefined) row.problems.push('name_zh 名称 is missing, expected for a new block');
    if (edit.at(['observations']) === undefined) edit.set(['observations'], [], '');
    const lead = row.list('lead')?.flatMap((text) => {
      const [record] = records.of(text);
      if (!record) row.problems.push(`lead has "${text}", which is no record, expected ids or names joined by ;`);
      return record ? [record.id] : [];
    });
    edit.set(['lead'], lead ?? (edit.at(['lead']) === undefined ? [] : undefined), lead ? `lead ${lead.join('; ')}` : '');
  }

  function mergeStatement(row: Row<BlockColumn>, edit: FileEdit): void {
    if (!row.says('statement', 'source', 'paragraphs', 'section', 'text_zh', 'text_en', 'asof')) return;
    const before = row.problems.length;
    const asof = row.month('asof');
    const citation = citationOf(row, words.source, sources, asof, true);
    const kind = row.term('statement', STATEMENTS) ?? 'status';
    const text = row.given('text_zh', 'text_en');
    const missing = [...(row.says('asof') ? [] : ['asof 截至']), ...(text ? [] : ['text_zh 内容'])];
    if (missing.length > 0) row.problems.push(`${missing.join(', ')} missing, expected beside a statement`);
    if (row.problems.length > before || !asof || !citation || !text) return;
    const { source, paragraphs } = citation;
    const statements = (edit.at(['observations']) ?? []) as BlockFile['observations'];
    const lead = text.zh ?? text.en;
    const at = statements.findIndex((s) => s.source === source && s.asof === asof && (s.text.zh ?? s.text.en) === lead);
    if (at >= 0) {
      mergeText(edit, ['observations', at, 'text'], text);
      edit.set(['observations', at, 'paragraphs'], paragraphs, `paragraphs ${paragraphs?.join(', ')}`);
      if (row.says('statement')) edit.set(['observations', at, 'kind'], kind, `statement ${kind}`);
      return;
    }
    const later = statements.findIndex((s) => s.asof > asof);
    edit.insert(['observations'], later < 0 ? statements.length : later, { kind, asof, ...citation, text });
    edit.changes.push(`1 statement added (${kind}, ${source} ${asof})`);
  }

  function mergeArea(row: Row<BlockColumn>, edit: FileEdit, id: string): void {
    const names = edit.at(['name']) as { zh?: string; en?: string } | undefined;
    const called = [id, names?.zh, names?.en, row.text('short_zh'), row.text('short_en'), ...(row.list('aliases') ?? [])];
    const area = areaOf(
      row,
      called.flatMap((text) => text ?? []),
      words.crs,
      options,
    );
    const earlier = outlines.get(id);
    const precision = row.decimal('precision_m', 'metres as a number');
    const km2 = row.decimal('area_km2', 'square kilometres as a number');
    const geometry = area?.geometry ?? (row.says(...OUTLINE) ? earlier?.geometry : undefined);
    if (!geometry) {
      if (!earlier && !features.has(id) && row.problems.length === 0)
        row.problems.push(
          'nothing says where it is, expected west, south, east and north, or lon, lat and radius_m, or a shape from a file beside the table (--shapes)',
        );
      return;
    }
    const properties = {
      ...area?.made,
      ...(row.says('extent_zh', 'extent_en') ? { extent_zh: row.text('extent_zh'), extent_en: row.text('extent_en') } : {}),
      ...(km2 === undefined ? {} : { area_km2: km2 }),
    };
    const origin = row.text('origin');
    const feature = blockOutline(
      id,
      geometry,
      properties,
      {
        precision: precision ?? options.shape.precision,
        basis: origin === undefined ? options.shape.basis : inLanguages([origin]),
        confidence: row.text('confidence') ?? options.shape.confidence,
      },
      earlier,
    );
    if ('problems' in feature)
      row.problems.push(...feature.problems.map((problem) => problem.replace('--precision 50, or a property', 'the column 精度')));
    else {
      features.set(id, feature);
      if (!isSameFeature(feature, earlier)) edit.changes.push(earlier ? 'outline' : 'outline added');
    }
  }
}
