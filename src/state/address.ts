import { hasCamera } from '../url/camera-hash.ts';
import { format, formatPath, parse, type KnownIds } from '../url/view-params.ts';
import type { Step, View } from './view.svelte.ts';

/** What of the browser the address keeper needs; tests give their own. */
export interface Browser {
  location: Pick<Location, 'pathname' | 'search' | 'hash'>;
  history: Pick<History, 'pushState' | 'replaceState' | 'state'>;
  addEventListener: (type: 'popstate', listener: () => void) => void;
}

/**
 * Keeps the address bar and the view in step. The address is read now and after Back or Forward; every later choice writes
 * it, a run of them in place until `keepRuns` knows where one begins. The hash belongs to the map's camera and is carried along.
 * @param root the app's folder on the host, with slashes at both ends
 */
export function keepAddress(view: View, known: KnownIds, root: string, browser: Browser): void {
  const { session } = view;
  const read = () => {
    const { pathname, search } = browser.location;
    const { choices, ignored } = parse(pathname.startsWith(root) ? pathname.slice(root.length) : '', search, known);
    view.restore(choices);
    session.ignored = ignored;
  };
  const write = (step: Step) => {
    const { path, search } = format(view.choices);
    const url = `${root}${path}${search}${browser.location.hash}`;
    // A frame's steps would be steps of the page around it.
    if (step === 'push' && !view.choices.embed) browser.history.pushState({}, '', url);
    else browser.history.replaceState(browser.history.state, '', url);
  };
  read();
  view.onchange = write;
  browser.addEventListener('popstate', () => {
    const before = formatPath(view.choices.selection);
    read();
    // The camera of a step stands in its address; only a step without one, to another place, needs to be flown to.
    if (!hasCamera(browser.location.hash) && formatPath(view.choices.selection) !== before) session.requestCamera('selection');
  });
}
