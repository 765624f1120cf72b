import { expect, test, vi } from 'vitest';
import { rowsOf } from '../atlas-of.ts';
import { dataset } from '../map/entries.ts';

const { rows } = rowsOf(dataset).at;

test('where a record lies is told without making its object, and as that has it', () => {
  const project = vi.spyOn(rows, 'project');
  const places = Array.from({ length: rows.length }, (_, row) => rows.place(row));
  expect(project).not.toHaveBeenCalled();
  expect(new Set(places.map(({ shape }) => shape))).toEqual(new Set([undefined, 'line', 'area']));
  for (const [row, place] of places.entries()) {
    const { id, block, subdistrict, precision, uncertainty_m, point, shape } = dataset.projects.find((p) => p.id === rows.id(row))!;
    expect(place).toEqual({ id, block, subdistrict, precision, uncertainty_m, point, shape });
    expect(rows.project(row)).toMatchObject(place);
  }
});
