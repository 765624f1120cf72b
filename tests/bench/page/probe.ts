import type { Map as MapLibreMap } from 'maplibre-gl';

/*
 * What watches a page from within: frame by frame, what its list and counts say and what its map shows. It runs in the browser, so
 * the function below is whole in itself.
 */

/** A moment, in milliseconds since the page was asked for, and what was there from then on. */
export interface Seen {
  at: number;
  /** Count line, first rows and counts of options, as one text. */
  text?: string;
  /** Whether the map shows the picture that was asked for; where none was, only that it shows another than before. */
  right?: boolean;
  /** Whether the camera is not any more where it was. */
  moved?: boolean;
}

/** What was seen from an input to where all is as it should be. */
export interface Watched {
  /** When the reader's hand did it, by the event's own stamp. */
  input: number;
  /** Starts of the callbacks before each frame. */
  frames: number[];
  text: Seen[];
  map: Seen[];
  /** Milliseconds of each task of more than 50. */
  tasks: number[];
  /** Milliseconds that noting the pictures kept the page's thread, all together. */
  noting: number;
  /** Whether the camera stands where it stood. */
  still: boolean;
}

/** What stands at `window.bench` in a page that is measured. */
export interface Probe {
  /** When the first row stood, and when the map had drawn all; null until then. */
  listAt: number | null;
  drawnAt: number | null;
  /** Milliseconds of each task of more than 50 since the page was asked for. */
  tasks: number[];
  /** Changes that the page made to list, counts and filters since `countChanges`. */
  changes: number;
  countChanges(): void;
  /** Resolves once nothing has changed for so many milliseconds, and the map has nothing to do. */
  quiet(ms: number): Promise<void>;
  /** Keeps what is there now under a name. @returns the text, and for a map that is one picture its pixels */
  keep(name: string): Promise<{ text: string }>;
  /** Share of what differs between two kept pictures, and of how much of that the present one differs from the first. */
  differs(from: string, other: string): Promise<{ between: number; now: number }>;
  /** The present picture as base64 of its pixels, or as text. */
  picture(): Promise<string>;
  /** Begins to watch for an input of that kind, after which all is to be as it was kept under that name. */
  watch(event: string, name: string | null): Promise<void>;
  /** Resolves once all has been as it should for so many milliseconds. @throws when that does not come in time */
  settled(ms: number, timeout: number): Promise<Watched>;
}

