/** What the check has against a record, in the reader's language. The check itself speaks English, as the commands do. */
import type { Lang } from '../model/dataset.ts';

const NOUNS: Readonly<Record<string, string>> = {
  text: '文字',
  'a number': '数字',
  'a whole number': '整数',
  'a list': '列表',
  'a mapping': '一组值',
  'a list of fixed length': '两个数',
};
const noun = (english: string): string => NOUNS[english] ?? english;

const language = (english: string): string => (english === 'Chinese' ? '中文' : '英文');

const NOT_FILLED = '还没有填';
const tooLong = (n: string | undefined, most: string | undefined): string => `有 ${n} 个字符，最多 ${most} 个`;

/** A form of message, and the same in Chinese with what stood in it. What the check quotes is kept as it is. */
const FORMS: readonly [form: RegExp, chinese: (...quoted: string[]) => string][] = [
  [/^is missing, expected .+$/, () => NOT_FILLED],
  [/^is missing and the \w+ is shown, expected (\w+)$/, (lang) => `没有填${language(lang)}，网站上会用另一种语言`],
  [/^is (Chinese|English), expected (Chinese|English)$/, (is, expected) => `看起来是${language(is)}，应填${language(expected)}`],
  [/^is (Chinese|English) and not shown, expected none, or .+$/, (lang) => `本区的网站不显示${language(lang)}`],
  [/^kind is missing, expected one of .+$/, () => '没有填，请选一个类别'],
  [/^is empty, expected text$/, () => '是空的，要填文字'],
  [/^is empty, expected at least one observation$/, () => '还没有说法，至少要一条'],
  [/^is empty, expected the number of at least one paragraph$/, () => '没有填，至少要一个段落号'],
  [/^has fewer than two blocks, expected several, or block$/, () => '不到两个区块：要选几个，或只填一个区块'],
  [
    /^is (.+), expected (text|a number|a whole number|a list|a mapping|a list of fixed length)$/,
    (value, what) => `是 ${value}，要填${noun(what)}`,
  ],
  [/^is (\d+) characters long, expected at most (\d+)$/, (n, most) => tooLong(n, most)],
  [/^(.+) has a line break or a tab in it, expected one line$/, () => '里面有换行或制表符，要写在一行里'],
  [/^has (?:behind an escape )?(.+), expected plain text$/, (what) => `里面有看不见或会误导的字符（${what}）`],
  [/^has the unknown key (.+), expected only keys of the schema$/, (keys) => `有不认识的键 ${keys}，请在文件里改`],
  [/^(.+) is not a slug, expected .+$/, (value) => `${value} 不能做编号：只用小写字母、数字，中间用连字符`],
  [
    /^(.+) is a name that Windows keeps for a device, expected another, for example (.+)$/,
    (value, other) => `${value} 是 Windows 保留的名字，请换一个，例如 ${other}`,
  ],
  [/^(.+) is not a month that exists, expected .+$/, (value) => `${value} 不是年月，要写成 2023-06`],
  [/^(.+) is neither a month nor a year, expected .+$/, (value) => `${value} 不是年月也不是年份，要写成 2024-05 或 2025`],
  [/^is not above zero, expected metres$/, () => '要大于零，单位是米'],
  [/^is no longitude, expected -180 to 180$/, () => '经度要在 −180 和 180 之间'],
  [/^is no latitude, expected -90 to 90 \(longitude comes first\)$/, () => '纬度要在 −90 和 90 之间（经度在前）'],
  [/^(.+) has (\d+) characters, expected at most (\d+)$/, (_value, n, most) => tooLong(n, most)],
  [/^asof (.+) is before the observation above, expected ascending dates$/, (asof) => `${asof} 早于上面一条，要按日期先后排`],
  [/^cites (\d+) paragraphs, expected at most (\d+) for one statement$/, (n, most) => `引了 ${n} 段，一条说法最多 ${most} 段`],
  [/^is (.+), expected at least (\d+)(?: entries)?$/, (value, least) => `是 ${value}，至少要 ${least}`],
  [/^is (.+), expected at most (\d+)(?: entries)?$/, (value, most) => `是 ${value}，最多 ${most}`],
  [
    /^is (.+), of whose (\d+) digits only (\d+) are kept, expected at most \d+$/,
    (_value, n, kept) => `有 ${n} 位数字，只能存下 ${kept} 位`,
  ],
  [/^is (?:written as )?(.+), expected plain digits such as 12 or 0\.5$/, (value) => `是 ${value}，要写成普通数字，例如 12 或 0.5`],
  [/^id "(.+)" is that of (.+) already, expected another$/, (id, name) => `编号 ${id} 已经是“${name}”的，请换一个`],
  [/^name "(.+)" stands in (.+) too, expected one record for one thing$/, (name, file) => `“${name}”在 ${file} 里已有记录，一件事只立一条`],
  [/^\w+ "(.+)" is unknown, expected (.+)$/, (id) => `不认识“${id}”，请从列表里选`],
  [
    /^paragraph (\d+) is in no section of (.+), expected (.+) to (.+)$/,
    (p, source, first, last) => `${source} 没有第 ${p} 段，只有 ${first} 到 ${last}`,
  ],
  [
    /^asof (.+) is after (.+) was published, expected (.+) or before$/,
    (asof, source, published) => `${asof} 晚于 ${source} 的发布时间，要在 ${published} 或之前`,
  ],
  [
    /^asof (.+) is not the date of reference of the section cited, expected (.+)$/,
    (asof, dates) => `${asof} 不是所引章节的日期，要填 ${dates.replaceAll(' or ', ' 或 ')}`,
  ],
  [/^paragraph (\d+) is in no section of (.+), expected none, .+$/, (_p, source) => `${source} 的段落没有编号，不用填`],
  [/^paragraphs is missing, expected the numbers of those of (.+) that say it$/, () => NOT_FILLED],
  [/^section "(.+)" is none of (.+), expected one of .+$/, (section, source) => `${source} 没有章节“${section}”`],
  [
    /^point (.+) lies outside the district and inside it the other way round, expected (.+)$/,
    (point, turned) => `${point} 在本区之外，是不是经纬度写反了？${turned} 在区内`,
  ],
  [/^implied stands beside no stage, expected the stage that it shows$/, () => '有推定依据却没有阶段，请选它说明的阶段'],
  [/^happened (.+) is after asof (.+), expected an earlier date$/, (date, asof) => `${date} 晚于截至日期 ${asof}，要更早`],
  [/^due (.+) is before asof (.+), expected a later date$/, (date, asof) => `${date} 早于截至日期 ${asof}，要更晚`],
  [
    /^a second observation of (.+) at (.+), expected one with all its paragraphs$/,
    (source, asof) => `${source} 在 ${asof} 已有一条说法，请把段落写在同一条里`,
  ],
  [/^one_of stands beside a block, expected one of them$/, () => '已经有一个区块，两者只留一个'],
  [/^block_basis is missing, expected text or geography beside (?:a block|one_of)$/, () => '填了区块，还要说是怎么知道的'],
  [/^block_basis stands without a block, expected none$/, () => '没有填区块，不用填依据'],
  [/^former id "(.+)" is in use by (.+), expected a retired slug$/, (id, file) => `原编号 ${id} 正由 ${file} 使用`],
  [/^"(.+)" is itself a part, expected the record of the whole$/, (id) => `${id} 自己也是一部分，要填整体的编号`],
  [/^record "(.+)" is unknown, expected the id of a record in data\/projects$/, (id) => `没有编号为 ${id} 的记录`],
  [/^a place is drawn though precision is (.+), expected none$/, () => '这个精度不能有点或图形，请去掉，或换一个精度'],
  [/^uncertainty_m stands though precision is (.+), expected none$/, () => '这个精度不用填误差'],
  [/^precision is block but the record has no block, expected one$/, () => '精度是只知区块，却没有填区块'],
  [/^precision is subdistrict but the record has no subdistrict, expected one$/, () => '精度是只知街道，却没有填街道或镇'],
  [/^precision is (.+) but nothing is drawn, expected a point or a shape$/, () => '这个精度要有一个点（点地图即可）或图形'],
  [
    /^precision is (.+) but the record it is within has no place either, expected a point or a shape$/,
    () => '所属的记录也没有位置，这里要有一个点或图形',
  ],
  [/^uncertainty_m is missing, expected at most (.+) m for (.+)$/, (most) => `还要填误差，最多 ${most} 米`],
  [/^uncertainty_m is (.+), expected at most (.+) for (.+)$/, (value, most) => `误差 ${value} 米太大，这个精度最多 ${most} 米`],
  [
    /^uncertainty_m is (.+), expected at least the (.+) m of the record it is within$/,
    (value, least) => `误差 ${value} 米太小，至少要有所属记录的 ${least} 米`,
  ],
  [/^both a point and a shape stand, expected one of them$/, () => '点和图形只留一个'],
  [/^point (.+) lies outside the district, expected .+$/, (point) => `${point} 在本区之外`],
];

/** A message of the check for a reader, to stand beside its field: in Chinese where its form is known, else as the check words it. */
export function faultText(message: string, lang: Lang): string {
  if (lang === 'zh')
    for (const [form, chinese] of FORMS) {
      const [, ...quoted] = form.exec(message) ?? [];
      if (form.test(message)) return chinese(...quoted);
    }
  if (/^(paragraphs )?is missing, expected /.test(message)) return 'Still to be filled in';
  const shown = /^is missing and the (\w+) is shown, expected (\w+)$/.exec(message);
  if (shown) return `No ${shown[2]} yet: the site shows the ${shown[1]}`;
  // The check names the field at the head of what it says, where this stands beside it.
  return /^(is|has|cites) /.test(message) ? `This ${message}` : message;
}
