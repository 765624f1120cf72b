import type { Selection } from '../model/choices.ts';
import type { Bounds } from '../model/dataset.ts';
import type { Place } from '../model/place.ts';
import type { Ignored } from '../url/view-params.ts';

/** Where the camera is asked to go: to what is selected, or to the whole district. */
export type CameraTarget = 'selection' | 'district';

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
  /** A project that, while it is selected, stands alone on the map with what it is a part of and its parts; null for none. */
  alone: string | null = $state(null);
  /** Whether the share dialog is open. */
  sharing = $state(false);
  /** What a search looks for besides projects. */
  sought: Sought = $state.raw({});
  /** Parts of the link that were not understood; shown until dismissed. */
  ignored: Ignored[] = $state.raw([]);

  requestCamera(to: CameraTarget): void {
    this.cameraRequest = { to, n: this.cameraRequest.n + 1 };
  }
}
