/** What is told of the languages and the datum of a row: slips of a column, which refuse it, and what somebody may want to add. */
import { languagesOf } from '../../model/languages.ts';
import { mapsNamed } from '../read/rows/datum.ts';
import type { StatedRow } from '../read/rows/row.ts';
import type { Tables } from '../read/tables.ts';
import { isInOther } from '../read/wrong-language.ts';

/** Texts that a row has in a column for each language. */
const TEXTS = ['name', 'text', 'basis', 'implied'] as const;

/** Texts that stand in the column of the other language. */
export const wrongLanguages = (stated: StatedRow): string[] =>
  TEXTS.flatMap((text) => {
    const [zh, en] = [stated[`${text}_zh`], stated[`${text}_en`]];
    return [
      // A name may be the same in both.
      ...(zh !== undefined && zh !== en && isInOther(zh, 'zh') ? [`${text}_zh is English, expected Chinese: "${shortened(zh)}"`] : []),
      ...(en !== undefined && isInOther(en, 'en') ? [`${text}_en is Chinese, expected English: "${shortened(en)}"`] : []),
    ];
  });

/** @param isNew whether the row makes a record: what it lacks is then lacking there */
export function notesOf(stated: StatedRow, isNew: boolean, { district }: Pick<Tables, 'district'>): string[] {
  const languages = languagesOf(district.value);
  const lacking = TEXTS.flatMap((text) => {
    const [zh, en] = [stated[`${text}_zh`], stated[`${text}_en`]];
    if (!isNew && text !== 'text') return [];
    return [
      ...(en === undefined && zh !== undefined && languages.includes('en') ? [`${text}_en is missing and the Chinese is shown`] : []),
      ...(zh === undefined && en !== undefined && languages.includes('zh') ? [`${text}_zh is missing and the English is shown`] : []),
    ];
  });
  return [...lacking, ...datumNotes(stated)];
}

/** A basis that names a map of another datum than the point is said to be of. */
function datumNotes({ basis_zh = '', basis_en = '', crs, lon }: StatedRow): string[] {
  const maps = mapsNamed(`${basis_zh} ${basis_en}`);
  if (lon === undefined || crs === undefined || maps.length === 0 || maps.some((named) => named.crs === crs)) return [];
  const [{ map, crs: own }] = maps as [(typeof maps)[number]];
  return [`crs is ${crs} though the basis names ${map}, whose points are ${own}`];
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
