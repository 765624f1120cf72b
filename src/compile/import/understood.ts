/** What was understood of a row, in the order in which a reader would check it. */
import type { Column } from '../read/rows/columns.ts';
import { valueText, type StatedRow } from '../read/rows/row.ts';

/** Columns whose words have a meaning of the vocabulary. */
const WORDS = [
  'kind',
  'sector',
  'block',
  'one_of',
  'block_basis',
  'subdistrict',
  'within',
  'stage',
  'milestone',
  'aim',
  'precision',
] as const;

/**
 * `stage construction (开工)`, `2024-06`, `point 121.5, 29.9 gcj02`, `总投资 2.5 亿元`: each value that a row states, with the word that was
 * written where it is another.
 * @param written the cells as they stand in the table
 */
export function understoodOf(stated: StatedRow, written: Partial<Record<Column, string>>): string[] {
  const as = (column: Column, value: string): string => {
    const cell = written[column];
    return cell === undefined || cell === value ? value : `${value} (${cell})`;
  };
  const word = (column: (typeof WORDS)[number]): string[] => {
    const value = stated[column];
    return value === undefined ? [] : [`${column} ${as(column, valueText(value))}`];
  };
  const { asof, happened, due, lon, lat, crs, uncertainty_m, shape, sources, paragraphs, section, figures = [] } = stated;
  return [
    ...WORDS.slice(0, 9).flatMap(word),
    ...(asof === undefined ? [] : [`as of ${as('asof', asof)}`]),
    ...(happened === undefined ? [] : [`happened ${as('happened', happened)}`]),
    ...(due === undefined ? [] : [`due ${as('due', due)}`]),
    ...WORDS.slice(9).flatMap(word),
    ...(lon === undefined ? [] : [`point ${lon}, ${lat}${crs === undefined ? '' : ` ${crs}`}`]),
    ...(shape === undefined ? [] : [`shape ${shape}`]),
    ...(uncertainty_m === undefined ? [] : [`uncertainty_m ${uncertainty_m}`]),
    ...figures.map(({ label, value, unit, qualifier }) =>
      [label.zh ?? label.en, qualifier, value, unit].filter((part) => part !== undefined).join(' '),
    ),
    ...(sources === undefined
      ? []
      : [
          `source ${sources.join('; ')}${paragraphs === undefined ? '' : ` ¶${paragraphs.join(', ')}`}${section === undefined ? '' : ` §${section}`}`,
        ]),
  ];
}
