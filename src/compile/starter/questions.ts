/** What has to be known of a new district, and what is taken where nothing is said. */
import { existsSync, statSync } from 'node:fs';
import { slugOf } from '../import/slug.ts';
import type { Crs } from '../read/coordinates.ts';
import { idProblem } from '../read/id-rules.ts';
import { LIMITS } from '../read/limits.ts';
import type { Lang } from '../../model/dataset.ts';

/** Answers by the names of their options. */
export type Answers = Partial<Record<QuestionName, string>>;

export type QuestionName = 'languages' | 'name-zh' | 'name-en' | 'city-zh' | 'city-en' | 'title-zh' | 'title-en' | 'id' | 'outline' | 'crs';

export interface Question {
  name: QuestionName;
  /** As it is asked, in both languages. */
  ask: string;
  /** Only of a district in this language. */
  lang?: Lang;
  /** What is taken where nothing is said; undefined where that has to be said. */
  otherwise?: (answers: Answers) => string | undefined;
  /** What stands against an answer, as a sentence; null where nothing does. */
  problem: (answer: string) => string | null;
}

const line = (answer: string): string | null =>
  answer.length > LIMITS.line ? `is ${answer.length} characters long, expected at most ${LIMITS.line}` : null;

const CRS: readonly Crs[] = ['wgs84', 'gcj02', 'bd09'];

/** In the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [
  {
    name: 'languages',
    ask: '语言：zh,en，或只有 zh，或只有 en · Languages: zh,en, or zh alone, or en alone',
    otherwise: () => 'zh,en',
    problem: (answer) => (/^(zh|en|zh,en|en,zh)$/.test(answer) ? null : `is "${answer}", expected zh,en or en,zh or zh or en`),
  },
  { name: 'name-zh', lang: 'zh', ask: '区名，例如 示例区 · Name in Chinese', problem: line },
  { name: 'name-en', lang: 'en', ask: '英文区名，例如 Example District · Name in English', problem: line },
  { name: 'city-zh', lang: 'zh', ask: '所在市，例如 样本市 · The city it belongs to, in Chinese', problem: line },
  { name: 'city-en', lang: 'en', ask: '所在市的英文名 · The city it belongs to, in English', problem: line },
  {
    name: 'title-zh',
    lang: 'zh',
    ask: '这张图的名称 · What the atlas is called, in Chinese',
    otherwise: (answers) => answers['name-zh'] && `${answers['name-zh']}一张图`,
    problem: line,
  },
  {
    name: 'title-en',
    lang: 'en',
    ask: '这张图的英文名称 · What the atlas is called, in English',
    otherwise: (answers) => answers['name-en'] && `${answers['name-en']} Atlas`,
    problem: line,
  },
  {
    name: 'id',
    ask: '编号：小写拉丁字母、数字和连字符，以后不改 · Id: a-z, 0-9 and hyphens, never changed',
    otherwise: (answers) => slugOf(answers['name-en'], answers['name-zh'] ?? '') || undefined,
    problem: (answer) =>
      /^[a-z0-9]+(-[a-z0-9]+)*$/.test(answer)
        ? idProblem(answer)
        : `is "${answer}", expected lower-case a-z and 0-9 joined by single hyphens`,
  },
  {
    name: 'outline',
    ask: '区界文件（GeoJSON 面）· File of the outline, a GeoJSON Polygon or MultiPolygon',
    problem: (answer) => (existsSync(answer) && statSync(answer).isFile() ? null : `names no file: ${answer}`),
  },
  {
    name: 'crs',
    ask: '区界的坐标系：wgs84（GPS、OpenStreetMap）、gcj02（高德、腾讯、DataV）、bd09（百度）· Its coordinates: wgs84, gcj02 or bd09',
    problem: (answer) => ((CRS as readonly string[]).includes(answer) ? null : `is "${answer}", expected wgs84, gcj02 or bd09`),
  },
];

/** Whether a question is asked of a district in the languages that were said. */
export const isAsked = ({ lang }: Question, answers: Answers): boolean =>
  lang === undefined || (answers.languages ?? 'zh,en').split(',').includes(lang);
