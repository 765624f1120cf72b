import { plural } from './plural.ts';

const zh = {
  /** A mark of several, and what they are. */
  here: (n: number, stages: string) => `共 ${n} 项：${stages}`,
  inBlock: (n: number, stages: string) => `${n} 个项目：${stages}`,
  noneInBlock: '没有所选项目',
  /** A label at which is counted what no source places more closely. */
  knownIn: (n: number) => `${n} 项只知道在这里，没有具体位置`,
  ofStage: (stage: string, n: number) => `${stage} ${n}`,
  between: '，',
  closer: '在这里放大',
};

const en: typeof zh = {
  here: (n, stages) => `${n} here: ${stages}`,
  inBlock: (n, stages) => `${plural(n, 'project', 'projects')}: ${stages}`,
  noneInBlock: 'None of the projects shown',
  knownIn: (n) => `${n} known to be in it, without a spot`,
  ofStage: (stage, n) => `${n} ${stage.toLowerCase()}`,
  between: ', ',
  closer: 'Zoom in here',
};

/** What the marks of the map are called while they are pointed at, and what a list of one mark's projects offers. */
export const MARK_TEXTS = { zh, en };
