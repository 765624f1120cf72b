import { LineCounter, parseDocument } from 'yaml';
import type { Issue } from '../../../src/compile/read/issue.ts';
import { accept } from '../../../src/compile/read/load.ts';
import { projectSchema } from '../../../src/compile/read/schema.ts';
import { readTables, type Tables } from '../../../src/compile/read/tables.ts';

/** The invented district of the tests, with more records given as YAML by their ids. */
export function tinyDistrict(records: Record<string, string> = {}): Tables {
  const issues: Issue[] = [];
  const tables = readTables('tests/fixtures/tiny-district', issues);
  const added = Object.entries(records).map(([id, yaml]) => {
    const lines = new LineCounter();
    return accept(
      { path: `data/projects/${id}.yaml`, stem: id, doc: parseDocument(yaml, { lineCounter: lines }), lines },
      projectSchema,
      issues,
    );
  });
  if (!tables || issues.length > 0) throw new Error(issues.map((i) => i.message).join('\n'));
  return { ...tables, projects: [...tables.projects, ...added.filter((record) => record !== null)] };
}
