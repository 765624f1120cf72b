import { expect, type FrameLocator, type JSHandle, type Locator, type Page } from '@playwright/test';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { BASE } from '../../src/map/style/base-source.ts';
import { SHAPE_LAYER } from '../../src/model/shape-tiles.ts';
import { mend, spoil } from './kept-pages.ts';
import { LOADED } from './timeouts.ts';

/** A place on the map in pixels from its upper left corner. */
export interface Pixel {
  x: number;
  y: number;
}

/** A feature of the map's `points` or `counts` source as it is drawn: a project's mark, or one of several. */
export interface Mark extends Pixel {
  id: string;
  /** Ids of the projects it stands for. */
  projects: string[];
}

/** What a sign or text takes up on the map, in pixels from its upper left corner. */
export interface SignBox {
  layer: string;
  /** One for the text and the picture of a sign. */
  feature: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where the map looks; degrees in WGS-84. */
export interface CameraAt {
  zoom: number;
  lng: number;
  lat: number;
}

/** The sources whose features answer to a click. */
const CLICKABLE = ['points', 'counts', 'shapes', 'block-labels', 'blocks', 'halos'];

/**
 * The map as it is drawn: what stands on it, where, in which colour. It asks the MapLibre map itself, which the app leaves on the
 * element that draws it.
 */
export class DrawnMap {
  readonly #page: Page;
  readonly #element: Locator;

  /** @param within the frame that holds the map, if it is not the page itself */
  constructor(page: Page, within: Page | FrameLocator = page) {
    this.#page = page;
    this.#element = within.locator('.map');
  }

