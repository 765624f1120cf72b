import type { Words } from '../model/dataset.ts';
import { EXPLAINED_TEXTS } from './explained.ts';
import { TERMS } from './terms.ts';
import { aOr, blockOr } from './words.ts';

const zh = {
  title: EXPLAINED_TEXTS.zh.howToRead,
  summary: '阶段、类别、位置精度和日期各是什么意思，怎么数，来自哪些来源，哪些事这张图说不了。',
  contents: '本页内容',
  back: '打开地图',
  about: '这是什么',
  aboutText: [
    '每一条都是某份来源在某个时点的说法，写明来源、章节和段落；点出处可以看这份来源的全部内容。',
    '文字是本图用自己的话写的，名称和数字照来源所印。来源之间不一致的并列给出，不替它们作决定。',
  ],
  kinds: '类别',
  kindsText: (apart: boolean) => `先看一条记录是什么${apart ? '。有地点的和没有单一地点的分开计数' : ''}：`,
  located: '有地点。',
  stages: '阶段',
  stagesText: '图形里填得越满，走得越远。阶段是来源最近一次写明的，旁边注明那是哪个时点；后来只提名字，不会抹掉先前的阶段。',
  implied: '推知的阶段',
  impliedText:
    '有些来源没有写明阶段，但所述之事表明它已经在运行，例如正在接待病人、举办赛事。这时阶段后面注明“由所述推知”，并写出是哪件事。只有一个名字、一个目标，推不出阶段。',
  precisions: TERMS.zh.precision,
  precisionsText: '位置有多准，就画多准；不为填满地图而补点。',
  drawn: {
    point: (metres: string) => `图上有点，最多差 ${metres}。`,
    counted: (w: Words) => `没有点，只在${blockOr(w, '或')}的名字旁计数。`,
    none: '不在图上，列表和搜索里仍有。',
  },
  approximate: '位置不准的点，边框是虚线；指着或选中时，外面的圈表示它可能在的范围。线画的是沿路、沿河或沿轨道的工程。',
  sectors: '领域',
  blocks: (w: Words) => `${w.block}的边界`,
  indicative: '图上的虚线依据路名、河流和已知的项目画成，不要用来量面积，也不要用来判断某处在线内还是线外。',
  published: (w: Words) => `实线照来源公布的${w.block}范围画。`,
  inBlock: (w: Words) =>
    `项目属于哪${w.measure}${w.block}，或是来源写明，或是按位置判断，面板里注明是哪一种；来源只说在几${w.measure}${w.block}之一时，不算进任何一${w.measure}。`,
  counts: '数字怎么数',
  countsText: (w: Words) => [
    '列表上方的数是符合筛选的项目，后面是其中在图上的。筛选项旁的数是只选它时会剩下多少。',
    `图上圈里的数是挤在一处的项目；${blockOr(w, '或')}名字旁的数，是只知道在那里、不知在何处的项目。`,
    '一个项目的几个部分分开记录，地图上可以共用一个点。各来源自己公布的项目总数口径不同，不能与这里的数相减。',
  ],
  time: '日期',
  timeText: [
    '“截至”某月，是把地图退回到那时来源的说法，不是那时实际的样子。',
    '顺着时间播放，看到的是来源陆续写到的内容：项目多起来，是因为来源写到了，不等于刚刚开工。没有再提到，也不等于停了。',
  ],
  timeTable: '各时点有哪些来源、写到多少项目',
  date: '时点',
  projects: '写到的项目',
  sources: '来源',
  sourcesText: '全部内容只来自下列来源：',
  covers: '涵盖',
  limits: '说不了什么',
  limitsText: [
    '最后一个时点之后的事，来源没写，这里也没有。',
    '来源没有说的投资额、面积、工期和位置，这里空着，不估计、不推算。',
    '这里不是规划图、权属图或招商公告，不能作为办事或交易的依据。',
    '来源大多由政府或报纸发布，写成绩多、写问题少；没有写到的项目，这里看不到。',
  ],
  correct: '发现有错',
  correctText: '先点出处对照来源的那一段。若是本图写错，请告诉我们是哪个项目、错在哪里。',
  reportMail: '写邮件',
  reportIssues: '提交问题',
  licence: '许可',
  licenceOf: TERMS.zh.licenceOf,
  licenceEnd: '。底图的许可、下载和引用办法见',
  keys: '键盘',
  keysTable: (w: Words): [string, string][] => [
    ['Tab', '依次到达每个可以操作的地方；页首有跳到列表和地图的链接'],
    ['Enter', w.hasBlocks ? `打开所在的项目、${w.block}或链接` : '打开所在的项目或链接'],
    ['Esc', '关闭面板或卡片，回到原处'],
    ['↑ ↓ Home End', '在地图之后的“地图范围内”列表里移动'],
    ['↑ ↓ ← →', '焦点在地图上时移动地图'],
    ['+ −', '焦点在地图上时放大、缩小'],
  ],
  key: '按键',
  does: '作用',
};

