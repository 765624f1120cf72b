/** Examples to overwrite: a source, a block and a project, of which nothing is real. */
import { stringify } from 'yaml';
import type { Lang, Text } from '../../model/dataset.ts';
import type { Outline } from './outline.ts';

/** Side of the example block as a share of the outline's box. */
const BLOCK_SHARE = 0.2;

const HEAD = `# 示例，内容都是编的：照着格式改成真的（文件名和 id 一起改），或者删掉。
# An example in which nothing is real: overwrite it (the file's name and the id together), or delete it.
`;

/** YAML on one line, as it stands in a record. */
export const inline = (value: unknown): string =>
  stringify(value, { collectionStyle: 'flow', flowCollectionPadding: !Array.isArray(value), lineWidth: 0 }).trimEnd();

/** The files of the examples by path. @param languages those that the district is in */
export function exampleFiles({ anchor, bounds }: Outline, languages: readonly Lang[]): Map<string, string> {
  const text = (zh: string, en: string): string => inline(inLanguages({ zh, en }, languages));
  const source = `${HEAD}
id: example-report
order: 1                    # 先后 · its place among the sources
title: ${text('示例报告（请改写）', 'Example report (to be overwritten)')}
short: ${text('示例报告', 'Example report')}
kind: ${text('示例', 'Example')}
published: 2024-01          # 哪个月发布的 · the month in which it was published
coverage: ${text('编造的内容', 'Made-up content')}
# 分节：起止段落，和这一节说到哪个月为止 · sections: first and last paragraph, and up to which month what it says is true
sections:
  - { id: '一', title: ${text('第一节', 'First section')}, paragraphs: [1, 10], asof: 2023-12 }
  - { id: '二', title: ${text('第二节', 'Second section')}, paragraphs: [11, 20], asof: 2024-01 }
`;
  const block = `${HEAD}# 区块的轮廓在 geo/blocks.geojson，编号相同；没有区块的区可以删掉这个文件和那个轮廓。
# Its outline stands in geo/blocks.geojson under the same id; a district without blocks does without both.

id: example-block
order: 1
name: ${text('示例区块（请改写）', 'Example block (to be overwritten)')}
short: ${text('示例区块', 'Example block')}
summary: ${text('编造的区块：轮廓只是区中间的一个方框。', 'A made-up block: its outline is a mere box in the middle of the district.')}
observations:
  - kind: purpose           # purpose, history, status, designation, next
    asof: 2023-12
    source: example-report
    paragraphs: [2]
    text: ${text('用来说明格式。', 'It shows what a block looks like.')}
lead: [example-hall]        # 先列出的项目 · the projects that are told first
`;
  const project = `${HEAD}
id: example-hall
name: ${text('示例大厅（请改写）', 'Example Hall (to be overwritten)')}
aliases: []                 # 别名 · other names
kind: place                 # data/vocab.yaml 里的类别 · one of the kinds there
sector: culture             # 领域
block: example-block        # 所属区块，没有就删掉这两行 · its block, or neither of these lines
block_basis: text           # text：来源写明；geography：按位置判断 · as a source says, or from its place
location:
  precision: place          # 位置有多准，见 data/vocab.yaml · how precisely the place is known
  uncertainty_m: 900        # 误差，米 · metres
  point: ${inline(anchor)}  # 经度在前 · longitude first
  # crs: gcj02              # 坐标来自高德、腾讯时写 gcj02，来自百度时写 bd09 · where the point was read off such a map
  basis: ${text('编造：区中间的一点，不是真的位置。', 'Made up: a point in the middle of the district, not a real place.')}
observations:               # 每个来源、每个时点一条，旧的在前 · one for each source and date, oldest first
  - asof: 2023-12           # 所引那一节的时点 · the date of the section that is cited
    source: example-report
    paragraphs: [5]
    stage: construction     # 阶段；来源没说就写 unstated
    text: ${text('编造：大厅开工。', 'Made up: work on the hall has begun.')}
`;
  const [width, height] = [(bounds[2] - bounds[0]) * (BLOCK_SHARE / 2), (bounds[3] - bounds[1]) * (BLOCK_SHARE / 2)];
  const at = (x: number, y: number): number[] => [anchor[0] + x * width, anchor[1] + y * height].map((d) => Number(d.toFixed(5)));
  const outline = {
    type: 'Feature',
    id: 'example-block',
    properties: {
      precision_m: 5000,
      confidence: 'low',
      extent: inLanguages({ zh: '编造：区中间的一个方框。', en: 'Made up: a box in the middle of the district.' }, languages),
      anchor,
      origin: 'Made up, to be drawn anew.',
    },
    geometry: { type: 'Polygon', coordinates: [[at(-1, -1), at(1, -1), at(1, 1), at(-1, 1), at(-1, -1)]] },
  };
  return new Map([
    ['data/sources/example-report.yaml', source],
    ['data/blocks/example-block.yaml', block],
    ['data/projects/example-hall.yaml', project],
    ['geo/blocks.geojson', collection([outline])],
  ]);
}

/** What a text says in the languages of the district. */
export const inLanguages = (text: Text, languages: readonly Lang[]): Partial<Text> =>
  Object.fromEntries(languages.map((lang) => [lang, text[lang]]));

/** A file of shapes, one Feature a line. */
export const collection = (features: readonly object[]): string =>
  features.length === 0
    ? '{"type":"FeatureCollection","features":[]}\n'
    : `{"type":"FeatureCollection","features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
