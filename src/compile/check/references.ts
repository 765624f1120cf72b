import type { Issue } from '../read/issue.ts';
import { report } from '../read/load.ts';
import { subdistricts } from '../read/subdistricts.ts';
import type { Tables } from '../read/tables.ts';
import { blockBasisProblem } from './block-basis.ts';
import { oneOf } from './one-of.ts';

/** Every block, sub-district, project that a record or a place names exists. */
export function checkReferences(tables: Tables, known: { projects: Set<string>; blocks: Set<string> }, issues: Issue[]): void {
  const places = new Set(subdistricts(tables).map((s) => s.id));
  const wholes = new Map(tables.projects.map((p) => [p.value.id, p.value]));
  for (const { file, value } of tables.projects) {
    if (value.block !== undefined && !known.blocks.has(value.block))
      report(issues, file, ['block'], `block "${value.block}" is unknown, expected ${oneOf(known.blocks)}`);
    value.one_of?.forEach((id, i) => {
      if (!known.blocks.has(id)) report(issues, file, ['one_of', i], `block "${id}" is unknown, expected ${oneOf(known.blocks)}`);
    });
    const problem = blockBasisProblem(value);
    if (problem) report(issues, file, [problem.key], problem.message);
    if (value.subdistrict !== undefined && !places.has(value.subdistrict))
      report(issues, file, ['subdistrict'], `subdistrict "${value.subdistrict}" is unknown, expected ${oneOf(places)}`);
    if (value.within !== undefined) {
      const whole = wholes.get(value.within);
      if (!known.projects.has(value.within))
        report(issues, file, ['within'], `record "${value.within}" is unknown, expected the id of a record in data/projects`);
      else if (value.within === value.id || whole?.within !== undefined)
        report(issues, file, ['within'], `"${value.within}" is itself a part, expected the record of the whole`);
    }
  }
  for (const { file, value } of tables.base)
    value.features.forEach(({ properties: { subdistrict } }, i) => {
      if (subdistrict !== undefined && !places.has(subdistrict))
        report(
          issues,
          file,
          ['features', i, 'properties', 'subdistrict'],
          `subdistrict "${subdistrict}" is unknown, expected ${oneOf(places)}`,
        );
    });
  for (const { file, value } of tables.blocks)
    value.lead.forEach((id, i) => {
      if (!known.projects.has(id))
        report(issues, file, ['lead', i], `lead project "${id}" is unknown, expected the id of a record in data/projects`);
    });
}
