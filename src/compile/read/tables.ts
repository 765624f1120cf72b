import { join } from 'node:path';
import { entryAt } from './entry.ts';
import { checkFolders } from './folders.ts';
import type { Issue } from './issue.ts';
import { listFiles, load, loadFolder, type Loaded } from './load.ts';
import { PROJECTS_FOLDER, readProjectTables } from './rows/project-tables.ts';
import * as schema from './schema.ts';
import { loadOptionalShapes, loadShapes } from './shapes.ts';
import { SHAPES_FILE } from './source-file.ts';
import { readStreets, STREETS_FILE, type Streets } from './streets.ts';

/** Every data file of a district, read and accepted by its schema. */
export interface Tables {
  district: Loaded<schema.DistrictFile>;
  vocab: Loaded<schema.VocabFile>;
  sources: Loaded<schema.SourceDescription>[];
  blocks: Loaded<schema.BlockFile>[];
  projects: Loaded<schema.ProjectFile>[];
  /** Ids of projects that stand in rows of tables and are at fault: they exist, though they are not among `projects`. */
  refused: readonly string[];
  indicators: Loaded<schema.IndicatorsFile>[];
  /** What the overview begins with; null where the district chooses nothing. */
  overview: Loaded<schema.OverviewFile> | null;
  districtShape: Loaded<schema.DistrictShape>;
  blockShapes: Loaded<schema.BlockShapes>;
  projectShapes: Loaded<schema.ProjectShapes>;
  base: Loaded<schema.BaseShapes>[];
  /** What `npm run streets` wrote; null where it was not asked for. */
  streets: Streets | null;
}

/** The one file of `data/` that may be left out. */
const OVERVIEW_FILE = 'data/overview.yaml';

/** Reads `data/` and `geo/` below `root`. Null when a file that all else depends on is missing or broken. */
export function readTables(root: string, issues: Issue[]): Tables | null {
  if (!checkFolders(root, issues)) return null;
  const district = load(root, 'data/district.yaml', schema.districtSchema, issues);
  const vocab = load(root, 'data/vocab.yaml', schema.vocabSchema, issues);
  const sources = loadFolder(root, 'data/sources', '.yaml', schema.sourceSchema, issues);
  const blocks = loadFolder(root, 'data/blocks', '.yaml', schema.blockSchema, issues);
  const filed = loadFolder(root, PROJECTS_FOLDER, '.yaml', schema.projectSchema, issues);
  const indicators = loadFolder(root, 'data/indicators', '.yaml', schema.indicatorsSchema, issues);
  const hasOverview = entryAt(join(root, OVERVIEW_FILE)) !== undefined;
  const overview = hasOverview ? load(root, OVERVIEW_FILE, schema.overviewSchema, issues) : null;
  const districtShape = loadShapes(root, 'geo/district.geojson', schema.districtShapeSchema, issues);
  const blockShapes = loadOptionalShapes(root, 'geo/blocks.geojson', schema.blockShapesSchema, issues);
  const projectShapes = loadOptionalShapes(root, SHAPES_FILE, schema.projectShapesSchema, issues);
  const base = listFiles(root, 'geo/base', '.geojson')
    .filter((path) => path !== STREETS_FILE)
    .map((path) => loadShapes(root, path, schema.baseSchema, issues))
    .filter((loaded) => loaded !== null);
  const rows = readProjectTables(root, { vocab, blocks, sources, base, projects: filed }, issues);
  const streets = readStreets(root, issues);
  if (!district || !vocab || !districtShape || !blockShapes || !projectShapes) return null;
  const projects = [...filed, ...rows.records];
  const { refused } = rows;
  return {
    district,
    vocab,
    sources,
    blocks,
    projects,
    refused,
    indicators,
    overview,
    districtShape,
    blockShapes,
    projectShapes,
    base,
    streets,
  };
}

/** Paths of all data files below `root`, for watching and for naming files that failed their schema. */
export function dataFiles(root: string): string[] {
  return [
    ...['data', 'data/sources', 'data/blocks', 'data/projects', 'data/indicators'].flatMap((f) => listFiles(root, f, '.yaml')),
    ...listFiles(root, PROJECTS_FOLDER, '.csv'),
    ...['geo', 'geo/base'].flatMap((f) => listFiles(root, f, '.geojson')),
  ];
}
