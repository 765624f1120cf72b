/** The editor as a whole: the district, the record that is open, and what is told of what was asked. */
import { editTexts, type EditTexts } from '../../i18n/edit.ts';
import type { Lang, Text } from '../../model/dataset.ts';
import { faultText } from '../../i18n/record-faults.ts';
import type { DistrictAnswer, Fault, RecordEntry, Refused } from '../protocol.ts';
import type { EditClient, Outcome } from './client.svelte.ts';
import { RecordForm } from './record-form.svelte.ts';

/** What is told of what was asked last. */
export type Told =
  | { kind: 'saved'; file: string }
  | { kind: 'took-over' }
  | { kind: 'failed'; failed: 'unreachable' | 'token' }
  | { kind: 'refused'; refused: Refused };

export class Editor {
  readonly client: EditClient;
  lang: Lang = $state('zh');
  /** Null until it has come. */
  district: DistrictAnswer | null = $state.raw(null);
  form: RecordForm | null = $state.raw(null);
  told: Told | null = $state.raw(null);
  /** What is to be opened once the reader has said what becomes of the changes: an id, null for a new record, or the list alone. */
  wanted: { id: string | null } | 'list' | null = $state.raw(null);

  /** @param languages that the browser asks for, the most wanted first */
  constructor(client: EditClient, languages: readonly string[]) {
    this.client = client;
    this.lang =
      languages.map((tag) => tag.toLowerCase().split('-')[0]).find((lang): lang is Lang => lang === 'zh' || lang === 'en') ?? 'zh';
  }

  /** The texts of the page, in the words of the district. */
  readonly t: EditTexts = $derived(editTexts(this.lang, this.district?.words[this.lang]));

  /** A text of the district in the reader's language, in the other where it has none. */
  say({ zh = '', en = '' }: Partial<Text>): string {
    return this.lang === 'zh' ? zh || en : en || zh;
  }

  /** What the check has against one place, in the reader's language. */
  faultWords(faults: readonly Fault[]): string {
    return faults.map(({ message }) => faultText(message, this.lang)).join(' · ');
  }

  async load(): Promise<void> {
    const answer = this.#answerOf(await this.client.district());
    if (answer) this.district = answer;
  }

  /** Opens a record, a new one (`null`), or the list alone; where there are changes, the reader is asked first. */
  async open(wanted: { id: string | null } | 'list'): Promise<void> {
    if (this.form?.isChanged) {
      this.wanted = wanted;
      return;
    }
    this.wanted = null;
    this.told = null;
    if (wanted === 'list') this.form = null;
    else if (wanted.id === null) this.form = new RecordForm(this.client, null);
    else {
      const answer = this.#answerOf(await this.client.record(wanted.id));
      if (answer) this.form = new RecordForm(this.client, answer);
    }
  }

  /** The reader lets the changes go for what is wanted. */
  async leave(): Promise<void> {
    const { wanted } = this;
    this.form = null;
    if (wanted) await this.open(wanted);
  }

  async save(): Promise<void> {
    this.told = null;
    const answer = this.#answerOf(await this.form!.save());
    if (!answer) return;
    const { saved, entry } = answer;
    this.told = { kind: 'saved', file: saved.file };
    if (!this.district) return;
    const others = this.district.records.filter(({ id }) => id !== entry.id);
    this.district = { ...this.district, records: [...others, entry].sort(byId) };
  }

  async takeOver(): Promise<void> {
    this.told = null;
    if (this.#answerOf(await this.form!.takeOver())) this.told = { kind: 'took-over' };
  }

  /** Drops what was typed for what is on the disk. */
  async reload(): Promise<void> {
    const { id } = this.form!;
    this.form = null;
    await this.open(id === null ? 'list' : { id });
  }

  /** What was answered; where nothing was, that is told. Faults are told beside their fields. */
  #answerOf<T>(outcome: Outcome<T>): T | null {
    if ('answer' in outcome) return outcome.answer;
    if ('failed' in outcome) this.told = { kind: 'failed', failed: outcome.failed };
    else if (outcome.refused.error !== 'faults' || outcome.refused.elsewhere.length > 0)
      this.told = { kind: 'refused', refused: outcome.refused };
    return null;
  }
}

const byId = (a: RecordEntry, b: RecordEntry): number => (a.id < b.id ? -1 : 1);
