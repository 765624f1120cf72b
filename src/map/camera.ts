import type { Block, Bounds, LngLat, Project } from '../model/dataset.ts';

/** Where the camera should go so that a selection is seen. */
export type Target = { bounds: Bounds; maxZoom: number } | { center: LngLat; minZoom: number } | null;

/** A project's place at a zoom that fits how well it is known; a block's extent; nothing for what has no place. */
export function targetOf(selected: Project | Block | null, blocks: readonly Block[]): Target {
  if (!selected) return null;
  if ('bounds' in selected) return { bounds: selected.bounds, maxZoom: 15 };
  if (!selected.point) {
    const block = blocks.find((b) => b.id === selected.block);
    return block ? { bounds: block.bounds, maxZoom: 14 } : null;
  }
  const zoom = { exact: 14.5, street: 14 }[selected.precision] ?? 13;
  return { center: selected.point, minZoom: zoom };
}
