import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { z } from 'zod';
import * as schema from '../../src/compile/read/schema.ts';
import { fuzz } from './cases.ts';
import { layDistrict, scratchFolder, textsIn } from './district-folder.ts';
import { expectChecked, expectRead } from './faults.ts';
import { hostileText } from './hostile-text.ts';
import { mutated } from './mutations.ts';

/** What means something to YAML, numbers that are none, and keys and values of records. */
const token = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(...': - ? | > & * ! % @ ` { } [ ] , # " \' --- ... << ~ =  \\'.split(' '), '\n', '\t', '\r\n', '  '),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '&a [*a]',
      '*a',
      '&a ',
      '!!binary x',
      '!!js/function x',
      '!!map',
      '!!set {a}',
      '<<: *a',
      '%YAML 1.1\n---\n',
      '---\na: 1\n---\n',
      '? {a: 1}\n: 2\n',
      'null',
      'true',
      'yes',
      '.nan',
      '.inf',
      '1e999',
      '0x10',
      '0o7',
      '1_000',
      '9999999999999999999',
      '-0',
      '2023-13',
      '2023-02-30',
      '12:30:00',
      '"\\ud800"',
      '"\\u0000"',
      '"\\x07"',
      '{}',
      '[]',
      '[1, [2, [3]]]',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'id: x\n',
      'name: { zh: x, en: y }\n',
      'observations:\n',
      'location:\n',
      '  point: [10, 50]\n',
      '__proto__: { x: 1 }\n',
      'constructor: 1\n',
      'toString: x\n',
      'paragraphs: [1]',
      'stage: operating',
      'within: ',
    ),
  },
  { weight: 2, arbitrary: hostileText },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('[', '{a: ', '- ', '? ', '(', '"', '>\n ', '&a ', '!'), fc.nat(60))
      .map(([open, n]) => open.repeat(n)),
  },
);

/** Documents of YAML that try a parser. */
const trying = fc.oneof(
  fc.tuple(fc.constantFrom('[', '{a: ', '- ', '? ', '{? '), fc.nat(6_000)).map(([open, n]) => open.repeat(n)),
  fc.nat(400).map((n) => Array.from({ length: n }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')),
  fc
    .tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 12 }))
    .map(([levels, width]) =>
      Array.from(
        { length: levels },
        (_, i) => `a${i}: &a${i} [${Array.from({ length: width }, () => (i === 0 ? 'x' : `*a${i - 1}`)).join(', ')}]`,
      ).join('\n'),
    ),
  fc.constantFrom('a: &a { b: *a }', '&a [*a, *a]', 'a: &x 1\nb: &x 2\nc: *x', '*nobody', '<<: [*a]', '? &k x\n: *k'),
  hostileText,
);

const folder = scratchFolder();

const KINDS = [
  [
    'data/projects/x.yaml',
    schema.projectSchema,
    [...textsIn('tests/fixtures/tiny-district/data/projects'), ...textsIn('data/projects', 4)],
  ],
  ['data/sources/x.yaml', schema.sourceSchema, textsIn('tests/fixtures/tiny-district/data/sources')],
  ['data/blocks/x.yaml', schema.blockSchema, textsIn('tests/fixtures/tiny-district/data/blocks')],
  ['data/indicators/x.yaml', schema.indicatorsSchema, textsIn('tests/fixtures/tiny-district/data/indicators')],
  ['data/vocab.yaml', schema.vocabSchema, textsIn('tests/fixtures/tiny-district/data').slice(1)],
  ['data/district.yaml', schema.districtSchema, textsIn('tests/fixtures/tiny-district/data').slice(0, 1)],
] as const;

const SCHEMAS = new Map<string, z.ZodType>(KINDS.map(([path, accepted]) => [path, accepted]));

const record = fc
  .constantFrom(...KINDS)
  .chain(([path, , texts]) =>
    fc
      .oneof(
        { weight: 12, arbitrary: mutated(texts, token) },
        { weight: 1, arbitrary: trying },
        { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...texts), trying).map((both) => both.join('\n')) },
      )
      .map((text) => ({ path, text })),
  );

fuzz(
  'a record or source, however it is broken, is read or told with file, line and column',
  1_000,
  fc.property(record, ({ path, text }) => expectRead(folder, path, text, SCHEMAS.get(path)!)),
);

const root = layDistrict();
const places = [
  'data/projects/market-hall.yaml',
  'data/projects/tram-line-1.yaml',
  'data/sources/gazette-2030.yaml',
  'data/blocks/harbour.yaml',
  'data/indicators/life.yaml',
  'data/vocab.yaml',
  'data/district.yaml',
];
const whole = new Map(places.map((path) => [path, readFileSync(join(root, path), 'utf8')]));

fuzz(
  'a district with such a file in it is checked to the end',
  60,
  fc.property(
    fc.constantFrom(...places).chain((path) => fc.tuple(fc.constant(path), mutated([whole.get(path)!], token))),
    ([path, text]) => expectChecked(root, path, text),
  ),
);
