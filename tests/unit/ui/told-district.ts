/** The invented district with kinds and sub-districts, and records that are implied, due, parts of another or in one of several blocks. */
import type { Dataset, District, Project, Text } from '../../../src/model/dataset.ts';
import { dataset } from './mount.svelte.ts';

const text = (zh: string, en: string): Text => ({ zh, en });

const MORE: Record<string, (p: Project) => Partial<Project>> = {
  'market-hall': (p) => ({
    kind: 'place',
    subdistrict: 'quayside',
    observations: p.observations.map((o) =>
      o.stage === 'operating' ? { ...o, implied: text('天天有集', 'holds a market daily'), happened: '2030-07' } : o,
    ),
  }),
  'tram-line-1': (p) => ({ kind: 'works', observations: p.observations.map((o) => ({ ...o, due: '2032-05' })) }),
  'north-terrace': (p) => ({ kind: 'works', observations: p.observations.map((o) => ({ ...o, due: '2030-12' })) }),
  'river-park': () => ({ kind: 'place' }),
  'harbour-homes': () => ({ kind: 'works', within: 'river-park' }),
  'night-museum': () => ({ kind: 'title', one_of: ['harbour', 'old-town'] }),
};

/** How it counts what has a place apart from what has none. */
export const counted: NonNullable<District['counted']> = {
  located: { zh: '个工程与场所', one: 'place or work', many: 'places and works' },
  apart: { zh: '个称号', one: 'title', many: 'titles' },
};

/** What to mount a component over, in place of the fixture's own. */
export const told: Partial<Dataset> = {
  vocab: {
    ...dataset.vocab,
    kinds: [
      { id: 'works', ...text('工程', 'Works'), located: true, define: text('一项工程', 'One job') },
      { id: 'place', ...text('场所', 'Place'), located: true },
      { id: 'title', ...text('称号', 'Title') },
    ],
  },
  subdistricts: [{ id: 'quayside', name: text('码头街道', 'Quayside'), anchor: [10, 50] }],
  projects: dataset.projects.map((p) => ({ ...p, ...MORE[p.id]!(p) })),
};
