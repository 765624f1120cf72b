import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, matchesQuery, queryWords } from '../../../src/model/search.ts';
import type { Project } from '../../../src/model/dataset.ts';
import { blocks, columns, project, projects, text } from './arbitraries.ts';

const bund = project('bund', {
  name: text('老外滩步行街', 'Old Bund Street'),
  aliases: ['外滩', 'Plot 6'],
  block: 'old-town',
  pinyin: 'laowaitanbuxingjie lwtbxj waitan wt',
});
const line = project('line', { name: text('轨道交通4号线', 'Metro Line 4'), pinyin: 'guidaojiaotong4haoxian gdjt4hx' });
/** How well a query fits each record that it finds: 0 not in its own names, 1 inside, 2 at the start, 3 the whole of one. */
function ranks(list: readonly Project[], q: string): Record<string, number> {
  const { at, search } = columns(list, '9999-12');
  const found = search.matches(queryWords(q));
  return Object.fromEntries([...at.rows.byId()].flatMap((row) => (found[row] ? [[at.rows.project(row).id, found[row] - 1]] : [])));
}
const both = [bund, line];
const finds = (q: string): string[] => Object.keys(ranks(both, q));

describe('what is found', () => {
  test.each([
    ['老外滩', 'Chinese'],
    ['滩步', 'a piece of Chinese'],
    ['old bund', 'English'],
    ['OLD Bund', 'any case'],
    ['ｏｌｄ　ｂｕｎｄ', 'full-width forms'],
    ['laowaitan', 'pinyin'],
    ['lwt', 'initials'],
    ['lao wai tan', 'pinyin with spaces'],
    ['bund old', 'words in any order'],
    ['plot 6', 'an alias'],
    ['老城', 'its block'],
    ['lcqk', 'its block’s initials'],
    ['老城 street', 'its block and its own name'],
    ['  老外滩  ', 'spaces around'],
  ])('%s (%s)', (q) => expect(finds(q)).toEqual(['bund']));

  test.each([['4号线'], ['４号线'], ['4haoxian'], ['gdjt4hx'], ['metro line 4']])('%s finds the line', (q) =>
    expect(finds(q)).toEqual(['line']),
  );

  test('no word finds everything, one missing word nothing', () => {
    expect(finds('')).toEqual(['bund', 'line']);
    expect(finds(' 　')).toEqual(['bund', 'line']);
    expect(finds('老外滩 老外婆')).toEqual([]);
  });

  test('characters that mean something to regular expressions mean themselves', () => {
    for (const q of ['.*', '[', '(', '\\', '^老', '$', '+', '?', '老.滩']) expect(finds(q), q).toEqual([]);
  });

  test('a project whose text is not indexed matches only the empty query', () => {
    expect(matchesQuery(undefined, [])).toBe(true);
    expect(matchesQuery(undefined, ['x'])).toBe(false);
  });

  test('every piece of every name of it and of its block finds a project', () => {
    fc.assert(
      fc.property(
        projects.filter((list) => list.length > 0),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (list, which, from, length) => {
          const p = list[which % list.length]!;
          const own = [
            p.name.zh,
            p.name.en,
            ...p.aliases,
            ...p.pinyin.split(' '),
            ...blocks.filter((b) => b.id === p.block).flatMap((b) => [b.name.zh, b.name.en]),
          ];
          const name = [...own[from % own.length]!];
          const start = length % name.length;
          const piece = name.slice(start, start + 1 + (from % 4)).join('');
          expect(ranks(list, piece), piece).toHaveProperty(p.id);
        },
      ),
    );
  });
});

describe('how well it fits', () => {
  const rank = (q: string) => ranks(both, q)['bund'];

  test('the whole of a name, its beginning, its inside, not at all', () => {
    expect(rank('老外滩步行街')).toBe(3);
    expect(rank('外滩')).toBe(3);
    expect(rank('OLD BUND STREET')).toBe(3);
    expect(rank('lwtbxj')).toBe(3);
    expect(rank('老外')).toBe(2);
    expect(rank('laowai')).toBe(2);
    expect(rank('步行')).toBe(1);
    expect(rank('und str')).toBe(1);
    expect(rank('老城')).toBe(0);
  });

  test('pinyin counts entry by entry', () => {
    expect(rank('lwtbxj waitan')).toBe(0);
    expect(rank('waitan')).toBe(3);
  });

  test('what a longer query finds is the same, whatever was asked before', () => {
    fc.assert(
      fc.property(
        projects,
        fc.array(fc.constantFrom('公', '公园', 'p', 'pa', 'park', 'park b', '外', 'lwt', 'zz'), { maxLength: 5 }),
        (list, asked) => {
          const copies = asked.map((q) => ranks([...list], q));
          expect(asked.map((q) => ranks(list, q))).toEqual(copies);
        },
      ),
    );
  });
});

describe('fold', () => {
  test('folds width, case and space', () => {
    expect(fold('　ＡＢＣ　１２３\n老 外滩 ')).toBe('abc 123 老 外滩');
  });

  test('twice is once, for the letters that names have', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'aZ９Ｑ号线（）·—é Ü\u3000\t') }), (s) => fold(fold(s)) === fold(s)));
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)) }), (s) =>
        queryWords(s).every((w) => w !== '' && !/\s/.test(w)),
      ),
    );
  });
});

test('names that are made ready a record at a time are found as those that are not', () => {
  fc.assert(
    fc.property(projects, fc.constantFrom('a', '老', 'lc', 'plot'), (list, q) => {
      const { search } = columns(list, '9999-12');
      let turns = 0;
      while (!search.prepare(1)) turns += 1;
      // The turn that readies the last one says so.
      expect(turns).toBe(Math.max(0, list.length - 1));
      expect(search.prepare(1)).toBe(true);
      expect(search.matches([q])).toEqual(columns(list, '9999-12').search.matches([q]));
    }),
  );
});
