import { EDIT_TEXTS, type EditTexts } from '../../i18n/edit.ts';
import type { FieldPath } from '../protocol.ts';

/** What the fields are called, by the key of what stands in them, in the order in which they stand. */
const namesOf = (t: EditTexts): Readonly<Record<string, string>> => ({
  name: t.name,
  id: t.id,
  aliases: t.aliases,
  kind: t.kind,
  sector: t.sector,
  block: t.block,
  block_basis: t.blockBasis,
  one_of: t.oneOf,
  subdistrict: t.subdistrict,
  within: t.within,
  location: t.whereabouts,
  precision: t.precision,
  uncertainty_m: t.uncertainty,
  point: t.position,
  crs: t.datum,
  shape: t.shape,
  basis: t.basis,
  observations: t.statements,
  source: t.source,
  section: t.section,
  asof: t.asof,
  paragraphs: t.paragraphs,
  stage: t.stage,
  text: t.text,
  milestone: t.milestone,
  aim: t.aim,
  happened: t.happened,
  due: t.due,
  implied: t.implied,
  figures: t.figures,
  label: t.figureLabel,
  value: t.value,
  unit: t.unit,
  qualifier: t.qualifier,
  zh: t.zh,
  en: t.en,
});

const RANKS = new Map(Object.keys(namesOf(EDIT_TEXTS.en)).map((key, i) => [key, i]));

/** What the field of a path is called, with the statement that it is of. */
export function fieldName(path: FieldPath, t: EditTexts): string {
  const names = namesOf(t);
  const [first, index, ...rest] = path;
  const key = String(path.findLast((step) => typeof step === 'string' && step !== 'zh' && step !== 'en'));
  const name = names[key] ?? key;
  const last = path.at(-1);
  const said = last === 'zh' ? t.inChinese(name) : last === 'en' ? t.inEnglish(name) : name;
  if (first !== 'observations' || typeof index !== 'number') return said;
  return rest.length > 0 ? `${t.statement(index + 1)} · ${said}` : t.statement(index + 1);
}

/** Which of two fields stands first on the page; of statements, the last added does. */
export function fieldOrder(a: FieldPath, b: FieldPath): number {
  for (const [i, step] of a.entries()) {
    const other = b[i];
    if (step === other) continue;
    if (typeof step === 'number' && typeof other === 'number') return i === 1 ? other - step : step - other;
    return (RANKS.get(String(step)) ?? RANKS.size) - (RANKS.get(String(other)) ?? RANKS.size);
  }
  return a.length - b.length;
}
