import { describe, expect, test } from 'vitest';
import { cite } from '../../../../src/compile/read/cite.ts';
import type { SourceDescription } from '../../../../src/compile/read/schema.ts';

const section = (id: string, first: number, last: number) => ({
  id,
  title: { zh: id, en: id },
  paragraphs: [first, last] as [number, number],
  asof: '2023-06',
});
const source = {
  sections: [section('导语', 1, 3), section('建设', 4, 8), section('小结', 8, 9), section('附录', 12, 12)],
} as SourceDescription;
const ids = (...paragraphs: number[]) => cite(source, paragraphs).sections.map((s) => s.id);

describe('cite', () => {
  test('the first and the last paragraph of a section are in it', () => {
    expect(ids(1)).toEqual(['导语']);
    expect(ids(3)).toEqual(['导语']);
    expect(ids(4)).toEqual(['建设']);
    expect(ids(12)).toEqual(['附录']);
  });

  test('sections stand in the source’s order, each once', () => {
    expect(ids(12, 2, 1)).toEqual(['导语', '附录']);
  });

  test('a paragraph that two sections hold is in both', () => {
    expect(ids(8)).toEqual(['建设', '小结']);
  });

  test('paragraphs in no section are strays, as they were given', () => {
    expect(cite(source, [13, 2, 10, 0])).toMatchObject({ sections: [{ id: '导语' }], strays: [13, 10, 0] });
    expect(cite(source, [])).toEqual({ sections: [], strays: [] });
  });
});
