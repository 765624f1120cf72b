/**
 * What is said of rows of tables of blocks, sources and indicators, and of shapes, in both languages, besides what is said of rows of any
 * table: as in `fault-phrases`.
 */
export const BROUGHT_PHRASES: readonly (readonly [en: string, zh: string])[] = [
  ['{column} is a year alone, expected a month, for example 2023-12', '{column}只有年份，应写到月，例如 2023-12'],
  ['{missing} missing, expected all four sides of the box', '方框缺少{missing}，四边都要填'],
  [
    'crs is missing, expected wgs84, gcj02 (高德, 腾讯) or bd09 (百度), in the column 坐标系 or for all rows by --crs',
    '没有写坐标系：是 wgs84、gcj02（高德、腾讯）还是 bd09（百度）？请填“坐标系”一列，或用 --crs 统一说明',
  ],
  ['has a box and a centre, expected one of them', '既有方框又有中心点，只能填一种'],
  ['lon, lat and radius_m belong together, expected all three', '中心经度、中心纬度、半径要一起填'],
  ['the box is empty ({box}), expected west below east and south below north', '方框不成立（{box}），西要小于东，南要小于北'],
  [
    'nothing says where it is, expected west, south, east and north, or lon, lat and radius_m, or a shape from a file beside the table (--shapes)',
    '没有写在哪里：请填西、南、东、北，或中心经度、中心纬度、半径，或用 --shapes 给出图形文件',
  ],
  ['summary_zh 概况 is missing, expected for a new block', '缺少概况，新区块必须有'],
  ['name_zh 名称 is missing, expected for a new block', '缺少名称，新区块必须有'],
  ['{missing} missing, expected beside a statement', '这条内容缺少{missing}'],
  ['{missing} missing, expected beside a value', '这个数值缺少{missing}'],
  ['{missing} missing, expected for a new source', '缺少{missing}，新来源必须有'],
  ['{missing} missing, expected for a new indicator (measure: one of {choices})', '缺少{missing}，新指标必须有（度量可写 {choices}）'],
  ['{missing} missing, expected for a new indicator', '缺少{missing}，新指标必须有'],
  ['group 分组 is missing, expected for a new indicator: one of {choices}', '缺少分组，新指标必须有，可写 {choices}'],
  ['asof 截至 is missing, expected the month that the section speaks of', '缺少截至，请写这一节说的是截至哪个月'],
  ['source 来源 is missing, expected beside what it says', '缺少来源，请写是哪一份说的'],
  ['last is {last}, which is before the first, {first}, expected ascending paragraphs', '末段 {last} 在首段 {first} 之前'],
  [
    'value is "{cell}", expected a number alone, its unit and what is said of it (约, 超过) in columns of their own',
    '数值“{cell}”里应只有数字，单位和“约、超过”等写在各自的列里',
  ],
  ['says of no {noun} what it is, expected its id or its name', '没有写是哪一个，请填编号或名称'],
  ['a new {noun}, did you mean {near}?', '这是新的一条，是不是“{near}”？'],
  ['lead has "{cell}", which is no record, expected ids or names joined by ;', '重点项目“{cell}”不在项目里，请写编号或名称，用“;”隔开'],
  ['shape "{cell}" is in no feature of the file of shapes, did you mean {near}?', '图形文件里没有“{cell}”，是不是“{near}”？'],
  ['shape "{cell}" is in no feature of the file of shapes', '图形文件里没有“{cell}”'],
  [
    'shape stands without a file of shapes, expected one beside the table (--shapes file.zip)',
    '写了图形而没有图形文件，请用 --shapes 给出',
  ],
  ['how far the drawing may be from the thing is not said, expected metres ({where})', '没有写图形与实际可能相差多少米（{where}）'],
  ['what it was drawn from is not said, expected a few words ({where})', '没有写图形的依据，请写几个字（{where}）'],
  ['is a line, expected the area of a block', '是一条线，区块应为面'],
  ['the shape {problem}', '图形不能用：{problem}'],
  ['no feature is the shape of a {noun}, expected at least one', '没有一个图形对得上'],
];
