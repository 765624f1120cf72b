import { TERMS } from './terms.ts';

/** Texts of what moved between two dates: the list, the table's column, the printed sheet. */
const zh = {
  between: (since: string, asof: string) => `${since} 至 ${asof} 的变化`,
  end: '结束比较',
  none: '这两个日期之间没有变化。',
  table: '表格',
  tableHint: '在表格里看这些变化',
  moves: {
    advanced: '有进展',
    'set-back': TERMS.zh.setBack,
    'first-stated': TERMS.zh.firstStated,
    figures: '数字有变',
    new: '新出现',
    quiet: '未再提起',
  },
  means: {
    advanced: '来源写明的阶段或节点向前推进',
    'set-back': '后来的来源写明的阶段更早',
    'first-stated': '此前只被提到，没有说明阶段',
    figures: '阶段未变，数字不同',
    new: '前一日期还没有来源提到',
  },
  shownBy: '说明变化的记录与出处',
  firstStated: (stage: string) => `${stage}（此前未说明阶段）`,
  quiet: (n: number) => `另有 ${n} 个未再提起`,
  quietNote: (named: number, sources: string) =>
    named > 0 ? `不算变化：其后的来源（${sources}）一共提到 ${TERMS.zh.projects(named)}。` : '不算变化：其后没有来源提到任何项目。',
};

const en: typeof zh = {
  between: (since, asof) => `What moved from ${since} to ${asof}`,
  end: 'End the comparison',
  none: 'Nothing moved between these dates.',
  table: 'Table',
  tableHint: 'See these changes in the table',
  moves: {
    advanced: 'Advanced',
    'set-back': TERMS.en.setBack,
    'first-stated': TERMS.en.firstStated,
    figures: 'Changed figures',
    new: 'New',
    quiet: 'Not named again',
  },
  means: {
    advanced: 'Sources state a further stage or milestone',
    'set-back': 'A later source states an earlier stage',
    'first-stated': 'Named before, but without a stage',
    figures: 'Same stage, another figure',
    new: 'No source had named it by the earlier date',
  },
  shownBy: 'What shows the change, and where',
  firstStated: (stage) => `${stage} (no stage stated before)`,
  quiet: (n) => `${n} more not named again`,
  quietNote: (named, sources) =>
    named > 0
      ? `Not counted as changes: the later sources (${sources}) name ${TERMS.en.projects(named)} in all.`
      : 'Not counted as changes: no later source names any project.',
};

export const CHANGES_TEXTS = { zh, en };
