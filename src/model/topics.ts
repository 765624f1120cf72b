import { divisions } from './breakdowns.ts';
import type { Indicator, Overview, UnitTerm } from './dataset.ts';
import { accord, readings } from './indicators.ts';

/** How the indicators of a topic are told: wholes as pictures, then what has several readings, then single numbers. */
export interface Arrangement {
  wholes: Indicator[];
  several: Indicator[];
  lone: Indicator[];
}

/**
 * Arranges the indicators of a topic. What stands in a picture as a part, or as its lone whole, is not listed again; a whole
 * that is a part of another stands within that one.
 * @param found those of the topic that are to be shown
 * @param indicators all of them, by id
 */
export function arrange(found: readonly Indicator[], indicators: ReadonlyMap<string, Indicator>, units: readonly UnitTerm[]): Arrangement {
  const partsOf = (whole: Indicator): Indicator[] => divisions(whole, indicators, units).flatMap((d) => d.parts.map((p) => p.indicator));
  const divided = [...indicators.values()].filter((i) => partsOf(i).length > 0);
  const parts = new Set(divided.flatMap(partsOf));
  const within = (whole: Indicator): Indicator[] => partsOf(whole).flatMap((part) => [part, ...within(part)]);
  const ids = new Set(found.map((i) => i.id));
  const wholes = divided.filter((i) => !parts.has(i) && [i, ...within(i)].some((member) => ids.has(member.id)));
  const pictured = new Set(wholes.flatMap((whole) => within(whole)));
  const listed = found.filter((i) => !pictured.has(i) && !(wholes.includes(i) && !isSeveral(i)));
  return { wholes, several: listed.filter(isSeveral), lone: listed.filter((i) => !isSeveral(i)) };
}

/**
 * The indicator that stands for a topic while it is folded: the first that leads, else the first of the main ones on which the
 * sources do not differ, else any such.
 */
export function standFor(own: readonly Indicator[], { lead }: Pick<Overview, 'lead'>): Indicator | undefined {
  const leading = lead.map((id) => own.find((i) => i.id === id)).find((i) => i !== undefined);
  const settled = own.filter((i) => accord(i, readings(i.values)) !== 'disputed');
  return leading ?? settled.find((i) => i.headline) ?? settled[0] ?? own[0];
}

const isSeveral = (indicator: Indicator): boolean => {
  const list = readings(indicator.values);
  return list.length > 1 || accord(indicator, list) === 'disputed';
};
