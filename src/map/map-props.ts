/** What the map is given by the page around it. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Snippet } from 'svelte';
import type { Atlas } from '../state/atlas.svelte.ts';
import type { Scheme } from '../theme/tokens.ts';
import type { BaseMap } from './basemap.svelte.ts';
import type { Inset } from './camera.ts';
import type { MapTrouble } from './map-watch.ts';
import type { Measure } from './measure.svelte.ts';
import type { Unlocated } from './reader-position.ts';
import type { Linework } from './style/style.ts';
import type { Named } from './thing-place.ts';

export interface MapProps {
  atlas: Atlas;
  linework: Linework;
  base: BaseMap;
  scheme: Scheme;
  /** Whether the reader asked for more contrast. */
  contrast: boolean;
  /** CSS pixels of the map hidden by what lies over it. */
  inset: Inset;
  /** What a reader asks of the map stands upon it; where the window is not wide, in the sheet. */
  wide: boolean;
  /** Whether the selection has a pop-up: where no panel shows it. */
  popups: boolean;
  measure: Measure;
  /** What the pop-up shows of the selected thing. */
  popup: Snippet;
  /** What the session's card shows. */
  card: Snippet;
  /** What a thing is called that is pointed at. */
  label: Snippet<[Named]>;
  /** Told once the map can be used. */
  onready?: (map: MapLibreMap) => void;
  /** Told what keeps the map from being seen, and by null that it is seen again; until then nothing of it shows. */
  ontrouble?: (trouble: MapTrouble | null) => void;
  /** Told that tiles of lines and areas do not come; these are wanted in one piece then. */
  onshapeslost?: () => void;
  /** Told why the map does not go to the reader who asked it to; by null that there is nothing to say of it any more. */
  onunlocated?: (why: Unlocated | null) => void;
  /** An embedded frame leaves scrolling to its page: what it then tells a reader to do. */
  gestures?: { windows: string; mac: string; touch: string } | null;
}
