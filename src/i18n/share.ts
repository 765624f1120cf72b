import type { Words } from '../model/dataset.ts';
import { plural } from './plural.ts';
import { TERMS } from './terms.ts';
import { aOr, capital } from './words.ts';

const zh = {
  title: '分享与带走',
  tabs: { link: '链接', embed: '嵌入', image: '图片与打印', data: '数据' },

  view: '当前视图',
  viewMeans: '打开后和你现在看到的一样：筛选、日期、语言、选中的地点和地图位置。',
  place: (name: string) => `“${name}”的页面`,
  placeMeans: '只打开这一页，不带筛选、日期和地图位置；适合长期引用。',
  noPlace: (w: Words) => `选中一${w.hasBlocks ? `${w.measure}${w.block}或` : '个'}项目后，还可以只分享它的页面。`,
  whichLink: '要分享什么',
  link: '链接',
  copyLink: '复制链接',
  copied: '已复制',
  copyFailed: '没能自动复制。文字已选中，请按 Ctrl+C（或长按）复制。',
  share: '系统分享…',
  qrOf: (link: string) => `链接 ${link} 的二维码`,
  qrTooLong: '链接太长，二维码放不下。',
  saveQr: '保存二维码',

  embedMeans: '把下面的代码贴进你的网页，就能显示当前视图。',
  width: '宽（像素）',
  height: '高（像素）',
  fill: '与网页同宽',
  code: '代码',
  copyCode: '复制代码',
  preview: '预览',
  previewComes: '正在载入预览…',
  frameTitle: (title: string, place: string | null) => (place ? `${place} — ${title}` : title),

  imageMeans: '当前地图的 PNG 图片，带标题、数目、没有标出位置的项目名、图例、比例尺、日期、出处和二维码。',
  image: (scale: number) => (scale === 1 ? '下载图片（标准）' : `下载图片（${scale} 倍清晰）`),
  withList: (n: number) => `附名单（${TERMS.zh.projects(n)}）`,
  drawing: '正在画图…',
  imageDone: '图片已保存',
  imageFailed: '图片没有画成，请重试。',
  noImage: '现在没有地图可以画成图片：请先切换到地图视图，或换一个支持 WebGL 的浏览器。',
  printMeans: 'A4 打印单，带出处、日期、链接和二维码；在打印窗口里可以存为 PDF。',
  printPlace: (name: string) => `打印“${name}”`,
  printList: (n: number) => `打印列表（${TERMS.zh.projects(n)}）`,
  printBlockList: (n: number, w: Words) => `打印本${w.block}的列表（${TERMS.zh.projects(n)}）`,

  filtered: '列表里的项目',
  filteredMeans: (n: number, date: string, changed: boolean) =>
    `${changed ? `${n} 个有变化的项目` : TERMS.zh.projects(n)}，${TERMS.zh.asOf(date)}，与现在的筛选和排序一致；文件里写明来自哪个链接。`,
  notFiltered: '现在没有筛选，列表就是全部项目。',
  everything: '全部数据',
  everythingMeans: (version: string) => `地址长期不变，可以直接引用。${TERMS.zh.dataVersion} ${version}。`,
  license: (license: string) => `许可：${license}`,
  formats: { csv: 'CSV 表格', geojson: 'GeoJSON', json: 'JSON' },
  files: (w: Words) => ({
    'data/projects.csv': '项目 CSV',
    'data/projects.geojson': '项目 GeoJSON',
    'data/atlas.json': '全部 JSON',
    'data/blocks.geojson': `${w.block} GeoJSON`,
    'data/indicators.csv': '指标 CSV',
  }),
  saved: (name: string) => `已保存 ${name}`,
  saveFailed: `文件没有生成，${TERMS.zh.checkConnection}`,

  filterNear: (km: number) => `所选地点 ${km} 公里以内`,
  filterInView: '地图范围内',
  searchFor: (q: string) => `搜索“${q}”`,

  stages: '阶段',
  blocks: (w: Words) => w.blocks,
  signs: '标记',
  marks: (w: Words) => ({
    cluster: '聚在一处的项目数',
    site: '同一处的其他部分',
    count: TERMS.zh.counted(w),
    approximate: '位置大致',
    halo: '位置误差范围',
    line: TERMS.zh.lines,
    area: '项目范围',
    indicative: w.outline,
    published: TERMS.zh.publishedExtent,
  }),
  changes: '变化',
  imageSubtitle: (counts: string, date: string) => `${counts} · ${TERMS.zh.asOf(date)}`,
  dated: (date: string) => `（${date}）`,
  noted: (what: string, note: string) => `${what}（${note}）`,
  counted: (what: string, n: number) => `${what}（${n}）`,

  openFull: '打开完整版',
  gestures: { windows: '按住 Ctrl 滚动可缩放地图', mac: '按住 ⌘ 滚动可缩放地图', touch: '用两根手指移动地图' },

  report: '报告错误',
  reportVia: { mail: '写邮件', issues: '填写反馈' },
  reportSubject: (name: string, id: string) => `数据有误：${name}（${id}）`,
  reportBody: (name: string, id: string, version: string) =>
    `哪里不对，应该是什么，依据是什么？\n\n\n\n——\n记录：${name}\n编号：${id}\n${TERMS.zh.dataVersion}：${version}`,
};

