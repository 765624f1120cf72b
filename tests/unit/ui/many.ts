/** Thousands of invented records, for what has to hold with many of them. */
import type { Project } from '../../../src/model/dataset.ts';
import { dataset } from './mount.svelte.ts';

/** Records `m0`, `m1`, …, called so that their names are in that order, each otherwise like one of the invented district's. */
export function many(count: number, change: (project: Project, i: number) => Partial<Project> = () => ({})): Project[] {
  return Array.from({ length: count }, (_, i) => {
    const project = dataset.projects[i % dataset.projects.length]!;
    const name = `Project ${String(i).padStart(6, '0')}`;
    return { ...project, id: `m${i}`, name: { zh: name, en: name }, ...change(project, i) };
  });
}
