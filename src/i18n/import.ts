/** What an import says on the screen besides the faults. */
const zh = {
  row: (n: number) => `第 ${n} 行`,
  rows: (numbers: string) => `第 ${numbers} 行`,
  between: '、',
  colon: '：',
  stop: '；',
  newRecord: (id: string) => `新记录 ${id}`,
  updated: '更新',
  unchanged: '没有变化',
  refused: (faults: number) => `没有收下，有 ${faults} 处问题`,
  count: (n: number) => `${n} 行`,
  refusedHead: (n: number) => `${n} 行没有收下：`,
  notesHead: '可以补充或核对（不影响导入）：',
  leftOut: (header: string, near: string) => `“${header}”一列没有读懂，没有读入${near === '' ? '' : `；是不是“${near}”？`}`,
  unitMissing: (header: string) => `“${header}”一列都是数字而没有单位，没有读入；请把单位写进表头，例如“${header}（亿元）”`,
  knownHeaders: (names: string) => `能读懂的表头：${names}；其他数字列请把单位写进表头，例如“总投资（亿元）”`,
  passedOver: (row: number, words: string) => `第 ${row} 行“${words}”不是项目，跳过`,
  tally: (rows: number, made: number, updated: number, unchanged: number, refused: number) =>
    `共 ${rows} 行：新增 ${made}，更新 ${updated}，没有变化 ${unchanged}，没有收下 ${refused}。`,
  nothing: '没有要写的内容。',
  dryNone: '这是试运行：照现在的样子什么也不会写。',
  noneWritten: '什么也没有写。',
  written: (files: number) => `写了 ${files} 个文件。`,
  dry: (files: number) => `这是试运行：会写 ${files} 个文件；加上 --write 才真正写入。`,
  datum: '没有写坐标系的各行若都取自同一张地图，可加 --crs gcj02（或 bd09、wgs84）一并回答。',
  faultsWritten: (path: string) => `没有收下的行连同问题写在 ${path}：在那里改好，再导入那个文件。`,
  faultsGone: (path: string) => `没有要改的行了，删去上次写的 ${path}。`,
  faultsFailed: (sentence: string) => `没有收下的行没能写成表格：${sentence}`,
  notInOrder: '数据本身有问题，请先让 `npm run check` 通过再导入。',
  wouldNotBe: '加上这些行，数据就不对了。',
};

const s = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

const en: typeof zh = {
  row: (n) => `row ${n}`,
  rows: (numbers) => (/[,-]/.test(numbers) ? `rows ${numbers}` : `row ${numbers}`),
  between: ', ',
  colon: ': ',
  stop: '; ',
  newRecord: (id) => `new record ${id}`,
  updated: 'updated',
  unchanged: 'unchanged',
  refused: (faults) => `refused, ${s(faults, 'fault')}`,
  count: (n) => s(n, 'row'),
  refusedHead: (n) => `${s(n, 'row')} refused:`,
  notesHead: 'Worth a look (it does not stand in the way):',
  leftOut: (header, near) => `column "${header}" is not understood and is left out${near === '' ? '' : ` (did you mean "${near}"?)`}`,
  unitMissing: (header) =>
    `column "${header}" holds numbers without a unit and is left out; expected the unit in its header, for example "${header} (%)"`,
  knownHeaders: (names) => `headers that are understood: ${names}; any other column of numbers has its unit in its header: Share (%)`,
  passedOver: (row, words) => `row ${row}: "${words}" is no project and is passed over`,
  tally: (rows, made, updated, unchanged, refused) =>
    `${s(rows, 'row')}: ${made} new, ${updated} updated, ${unchanged} unchanged, ${refused} refused. `,
  nothing: 'Nothing to write.',
  dryNone: 'A dry run: nothing would be written.',
  noneWritten: 'Nothing was written.',
  written: (files) => `${s(files, 'file')} written.`,
  dry: (files) => `A dry run: ${s(files, 'file')} would be written; add --write to write.`,
  datum: 'Where all rows without a datum were read off one map, --crs gcj02 (or bd09, wgs84) answers for all of them.',
  faultsWritten: (path) => `The refused rows stand in ${path}, each with what is wrong: mend them there and import that file.`,
  faultsGone: (path) => `No row is refused any more: ${path} of an earlier run is taken away.`,
  faultsFailed: (sentence) => `The refused rows could not be written to a table: ${sentence}`,
  notInOrder: 'The data is not in order, expected `npm run check` to pass before an import.',
  wouldNotBe: 'With these rows the data would not be in order.',
};

/** By language. */
export const IMPORT_TEXTS = { zh, en };