/** Put into each page before its own scripts. */
export function installProbe(): void {
  if (window.top !== window) return;
  const COUNTED = '#filter-options .count, #filter-options .foot span';
  /** Of what two pictures differ in, a mark that is misplaced by less than a pixel may take so much. */
  const RIGHT = 0.02;
  const ROWS = 20;
  type Picture = Uint32Array | string;
  const kept = new Map<string, { text: string; picture: Picture | null }>();
  const tasks: number[] = [];

  const element = () => document.querySelector<HTMLElement & { atlasMap?: MapLibreMap }>('.map');
  const glMap = () => element()?.atlasMap;
  const nextFrame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));
  const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

  function text(): string {
    const said = [...document.querySelectorAll(`.count p, ${COUNTED}`)].map((e) => e.textContent);
    const rows = document.querySelector('#list ol')?.getElementsByTagName('a');
    for (let i = 0; rows && i < ROWS && rows[i]; i++) said.push(rows[i]!.dataset['id'] ?? '');
    return said.join('|');
  }
  /** Has what was drawn in this very task copied, without waiting for it. @returns gives the pixels */
  function copied(map: MapLibreMap): () => Uint32Array {
    const gl = map.getCanvas().getContext('webgl2') as WebGL2RenderingContext;
    const { drawingBufferWidth: width, drawingBufferHeight: height, PIXEL_PACK_BUFFER } = gl;
    const buffer = gl.createBuffer();
    gl.bindBuffer(PIXEL_PACK_BUFFER, buffer);
    gl.bufferData(PIXEL_PACK_BUFFER, 4 * width * height, gl.STREAM_READ);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, 0);
    gl.bindBuffer(PIXEL_PACK_BUFFER, null);
    return () => {
      const data = new Uint32Array(width * height);
      gl.bindBuffer(PIXEL_PACK_BUFFER, buffer);
      gl.getBufferSubData(PIXEL_PACK_BUFFER, 0, data);
      gl.bindBuffer(PIXEL_PACK_BUFFER, null);
      gl.deleteBuffer(buffer);
      return data;
    };
  }
  /** The markers of a map that is made of elements. */
  function markers(): string {
    const all = document.querySelectorAll<HTMLElement>('.leaflet-marker-icon');
    return [...all]
      .map((e) => e.style.transform + e.textContent)
      .sort()
      .join('|');
  }
  async function picture(): Promise<Picture | null> {
    const map = glMap();
    if (!map) return document.querySelector('.leaflet-marker-pane') ? markers() : null;
    return new Promise((done) => {
      map.once('render', () => done(copied(map)()));
      map.triggerRepaint();
    });
  }
  function distance(a: Picture | null, b: Picture | null): number {
    if (typeof a === 'string' || typeof b === 'string' || !a || !b) return a === b ? 0 : 1;
    if (a.length !== b.length) return a.length;
    let n = 0;
    for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) n += 1;
    return n;
  }
  const camera = () => {
    const map = glMap();
    return map ? [map.getZoom(), ...map.getCenter().toArray()].join() : '';
  };
  const others = (name: string) => [...kept].filter(([other]) => other !== name).map(([, { picture }]) => picture);

  let watched: (Omit<Watched, 'still'> & { camera: string; name: string | null }) | null = null;
  /** Pictures that were drawn and not yet looked at. */
  const drawn: { at: number; moved: boolean; pixels: () => Uint32Array }[] = [];
  const PICTURES = 64;
  let changed = 0;
  /** Pixels that may differ from the picture that is asked for. */
  let allowed = 0;
  /** What the map showed last. */
  let before: Picture | null = null;

  function draw(): void {
    changed = performance.now();
    if (!watched) return;
    drawn.push({ at: changed, moved: camera() !== watched.camera, pixels: copied(glMap()!) });
    watched.noting += performance.now() - changed;
    if (drawn.length > PICTURES) look(1);
  }
  /** Looks at the first of the pictures that were drawn. */
  function look(n: number): void {
    for (const { at, moved, pixels } of drawn.splice(0, n)) {
      const now = pixels();
      const name = watched!.name;
      if (name !== null) watched!.map.push({ at, right: distance(now, kept.get(name)!.picture) <= allowed, moved });
      else if (distance(now, before) > 0) watched!.map.push({ at, moved });
      before = now;
    }
  }
  function frame(): void {
    if (!watched) return;
    const at = performance.now();
    watched.frames.push(at);
    const said = text();
    if (watched.text.at(-1)?.text !== said) {
      watched.text.push({ at, text: said });
      changed = at;
    }
    if (!glMap() && watched.name !== null) {
      const right = markers() === kept.get(watched.name)!.picture;
      if (watched.map.at(-1)?.right !== right) watched.map.push({ at, right });
    }
    requestAnimationFrame(frame);
  }

  const probe: Probe = {
    listAt: null,
    drawnAt: null,
    tasks,
    changes: 0,
    countChanges() {
      probe.changes = 0;
      const watcher = new MutationObserver((all) => (probe.changes += all.length));
      for (const part of document.querySelectorAll('#list, .count, #filters, #filter-options'))
        watcher.observe(part, { childList: true, subtree: true, attributes: true, characterData: true });
    },
    async quiet(ms) {
      let last = text();
      let since = performance.now();
      while (performance.now() - Math.max(since, changed) < ms || glMap()?.isMoving() || glMap()?.areTilesLoaded() === false) {
        await wait(50);
        await nextFrame();
        if (text() !== last) [last, since] = [text(), performance.now()];
      }
    },
    async keep(name) {
      kept.set(name, { text: text(), picture: await picture() });
      return { text: kept.get(name)!.text };
    },
    async differs(from, other) {
      const [a, b] = [kept.get(from)!.picture, kept.get(other)!.picture];
      return { between: distance(a, b), now: distance(await picture(), a) };
    },
    async picture() {
      const now = await picture();
      if (now === null || typeof now === 'string') return now ?? '';
      const blob = new Blob([now as Uint32Array<ArrayBuffer>]);
      const address = await new Promise<string>((done) => {
        const reader = new FileReader();
        reader.onload = () => done(String(reader.result));
        reader.readAsDataURL(blob);
      });
      return address.slice(address.indexOf(',') + 1);
    },
    async watch(event, name) {
      before = await picture();
      tasks.length = 0;
      const target = name === null ? null : kept.get(name)!.picture;
      allowed = name === null ? 0 : RIGHT * Math.max(0, ...others(name).map((picture) => distance(picture, target)));
      watched = { input: 0, frames: [], text: [], map: [], tasks, noting: 0, camera: camera(), name };
      addEventListener(event, (e) => watched && (watched.input = e.timeStamp), { capture: true, once: true });
      requestAnimationFrame(frame);
    },
    async settled(ms, timeout) {
      const until = performance.now() + timeout;
      const asItShould = () => {
        const { name, text, map } = watched!;
        if (name === null) return !glMap()?.isMoving() && glMap()?.areTilesLoaded() !== false;
        return text.at(-1)?.text === kept.get(name)!.text && map.at(-1)?.right === true;
      };
      for (;;) {
        await wait(50);
        await nextFrame();
        const now = performance.now();
        if (now > until)
          throw new Error(`after ${timeout} ms the page is not as it should be: ${JSON.stringify({ ...watched, frames: 0 })}`);
        if (watched!.input === 0 || now - Math.max(changed, watched!.input) < ms) continue;
        look(drawn.length);
        if (asItShould()) break;
      }
      const { camera: was, name: _, ...seen } = watched!;
      watched = null;
      return { ...seen, tasks: [...tasks], still: camera() === was };
    },
  };
  Object.assign(window, { bench: probe });

  new PerformanceObserver((list) => tasks.push(...list.getEntries().map((e) => e.duration))).observe({ type: 'longtask', buffered: true });
  // The page is watched frame by frame until its map has drawn all for the first time.
  const opening = () => {
    const at = performance.now();
    if (probe.listAt === null && document.querySelector('#list a[data-id]')) probe.listAt = at;
    const map = element()?.dataset['ready'] === 'true' ? glMap() : undefined;
    if (map) {
      map.on('render', draw);
      map.once('idle', () => (probe.drawnAt = performance.now()));
      map.triggerRepaint();
    } else if (document.querySelector('.leaflet-marker-icon')) probe.drawnAt = at;
    else requestAnimationFrame(opening);
  };
  requestAnimationFrame(opening);
}
