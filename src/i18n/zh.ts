/**
 * Chinese texts that the list needs: the master list that every other language must match. What comes later has its texts in
 * a module of its own beside this one. Names and facts are in the data.
 */
export const zh = {
  code: 'zh' as 'zh' | 'en',
  htmlLang: 'zh-Hans',
  comma: '、',
  colon: '：',
  skipToList: '跳到项目列表',
  skipToMap: '跳到地图',
  loadFailed: '数据没有载入成功。请检查网络后重试。',
  wrongSchema: '数据版本与程序不一致，请刷新页面。',
  retry: '重试',
  close: '关闭',
  back: '返回列表',
  reset: '全部清除',
  search: '搜索',
  searchPlaceholder: '搜索项目、地点、拼音',
  clearSearch: '清除搜索',
  filters: '筛选',
  noBlock: '未归入区块',
  results: (n: number, mapped: number) => `${n} 个项目，${mapped} 个在图上`,
  resultsOf: (n: number) => `${n} 个项目`,
  announce: (n: number, mapped: number) => `符合条件的项目 ${n} 个，其中 ${mapped} 个在图上`,
  listLabel: '项目列表',
  asOf: (date: string) => `截至 ${date}`,
  notOnMap: '不在图上',
  indicativeLong: '区块边界为示意范围，没有来源公布过界线。',
  views: { map: '地图', table: '表格', pipeline: '阶段', compare: '对比', overview: '总览' },
  mapFailed: '地图没有载入成功。列表、筛选和详情照常可用。',
  theme: '明暗',
  themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
  data: '数据下载',
  dataVersion: (v: string) => `数据版本 ${v}`,
  sheetHandle: (height: string) => `面板高度：${height}`,
  sheetHeights: { peek: '最低', half: '一半', full: '全屏' },
  sortBy: '排序',
  sorts: {
    progress: '按进展',
    name: '按名称',
    block: '按区块',
    sector: '按领域',
    updated: '按更新',
    distance: '按距离',
    precision: '按位置精度',
    sources: '按来源数',
  },
  ascending: '升序',
  descending: '降序',
};

/** Every language has exactly these texts; a missing one does not compile. */
export type Messages = typeof zh;
