const MISSPELT = '{column}“{cell}”不在词表里，是不是“{near}”？可写 {choices}';
const NEEDED = '新的一条进展要有截至、一个来源、段落和内容';

/**
 * What is said of rows of a table, in both languages. The English is what the program says, with `{…}` where it puts something; the
 * Chinese takes the same. The first that fits is taken.
 */
export const FAULT_PHRASES: readonly (readonly [en: string, zh: string])[] = [
  // Cells.
  ['{column} is "{cell}" (did you mean {near}?), expected one of {choices} (several joined by ;)', `${MISSPELT}（几个用“;”隔开）`],
  ['{column} is "{cell}", expected one of {choices} (several joined by ;)', '{column}“{cell}”不在词表里，可写 {choices}（几个用“;”隔开）'],
  ['{column} is "{cell}" (did you mean {near}?), expected one of {choices}', MISSPELT],
  ['{column} is "{cell}" (did you mean {near}?), expected {expected}', '{column}“{cell}”没有读懂，是不是“{near}”？应为{expected}'],
  [
    '{column} is "{cell}", which is the milestone {milestone} and no stage, expected one of {choices}',
    '{column}“{cell}”是节点（{milestone}），不是阶段；阶段可写 {choices}',
  ],
  ['{column} is "{cell}", which may be {meanings}, expected one of them', '{column}“{cell}”可能是 {meanings}，请写明是哪一个'],
  [
    '{column} is "{cell}", a year without its month, expected a month as YYYY-MM, for example {example}',
    '{column}“{cell}”只有年份，应写到月，例如 {example}',
  ],
  ['{column} is "{cell}", the time from {dates}, expected {expected}', '{column}“{cell}”是一段时间（{dates}），应为{expected}'],
  ['{column} is "{cell}", which names no year, expected {expected}', '{column}“{cell}”没有写年份，应为{expected}'],
  ['{column} is "{cell}", expected one of {choices}', '{column}“{cell}”不在词表里，可写 {choices}'],
  ['{column} is "{cell}", expected {expected}', '{column}“{cell}”没有读懂，应为{expected}'],
  ['{column} is missing, expected both lon and lat or neither', '只有半个坐标，缺少{column}'],
  [
    'crs is missing beside a point, expected the datum it was read off in: wgs84 (GPS, 天地图), gcj02 (高德, 腾讯) or bd09 (百度)',
    '有坐标而没有写坐标系：是 wgs84（GPS、天地图）、gcj02（高德、腾讯）还是 bd09（百度）？请填“坐标系”一列',
  ],
  [
    'has {cells} cells, expected {columns} as in the header (is a cell with a separator in it not quoted?)',
    '有 {cells} 格，而表头只有 {columns} 格（是不是有一格里含有分隔符而没有加引号？）',
  ],
  ['{column} is Chinese, expected English', '{column}里写的是中文，应为英文'],
  ['{column} is English, expected Chinese', '{column}里写的是英文，应为中文'],
  ['{column} is Chinese, expected English: "{text}"', '{column}里写的是中文，应为英文：“{text}”'],
  ['{column} is English, expected Chinese: "{text}"', '{column}里写的是英文，应为中文：“{text}”'],

  // What a row lacks.
  ['{column} is missing, expected for a new project', '缺少{column}，新项目必须有'],
  ['{column} is missing, expected for a new observation, unstated where the source does not say', '缺少{column}；来源没有说的写“未说明”'],
  ['{column} is missing, expected for a new observation', '缺少{column}，新的一条进展必须有'],
  ['{column} is missing beside a new point, expected how the place is known', '新坐标缺少{column}，要写位置是怎么知道的'],
  [
    'the observation cannot be placed without a date and one source, expected both asof and source',
    '没有写日期或来源，或来源不止一个：进展要有一个日期和一个来源',
  ],
  [
    '{columns} cannot be placed without a date and one source, expected both asof and source',
    '没有写日期或来源，或来源不止一个：{columns}要有一个日期和一个来源',
  ],
  ['has neither id nor name_zh, expected one of them', '既没有编号也没有名称'],

  // Which record a row is about.
  [
    'id "{id}" has no letter, expected a name, for example {example}, or none: one is made of the project\'s name',
    '编号“{id}”里没有字母：请写成名字的样子，例如 {example}，或留空（由项目名称生成）；序号请放在“序号”一列',
  ],
  ['{name} is the name of {id} already, expected its id or another name', '“{name}”已经是 {id} 的名称，请写它的编号或换一个名称'],
  ['{name} is a name of {ids}, expected an id', '“{name}”是几条记录的名称（{ids}），请写编号'],
  [
    'no id can be made of {name}, expected one in the column id, for example {example}',
    '由“{name}”生成不了编号，请在编号一列填写，例如 {example}',
  ],
  ['its id would be {id}, which is that of {name}, expected an id', '生成的编号 {id} 已属于“{name}”，请另写编号'],
  ['its id would be {id}, which {reason}, in the column id', '生成的编号 {id} 不能用（{reason}），请在编号一列另写'],
  [
    'id "{id}" is a name that Windows keeps for a device, expected another, for example {example}',
    '编号“{id}”在 Windows 上不能作文件名，请换一个，例如 {example}',
  ],
  ['id "{id}" has {count} characters, expected at most {most}', '编号“{id}”有 {count} 个字符，最多 {most} 个'],
  ['id "{id}" is not a slug, expected lower-case a-z and 0-9 joined by single hyphens', '编号“{id}”应由小写字母、数字和单个连字符组成'],

  // What rows say against each other, or against the record.
  [
    '{column} is {here} here and {there} in row {row}, expected one of them for {id}',
    '{column}在这里是 {here}，在第 {row} 行是 {there}，对 {id} 只能有一个',
  ],
  [
    'stage_basis is {basis}, expected it to follow from implied_zh and implied_en, which say what shows the stage',
    '阶段依据是 {basis}，与推定依据不符：写了推定依据的是推定，没写的是写明',
  ],
  ['crs stands without lon and lat, expected the point that it is the system of', '只改坐标系而没有坐标，请把经纬度也写上'],
  [
    'the record is drawn by the shape "{shape}" of geo/projects.geojson, expected lon and lat empty or as in the download',
    '这条记录是用 geo/projects.geojson 里的图形“{shape}”画的，经纬度应留空',
  ],
  [
    'the record stands in {file}, expected this to be written in its rows there: {changes}',
    '这条记录在表格 {file} 里，请改那里的行：{changes}',
  ],
  ['the stage is {stage} but the record has {had}, expected {expected}', `阶段是 {stage}，而记录里是 {had}；${NEEDED}`],
  ['the record does not cite {sources}, expected {expected}', `记录没有引用 {sources}；${NEEDED}`],

  // Citations.
  [
    'paragraph {paragraph} is in no section of {source}, expected {expected}',
    '第 {paragraph} 段不在 {source} 的任何一节里，应为 {expected}',
  ],
  [
    'asof {asof} is after {source} was published, expected {published} or before',
    '截至 {asof} 晚于 {source} 的发布时间，应为 {published} 或更早',
  ],
  ['section "{section}" is none of {source}, expected one of {choices}', '{source} 里没有“{section}”这一节，可写 {choices}'],
  ['paragraphs is missing, expected the numbers of those of {source} that say it', '缺少段落：{source} 的段落有编号'],
  [
    'asof {asof} is not the date of reference of the section cited, expected {expected}',
    '截至 {asof} 不是所引那一节的截止时间，应为 {expected}',
  ],
  ['happened {happened} is after asof {asof}, expected an earlier date', '发生时间 {happened} 晚于截至 {asof}'],
  ['due {due} is before asof {asof}, expected a later date', '预计时间 {due} 早于截至 {asof}'],
  ['implied stands beside no stage, expected the stage that it shows', '写了推定依据，却没有写它说明的阶段'],
  [
    'a second observation of {source} at {asof}, expected one with all its paragraphs',
    '{source} 在 {asof} 已有一条进展，请合成一条，写全段落',
  ],

  // Where it is.
  [
    'point {point} lies outside the district, expected [lng, lat] inside its outline (or within its uncertainty)',
    '坐标 {point} 在本区范围之外：先经度后纬度，坐标系也请核对',
  ],
  [
    'point {point} lies outside the district and inside it the other way round, expected {turned}',
    '坐标 {point} 在本区范围之外，对调后在范围之内，是不是经纬度写反了？应为 {turned}',
  ],
  ['precision is {precision} but nothing is drawn, expected a point or a shape', '位置精度是 {precision}，却没有坐标或图形'],
  ['a place is drawn though precision is {precision}, expected none', '位置精度是 {precision}，却写了坐标或图形'],
  ['uncertainty_m stands though precision is {precision}, expected none', '位置精度是 {precision}，不应有误差'],
  ['uncertainty_m is missing, expected at most {most} m for {precision}', '缺少误差：位置精度 {precision} 至多 {most} 米'],
  ['uncertainty_m is {metres}, expected at most {most} for {precision}', '误差 {metres} 米，位置精度 {precision} 至多 {most} 米'],
  [
    'uncertainty_m is {metres}, expected at least the {least} m of the record it is within',
    '误差 {metres} 米，不应小于所属记录的 {least} 米',
  ],
  ['uncertainty_m is not above zero, expected metres', '误差应大于零'],
  ['both a point and a shape stand, expected one of them', '坐标和图形只能写一个'],
  ['precision is block but the record has no block, expected one', '位置精度是仅知区块，却没有写区块'],
  ['precision is subdistrict but the record has no subdistrict, expected one', '位置精度是仅知街道，却没有写街道'],
  [
    'precision is {precision} but the record it is within has no place either, expected a point or a shape',
    '位置精度是 {precision}，而所属的记录也没有位置，要有坐标或图形',
  ],
  ['shape "{shape}" is unknown, expected the id of a feature in geo/projects.geojson', 'geo/projects.geojson 里没有图形“{shape}”'],
  ['{column} is no longitude, expected -180 to 180', '{column}不是经度，应在 -180 到 180 之间'],
  ['{column} is no latitude, expected -90 to 90 (longitude comes first)', '{column}不是纬度，应在 -90 到 90 之间（是不是经纬度写反了？）'],
  ['crs is {crs} though the basis names {map}, whose points are {own}', '坐标系写的是 {crs}，而位置依据提到{map}，{map}的坐标是 {own}'],

  // What it belongs to.
  ['block "{block}" is unknown, expected {choices}', '没有区块“{block}”，可写 {choices}'],
  ['one_of stands beside a block, expected one of them', '区块和区块之一只能写一个'],
  ['one_of has fewer than two blocks, expected several, or block', '区块之一要写两个以上'],
  ['block_basis is missing, expected text or geography beside {column}', '缺少区块依据：来源写明还是按位置'],
  ['block_basis stands without a block, expected none', '没有区块，不应有区块依据'],
  ['record "{record}" is unknown, expected the id of a record in data/projects', '没有编号为“{record}”的记录'],
  ['"{record}" is itself a part, expected the record of the whole', '“{record}”本身是一部分，应写整体的编号'],

  // Texts.
  ['{column} is empty, expected text', '{column}是空的'],
  ['{column} is {count} characters long, expected at most {most}', '{column}有 {count} 个字符，最多 {most} 个'],
  ['{column} {text} has a line break or a tab in it, expected one line', '{column}里有换行或制表符，应为一行：{text}'],
  ['{column} has {what}, expected plain text', '{column}里有看不见或易误读的字符（{what}）'],

  // What does not stand in the way.
  ['{column} is missing and the Chinese is shown', '缺少{column}，英文页显示中文'],
  ['{column} is missing and the English is shown', '缺少{column}，中文页显示英文'],

  // What was understood or changed.
  ['{what} (follows from the rest)', '{what}（由其他内容得出）'],
  ['1 observation added ({which})', '新增一条进展（{which}）'],
  ['1 observation replaced in {columns} ({which})', '更新一条进展的{columns}（{which}）'],
  ['{kind} {names} added', '新增别名 {names}'],
  ['as of {date}', '截至 {date}'],
  ['point {point}', '坐标 {point}'],
  ['{known} {value}', '{known} {value}'],
];