const en: typeof zh = {
  title: EXPLAINED_TEXTS.en.howToRead,
  summary: 'What stages, kinds, precision and dates mean, how things are counted, which sources it rests on, and what it cannot say.',
  contents: 'On this page',
  back: 'Open the map',
  about: 'What this is',
  aboutText: [
    'Each entry is what one source said at one date, with its section and paragraph; a citation leads to everything that source says.',
    'The words are our own; names and figures are as printed. Where sources disagree, both stand side by side and neither is chosen.',
  ],
  kinds: 'Kinds',
  kindsText: (apart) =>
    `What an entry is comes first${apart ? '. What has a place on the ground is counted apart from what has no single one' : ''}:`,
  located: 'Has a place on the ground.',
  stages: 'Stages',
  stagesText:
    'The fuller the sign, the further along. The stage is the last that a source stated, and beside it stands the date it is from; a later mention by name alone does not erase it.',
  implied: 'Stages by implication',
  impliedText:
    'Some sources state no stage but tell of something that only a running place can do, such as treating patients or holding a race. Then the stage says “by implication” and which fact shows it. A name or a goal alone implies nothing.',
  precisions: TERMS.en.precision,
  precisionsText: 'Places are drawn as precisely as they are known, and no point is made up to fill the map.',
  drawn: {
    point: (metres) => `A mark on the map, ${metres} off at the very most.`,
    counted: (w) => `No mark; counted beside the name of its ${blockOr(w, ' or ')}.`,
    none: 'Not on the map; in lists and the search all the same.',
  },
  approximate:
    'A mark whose place is only roughly known has a dashed rim; pointed at or selected, a circle round it shows where the thing may be. Lines are works along a road, a river or a track.',
  sectors: 'Sectors',
  blocks: (w) => `The outlines of the ${w.blocks}`,
  indicative:
    'The broken line follows road names, rivers and known projects. Do not measure areas by it, nor decide on which side of it a house stands.',
  published: (w) => `An unbroken line is the extent of ${aOr(w.block)} as a source publishes it.`,
  inBlock: (w) =>
    `A project is in ${aOr(w.block)} because a source says so or because it lies there; its panel tells which. Where a source names several ${w.blocks} without saying which one, it counts in none of them.`,
  counts: 'What the numbers count',
  countsText: (w) => [
    'Above the list stand the projects that pass the filters and how many of them are on the map. Beside a filter stands what would be left if it were the only one.',
    `A number in a ring counts projects too close to draw apart; a number beside the name of ${w.hasBlocks ? `${aOr(w.block)} or ${w.subdistrict}` : aOr(w.subdistrict)} counts what is known to lie there, at no known spot.`,
    'Parts of a project are entries of their own and may share a mark. Totals that the sources publish are counted by other rules and cannot be set off against these.',
  ],
  time: 'Dates',
  timeText: [
    '“As of” a month takes the map back to what the sources said then. It does not show how things stood on the ground.',
    'Played through time, the map shows what the sources come to write about: more projects mean more coverage, not more building. What is not mentioned again has not thereby stopped.',
  ],
  timeTable: 'Which sources speak of each date, and of how many projects',
  date: 'Date',
  projects: 'Projects spoken of',
  sources: 'Sources',
  sourcesText: 'Everything comes from these sources and no others:',
  covers: 'Covers',
  limits: 'What it cannot say',
  limitsText: [
    'Nothing after the last date: the sources do not tell of it.',
    'Investment, size, schedule or place that no source states is left empty, neither estimated nor worked out.',
    'It is no plan, no register of land and no offer of land; nothing official can rest on it.',
    'Most sources are issued by governments or newspapers and tell of successes more than of problems. A project that none of them mentions is not here.',
  ],
  correct: 'If something is wrong',
  correctText: 'Follow the citation to the paragraph first. If the mistake is ours, tell us which project it is and what is wrong.',
  reportMail: 'By mail',
  reportIssues: 'As an issue',
  licence: 'Licence',
  licenceOf: TERMS.en.licenceOf,
  licenceEnd: '. The base map’s licence, downloads and how to cite: ',
  keys: 'Keyboard',
  keysTable: (w) => [
    ['Tab', 'Reaches everything that can be used; links at the top of the page skip to the list and to the map'],
    ['Enter', w.hasBlocks ? `Opens the project, ${w.block} or link` : 'Opens the project or link'],
    ['Esc', 'Closes a panel or card and goes back to where you were'],
    ['↑ ↓ Home End', 'Move in the list of what is in view, which comes after the map'],
    ['↑ ↓ ← →', 'Move the map while it has the focus'],
    ['+ −', 'Zoom the map while it has the focus'],
  ],
  key: 'Key',
  does: 'What it does',
};

/** Texts of the page that tells how to read the map; what words mean it takes from the vocabulary. */
export const HOW_TO_READ_TEXTS = { zh, en };
