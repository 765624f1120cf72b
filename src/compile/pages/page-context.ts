import { formatCitation } from '../../i18n/citation.ts';
import { formatMonth, otherName } from '../../i18n/format.ts';
import { PAGE_TEXTS } from '../../i18n/pages.ts';
import { PANEL_TEXTS } from '../../i18n/panel.ts';
import { formatStage, type StageSaid } from '../../i18n/stage.ts';
import type { Citation, Dataset, Lang, Text, Vocab, Words } from '../../model/dataset.ts';
import { citationAnchor } from '../../model/coverage.ts';
import { languageFolder, languagesOf } from '../../model/languages.ts';
import { spokenIn } from '../../model/spoken-in.ts';
import type { RecordIndex } from '../../model/record-index.ts';
import type { Compiled } from '../dataset/compile.ts';
import { markup, NOTHING, type Markup } from './markup.ts';

/** BCP 47 tags of the languages, as `lang` and `hreflang` have them. */
export const LANGUAGE_TAGS: Record<Lang, string> = { zh: 'zh-Hans', en: 'en' };

const TEXTS = { zh: { ...PANEL_TEXTS.zh, ...PAGE_TEXTS.zh }, en: { ...PANEL_TEXTS.en, ...PAGE_TEXTS.en } };
type Texts = (typeof TEXTS)['zh'];

/** The site in one language: where its pages are and how it words things. */
export class PageContext {
  readonly compiled: Compiled;
  readonly dataset: Dataset;
  readonly records: RecordIndex;
  /** The site's folder on its host, with slashes at both ends. */
  readonly base: string;
  readonly lang: Lang;
  /** Those of the site, the leading one first. */
  readonly languages: readonly Lang[];
  /** The site's other language; null where it has one. */
  readonly other: Lang | null;
  readonly t: Texts;
  /** What the district calls its parts. */
  readonly words: Words;
  /** Date of reference of the newest statement, in words. */
  readonly until: string;

  constructor(compiled: Compiled, records: RecordIndex, base: string, lang: Lang) {
    this.compiled = compiled;
    this.dataset = compiled.dataset;
    this.records = records;
    this.base = base;
    this.lang = lang;
    this.languages = languagesOf(compiled.dataset.district);
    this.other = this.languages.find((one) => one !== lang) ?? null;
    this.t = TEXTS[lang];
    this.words = this.dataset.district.words[lang];
    this.until = this.month(records.asof);
  }

  get title(): string {
    return this.text(this.dataset.district.title);
  }

  /** The language at the root of the site. */
  get leading(): Lang {
    return this.languages[0]!;
  }

  /** Where a page lies in the site's folder: the leading language at the root, every other below its own name. */
  folder(path: string, lang: Lang = this.lang): string {
    return languageFolder(this.languages, lang) + path;
  }

  /** The address of a page as links have it. */
  href(path: string, lang: Lang = this.lang): string {
    return this.base + this.folder(path, lang);
  }

  /** The address of a page as other sites need it: whole where the host is known. */
  url(path: string, lang: Lang = this.lang): string {
    return this.whole(this.href(path, lang));
  }

  /** The address of a file of the site that is the same in every language. */
  file(path: string): string {
    return this.base + path;
  }
  fileUrl(path: string): string {
    return this.whole(this.file(path));
  }

  private whole(href: string): string {
    return this.compiled.site === null ? href : new URL(href, this.compiled.site).href;
  }

  text(text: Text): string {
    return text[this.lang];
  }
  month(asof: string): string {
    return formatMonth(asof, this.lang);
  }
  /** A stage in words, and that it is implied where no source states it; `fully` with what shows it. */
  stage(said: StageSaid, fully = false): string {
    return formatStage(said, this.lang, this.dataset.vocab.stages, fully);
  }
  label(list: Exclude<keyof Vocab, 'units'>, id: string): string {
    const term = this.dataset.vocab[list]?.find((t) => t.id === id);
    return term ? this.text(term) : id;
  }

  /** A text marked with its language where it is in the other one only. */
  told(text: Text): Markup {
    const spoken = spokenIn(text, this.lang);
    return spoken === this.lang ? markup`${text[spoken]}` : markup`<span lang="${LANGUAGE_TAGS[spoken]}">${text[spoken]}</span>`;
  }

  /** The name in the other language, marked as such; nothing where both are the same. */
  otherName(name: Text): Markup {
    const other = otherName(name, this.lang);
    return other === null || this.other === null ? NOTHING : markup`<span lang="${LANGUAGE_TAGS[this.other]}">${other}</span>`;
  }

  /** The same for machines: nothing where the site has one language. */
  namesInOther(name: Text): string[] {
    return this.other === null ? [] : [name[this.other]];
  }

  /** A name in a list: in English with the Chinese one beside it, since that is what stands on signs. */
  name(name: Text): Markup {
    return this.lang === 'zh' ? this.told(name) : markup`${this.told(name)} ${this.otherName(name)}`;
  }

  /** Report, section and paragraph, linked to that place in what the report says. */
  cite(at: Citation): Markup {
    const source = this.records.source(at.source);
    const text = formatCitation(at, source, this.lang);
    return markup`<cite><a href="${this.href(`s/${at.source}/`)}#${citationAnchor(at, source)}">${text}</a></cite>`;
  }

  link(path: string, content: Markup | string): Markup {
    return markup`<a href="${this.href(path)}">${content}</a>`;
  }
}
