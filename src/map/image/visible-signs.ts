/** Reads off a drawn map which signs a legend has to explain. */

import { hasFilterState } from '../filter-state.ts';

/** A feature as `queryRenderedFeatures` gives it; of it only what is read here. */
export interface DrawnFeature {
  source: string;
  properties: Record<string, unknown>;
  /** What the map was told of it. */
  state?: Record<string, unknown>;
}

export type Sign = 'cluster' | 'site' | 'approximate' | 'count' | 'halo' | 'line' | 'area' | 'no-block';

/** What can be seen on a map at this moment. */
export interface Drawn {
  /** Stages whose mark or line is drawn. */
  stages: Set<string>;
  /** Blocks whose area, projects or lines are drawn. */
  blocks: Set<string>;
  signs: Set<Sign>;
  /** How what is drawn has moved, while two dates are compared. */
  moves: Set<string>;
}

/** Reads off the drawn features what a legend has to explain. */
export function visibleSigns(features: Iterable<DrawnFeature>): Drawn {
  const drawn: Drawn = { stages: new Set(), blocks: new Set(), signs: new Set(), moves: new Set() };
  for (const feature of features) {
    const { source, properties: p } = feature;
    if (source === 'halos') drawn.signs.add('halo');
    else if (source === 'blocks') drawn.blocks.add(String(p.id));
    else if (source === 'counts') {
      if (p.kind === 'count') drawn.signs.add('count');
    } else if (source === 'points' || source === 'shapes') {
      if (hasFilterState(feature, 'out')) continue;
      if (p.kind === 'cluster') drawn.signs.add('cluster');
      if (p.kind !== 'project') continue;
      if (typeof p.site === 'string') drawn.signs.add('site');
      if (p.approximate) drawn.signs.add('approximate');
      // Of what comes as tiles the map is told the stage at another date.
      const stage = feature.state?.stage ?? p.stage;
      if (typeof stage === 'string') drawn.stages.add(stage);
      if (typeof p.block === 'string' && p.block) drawn.blocks.add(p.block);
      else drawn.signs.add('no-block');
      if (typeof p.move === 'string' && p.move) drawn.moves.add(p.move);
      if (p.shape === 'line' || p.shape === 'area') drawn.signs.add(p.shape);
    }
  }
  return drawn;
}
