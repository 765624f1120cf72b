import type { Selection } from '../model/choices.ts';
import type { Bounds, LngLat } from '../model/dataset.ts';
import type { Place } from '../model/place.ts';
import type { Gathering } from '../model/standpoint.ts';
import type { Ignored } from '../url/view-params.ts';

/**
 * Where the camera is asked to go: to what is selected, to what the filters let through, to the whole district, back to where it
 * stood before something was selected, or to an extent.
 */
export type CameraTarget = 'selection' | 'results' | 'district' | 'before' | Bounds;

/** What a reader asked of a place of the map: which of several projects stand in a mark, or what a bare place is. */
export type MapCard =
  | {
      kind: 'several';
      /** WGS-84, as `at` of the other. */
      at: LngLat;
      /** Ids of the projects. */
      members: string[];
      /** What brought them together; null for chance. */
      gathering: Gathering | null;
      /** Where they are seen closer; null where the map comes no closer to them. */
      closer: Bounds | null;
    }
  | { kind: 'place'; at: LngLat };

/** What a reader looks for besides projects. */
export interface Sought {
  /** The newest named place that was searched, or that a link names, once it is loaded. */
  place?: Place;
  /** How asking for the reader's position goes, or that nothing is near it; absent while there is nothing to say. */
  positioning?: 'asking' | 'refused' | 'failed' | 'outside';
  /** Id of the indicator that the overview is to show. */
  indicator?: string;
}

/** What passes while the page is open: no link holds it and nothing of it is remembered. */
export class Session {
  /** The project or block under the pointer or keyboard focus. */
  hover: Selection = $state.raw(null);
  /** The map's viewport as its camera came to rest; null until there is a map. */
  bounds: Bounds | null = $state.raw(null);
  /** The newest request to move the camera; `n` tells two of the same kind apart. */
  cameraRequest: { to: CameraTarget; n: number } = $state.raw({ to: 'selection', n: 0 });
  /** What stands open of what a reader asked of the map: upon it, or in a sheet where the window is small. */
  card: MapCard | null = $state.raw(null);
  /** Whether the share dialog is open. */
  sharing = $state(false);
  /** What a search looks for besides projects. */
  sought: Sought = $state.raw({});
  /** What a reader does to get a newer version of the site that is out; null while none is known of, or wanted. */
  newerBuild: (() => void) | null = $state.raw(null);
  /** Asks again for records that did not come; null while none are missing. */
  missing: (() => void) | null = $state.raw(null);
  /** Parts of the link that were not understood; shown until dismissed. */
  ignored: Ignored[] = $state.raw([]);

  requestCamera(to: CameraTarget): void {
    this.cameraRequest = { to, n: this.cameraRequest.n + 1 };
  }
}
