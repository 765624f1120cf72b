/** What stands at the end of a list that is shown a step at a time. */
const zh = {
  shown: (n: number, of: number) => `已显示 ${n} / ${of}`,
  more: (n: number) => `再显示 ${n} 个`,
  all: '在表格中看全部',
};

const en: typeof zh = {
  shown: (n: number, of: number) => `${n} of ${of} shown`,
  more: (n: number) => `Show ${n} more`,
  all: 'All in the table',
};

export const PORTION_TEXTS = { zh, en };
