import { TERMS } from './terms.ts';

/** Texts of the projects by stage. */
const zh = {
  phases: { reserve: '储备', start: '开工', finish: '竣工投用' },
  apart: '另列',
  board: '按阶段排列的项目',
  jump: '跳到阶段',
  empty: TERMS.zh.noProjects,
  stated: TERMS.zh.asOf,
  named: (date: string) => `提到于 ${date}`,
  advanced: '推进',
  from: (stage: string) => `此前：${stage}`,
  advancedSince: (n: number, date: string) => `${date}以来推进 ${n} 个`,
};

const en: typeof zh = {
  phases: { reserve: 'In reserve', start: 'Started', finish: 'Finished, in use' },
  apart: 'Set apart',
  board: 'Projects by stage',
  jump: 'Go to a stage',
  empty: TERMS.en.noProjects,
  stated: TERMS.en.asOf,
  named: (date) => `named ${date}`,
  advanced: 'Advanced',
  from: (stage) => `before: ${stage}`,
  advancedSince: (n, date) => `${n} advanced since ${date}`,
};

export const PIPELINE_TEXTS = { zh, en };
