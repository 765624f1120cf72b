/** Keeps the map's camera and the address's `#map=zoom/lat/lng` in step. The hash holds WGS-84 whatever the base map. */
import type { Bounds } from '../model/dataset.ts';
import { formatCamera, isSameCamera, type Camera } from '../url/camera.ts';
import type { Ignored } from '../url/view-params.ts';
import { cameraOf } from './camera.ts';

/** What of the browser is needed; tests give their own. */
export interface HashBrowser {
  location: Pick<Location, 'pathname' | 'search' | 'hash'>;
  history: Pick<History, 'replaceState' | 'state'>;
  addEventListener: Window['addEventListener'];
  removeEventListener: Window['removeEventListener'];
}

/** The map as the address sees it. */
export interface CameraHolder {
  /** The camera now. */
  read: () => Camera;
  /** Moves the camera there at once. */
  jump: (camera: Camera) => void;
  /** Calls back whenever the camera comes to rest. @returns stops that */
  onrest: (rested: () => void) => () => void;
  /** Told when the reader went to a step of the history whose address has no hash, or a camera that cannot be followed. */
  onbare: () => void;
  /** Told when a hash that was typed speaks of a camera that cannot be followed. */
  onrefused: (asked: Ignored) => void;
}

/** Safari refuses more than 100 writes in 30 seconds. */
const PAUSE = 300;

/**
 * From now on each rest of the camera somewhere else replaces the hash, whatever else it held; until the first there is nothing
 * to write, so that a bare address stays bare. Back and Forward, and a hash typed by hand, move the map to their camera.
 * @param district the district's view
 * @returns ends it
 */
export function keepCamera(holder: CameraHolder, district: Bounds, browser: HashBrowser): () => void {
  let written = holder.read();
  let pause: ReturnType<typeof setTimeout> | undefined;
  let waiting = false;

  function write() {
    const now = holder.read();
    if (isSameCamera(now, written)) return;
    written = now;
    const { pathname, search } = browser.location;
    browser.history.replaceState(browser.history.state, '', `${pathname}${search}${formatCamera(now)}`);
  }
  function rested() {
    waiting = pause !== undefined;
    if (waiting) return;
    write();
    pause = setTimeout(() => {
      pause = undefined;
      if (waiting) rested();
    }, PAUSE);
  }
  function follow(): Ignored | null {
    const { camera, refused } = cameraOf(browser.location.hash, district);
    if (camera) {
      written = camera;
      if (!isSameCamera(camera, holder.read())) holder.jump(camera);
    }
    return refused;
  }
  const onPopState = () => {
    // A step without any hash, or with a camera that cannot be followed, means the camera that its address opens with; an anchor
    // of the page means none at all.
    if (follow() || browser.location.hash === '') holder.onbare();
  };
  /** Comes after `popstate` when nothing but the hash changed: it was typed, or is an anchor. */
  const onHashChange = () => {
    const refused = follow();
    if (refused) holder.onrefused(refused);
  };

  const stop = holder.onrest(rested);
  browser.addEventListener('popstate', onPopState);
  browser.addEventListener('hashchange', onHashChange);
  return () => {
    clearTimeout(pause);
    stop();
    browser.removeEventListener('popstate', onPopState);
    browser.removeEventListener('hashchange', onHashChange);
  };
}
