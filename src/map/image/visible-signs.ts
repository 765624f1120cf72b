/** Reads off a drawn map which signs a legend has to explain. */

/** A feature as `queryRenderedFeatures` gives it; of it only what is read here. */
export interface DrawnFeature {
  source: string;
  properties: Record<string, unknown>;
  geometry: { type: string };
  /** Hover and selection, as the map set them. */
  state?: Record<string, unknown>;
}

export type Sign = 'cluster' | 'block-only' | 'halo' | 'line' | 'moved' | 'no-block';

/** What can be seen on a map at this moment. */
export interface Drawn {
  /** Stages whose mark or line is drawn. */
  stages: Set<string>;
  /** Blocks whose area, projects or lines are drawn. */
  blocks: Set<string>;
  signs: Set<Sign>;
}

/** Reads off the drawn features what a legend has to explain. */
export function visibleSigns(features: Iterable<DrawnFeature>): Drawn {
  const drawn: Drawn = { stages: new Set(), blocks: new Set(), signs: new Set() };
  for (const { source, properties: p, geometry, state } of features) {
    if (source === 'halos') {
      // The circle of an exact place is there, but seen only while it is selected.
      if (!p.exact || state?.selected) drawn.signs.add('halo');
    } else if (source === 'blocks') drawn.blocks.add(String(p.id));
    else if (source === 'points' || source === 'shapes') {
      if (p.kind === 'cluster' || p.kind === 'block-only') drawn.signs.add(p.kind);
      if (p.kind !== 'project') continue;
      if (typeof p.stage === 'string') drawn.stages.add(p.stage);
      if (typeof p.block === 'string' && p.block) drawn.blocks.add(p.block);
      else drawn.signs.add('no-block');
      if (p.move) drawn.signs.add('moved');
      if (geometry.type.endsWith('LineString')) drawn.signs.add('line');
    }
  }
  return drawn;
}
