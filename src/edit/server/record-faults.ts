/** What the check has against one record as it stands in the form, each fault at its field. */
import { Document, LineCounter } from 'yaml';
import { checkTables, type KnownIds } from '../../compile/check/check.ts';
import { acceptValue, type Loaded } from '../../compile/read/load.ts';
import type { Issue } from '../../compile/read/issue.ts';
import { settleTexts } from '../../compile/read/settle-texts.ts';
import { scalarProblems } from '../../compile/read/scalars.ts';
import { projectSchema, type ProjectFile } from '../../compile/read/schema.ts';
import type { Place, RowsFile } from '../../compile/read/source-file.ts';
import type { Tables } from '../../compile/read/tables.ts';
import { languagesOf } from '../../model/languages.ts';
import type { Fault, RawRecord } from '../protocol.ts';
import { followsFrom, mended, type Mended } from './mended-record.ts';

/** A record that stands in no file yet: its places are the paths of its values, numbered as they are asked for. */
class FormFile implements RowsFile {
  readonly path: string;
  readonly stem: string;
  readonly #paths: (readonly PropertyKey[])[] = [];

  constructor(id: string) {
    [this.path, this.stem] = [`data/projects/${id}.yaml`, id];
  }

  place(path: readonly PropertyKey[]): Place {
    this.#paths.push([...path]);
    return { line: this.#paths.length, col: 1 };
  }

  /** A field is not named to who sees it. */
  column(): string {
    return '';
  }

  pathAt({ line }: Place): (string | number)[] {
    return this.#paths[line - 1]!.map((key) => (typeof key === 'number' ? key : String(key)));
  }
}

/** How the schema ends what it says of a text that stands in no language. */
const IN_EITHER = 'expected Chinese, English or both';

/** What there is against a record, warnings included, and the record as the build would have it where its schema takes it. */
export interface Examined {
  faults: Fault[];
  value: ProjectFile | null;
}

/**
 * The same rules as `npm run check`, for one record: its schema, and what it has to do with the rest of the district.
 * @param tables of the district as it is on the disk
 * @param id by which the record is known, or is to be
 */
export function examine(tables: Tables, known: KnownIds, id: string, record: RawRecord): Examined {
  const faults: Fault[] = [];
  const file = new FormFile(id);
  const written = scalarProblems({ path: file.path, stem: id, doc: new Document(record) as Document.Parsed, lines: new LineCounter() });
  for (const { path, message } of written) faults.push({ path: path.map(key), message: unnamed(message, path) });
  const issues: Issue[] = [];
  const loaded = acceptValue(file, record, projectSchema, issues, new Set(written.map(({ path }) => path.join('\n'))));
  const whole: Mended | null = loaded ? { value: loaded.value, paths: [] } : mended(record);
  const further: Issue[] = [];
  let warnings: Issue[] = [];
  if (whole) {
    const context = around(tables, { file, value: whole.value });
    warnings = settleTexts(context, further);
    checkTables(context, { ...known, projects: new Set([...known.projects, id]) }, further);
  }
  const [leading] = languagesOf(tables.district.value);
  const told = (issue: Issue): Fault[] => {
    if (issue.file !== file.path) return [];
    const path = file.pathAt(issue);
    const message = issue.message.trimStart();
    // A text that is missing altogether is asked for in the language that leads.
    return [{ path: message.endsWith(IN_EITHER) ? [...path.slice(0, -1), leading!] : path, message }];
  };
  const onItsOwn = ({ path }: Fault): boolean => !followsFrom(whole!.paths, path);
  faults.push(...issues.flatMap(told), ...further.flatMap(told).filter(onItsOwn));
  for (const warning of warnings.flatMap(told)) if (onItsOwn(warning)) faults.push({ ...warning, isWarning: true });
  return { faults, value: loaded?.value ?? null };
}

const key = (step: PropertyKey): string | number => (typeof step === 'number' ? step : String(step));

/** The message without the name of the field, which stands beside it. */
const unnamed = (message: string, path: readonly PropertyKey[]): string => {
  const name = `${path.map(String).join('.')} `;
  return message.startsWith(name) ? message.slice(name.length) : message;
};

/** Of the district what a record has to do with: the terms, the sources, and records of its name, its whole and its parts. */
function around(tables: Tables, edited: Loaded<ProjectFile>): Tables {
  const { id, name, within, former_ids = [], location } = edited.value;
  const others = tables.projects.filter(
    ({ value }) =>
      value.id !== id && (value.name.zh === name.zh || value.id === within || value.within === id || former_ids.includes(value.id)),
  );
  const shapes = tables.projectShapes.value.features.filter((f) => f.id === location.shape);
  return {
    ...tables,
    // The last of those that are told of one thing is the one that is told.
    projects: [...others, edited],
    blocks: [],
    indicators: [],
    overview: null,
    streets: null,
    base: tables.base.filter(({ file }) => file.stem === 'places'),
    blockShapes: { ...tables.blockShapes, value: { ...tables.blockShapes.value, features: [] } },
    projectShapes: { ...tables.projectShapes, value: { ...tables.projectShapes.value, features: shapes } },
  };
}
