const zh = {
  showPanel: '展开列表',
  hidePanel: '收起列表',
  menu: '更多',
  view: (name: string) => `视图：${name}`,
  dataPage: '数据与下载',
  time: '时间',
  asOf: (date: string) => `截至 ${date}`,
  since: (date: string) => `自 ${date} 的变化`,
  play: '按时间播放',
  pause: '暂停',
  compare: '与之比较',
  compareNone: '不比较',
  coverage: (n: number) => `来源提到 ${n} 个项目`,
  coverageHint: '这里数的是来源提到的项目：数目多了是说得多了，不是建得多了。',
  begin: '从这里开始',
  movedIn: (year: string) => `${year} 年有什么变化`,
  movedSince: (date: string) => `${date} 以来的变化`,
};

const en: typeof zh = {
  showPanel: 'Show the list',
  hidePanel: 'Fold the list away',
  menu: 'More',
  view: (name) => `View: ${name}`,
  dataPage: 'Data and downloads',
  time: 'Time',
  asOf: (date) => `As of ${date}`,
  since: (date) => `changes since ${date}`,
  play: 'Play through time',
  pause: 'Pause',
  compare: 'Compare with',
  compareNone: 'No comparison',
  coverage: (n) => `its sources name ${n} projects`,
  coverageHint: 'What is counted is what sources name: more of it means more was written, not more was built.',
  begin: 'Ways to begin',
  movedIn: (year) => `What moved in ${year}`,
  movedSince: (date) => `What moved since ${date}`,
};

/** Texts of the frame of the page: its bar, its menus, the time, the ways to begin. */
export const SHELL_TEXTS = { zh, en };
