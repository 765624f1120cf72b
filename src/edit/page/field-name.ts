import type { EditTexts } from '../../i18n/edit.ts';
import type { FieldPath } from '../protocol.ts';

/** What the field of a path is called, with the statement that it is of. */
export function fieldName(path: FieldPath, t: EditTexts): string {
  const names: Record<string, string> = {
    id: t.id,
    name: t.name,
    aliases: t.aliases,
    kind: t.kind,
    sector: t.sector,
    block: t.block,
    one_of: t.oneOf,
    block_basis: t.blockBasis,
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
    asof: t.asof,
    source: t.source,
    paragraphs: t.paragraphs,
    stage: t.stage,
    implied: t.implied,
    milestone: t.milestone,
    happened: t.happened,
    due: t.due,
    aim: t.aim,
    text: t.text,
    figures: t.figures,
    label: t.figureLabel,
    value: t.value,
    unit: t.unit,
    qualifier: t.qualifier,
  };
  const [first, index] = path;
  const key = path.findLast((step) => typeof step === 'string' && step !== 'zh' && step !== 'en') as string;
  const name = names[key] ?? key;
  const last = path.at(-1);
  const said = last === 'zh' ? t.inChinese(name) : last === 'en' ? t.inEnglish(name) : name;
  return first === 'observations' && typeof index === 'number' ? `${t.statement(index + 1)} · ${path.length > 2 ? said : ''}`.replace(/ · $/, '') : said;
}
