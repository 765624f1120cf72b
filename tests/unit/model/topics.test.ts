import { expect, test } from 'vitest';
import type { Indicator } from '../../../src/model/dataset.ts';
import { arrange, standFor } from '../../../src/model/topics.ts';

const units = [{ id: '个', zh: '个', en: '' }];
const indicator = (id: string, values: [string, number][], of: Partial<Indicator> = {}): Indicator => ({
  id,
  group: 'economy',
  name: { zh: id, en: id },
  unit: '个',
  measure: 'count',
  values: values.map(([asof, value]) => ({ asof, value, source: 's', section: '1', paragraphs: [1] })),
  ...of,
});
const divided = (...parts: string[]) => ({
  breakdowns: [{ name: { zh: '划分', en: 'Division' }, parts: parts.map((p) => ({ indicator: p })) }],
});
const whole = indicator('whole', [['2031-03', 9]], divided('part', 'other'));
const part = indicator('part', [['2031-03', 5]], divided('small', 'large'));
const list = [
  whole,
  part,
  indicator('other', [['2031-03', 4]]),
  indicator('small', [['2031-03', 2]]),
  indicator('large', [['2031-03', 3]]),
  indicator('lone', [['2031-03', 1]]),
  indicator('series', [
    ['2030-03', 1],
    ['2031-03', 2],
  ]),
  indicator('torn', [['2031-03', 1]], { disagreement: { zh: '不同', en: 'Differ' } }),
];
const byId = new Map(list.map((i) => [i.id, i]));
const told = (found: Indicator[]) =>
  Object.fromEntries(Object.entries(arrange(found, byId, units)).map(([k, v]) => [k, (v as Indicator[]).map((i) => i.id)]));

test('a whole stands with its parts, and theirs, in one picture; nothing is told twice', () => {
  expect(told(list)).toEqual({ wholes: ['whole'], several: ['series', 'torn'], lone: ['lone'] });
});

test('a part that is asked for brings the whole it stands in', () => {
  expect(told([byId.get('large')!])).toEqual({ wholes: ['whole'], several: [], lone: [] });
  expect(told([byId.get('lone')!])).toEqual({ wholes: [], several: [], lone: ['lone'] });
});

test('a whole with a history is told beside its picture, too', () => {
  const grown = { ...whole, values: [...indicator('x', [['2030-03', 8]]).values, ...whole.values] };
  const others = new Map(byId).set('whole', grown);
  expect(arrange([grown], others, units)).toMatchObject({ wholes: [{ id: 'whole' }], several: [{ id: 'whole' }], lone: [] });
});

test('a topic is stood for by what leads, else by a main indicator that is not in dispute, else by another', () => {
  const [a, b, c] = [
    indicator('a', [['2031-03', 1]]),
    indicator('b', [['2031-03', 1]], { headline: true }),
    indicator('c', [['2031-03', 1]]),
  ];
  expect(standFor([a, b, c], { lead: ['elsewhere', 'c', 'a'] })).toBe(c);
  expect(standFor([a, b, c], { lead: ['elsewhere'] })).toBe(b);
  expect(standFor([a, c], { lead: [] })).toBe(a);
  const torn = { ...b, disagreement: { zh: '不同', en: 'Differ' } };
  expect(standFor([torn, c], { lead: [] })).toBe(c);
  expect(standFor([torn], { lead: [] })).toBe(torn);
  expect(standFor([], { lead: ['c'] })).toBe(undefined);
});