  /** The element of the map, which there is once its code has come. */
  element(): Locator {
    return this.#element;
  }
  canvas(): Locator {
    return this.#element.locator('.maplibregl-canvas');
  }
  scale(): Locator {
    return this.#element.locator('.maplibregl-ctrl-scale');
  }
  credit(): Locator {
    return this.#element.locator('.maplibregl-ctrl-attrib-inner');
  }
  /** The names of all that MapLibre lets the reader press: zoom, north, the reader's place, full screen, credits. */
  controlNames(): Promise<string[]> {
    return this.#element
      .locator('.maplibregl-control-container')
      .locator('button, summary')
      .evaluateAll((all) => all.map((e) => e.getAttribute('aria-label') ?? ''));
  }
  /** Everything in pop-ups on the map. */
  popup(): Locator {
    return this.#page.locator('.maplibregl-popup');
  }
  /** The card of the pop-up, without its tip. */
  popupCard(): Locator {
    return this.popup().locator('.maplibregl-popup-content');
  }
  /** What names the thing that is pointed at. */
  label(): Locator {
    return this.#page.getByTestId('mark-label');
  }
  /** The id of the base map in use, `embedded` for our own. */
  base(): Promise<string | null> {
    return this.#element.getAttribute('data-base');
  }
  async box(): Promise<{ x: number; y: number; width: number; height: number }> {
    return (await this.#element.boundingBox())!;
  }

  /** The MapLibre map, once it is ready. */
  async handle(): Promise<JSHandle<MapLibreMap>> {
    await expect(this.#element).toHaveAttribute('data-ready', 'true', { timeout: LOADED });
    return this.#element.evaluateHandle((e) => (e as HTMLElement & { atlasMap: MapLibreMap }).atlasMap);
  }

  /** Waits until the map has nothing more to load, move or draw. */
  async settle(): Promise<void> {
    await (
      await this.handle()
    ).evaluate(
      (m) =>
        new Promise<void>((done) => {
          m.once('idle', () => done());
          m.triggerRepaint();
        }),
    );
  }

  /** Moves the camera at once, and waits until all is drawn there. */
  async jumpTo(at: readonly [number, number], zoom: number): Promise<void> {
    await (await this.handle()).evaluate((m, { at, zoom }) => void m.jumpTo({ center: at as [number, number], zoom }), { at, zoom });
    await this.settle();
  }
  /** Moves the camera only if it has another zoom or the place is not well within the viewport. */
  async bringInto(at: readonly [number, number], zoom: number): Promise<void> {
    const [{ x, y }, { width, height }, camera] = await Promise.all([this.project(at), this.box(), this.camera()]);
    const within = x > width * 0.2 && x < width * 0.8 && y > height * 0.2 && y < height * 0.8;
    if (!within || Math.abs(camera.zoom - zoom) > 0.001) await this.jumpTo(at, zoom);
  }
  /** Moves what is drawn up and to the left by so many pixels, at once. */
  async panBy(x: number, y: number): Promise<void> {
    await (await this.handle()).evaluate((m, by) => void m.panBy(by as [number, number], { animate: false }), [x, y]);
    await this.settle();
  }
  async camera(): Promise<CameraAt> {
    return (await this.handle()).evaluate((m) => ({ zoom: m.getZoom(), lng: m.getCenter().lng, lat: m.getCenter().lat }));
  }
  /** Whether a position of the earth is in the viewport. */
  async holds(at: readonly [number, number]): Promise<boolean> {
    return (await this.handle()).evaluate((m, at) => m.getBounds().contains(at as [number, number]), at);
  }
  /** The viewport as [west, south, east, north]. */
  async bounds(): Promise<[number, number, number, number]> {
    return (await this.handle()).evaluate((m) => m.getBounds().toArray().flat() as [number, number, number, number]);
  }
  /** Where a position of the earth stands on the map. */
  async project(at: readonly [number, number]): Promise<Pixel> {
    return (await this.handle()).evaluate((m, at) => {
      const { x, y } = m.project(at as [number, number]);
      return { x, y };
    }, at);
  }
  /** The position of the earth at a place on the map, longitude first. */
  async unproject(place: Pixel): Promise<[number, number]> {
    return (await this.handle()).evaluate((m, { x, y }) => m.unproject([x, y]).toArray() as [number, number], place);
  }

  /** How far two places on the map are from each other on the earth, as MapLibre reckons it. */
  async metresBetween(a: Pixel, b: Pixel): Promise<number> {
    return (await this.handle()).evaluate((m, [a, b]) => m.unproject([a!.x, a!.y]).distanceTo(m.unproject([b!.x, b!.y])), [a, b]);
  }

  /** Ids of the layers that read one of these sources. */
  async layersOf(...sources: string[]): Promise<string[]> {
    return (await this.handle()).evaluate(
      (m, names) => m.getStyle().layers.flatMap((l) => ('source' in l && names.includes(l.source as string) ? [l.id] : [])),
      sources,
    );
  }
  /** Ids of all layers, from the ground up. */
  async layers(): Promise<string[]> {
    return (await this.handle()).evaluate((m) => m.getStyle().layers.map((l) => l.id));
  }
  /** Hides what the reader's data draws, and every sign and name, so that the ground alone is seen. @param kept a source left as it is */
  async bareGround(kept?: string): Promise<void> {
    const ours = await this.layersOf(...[...CLICKABLE, 'leaders', 'near', 'measure'].filter((source) => source !== kept));
    await this.#hide(
      await (
        await this.handle()
      ).evaluate(
        (m, ours) => m.getStyle().layers.flatMap((l) => (ours.includes(l.id) || l.type === 'symbol' || l.type === 'circle' ? [l.id] : [])),
        ours,
      ),
    );
  }

  /** Hides all but signs and upright texts, so that what only takes time to draw is not drawn. */
  async signsAlone(): Promise<void> {
    await this.#hide(
      await (
        await this.handle()
      ).evaluate((m) =>
        m.getStyle().layers.flatMap((l) => (l.type !== 'symbol' || l.layout?.['symbol-placement'] === 'line' ? [l.id] : [])),
      ),
    );
  }

  readonly #hidden = new Map<string, 'visible' | 'none'>();

