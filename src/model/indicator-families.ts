import type { Indicator, UnitTerm } from './dataset.ts';

/** Fewer than this are not worth a chart of their own. */
const SMALLEST = 3;

/** Measures whose numbers can be set against each other as lengths. */
const COUNTED: readonly string[] = ['count', 'cumulative', 'share'];

/**
 * Parts the indicators of a group into families and the rest. A family is a run of indicators that one passage gives at the
 * same date, counted in the same unit and named alike: so many on track, so many behind, of so many in all. They can stand on
 * one scale without saying more than the passage does.
 */
export function families(indicators: readonly Indicator[], units: readonly UnitTerm[]): { families: Indicator[][]; rest: Indicator[] } {
  const runs: { members: Indicator[]; shared: Set<string> }[] = [];
  for (const indicator of indicators) {
    const run = runs.at(-1);
    const shared = run ? common(run.shared, pairs(indicator.name.zh)) : new Set<string>();
    if (run && shared.size > 0 && related(run.members[0]!, indicator, units)) {
      run.members.push(indicator);
      run.shared = shared;
    } else runs.push({ members: [indicator], shared: pairs(indicator.name.zh) });
  }
  return {
    families: runs.map((r) => r.members).filter((m) => m.length >= SMALLEST),
    rest: runs.flatMap((r) => (r.members.length >= SMALLEST ? [] : r.members)),
  };
}

/** Same passage, date, measure and unit, each stated once. */
function related(a: Indicator, b: Indicator, units: readonly UnitTerm[]): boolean {
  const [v, w] = [a.values[0], b.values[0]];
  if (!v || !w || a.values.length > 1 || b.values.length > 1) return false;
  return (
    a.group === b.group &&
    a.measure === b.measure &&
    COUNTED.includes(a.measure) &&
    scale(a.unit, units) === scale(b.unit, units) &&
    v.asof === w.asof &&
    v.from === w.from &&
    v.source === w.source &&
    v.paragraphs.some((p) => w.paragraphs.includes(p))
  );
}

/** Chinese counts firms, items and places with words of their own; where no unit is left without them, they are one. */
function scale(unit: string, units: readonly UnitTerm[]): string {
  const term = units.find((u) => u.id === unit);
  return term ? `${term.en} ${term.factor ?? 1}` : unit;
}

/** Every two neighbouring Chinese characters of a name. */
function pairs(name: string): Set<string> {
  const found = new Set<string>();
  const characters = [...name];
  for (const [i, c] of characters.entries()) {
    const pair = c + (characters[i + 1] ?? '');
    if (/^\p{Script=Han}{2}$/u.test(pair)) found.add(pair);
  }
  return found;
}

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> => new Set([...a].filter((x) => b.has(x)));
