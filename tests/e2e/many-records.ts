import type { Page } from '@playwright/test';
import { columnFiles } from '../../src/compile/dataset/columns.ts';
import type { Dataset, Project } from '../../src/model/dataset.ts';
import { dataset } from './facts.ts';
import { siteUrl } from './site-files.ts';

/** The built district with so many records as if it had them: copies of its own, each with a number in its names. */
export function manyRecords(count: number): Dataset {
  const own = dataset();
  const projects = Array.from({ length: count }, (_, i): Project => {
    const project = own.projects[i % own.projects.length]!;
    const number = String(i).padStart(5, '0');
    const { within: _within, ...alone } = project;
    return { ...alone, id: `${project.id}-${number}`, name: { zh: `${project.name.zh} ${number}`, en: `${project.name.en} ${number}` } };
  });
  return { ...own, projects: projects.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** Answers the page's requests for its records with others. */
export async function answerWith(page: Page, records: Dataset): Promise<void> {
  for (const [path, file] of columnFiles(records)) await page.route(siteUrl() + path, (route) => route.fulfill({ json: file() }));
}