  /** A page with hidden layers is none to be kept, until they are shown again. */
  async #hide(layers: readonly string[]): Promise<void> {
    await spoil(this.#page);
    const were = await (
      await this.handle()
    ).evaluate(
      (m, layers) =>
        layers.map((id) => {
          const was = m.getLayoutProperty(id, 'visibility') as 'visible' | 'none' | undefined;
          m.setLayoutProperty(id, 'visibility', 'none');
          return [id, was ?? 'visible'] as const;
        }),
      layers,
    );
    for (const [id, was] of were) if (!this.#hidden.has(id)) this.#hidden.set(id, was);
    await this.settle();
  }
  /** Shows again what was hidden. */
  async showAll(): Promise<void> {
    await (
      await this.handle()
    ).evaluate((m, hidden) => hidden.forEach(([id, was]) => m.setLayoutProperty(id, 'visibility', was)), [...this.#hidden]);
    this.#hidden.clear();
    await mend(this.#page);
  }

  /** The marks that are drawn in the view, without the counts of projects known only by block or sub-district. */
  marks(): Promise<Mark[]> {
    return this.#marksOf('points');
  }
  /** The counts that are drawn in the view. */
  counts(): Promise<Mark[]> {
    return this.#marksOf('counts');
  }
  async #marksOf(source: 'points' | 'counts'): Promise<Mark[]> {
    const layers = await this.layersOf(source);
    return (await this.handle()).evaluate((m, layers) => {
      const found = new Map<string, Mark>();
      for (const { properties: p, geometry } of m.queryRenderedFeatures(undefined, { layers })) {
        if (geometry.type !== 'Point' || p['kind'] === 'name') continue;
        const { x, y } = m.project(geometry.coordinates as [number, number]);
        const id = String(p['id']);
        found.set(id, { id, projects: typeof p['members'] === 'string' ? p['members'].split(',') : [id], x, y });
      }
      return [...found.values()];
    }, layers);
  }
  async markIds(): Promise<string[]> {
    return (await this.marks()).map((m) => m.id).sort();
  }

  /** Ids of the projects drawn as lines or areas in the view. */
  shapes(): Promise<string[]> {
    return this.rendered('shapes');
  }

  /** Ids of what is drawn of a source in the view, each once; not what the filters leave out of it, which is there and not seen. */
  async rendered(source: string): Promise<string[]> {
    const layers = await this.layersOf(source);
    return (await this.handle()).evaluate((m, layers) => {
      const seen = m.queryRenderedFeatures(undefined, { layers }).filter((f) => (f.state['out'] ?? f.properties['out']) !== true);
      return [...new Set(seen.map((f) => String(f.properties['id'] ?? f.id)))].sort();
    }, layers);
  }

  /** The files of the base of which anything is drawn in the view. */
  async baseFiles(): Promise<string[]> {
    const layers = await this.layersOf(BASE);
    return (await this.handle()).evaluate(
      (m, layers) => [...new Set(m.queryRenderedFeatures(undefined, { layers }).map((f) => String(f.properties['file'])))].sort(),
      layers,
    );
  }

  /** Properties of what is drawn of a source at places of the map, one list a place. */
  async drawnAt(places: readonly Pixel[], ...sources: string[]): Promise<Record<string, unknown>[][]> {
    const layers = await this.layersOf(...sources);
    return (await this.handle()).evaluate(
      (m, { places, layers }) => places.map(({ x, y }) => m.queryRenderedFeatures([x, y], { layers }).map((f) => f.properties)),
      { places: places.map(({ x, y }) => ({ x, y })), layers },
    );
  }
  /** The source and source layer, or of the base the file, of everything drawn at places of the map, one list a place. */
  async sourcesAt(places: readonly Pixel[]): Promise<string[][]> {
    return (await this.handle()).evaluate(
      (m, places) =>
        places.map(({ x, y }) => m.queryRenderedFeatures([x, y]).map((f) => `${f.source}/${f.sourceLayer ?? f.properties['file'] ?? ''}`)),
      places.map(({ x, y }) => ({ x, y })),
    );
  }
  /** Properties of the names of blocks in the view. */
  async blockNames(): Promise<Record<string, unknown>[]> {
    const layers = await this.layersOf('block-labels');
    return (await this.handle()).evaluate((m, layers) => m.queryRenderedFeatures(undefined, { layers }).map((f) => f.properties), layers);
  }
  /** The colour that fills each of these places, as the style says it. */
  async fillsAt(places: readonly Pixel[], source: string): Promise<string[]> {
    const layers = await this.layersOf(source);
    return (await this.handle()).evaluate(
      (m, { places, layers }) =>
        places.map(({ x, y }) => {
          const fill = m.queryRenderedFeatures([x, y], { layers }).find((f) => f.layer.type === 'fill');
          return String((fill?.layer.paint as Record<string, unknown> | undefined)?.['fill-color']);
        }),
      { places: places.map(({ x, y }) => ({ x, y })), layers },
    );
  }
  /** The colour of the line round each thing of a source, by its id, as the style says it. */
  async outlinesOf(source: string): Promise<Map<string, string>> {
    const layers = await this.layersOf(source);
    const pairs = await (
      await this.handle()
    ).evaluate(
      (m, layers) =>
        m.queryRenderedFeatures(undefined, { layers }).flatMap((f): [string, string][] => {
          const colour = f.layer.type === 'line' ? (f.layer.paint as Record<string, unknown>)['line-color'] : undefined;
          return colour ? [[String(f.properties['id']), String(colour)]] : [];
        }),
      layers,
    );
    return new Map(pairs);
  }

  /**
   * What every sign and upright text in the view takes up, as MapLibre placed them, without the room that it keeps round them;
   * names along lines, which it never lets lie on another, are not among them.
   */
  async signBoxes(): Promise<SignBox[]> {
    return (await this.handle()).evaluate((m) => {
      interface Placement {
        collisionIndex: { grid: { boxKeys: { bucketInstanceId: number; featureIndex: number }[]; bboxes: number[] } };
        retainedQueryData: Record<number, { bucketIndex: number; featureIndex: { bucketLayerIDs: string[][] } }>;
      }
      const { collisionIndex, retainedQueryData } = (m.style as unknown as { placement: Placement }).placement;
      const { boxKeys, bboxes } = collisionIndex.grid;
      const BEYOND = 100; // MapLibre places what is so far outside of the view, too.
      const { width, height } = m.getContainer().getBoundingClientRect();
      return boxKeys.flatMap(({ bucketInstanceId, featureIndex }, i) => {
        const bucket = retainedQueryData[bucketInstanceId]!;
        const layer = bucket.featureIndex.bucketLayerIDs[bucket.bucketIndex]![0]!;
        const text = m.getLayoutProperty(layer, 'text-field') !== undefined;
        const room = Number(m.getLayoutProperty(layer, text ? 'text-padding' : 'icon-padding') ?? 2);
        const [left, top, right, bottom] = bboxes.slice(4 * i, 4 * i + 4) as [number, number, number, number];
        const box = { left: left - BEYOND + room, top: top - BEYOND + room, right: right - BEYOND - room, bottom: bottom - BEYOND - room };
        const seen = box.right > 0 && box.bottom > 0 && box.left < width && box.top < height;
        return seen ? [{ layer, feature: `${bucketInstanceId}:${featureIndex}`, ...box }] : [];
      });
    });
  }
  /** Ids of the features of a source that have their point well within the view, and of those of them that are drawn. */
  async pointsInView(source: string): Promise<{ there: string[]; drawn: string[] }> {
    const drawn = await this.rendered(source);
    const there = await (
      await this.handle()
    ).evaluate((m, source) => {
      const { width, height } = m.getContainer().getBoundingClientRect();
      const MARGIN = 60;
      const within = (at: [number, number]) => {
        const { x, y } = m.project(at);
        return x > MARGIN && y > MARGIN && x < width - MARGIN && y < height - MARGIN;
      };
      return [
        ...new Set(
          m.querySourceFeatures(source).flatMap(({ geometry, properties: p }) => {
            const at = geometry.type === 'Point' && p['kind'] !== 'name' ? (geometry.coordinates as [number, number]) : null;
            return at && within(at) ? [String(p['id'])] : [];
          }),
        ),
      ].sort();
    }, source);
    return { there, drawn };
  }
  /** The picture of a project's own mark: its size and its pixels, row by row as red, green, blue, alpha. */
  async markPicture(id: string): Promise<{ width: number; data: number[] } | null> {
    const layers = await this.layersOf('points');
    return (await this.handle()).evaluate(
      (m, { id, layers }) => {
        const feature = m.queryRenderedFeatures(undefined, { layers }).find((f) => f.properties['id'] === id && f.properties['icon']);
        const style = m.style as unknown as { getImage: (id: string) => { data: { width: number; data: Uint8Array } } | null };
        const image = feature ? style.getImage(String(feature.properties['icon'])) : null;
        return image ? { width: image.data.width, data: Array.from(image.data.data) } : null;
      },
      { id, layers },
    );
  }

  /** Ids of every project that the map shows in some way, by mark, cluster, line or area. */
  async projects(): Promise<string[]> {
    const marks = await this.marks();
    return [...new Set([...marks.flatMap((m) => m.projects), ...(await this.shapes())])].sort();
  }

  /** A place where a click meets a mark, a count or the name of a block first: its sign may stand beside its point. */
  async placeOf(source: 'points' | 'counts' | 'block-labels', id: string): Promise<Pixel> {
    const layers = await this.layersOf('points', 'counts', 'block-labels');
    const found = await (
      await this.handle()
    ).evaluate(
      (m, { source, id, layers }) => {
        const feature = m.queryRenderedFeatures(undefined, { layers }).find((f) => f.source === source && f.properties['id'] === id);
        if (feature?.geometry.type !== 'Point') return null;
        const { x, y } = m.project(feature.geometry.coordinates as [number, number]);
        const steps = Array.from({ length: 31 }, (_, i) => (i % 2 ? 1 : -1) * 3 * Math.ceil(i / 2));
        for (const dy of steps)
          for (const dx of steps) {
            const [top] = m.queryRenderedFeatures([x + dx, y + dy], { layers });
            if (top?.source === source && top.properties['id'] === id) return { x: x + dx, y: y + dy };
          }
        return null;
      },
      { source, id, layers },
    );
    if (!found) throw new Error(`${id} is not drawn, expected a place to click it at`);
    return found;
  }

  /** The marks and counts that are drawn as selected. */
  async selectedMarks(): Promise<string[]> {
    const layers = await this.layersOf('points', 'counts');
    return (await this.handle()).evaluate(
      (m, layers) =>
        [
          ...new Set(
            m
              .queryRenderedFeatures(undefined, { layers })
              .flatMap((f) => (f.state['selected'] === true ? [String(f.properties['id'])] : [])),
          ),
        ].sort(),
      layers,
    );
  }

  /** Whether a project or cluster is lit up, wherever it is drawn. */
  async isLit(id: string): Promise<boolean> {
    return (await this.handle()).evaluate(
      (m, { id, tiled }) =>
        ['points', 'counts', 'shapes'].some((source) => {
          const within = m.getSource(source)?.type === 'vector' ? { source, sourceLayer: tiled } : { source };
          return (
            m.getFeatureState({ ...within, id })?.['hover'] === true ||
            m
              .querySourceFeatures(source, within)
              .some(
                ({ properties: p }) =>
                  typeof p['members'] === 'string' &&
                  p['members'].split(',').includes(id) &&
                  m.getFeatureState({ ...within, id: String(p['id']) })?.['hover'] === true,
              )
          );
        }),
      { id, tiled: SHAPE_LAYER },
    );
  }

  /**
   * How much of what is seen around each place is the work of some sources: the share of pixels within the radius that change
   * when their layers are hidden. True to the screen whatever the colours.
   * @param bare leaves every label and mark in front of them out of both pictures
   */
  async paintedBy(sources: string[], places: readonly Pixel[], radius: number, { bare = false } = {}): Promise<number[]> {
    const layers = await this.layersOf(...sources);
    const map = await this.handle();
    const others = await map.evaluate(
      (m, layers) =>
        m.getStyle().layers.flatMap((l) => (!layers.includes(l.id) && (l.type === 'symbol' || l.type === 'circle') ? [l.id] : [])),
      layers,
    );
    return map.evaluate(
      async (m, { layers, others, bare, places, radius }) => {
        const picture = async () => {
          await new Promise<void>((done) => (m.once('idle', () => done()), m.triggerRepaint()));
          return new Promise<ImageData>((done) => {
            m.once('render', () => {
              const { width, height } = m.getCanvas();
              const flat = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d', {
                willReadFrequently: true,
              })!;
              flat.drawImage(m.getCanvas(), 0, 0);
              done(flat.getImageData(0, 0, width, height));
            });
            m.triggerRepaint();
          });
        };
        const touched = [...layers, ...(bare ? others : [])].map(
          (l) => [l, m.getLayoutProperty(l, 'visibility') as 'visible' | 'none' | undefined] as const,
        );
        const hide = (layers: string[]) => layers.forEach((l) => m.setLayoutProperty(l, 'visibility', 'none'));
        if (bare) hide(others);
        const withThem = await picture();
        hide(layers);
        const without = await picture();
        for (const [l, was] of touched) m.setLayoutProperty(l, 'visibility', was);
        return places.map(({ x, y }) => {
          let all = 0;
          let changed = 0;
          for (let px = Math.round(x) - radius; px <= x + radius; px++) {
            for (let py = Math.round(y) - radius; py <= y + radius; py++) {
              if (px < 0 || py < 0 || px >= withThem.width || py >= withThem.height) continue;
              const at = 4 * (py * withThem.width + px);
              all += 1;
              if ([0, 1, 2].some((i) => Math.abs(withThem.data[at + i]! - without.data[at + i]!) > 4)) changed += 1;
            }
          }
          return all === 0 ? 0 : changed / all;
        });
      },
      { layers, others, bare, places: places.map(({ x, y }) => ({ x, y })), radius },
    );
  }

  /** The most frequent colour within a radius of each place on the map's canvas, as [r, g, b]: all from one picture. */
  async coloursAround(places: readonly Pixel[], radius: number): Promise<[number, number, number][]> {
    return (await this.handle()).evaluate(
      (m, { places, radius }) =>
        new Promise<[number, number, number][]>((done) => {
          m.once('render', () => {
            const { width, height } = m.getCanvas();
            const flat = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d', { willReadFrequently: true })!;
            flat.drawImage(m.getCanvas(), 0, 0);
            done(
              places.map(({ x, y }) => {
                const { data } = flat.getImageData(Math.round(x) - radius, Math.round(y) - radius, 2 * radius + 1, 2 * radius + 1);
                const seen = new Map<number, number>();
                for (let i = 0; i < data.length; i += 4) {
                  const colour = (data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!;
                  seen.set(colour, (seen.get(colour) ?? 0) + 1);
                }
                const [top] = [...seen].sort((a, b) => b[1] - a[1])[0]!;
                return [top >> 16, (top >> 8) & 255, top & 255];
              }),
            );
          });
          m.triggerRepaint();
        }),
      { places: places.map(({ x, y }) => ({ x, y })), radius },
    );
  }
  async colourAround(place: Pixel, radius: number): Promise<[number, number, number]> {
    return (await this.coloursAround([place], radius))[0]!;
  }

  /**
   * A place on the open map with, within the reach of a click, features of these sources only; none for `[]`. What a click there
   * would meet first is the canvas itself.
   */
  async placeWithOnly(sources: string[], id?: string): Promise<Pixel> {
    const layers = await this.layersOf(...CLICKABLE);
    const found = await (
      await this.handle()
    ).evaluate(
      (m, { layers, sources, id }) => {
        const box = m.getCanvas().getBoundingClientRect();
        const reach = 12;
        const fills = layers.filter((l) => m.getLayer(l)?.type === 'fill');
        const around = [
          [0, 0],
          [-reach, 0],
          [reach, 0],
          [0, -reach],
          [0, reach],
        ] as const;
        const fits = (x: number, y: number) => {
          if (document.elementFromPoint(box.left + x, box.top + y) !== m.getCanvas()) return false;
          const near = m
            .queryRenderedFeatures(
              [
                [x - reach, y - reach],
                [x + reach, y + reach],
              ],
              { layers },
            )
            .filter((f) => (f.state['out'] ?? f.properties['out']) !== true);
          if (near.some((f) => !sources.includes(f.source))) return false;
          // Well inside, and not on an edge that is drawn wider than the area.
          const inside = ([dx, dy]: readonly [number, number]) => m.queryRenderedFeatures([x + dx, y + dy], { layers: fills }).length > 0;
          if (sources.length > 0 && !around.every(inside)) return false;
          return id === undefined || near.every((f) => f.properties['id'] === id);
        };
        // Each question takes time, and most places answer well: far apart first.
        for (const step of [80, 40, 20, 10])
          for (let y = 24; y < box.height - 24; y += step) for (let x = 24; x < box.width - 24; x += step) if (fits(x, y)) return { x, y };
        return null;
      },
      { layers, sources, id },
    );
    if (!found) throw new Error(`no place on the map with only ${sources.join(', ') || 'nothing'}`);
    return found;
  }

  /** A mark of one project that a click can reach without meeting another. */
  async lonelyMark(fits: (id: string) => boolean = () => true): Promise<Mark> {
    const box = await this.box();
    for (const mark of await this.marks()) {
      if (mark.projects.length !== 1 || !fits(mark.id)) continue;
      if (mark.x < 60 || mark.y < 60 || mark.x > box.width - 60 || mark.y > box.height - 120) continue;
      const near = (await this.#idsAt(mark, 16)).filter((id) => id !== mark.id);
      if (near.length === 0 && (await this.isUncovered(mark))) return mark;
    }
    throw new Error('no mark stands alone in this view');
  }

  /** Ids of the marks, lines and names within a reach of a place. */
  async #idsAt({ x, y }: Pixel, reach: number): Promise<string[]> {
    const layers = await this.layersOf('points', 'shapes', 'block-labels');
    return (await this.handle()).evaluate(
      (m, { x, y, reach, layers }) => {
        const found = m
          .queryRenderedFeatures(
            [
              [x - reach, y - reach],
              [x + reach, y + reach],
            ],
            { layers },
          )
          .filter((f) => (f.state['out'] ?? f.properties['out']) !== true);
        return [...new Set(found.map((f) => String(f.properties['id'])))];
      },
      { x, y, reach, layers },
    );
  }
  /** Whether what is on top at a place is the map's canvas, and not a control or a panel over it. */
  async isUncovered({ x, y }: Pixel): Promise<boolean> {
    return (await this.handle()).evaluate(
      (m, { x, y }) => {
        const box = m.getCanvas().getBoundingClientRect();
        return document.elementFromPoint(box.left + x, box.top + y) === m.getCanvas();
      },
      { x, y },
    );
  }

  /** The first and the last place halfway down the map that nothing covers, some way from its edges. */
  async uncoveredEnds(): Promise<[Pixel, Pixel]> {
    const { width, height } = await this.box();
    const free: Pixel[] = [];
    for (let x = 40; x < width - 40; x += 20) if (await this.isUncovered({ x, y: height / 2 })) free.push({ x, y: height / 2 });
    if (free.length < 2) throw new Error('everything halfway down the map is covered');
    return [free[0]!, free.at(-1)!];
  }
  async click(place: Pixel, options: { button?: 'left' | 'right' } = {}): Promise<void> {
    const box = await this.box();
    await this.#page.mouse.click(box.x + place.x, box.y + place.y, options);
  }
  async pointAt(place: Pixel): Promise<void> {
    const box = await this.box();
    // Two steps, so that the pointer arrives with a movement.
    await this.#page.mouse.move(box.x + place.x + 30, box.y + place.y + 30);
    await this.#page.mouse.move(box.x + place.x, box.y + place.y, { steps: 3 });
  }
}
