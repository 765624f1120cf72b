import { expect, test, vi } from 'vitest';
import { district } from '../../../district.ts';
import { pages } from '../../../../src/compile/pages/pages.ts';
import { distanceM } from '../../../../src/model/distance.ts';
import { RecordIndex } from '../../../../src/model/record-index.ts';
import { withProjects } from './many-projects.ts';
import { BASE, builtIndex } from './pages-reader.ts';

// Whole districts are built here, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const real = district();
const index = builtIndex();

/** Bytes of the pages of single projects and blocks, which there are the more of the more projects there are. */
function bytes(count: number): number {
  let sum = 0;
  for (const [path, html] of pages(withProjects(real, count), index, BASE)) if (/(^|\/)[pb]\//.test(path)) sum += Buffer.byteLength(html);
  return sum;
}

test('pages grow with the number of projects and no faster', () => {
  const [some, twice] = [bytes(444), bytes(888)];
  expect(twice / some).toBeGreaterThan(1.7);
  expect(twice / some).toBeLessThan(2.1);
});

test('no page is heavy, however many projects there are', () => {
  for (const [path, html] of pages(withProjects(real, 888), index, BASE))
    if (/(^|\/)p\//.test(path)) expect(Buffer.byteLength(html), path).toBeLessThan(30_000);
});

test('nearby projects are the nearest of all within a kilometre', () => {
  const { dataset } = withProjects(real, 300);
  const records = new RecordIndex(dataset);
  const located = dataset.projects.filter((p) => p.point);
  expect(located.length).toBeGreaterThan(50);
  // What is part of the same whole stands there too, and is not told as near.
  const site = ({ id, within = id }: (typeof located)[number]) => within;
  for (const project of located) {
    const expected = located
      .filter((p) => site(p) !== site(project) && distanceM(project.point!, p.point!) <= 1000)
      .map((p) => distanceM(project.point!, p.point!))
      .sort((a, b) => a - b)
      .slice(0, 6);
    expect(records.nearby(project).map((n) => n.metres)).toEqual(expected);
  }
});