/** What stands in a gap of these, and is no word that somebody wrote. */
export const FAULT_PARTS: typeof FAULT_PHRASES = [
  ['two or more of {choices}, joined by ;', '{choices} 中的两个以上，用“;”隔开'],
  ['a month as YYYY-MM, for example {example}', '写到月的日期，例如 {example}'],
  ['a month or a year as YYYY-MM or YYYY, for example {example}', '年月或年份，例如 {example}'],
  ['metres as a number', '以米为单位的数字'],
  ['degrees as a number, for example {example}', '以度为单位的数字，例如 {example}'],
  ['a longitude and a latitude, for example {example}', '先经度后纬度，例如 {example}'],
  ['paragraph numbers, for example {example}', '段落号，例如 {example}'],
  ['names joined by ;', '用“;”隔开的名称'],
  ['a number in {unit}, for example {example}', '以{unit}为单位的数字，例如 {example}'],
  ['a number with its unit, for example {example}', '带单位的数字'],
  ['a number of at most 15 plain digits', '不超过 15 位的数字'],
  ['a number alone, or with one of {choices}', '单独的数字，或加上 {choices}'],
  ['none, since its sections have no numbers', '空（这份来源的段落没有编号）'],
  ['{from} to {to}', '{from} 至 {to}'],

  ['{one} or {other}', '{one} 或 {other}'],
  ['is a name that Windows keeps for a device, expected another, for example {example}', '在 Windows 上不能作文件名，可用 {example}'],
  ['has {count} characters, expected at most {most}', '有 {count} 个字符，最多 {most} 个'],
];
