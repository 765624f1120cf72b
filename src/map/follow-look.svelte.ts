/** Keeps the map's style, the data of its sources and what the filters make of them in step with the look and the overlays. */
import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { untrack } from 'svelte';
import { FilterStates } from './filter-state.ts';
import type { Look } from './look.svelte.ts';
import type { Derived } from './overlays.svelte.ts';
import { TileStates } from './shape-states.ts';
import { SourceFeed } from './sources.ts';
import { dropSpareImages } from './style/spare-images.ts';
import { OVERLAY_SOURCES, type Overlays } from './style/style.ts';
import { WholeFrames, type Paintable } from './whole-frames.ts';

/**
 * For as long as the component lives in which this is called. A change of look replaces the style, of which MapLibre draws only what
 * differs; a change of one overlay sends what of it is new; what the filters leave out of lines, areas and blocks is told as a state.
 * Once the map rests, pictures that marks no longer have may go.
 * @param map once it has loaded
 * @returns makes the style that the map opens with
 */
export function followLook(
  map: () =>
    | (Pick<MapLibreMap, 'setStyle' | 'getSource' | 'setFeatureState' | 'removeFeatureState' | 'listImages' | 'removeImage'> & Paintable)
    | undefined,
  look: Pick<Look, 'style'>,
  overlays: Overlays & Omit<Derived, 'spots'>,
): () => StyleSpecification {
  const feed = new SourceFeed();
  const tiles = new TileStates();
  const states = { shapes: new FilterStates('shapes', 'out'), blocks: new FilterStates('blocks', 'faded') };
  const forget = () => [tiles, ...Object.values(states)].forEach((each) => each.forget());
  let frames: WholeFrames | undefined;
  let styled: Look['style'] | undefined;
  const styleOf = (style: Look['style']) => untrack(() => style(feed.carried(overlays)));
  $effect(() => {
    const drawn = map();
    if (!drawn) return;
    forget();
    frames = new WholeFrames(drawn);
    const resting = drawn.on('idle', () => dropSpareImages(drawn, overlays.points));
    return () => {
      resting.unsubscribe();
      frames?.end();
    };
  });
  $effect(() => {
    const [drawn, { style }] = [map(), look];
    if (!drawn || style === styled) return;
    styled = style;
    drawn.setStyle(styleOf(style), { diff: true });
    // A source that a new style makes anew has forgotten its states.
    forget();
  });
  for (const id of OVERLAY_SOURCES) {
    $effect(() => {
      const drawn = map();
      if (drawn && feed.send(drawn, id, overlays[id])) frames?.await(id);
    });
  }
  $effect(() => {
    const drawn = map();
    void look.style;
    if (drawn) states.shapes.set(drawn, overlays.shapeIds, overlays.out);
  });
  $effect(() => {
    const drawn = map();
    void look.style;
    if (drawn) tiles.set(drawn, overlays.tileStates, overlays.stages);
  });
  $effect(() => {
    const drawn = map();
    void look.style;
    if (drawn) states.blocks.set(drawn, overlays.blockIds, overlays.faded);
  });
  return () => styleOf((styled = look.style));
}