const en: typeof zh = {
  title: 'Share and take away',
  tabs: { link: 'Link', embed: 'Embed', image: 'Image and print', data: 'Data' },

  view: 'This view',
  viewMeans: 'Opens as you see it now: filters, date, language, what is selected and where the map stands.',
  place: (name) => `The page of ${name}`,
  placeMeans: 'Opens this page alone, without filters, date or map position; good for citing.',
  noPlace: (w) => `Select ${w.hasBlocks ? `${aOr(w.block)} or` : 'a'} project to share its page alone.`,
  whichLink: 'What to share',
  link: 'Link',
  copyLink: 'Copy link',
  copied: 'Copied',
  copyFailed: 'The browser did not allow copying. The text is selected: press Ctrl+C, or hold it.',
  share: 'Share…',
  qrOf: (link) => `QR code of the link ${link}`,
  qrTooLong: 'The link is too long for a QR code.',
  saveQr: 'Save QR code',

  embedMeans: 'Paste this code into your web page to show this view there.',
  width: 'Width (pixels)',
  height: 'Height (pixels)',
  fill: 'As wide as the page',
  code: 'Code',
  copyCode: 'Copy code',
  preview: 'Preview',
  previewComes: 'Loading the preview…',
  frameTitle: (title, place) => (place ? `${place} — ${title}` : title),

  imageMeans:
    'The map as it stands, as a PNG with title, counts, the names of what has no spot on it, legend, scale, date, credit and QR code.',
  image: (scale) => (scale === 1 ? 'Save image (standard)' : `Save image (${scale}× as sharp)`),
  withList: (n) => `With the list (${TERMS.en.projects(n)})`,
  drawing: 'Drawing the image…',
  imageDone: 'The image is saved',
  imageFailed: 'The image could not be drawn. Try again.',
  noImage: 'There is no map to draw now: go to the map view first, or use a browser with WebGL.',
  printMeans: 'A sheet for A4 paper with citations, date, link and QR code; the print window can save it as PDF.',
  printPlace: (name) => `Print ${name}`,
  printList: (n) => `Print the list (${TERMS.en.projects(n)})`,
  printBlockList: (n, w) => `Print the ${w.block}’s list (${TERMS.en.projects(n)})`,

  filtered: 'What the list shows',
  filteredMeans: (n, date, changed) =>
    `${changed ? plural(n, 'changed project', 'changed projects') : TERMS.en.projects(n)} ${TERMS.en.asOf(date)}, filtered and sorted as you see them; the file names the link it was made from.`,
  notFiltered: 'Nothing is filtered now, so the list is all projects.',
  everything: 'Everything',
  everythingMeans: (version) => `These addresses stay as they are and can be cited. ${TERMS.en.dataVersion} ${version}.`,
  license: (license) => `Licence: ${license}`,
  formats: { csv: 'CSV table', geojson: 'GeoJSON', json: 'JSON' },
  files: (w) => ({
    'data/projects.csv': 'Projects CSV',
    'data/projects.geojson': 'Projects GeoJSON',
    'data/atlas.json': 'All as JSON',
    'data/blocks.geojson': `${capital(w.blocks)} GeoJSON`,
    'data/indicators.csv': 'Indicators CSV',
  }),
  saved: (name) => `Saved ${name}`,
  saveFailed: `The file could not be made. ${TERMS.en.checkConnection}`,

  filterNear: (km) => `within ${km} km of the chosen place`,
  filterInView: 'in the map view',
  searchFor: (q) => `search “${q}”`,

  stages: 'Stage',
  blocks: (w) => capital(w.block),
  signs: 'Signs',
  marks: (w) => ({
    cluster: 'Projects gathered in one spot',
    site: 'Further parts in the same place',
    count: TERMS.en.counted(w),
    approximate: 'Place is approximate',
    halo: 'How far off it may be',
    line: TERMS.en.lines,
    area: 'Extent of a project',
    indicative: w.outline,
    published: TERMS.en.publishedExtent,
  }),
  changes: 'Changes',
  imageSubtitle: (counts, date) => `${counts} · ${TERMS.en.asOf(date)}`,
  dated: (date) => ` (${date})`,
  noted: (what, note) => `${what} (${note})`,
  counted: (what, n) => `${what} (${n})`,

  openFull: 'Open in full',
  gestures: {
    windows: 'Hold Ctrl and scroll to zoom the map',
    mac: 'Hold ⌘ and scroll to zoom the map',
    touch: 'Use two fingers to move the map',
  },

  report: 'Report an error',
  reportVia: { mail: 'by mail', issues: 'on the form' },
  reportSubject: (name, id) => `Error in the data: ${name} (${id})`,
  reportBody: (name, id, version) =>
    `What is wrong, what should it be, and what says so?\n\n\n\n--\nRecord: ${name}\nId: ${id}\n${TERMS.en.dataVersion}: ${version}`,
};

/** Texts of sharing, embedding, images, take-away and reports. */
export const SHARE_TEXTS = { zh, en };
