/** The `district.yaml` of a new district, with what each line is for. */
import type { Lang } from '../../model/dataset.ts';
import { inLanguages, inline } from './example-files.ts';
import type { Outline } from './outline.ts';
import type { Answers } from './questions.ts';

/** @param languages those that the district is in, the one that leads first */
export function districtYaml(answers: Answers, { bounds, view }: Outline, languages: readonly Lang[]): string {
  const text = (zh: string, en: string): string => inline(inLanguages({ zh, en }, languages));
  const { 'title-zh': titleZh = '', 'title-en': titleEn = '' } = answers;
  return `# 这个区的名称、范围和署名。改完运行 npm run check 查错。
# The district's names, extent and credits. \`npm run check\` tells what is wrong.

# 编号以后不改 · never changed
id: ${answers.id}
# 网站的语言，第一种在前 · the languages of the site, the one that leads first
languages: ${inline(languages)}
name: ${text(answers['name-zh'] ?? '', answers['name-en'] ?? '')}
city: ${text(answers['city-zh'] ?? '', answers['city-en'] ?? '')}
title: ${text(titleZh, titleEn)}
# 一行话：这张图有什么 · one line: what the atlas has
tagline: ${text('示例说明（请改写）：区块与项目，逐条注明出处', 'Example (to be overwritten): blocks and projects, each fact with its source')}
# 一两句话：内容从哪里来 · one or two sentences: where it comes from
intro: ${text('示例简介（请改写）：本图把公开报告里提到的区块和项目放到地图上，每一条都写明出处。', 'Example (to be overwritten): this atlas puts the blocks and projects named in public reports on a map, and says for each fact where it stands.')}

# [西, 南, 东, 北]，度，WGS-84：检查会拒绝这之外的坐标 · [west, south, east, north]: coordinates outside are refused by the check
bounds: ${inline(bounds)}
# 打开时看到的范围 · what the map shows first
view: ${inline(view)}

# 数据的许可和署名 · the licence of the data, and who is named
license:
  data: CC BY 4.0
  credit: ${text(`项目数据：${titleZh}`, `Project data: ${titleEn}`)}

# 各部分在这里怎么叫：区块可以叫片区、开发区，区可以叫县、市 · what its parts are called here
# words:
#   district: { zh: 县, en: county }
#   block: { zh: 片区, en: zone, plural: zones }

# 除了自己的，地图和数据还用了谁的 · whose work, other than the own, map and data rest on
# credits:
#   - name: { zh: OpenStreetMap, en: OpenStreetMap }
#     url: https://www.openstreetmap.org/copyright
#     licence: ODbL 1.0
#     says: { zh: 底图依据, en: The base map is from }

# 网址，用于必须完整的链接；也可以在生成时写：SITE=https://… npm run build
# The site's address, for links that must be whole; SITE=https://… npm run build says it too.
# site: https://atlas.example.org

# 读者在哪里报错：邮箱或表单 · where readers report an error
# report: { mail: atlas@example.org }
`;
}
