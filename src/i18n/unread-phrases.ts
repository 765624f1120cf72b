const NEEDED = '表头里要有“编号”或“项目名称”；现有表头：{headers}';

/** What is said of a file of which nothing can be read, in both languages, as in `fault-phrases`: each follows the name of the file. */
export const UNREAD_PHRASES: readonly (readonly [en: string, zh: string])[] = [
  ['the file is neither UTF-8 nor GB18030, expected CSV saved as one of them', '既不是 UTF-8 也不是 GB18030，请另存为其中一种编码的 CSV'],
  ['row {n}: {what}, expected every opening quote to be closed', '第 {n} 行的引号没有成对，请补上'],
  [
    'no column says which project a row is about (did you mean {meant}?), expected the header id 编号 or name_zh 项目名称 among {headers}',
    `没有一列说明各行是哪个项目（{meant}？），${NEEDED}`,
  ],
  [
    'no column says which project a row is about, expected the header id 编号 or name_zh 项目名称 among {headers}',
    `没有一列说明各行是哪个项目，${NEEDED}`,
  ],
  [
    'the columns "{first}" and "{second}" both mean {column}, expected one of them',
    '“{first}”和“{second}”两列是同一个意思（{column}），只能留一列',
  ],
  ['is no workbook, expected --sheet only beside one (.xlsx)', '不是工作簿，--sheet 只用于 .xlsx'],
  [
    'is a workbook of the older kind (.xls), or one with a password; expected it saved as .xlsx without a password, or as CSV (UTF-8)',
    '是旧格式的工作簿（.xls）或设有密码，请另存为不设密码的 .xlsx，或 CSV（UTF-8）',
  ],
  ['is a binary workbook (.xlsb), expected it saved as .xlsx or as CSV (UTF-8)', '是二进制工作簿（.xlsb），请另存为 .xlsx 或 CSV（UTF-8）'],
  [
    'is a zip but no workbook, expected .xlsx, or a zip with a shapefile in it',
    '是压缩包而不是工作簿，应为 .xlsx，或装有 Shapefile 的 zip',
  ],
  [
    'is a workbook that cannot be read ({why}), expected one that opens; save it anew as .xlsx, or as CSV (UTF-8)',
    '这个工作簿读不了（{why}），请重新另存为 .xlsx 或 CSV（UTF-8）',
  ],
  [
    'has a sheet "{sheet}" of {rows} rows and {columns} columns, expected at most {most} cells (in more than one sheet)',
    '工作表“{sheet}”有 {rows} 行 {columns} 列，最多 {most} 个单元格，请分成几张表',
  ],
  ['has no sheet "{sheet}", expected one of {sheets}', '没有工作表“{sheet}”，可选：{sheets}'],
  [
    'has no header that is known in its sheet "{sheet}", expected the names of columns as in data/README.md',
    '工作表“{sheet}”里没有认得的表头，列名见 data/README.md',
  ],
  [
    'has no header that is known in its sheets {sheets}, expected the names of columns as in data/README.md',
    '各工作表（{sheets}）里都没有认得的表头，列名见 data/README.md',
  ],
  ['has a formula that failed in its sheet "{sheet}": {cells}; expected values', '工作表“{sheet}”里有算错的公式：{cells}；请改成数值'],
  ['is encrypted, expected it saved without a password', '设有密码，请去掉密码后另存'],
  ['holds {n} files, expected at most {most}', '里面有 {n} 个文件，最多 {most} 个'],
  ['is broken ({why}), expected a file that opens', '文件已损坏（{why}），请换一个能打开的'],
  ['is {size} large, expected at most {most}', '大小为 {size}，最多 {most}'],
  ['is a table, of which --as can say {choices}, not {as}', '这是表格，--as 可写 {choices}，不能是 {as}'],
  ['has shapes, of which --as can say {choices}, not {as}', '里面是图形，--as 可写 {choices}，不能是 {as}'],
  [
    'has no .prj, which would say where its coordinates are from, expected --crs wgs84, gcj02 or bd09',
    '没有 .prj，看不出坐标是哪种坐标系，请用 --crs 说明：wgs84、gcj02 或 bd09',
  ],
  [
    'has a .prj that names no datum, expected one in WGS-84 or CGCS2000 (save it anew in a GIS)',
    '.prj 没有写明坐标系，请在 GIS 里另存为 WGS-84 或 CGCS2000',
  ],
  [
    'is in the datum "{datum}", which is not known to lie on WGS-84, expected WGS-84 or CGCS2000 (convert it in a GIS)',
    '坐标系是“{datum}”，不知道与 WGS-84 是否一致，请在 GIS 里转换成 WGS-84 或 CGCS2000',
  ],
  ['is JSON of another kind, expected GeoJSON with features', '是别种 JSON，应为带要素的 GeoJSON'],
  ['is no JSON ({why}), expected GeoJSON', '不是 JSON（{why}），应为 GeoJSON'],
];
