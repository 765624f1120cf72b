import type { Words } from '../model/dataset.ts';
import { TERMS } from './terms.ts';
import { aOr, capital } from './words.ts';

const zh = {
  stages: '阶段（点按只看这一项）',
  signs: '记号',
  approximate: '虚线边：位置是大致的；选中或指到时，圈出误差范围',
  ring: '圆环：聚在一处的项目，各段是它们的阶段，中间是项数',
  site: '角标：同在此处的其他部分',
  count: TERMS.zh.counted,
  leader: '细线：标注移开了，线的另一端是它所指之处',
  lines: TERMS.zh.lines,
  area: '色块：项目范围',
  indicative: (w: Words) => `虚线框：${w.block}的${w.outline}，没有来源公布过界线`,
  published: (w: Words) => `实线框：来源公布的${w.block}范围`,
  faded: (w: Words) => `只剩虚线框的${w.block}：没有符合筛选的项目`,
  moved: '两个日期之间',
  advanced: '粗圈：有进展或新出现',
  otherwise: '灰圈：数字有变或阶段后退；淡圈：未再提起',
};

const en: typeof zh = {
  stages: 'Stages (press one to see it alone)',
  signs: 'Signs',
  approximate: 'Dashed rim: the place is approximate; a circle shows how far off it may be while it is selected or pointed at',
  ring: 'Ring: projects gathered in one spot, its parts are their stages, the number is how many',
  site: 'Badge: further parts in the same place',
  count: TERMS.en.counted,
  leader: 'Thin line: the label stands aside, at its other end is what it names',
  lines: TERMS.en.lines,
  area: 'Tinted area: the extent of a project',
  indicative: (w) => `Dashed outline: the ${w.outline.toLowerCase()} of ${aOr(w.block)}; no source publishes its limits`,
  published: (w) => `Unbroken outline: the extent of ${aOr(w.block)} as a source publishes it`,
  faded: (w) => `${capital(aOr(w.block))} with its outline only: no project in it passes the filters`,
  moved: 'Between the two dates',
  advanced: 'Strong ring: advanced or new',
  otherwise: 'Grey ring: changed figures or set back; faint: gone quiet',
};

/** Texts of the map's legend. */
export const LEGEND_TEXTS = { zh, en };
