import type { AsOf, Figure, Observation, Project, Vocab } from './dataset.ts';
import { placelessKinds } from './tally.ts';
import type { ProjectAsOf } from './snapshot.ts';

/** How a piece of land stands to an investor, in the order of interest. */
export const LAND_STATES = ['offered', 'recommended', 'cleared', 'sold', 'other'] as const;

/**
 * `offered` is what a source says to be offered; `recommended` what a source only wants sold; `sold` needs a source that says so; `cleared`
 * is cleared or being cleared and not said to be offered; `other` is land of which the sources say something else, or nothing.
 */
export type LandState = (typeof LAND_STATES)[number];

export interface Parcel {
  entry: ProjectAsOf<Project>;
  state: LandState;
  /** The statement that the state rests on; the newest one where it rests on none. */
  said: Observation;
  /** The newest area that a source gives; null where none gives any. */
  size: Figure | null;
}

type Words = Pick<Vocab, 'stages' | 'milestones' | 'aims' | 'sectors' | 'kinds' | 'units'>;

/** The pieces of land among some projects, each with what the sources had said of it by a date, in the order given. */
export function parcels(entries: readonly ProjectAsOf<Project>[], asof: AsOf, vocab: Words): Parcel[] {
  return landOf(entries, vocab).map((entry) => {
    const said = entry.project.observations.filter((o) => o.asof <= asof).reverse();
    return { entry, ...standing(said, vocab), size: sizeOf(said, vocab) };
  });
}

/** Those that are pieces of land, or are offered as such. */
export function landOf<E extends ProjectAsOf>(entries: readonly E[], vocab: Pick<Vocab, 'kinds' | 'sectors' | 'stages'>): E[] {
  const sectors = new Set(vocab.sectors.flatMap((s) => (s.land ? [s.id] : [])));
  const placeless = placelessKinds(vocab.kinds);
  const onOffer = new Set(vocab.stages.flatMap((s) => (s.land === 'offered' ? [s.id] : [])));
  return entries.filter(({ project, stage }) => !placeless.has(project.kind ?? '') && (sectors.has(project.sector) || onOffer.has(stage)));
}

/** @param said newest first, at least one */
function standing(said: readonly Observation[], { stages, milestones, aims = [] }: Words): Pick<Parcel, 'state' | 'said'> {
  const meaning = (o: Observation): LandState | null => {
    if (milestones.find((m) => m.id === o.milestone)?.land) return 'sold';
    const wish = aims.find((a) => a.id === o.aim)?.land;
    if (wish) return wish;
    return o.stage === null ? null : (stages.find((s) => s.id === o.stage)?.land ?? 'other');
  };
  const [newest, ...older] = said.flatMap((o) => {
    const state = meaning(o);
    return state ? [{ state, said: o }] : [];
  });
  if (!newest) return { state: 'other', said: said[0]! };
  // Who offers it still does when somebody also wants it sold.
  if (newest.state === 'recommended' && older[0]?.state === 'offered') return { state: 'offered', said: older[0].said };
  return newest;
}

function sizeOf(said: readonly Observation[], { units }: Words): Figure | null {
  const land = new Set(units.flatMap((u) => (u.hectares === undefined ? [] : [u.id])));
  return said.flatMap((o) => o.figures ?? []).find((f) => land.has(f.unit)) ?? null;
}
