import { describe, expect, test } from 'vitest';
import { district } from '../district.ts';
import { formatCourse } from '../../src/i18n/course.ts';
import { course } from '../../src/model/course.ts';
import type { Lang } from '../../src/model/dataset.ts';
import { latestDate } from '../../src/model/snapshot.ts';

/* The sentence on whether a project is moving, for every record at every date. */

const { dataset } = district();
const sentence = (id: string, lang: Lang, asof = latestDate(dataset)): string => {
  const project = dataset.projects.find((p) => p.id === id);
  if (!project) throw new Error(`no record ${id}`);
  return formatCourse(course(project, asof, dataset.vocab), asof, lang, dataset);
};

describe.each(dataset.dates)('at %s', (asof) => {
  const named = dataset.projects.filter((p) => p.observations[0]!.asof <= asof);
  test('every record that was named has a sentence of whole clauses in both languages, and no other has one', () => {
    for (const { id } of named) {
      const [zh, en] = [sentence(id, 'zh', asof), sentence(id, 'en', asof)];
      expect(zh, id).toMatch(/^[^；。]+(；[^；。]+)*。$/);
      expect(zh, id).not.toMatch(/[；，。、（]{2}|undefined|null|[A-Za-z]{3}|已已| {2}/);
      expect(en, id).toMatch(/^[A-Z][^;.]+(; [a-z][^;.]+)*\.$/);
      expect(en, id).not.toMatch(/[;,.] ?[;,.]|undefined|null|\p{Script=Han}| {2}/u);
    }
    for (const { id } of dataset.projects.filter((p) => !named.includes(p))) expect(sentence(id, 'zh', asof), id).toBe('');
  });
});

test.each([
  [
    'wantou-community-health-centre',
    '2023 年 6 月已开工；2023 年 11 月的区政府报告下一步要推动投用；此后没有来源提到。',
    'Work started by June 2023; the November 2023 report of the district government wants it put into use next; not mentioned since.',
  ],
  ['culture-port-hall-2', '2023 年 6 月已开工；2023 年结顶。', 'Work started by June 2023; topped out in 2023.'],
  ['yuanzhou-south-plot', '2022 年出让成交；此后没有来源提到。', 'Land sold in 2022; not mentioned since.'],
  ['water-plant-top-park', '2023 年 12 月在建；预计 2024 年 5 月前完成。', 'Under construction by December 2023; due by May 2024.'],
  ['yaojiang-east-road', '2022 年已竣工；2023 年 6 月已投用。', 'Completed in 2022; in use by June 2023.'],
  ['ningbo-olympic-sports-centre', '2023 年 12 月已投用，由所述推知。', 'In use by December 2023, by implication.'],
  ['kangqiao-road-sides', '2023 年 6 月被提到，阶段未说明；此后没有来源提到。', 'Named in June 2023, its stage not stated; not mentioned since.'],
  [
    'yao-9-plot',
    '没有来源说明阶段；2023 年 11 月的区政府报告下一步要发挥带动作用；此后没有来源提到。',
    'No source states its stage; the November 2023 report of the district government wants it made to lead the way next; not mentioned since.',
  ],
  [
    'shaojiadu-bridge',
    '2022 年 12 月在建；2023 年 6 月再次提到，此后没有来源提到。',
    'Under construction by December 2022; mentioned again in June 2023, not since.',
  ],
  [
    'dayuanchen-plot',
    '2023 年 11 月的区政府报告下一步要尽快出让；此后没有来源提到。',
    'The November 2023 report of the district government wants it sold next; not mentioned since.',
  ],
  ['baozhu-building', '2022 年 7 月已投用；2023 年 6 月再次提到。', 'In use since July 2022; mentioned again in June 2023.'],
  ['enterprise-service-centre', '2023 年 12 月已投用。', 'In use by December 2023.'],
])('%s', (id, zh, en) => {
  expect(sentence(id, 'zh')).toBe(zh);
  expect(sentence(id, 'en')).toBe(en);
});

test('a sentence is that of its date', () => {
  expect(sentence('wantou-community-health-centre', 'en', '2023-06')).toBe('Work started by June 2023.');
});
