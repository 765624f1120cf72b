/** Invented indicators of the invented district: a whole with parts and parts of a part, a series, accounts that differ, lone numbers. */
import type { Indicator, IndicatorValue } from '../../../../src/model/dataset.ts';

type Given = Partial<IndicatorValue> & { value: number };

const indicator = (id: string, group: string, zh: string, en: string, values: Given[], of: Partial<Indicator> = {}): Indicator => ({
  id,
  group,
  name: { zh, en },
  unit: '个',
  measure: 'count',
  values: values.map((v) => ({ asof: '2031-03', source: 'review-2031', section: '进展', paragraphs: [1], ...v })),
  ...of,
});
const divided = (name: string, ...parts: [string, string][]) => ({
  breakdowns: [{ name: { zh: name, en: name }, parts: parts.map(([id, label]) => ({ indicator: id, label: { zh: label, en: label } })) }],
});

export const tinyIndicators: Indicator[] = [
  indicator(
    'goals',
    'economy',
    '目标',
    'Goals',
    [{ value: 30 }],
    divided('Progress', ['met', 'On track'], ['behind', 'Behind'], ['open', 'Not assessable']),
  ),
  indicator(
    'met',
    'economy',
    '达到的目标',
    'Goals on track',
    [{ value: 23 }],
    divided('By kind', ['met-soft', 'soft'], ['met-hard', 'hard']),
  ),
  indicator('met-soft', 'economy', '软目标', 'Soft goals on track', [{ value: 9 }]),
  indicator('met-hard', 'economy', '硬目标', 'Hard goals on track', [{ value: 14 }]),
  indicator('behind', 'economy', '落后的目标', 'Goals behind', [{ value: 6 }]),
  indicator('open', 'economy', '无法评估的目标', 'Goals not assessable', [{ value: 1 }]),
  indicator(
    'output',
    'economy',
    '总产值',
    'Output',
    [{ value: 12, asof: '2030-03', source: 'gazette-2030', section: '开篇' }, { value: 20 }],
    {
      unit: '亿元',
      measure: 'level',
    },
  ),
  indicator('freight', 'economy', '货运', 'Freight', [{ value: 330, asof: '2030-03' }, { value: 190 }], {
    disagreement: { zh: '没有解释差别。', en: 'The difference is not explained.' },
  }),
  indicator('growth', 'economy', '增速', 'Growth', [{ value: 20.7 }], { unit: '%', measure: 'growth' }),
  indicator('bakeries', 'life', '面包房', 'Bakeries', [{ value: 9 }]),
  indicator('lamps', 'life', '亮灯率', 'Lamps lit', [{ value: 97 }], { unit: '%', measure: 'share' }),
];

export const byId = new Map(tinyIndicators.map((i) => [i.id, i]));
export const named = (id: string): Indicator => byId.get(id)!;
