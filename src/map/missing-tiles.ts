/** How much of a foreign base map the map lacks where it is. MapLibre says nothing of tiles that a host does not have (404). */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { FOREIGN } from './basemaps/foreign-base.ts';

/** Of a tile what is read here. */
interface DrawnTile {
  state: string;
  tileID: { isChildOf: (other: never) => boolean };
  /** What a vector tile was read into; none has come of one that the host does not have. */
  latestFeatureIndex?: unknown;
}

/** Which of the map's tiles are the foreign base's. */
function foreignTiles(map: Pick<MapLibreMap, 'style'>): { tile: DrawnTile; vector: boolean }[] {
  // Null while the map has lost its drawing context.
  const managers = Object.entries(map.style?.tileManagers ?? {}).filter(([id]) => id.startsWith(FOREIGN));
  return managers.flatMap(([, manager]) => {
    const { type } = manager.getSource();
    if (type !== 'raster' && type !== 'vector') return [];
    const tiles = manager.getIds().flatMap((id) => manager.getTileByID(id) ?? []);
    return tiles.map((tile) => ({ tile: tile as DrawnTile, vector: type === 'vector' }));
  });
}

/** The share of a foreign base's tiles that have not come, and of which no coarser one shows; from 0 to 1, 0 without any. */
export function missingShare(map: Pick<MapLibreMap, 'style'>): number {
  const tiles = foreignTiles(map);
  const isThere = ({ tile, vector }: (typeof tiles)[number]) => tile.state === 'loaded' && (!vector || Boolean(tile.latestFeatureIndex));
  const there = tiles.filter(isThere);
  const lacking = tiles.filter((each) => {
    const done = each.tile.state === 'loaded' || each.tile.state === 'errored';
    return done && !isThere(each) && !there.some(({ tile }) => each.tile.tileID.isChildOf(tile.tileID as never));
  });
  return lacking.length === 0 ? 0 : lacking.length / (lacking.length + there.length);
}

/** Milliseconds between two looks at whether all tiles have been answered. */
const LOOK = 500;

/**
 * Tells how much is missing whenever the map has come to rest. After the last tile that a host does not have MapLibre draws no more,
 * and would never say that it rests: it is made to.
 * @returns stops that
 */
export function watchTiles(
  map: Pick<MapLibreMap, 'on' | 'style' | 'areTilesLoaded' | 'triggerRepaint'>,
  tell: (share: number) => void,
): () => void {
  let looking: ReturnType<typeof setInterval> | undefined;
  const stop = () => {
    clearInterval(looking);
    looking = undefined;
  };
  const listening = [
    map.on('idle', () => {
      stop();
      tell(missingShare(map));
    }),
    map.on('sourcedataloading', ({ sourceId }) => {
      if (!sourceId.startsWith(FOREIGN)) return;
      // Null while the map has lost its drawing context.
      looking ??= setInterval(() => map.style && map.areTilesLoaded() && map.triggerRepaint(), LOOK);
    }),
  ];
  return () => {
    stop();
    for (const each of listening) each.unsubscribe();
  };
}
