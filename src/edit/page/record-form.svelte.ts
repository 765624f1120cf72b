/** One record while it is edited: what stands in the fields, what the check has against it, and whether it was changed. */
import { SvelteSet } from 'svelte/reactivity';
import type { Fault, FieldPath, RawRecord, RecordAnswer, SaveAnswer } from '../protocol.ts';
import { isSame } from '../same.ts';
import type { EditClient, Outcome } from './client.svelte.ts';
import { fieldOrder } from './field-name.ts';
import { mergeRecords } from './merge-records.ts';
import { faultsInForm, sentRecord } from './sent-record.ts';

/** Milliseconds without another letter, after which what was typed is checked, and told. */
const PAUSE_MS = 500;

type Values = Record<string | number, unknown>;

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null;

/** What has to be there and is filled field by field. */
const FRAME = { name: {}, location: { basis: {} }, observations: [] };

/** Mappings that go when nothing is left in them. */
const MAY_GO: ReadonlySet<string> = new Set(['implied']);

/** A new statement. */
const STATEMENT = { text: {} };

export class RecordForm {
  /** Null for a record that does not exist yet. */
  id: string | null = $state(null);
  /** Where it stands: a path, or a table with the line. */
  file = $state('');
  /** Rows of a table are shown and not edited. */
  readonly inTable: boolean;
  readonly #client: Pick<EditClient, 'check' | 'save' | 'record'>;
  /** The record as the form has it. */
  draft: RawRecord = $state({});
  #base: RawRecord = $state.raw({});
  #revision: string | null;
  /** What the check last had against it. */
  faults: readonly Fault[] = $state.raw([]);
  /** Whether fields that nobody has been in show their faults too. */
  showsAll = $state(false);
  saving = $state(false);
  readonly #touched = new SvelteSet<string>();
  /** Fields that were typed in since the last check: once that has answered, what is wrong there may be told. */
  readonly #typed = new Set<string>();
  #idTyped = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  readonly isChanged = $derived(!isSame(this.draft, this.#base));
  readonly #told = $derived(this.faults.filter(({ path }) => this.#isShown(path)).sort((a, b) => fieldOrder(a.path, b.path)));
  /** The faults that are shown, in the order of their fields; without the warnings, which keep nothing from being saved. */
  readonly shown = $derived(this.#told.filter(({ isWarning }) => !isWarning));

  /** @param answer the record as it is on the disk; null for a new one */
  constructor(client: Pick<EditClient, 'check' | 'save' | 'record'>, answer: RecordAnswer | null) {
    this.#client = client;
    this.id = answer?.id ?? null;
    this.file = answer?.file ?? '';
    this.inTable = answer !== null && answer.revision === null;
    this.#revision = answer?.revision ?? null;
    this.#begin(answer?.record ?? { observations: [STATEMENT] });
    this.faults = answer?.faults ?? [];
    for (const { path } of this.faults) this.#touched.add(path.join('.'));
  }

  #begin(record: RawRecord): void {
    this.#base = framed(record);
    this.draft = structuredClone(this.#base);
  }

  /** The value at a path, undefined where there is none. */
  at(path: FieldPath): unknown {
    return path.reduce<unknown>((value, key) => (isValues(value) ? value[key] : undefined), this.draft);
  }

  /** The value at a path where it is text or a number, as it is typed. */
  textAt(path: FieldPath): string {
    const value = this.at(path);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }

  /** Sets a value; undefined and empty text take it away. What was set is checked in a moment. */
  set(path: FieldPath, value: unknown): void {
    const [parentPath, key] = [path.slice(0, -1), path.at(-1)!];
    const gone = value === undefined || value === '';
    if (!isValues(this.at(parentPath))) {
      if (gone) return;
      this.set(parentPath, {});
    }
    const parent = this.at(parentPath) as Values;
    if (!gone) parent[key] = value;
    else delete parent[key];
    if (gone && MAY_GO.has(String(parentPath.at(-1))) && Object.keys(parent).length === 0) this.set(parentPath, undefined);
    if (path.join() === 'id') this.#idTyped = !gone;
    if (!gone) this.#typed.add(path.join('.'));
    this.#checkSoon();
  }

  /** Takes a new statement in, as the last of the list. */
  addStatement(): void {
    this.#statements().push(structuredClone(STATEMENT));
    this.#checkSoon();
  }

  /** Takes an entry out of a list. */
  remove(list: FieldPath, index: number): void {
    const entries = this.at(list);
    if (!Array.isArray(entries)) return;
    entries.splice(index, 1);
    // What is known of the entries after it is known of others now.
    for (const name of [...this.#touched]) if (name.startsWith(`${list.join('.')}.`)) this.#touched.delete(name);
    if (entries.length === 0 && list.at(-1) !== 'observations') this.set(list, undefined);
    this.#checkSoon();
  }

  #statements(): unknown[] {
    if (!Array.isArray(this.draft['observations'])) this.draft['observations'] = [];
    return this.draft['observations'] as unknown[];
  }

  /** The reader has left a field: what is wrong there may be told. */
  leave(path: FieldPath): void {
    this.#touched.add(path.join('.'));
    if (this.#waiting !== undefined) void this.check();
  }

  /** What is told at one field, warnings included. */
  faultsAt(path: FieldPath): readonly Fault[] {
    const name = path.join('.');
    return this.#told.filter((fault) => fault.path.join('.') === name);
  }

  /** Whether anything below a path is shown to be at fault. */
  isFaulty(path: FieldPath): boolean {
    const name = path.join('.');
    return this.shown.some((fault) => `${fault.path.join('.')}.`.startsWith(`${name}.`));
  }

  #isShown(path: FieldPath): boolean {
    const name = path.join('.');
    return this.showsAll || [...this.#touched].some((touched) => touched === name || touched.startsWith(`${name}.`));
  }

  #checkSoon(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.check(), PAUSE_MS);
  }

  /** Asks what the check has against the record as it stands. */
  async check(): Promise<void> {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    const number = ++this.#asked;
    const { record, order } = sentRecord($state.snapshot(this.draft));
    const outcome = await this.#client.check({ id: this.id, record });
    // An answer to what stands there no more is none.
    if (number !== this.#asked || !('answer' in outcome)) return;
    const { faults, suggested } = outcome.answer;
    this.faults = faultsInForm(faults, order);
    for (const name of this.#typed) this.#touched.add(name);
    this.#typed.clear();
    if (this.id !== null || this.#idTyped || this.draft['id'] === (suggested || undefined)) return;
    if (suggested) this.draft['id'] = suggested;
    else delete this.draft['id'];
    await this.check();
  }

  /** Writes the record. What stands against it is all shown then. */
  async save(): Promise<Outcome<SaveAnswer>> {
    await this.check();
    this.saving = true;
    const { record, order } = sentRecord($state.snapshot(this.draft));
    const outcome = await this.#client.save({ id: this.id, record, revision: this.#revision });
    this.saving = false;
    this.showsAll = !('answer' in outcome);
    if ('answer' in outcome) this.#keep(outcome.answer.saved);
    if ('refused' in outcome && outcome.refused.error === 'faults' && outcome.refused.faults.length > 0)
      this.faults = faultsInForm(outcome.refused.faults, order);
    return outcome;
  }

  /** Goes on from what was written. */
  #keep({ id, file, revision, record, faults }: RecordAnswer): void {
    [this.id, this.file, this.#revision, this.faults] = [id, file, revision, faults];
    this.#base = framed(record);
    // Fields that say the same stay as they are.
    if (!isSame($state.snapshot(this.draft), this.#base)) this.draft = structuredClone(this.#base);
  }

  /** Puts back what the file has. */
  discard(): void {
    this.#touched.clear();
    this.showsAll = false;
    this.draft = structuredClone(this.#base);
    void this.check();
  }

  /**
   * Takes what was changed here over onto the file as it is now, which somebody else has changed meanwhile; where both changed one
   * value, the one typed here stands. It is not written yet.
   */
  async takeOver(): Promise<Outcome<RecordAnswer>> {
    const outcome = await this.#client.record(this.id!);
    if (!('answer' in outcome)) return outcome;
    const { record, revision } = outcome.answer;
    const theirs = framed(record);
    const merged = mergeRecords(this.#base, $state.snapshot(this.draft), theirs);
    this.#base = theirs;
    this.#revision = revision;
    this.draft = merged as RawRecord;
    await this.check();
    return outcome;
  }
}

/** A record with all that fields stand in. */
function framed(record: RawRecord): RawRecord {
  const copy = structuredClone(record);
  for (const [key, value] of Object.entries(FRAME)) copy[key] ??= structuredClone(value);
  const location = copy['location'];
  if (isValues(location)) location['basis'] ??= {};
  return copy;
}
