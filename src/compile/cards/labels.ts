import type { Lang } from '../../model/dataset.ts';
import type { Compiled } from '../dataset/compile.ts';
import { CARD_COLOURS as c } from './colours.ts';
import { MAP_WINDOW, type Camera, type Ground } from './ground.ts';
import type { Typesetter } from './typeset.ts';

/** A box on the card, in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Place {
  name: string;
  point: [number, number];
  rank: number;
  water: boolean;
}

const SIZE = 19;
const MOST = 9;

/** The named places of the base that a card may show, in one language, the most important first. */
export function placesOf({ base }: Compiled, lang: Lang): Place[] {
  return (base.places?.features ?? [])
    .flatMap(({ geometry, properties }): Place[] => {
      const name: unknown = properties?.[`name_${lang}`];
      if (geometry.type !== 'Point' || typeof name !== 'string' || properties?.kind === 'neighbour') return [];
      return [
        {
          name,
          point: [geometry.coordinates[0]!, geometry.coordinates[1]!],
          rank: typeof properties?.rank === 'number' ? properties.rank : 9,
          water: properties?.kind === 'water-label',
        },
      ];
    })
    .sort((a, b) => a.rank - b.rank);
}

/** Names of places in the map's window that neither each other nor what is `taken` is in the way of. */
export function placeNames(ground: Ground, camera: Camera, places: readonly Place[], set: Typesetter, taken: readonly Box[]): string {
  const boxes = [...taken];
  const said = new Set<string>();
  let svg = '';
  for (const place of places) {
    if (said.size === MOST || said.has(place.name)) continue;
    const [x, y] = ground.onCard(camera, place.point);
    const text = set.readable(place.name);
    const width = set.width(text, SIZE);
    const box = { x: x - width / 2 - 6, y: y - SIZE, width: width + 12, height: SIZE * 1.6 };
    if (!inWindow(box) || boxes.some((other) => meet(box, other))) continue;
    boxes.push(box);
    said.add(place.name);
    svg += set.draw(x - width / 2, y + SIZE * 0.36, text, SIZE, place.water ? c.waterText : c.second, 'regular', c.paper);
  }
  return svg;
}

const inWindow = (box: Box): boolean =>
  box.x > MAP_WINDOW.x + 12 &&
  box.x + box.width < MAP_WINDOW.x + MAP_WINDOW.width - 12 &&
  box.y > 10 &&
  box.y + box.height < MAP_WINDOW.height - 34;

/** Whether two boxes lie on one another. */
export const meet = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
