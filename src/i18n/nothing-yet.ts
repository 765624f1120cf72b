import type { Lang } from '../model/dataset.ts';

/** Texts of a district that has no project yet: said to those who are putting it together. */
const zh = {
  title: '这里还没有项目',
  /** What to add, in the order in which it is needed. */
  add: (hasSources: boolean) =>
    (hasSources ? '在 data/projects/ 加来源说到的项目' : '先在 data/sources/ 加一份来源，再在 data/projects/ 加它说到的项目') +
    '（表格可用 npm run import 导入），重新生成网站后就会出现。逐步的做法见 docs/another-district.md。',
  indicators: '这里还没有指标。指标写在 data/indicators/，一组一个文件。',
};

const en: typeof zh = {
  title: 'There are no projects here yet',
  add: (hasSources) =>
    (hasSources
      ? 'Add the projects that the sources name to data/projects/'
      : 'Add a source to data/sources/, then the projects that it names to data/projects/') +
    ' (npm run import takes a table of them); they appear once the site is built again. docs/another-district.md has it step by step.',
  indicators: 'There are no indicators here yet. They stand in data/indicators/, a file for each group.',
};

export const NOTHING_YET_TEXTS: Record<Lang, typeof zh> = { zh, en };
