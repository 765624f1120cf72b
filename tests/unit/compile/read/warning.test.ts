import { expect, test } from 'vitest';
import { formatWarnings, type Warning } from '../../../../src/compile/read/warning.ts';

const warning = (id: string, line: number, summary = 'English name missing', one = 'record'): Warning => ({
  file: `data/projects/${id}.yaml`,
  line,
  col: 7,
  message: 'name.en is missing',
  of: { one, many: `${one}s`, id },
  summary,
});

test('like warnings are one line with the place of the first, and each thing is counted once', () => {
  expect(
    formatWarnings([
      warning('hall', 2),
      warning('hall', 9, 'English text missing'),
      warning('hall', 14, 'English text missing'),
      warning('park', 2),
      warning('park', 3, 'English name missing', 'block'),
    ]),
  ).toEqual([
    '2 records: English name missing (first: data/projects/hall.yaml:2:7)',
    '1 record: English text missing (data/projects/hall.yaml:9:7)',
    '1 block: English name missing (data/projects/park.yaml:3:7)',
  ]);
  expect(formatWarnings([])).toEqual([]);
});

test('a name of a file never moves the cursor of a terminal', () => {
  expect(formatWarnings([warning('a\u001b[2J', 1)])).toEqual(['1 record: English name missing (data/projects/a\\u{1b}[2J.yaml:1:7)']);
});
