import { expect, type JSHandle, type Locator, type Page, type Response } from '@playwright/test';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { FACET_NAMES, type FacetName } from './facts.ts';
import { announcement, countLine, WORDS } from './words.ts';

/** A thing of the map's `points` source as it is drawn: a project's mark, or one that gathers several. */
export interface Mark {
  id: string;
  /** Ids of the projects it stands for. */
  projects: string[];
  /** Pixels from the map's upper left corner. */
  x: number;
  y: number;
}

export const MAP_CHUNK = /\/assets\/AtlasMap[^/]*\.js$/;

/** The page as a reader meets it: what is on it by role and name, and what its map has drawn. */
export class AtlasPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /**
   * Opens a path below the site's folder and waits until the list, the panel or "not found" is there. The map's code is kept
   * away, which spares most of the time a test takes; `openMap` is for tests that look at it.
   */
  async open(path = ''): Promise<Response> {
    await this.page.route(MAP_CHUNK, (route) => route.abort());
    return this.go(path);
  }

  /** Opens a path and waits until its map has drawn everything. */
  async openMap(path = ''): Promise<Response> {
    const response = await this.go(path);
    await this.settle();
    return response;
  }

  private async go(path: string): Promise<Response> {
    const response = await this.page.goto(path);
    await expect(this.anyContent()).toBeVisible();
    return response!;
  }

  /** The address below the site's folder. */
  address(): string {
    const url = new URL(this.page.url());
    const root = new URL(process.env['ATLAS_URL']!).pathname;
    return decodeURI(url.pathname.slice(root.length) + url.search);
  }

  private anyContent(): Locator {
    return this.list().or(this.panelHeading()).first();
  }

  list(): Locator {
    return this.page.getByRole('list', { name: WORDS.list });
  }
  rows(): Locator {
    return this.list().locator('a[data-id]');
  }
  row(id: string): Locator {
    return this.list().locator(`a[data-id="${id}"]`);
  }
  async rowIds(): Promise<string[]> {
    return (await this.rows().evaluateAll((links) => links.map((link) => link.getAttribute('data-id')!))).sort();
  }
  /** The panel beside the map, which a page without JavaScript does not have. */
  panel(): Locator {
    return this.page.getByRole('complementary').first();
  }
  /** The name of what is selected, or what the panel says instead of the list. */
  panelHeading(): Locator {
    return this.panel().getByRole('heading', { level: 2 }).first();
  }
  search(): Locator {
    return this.page.getByRole('searchbox').first();
  }
  liveRegion(): Locator {
    return this.page.locator('[role="status"][aria-live="polite"]');
  }
  back(): Locator {
    return this.page.getByRole('button', { name: WORDS.back });
  }
  popup(): Locator {
    return this.page.locator('.maplibregl-popup');
  }

  /** The list holds exactly these, and the count line and the live region say so. */
  async expectResults(projects: readonly { id: string; point?: unknown }[]): Promise<void> {
    const mapped = projects.filter((p) => p.point !== undefined).length;
    await expect(this.page.getByText(countLine(projects.length, mapped))).toBeVisible();
    await expect(this.liveRegion()).toHaveText(announcement(projects.length, mapped));
    expect(await this.rowIds()).toEqual(projects.map((p) => p.id).sort());
  }

  box(facet: FacetName, option: string): Locator {
    return this.page.locator(`input[data-facet="${facet}"][data-option="${option}"]`);
  }
  /** The row of an option: box, label, count, "only". */
  option(facet: FacetName, option: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.box(facet, option) });
  }
  only(facet: FacetName, option: string): Locator {
    return this.option(facet, option).getByRole('button', { name: WORDS.only });
  }
  /** Unfolds every facet, so that all options can be read. */
  async unfold(): Promise<void> {
    await this.filtersReady();
    const more = this.page.getByRole('button', { name: WORDS.moreFilters });
    if ((await more.count()) > 0) await more.click();
    for (const facet of FACET_NAMES) {
      const box = this.page.locator(`input[data-facet="${facet}"]`).first();
      await expect(box, facet).toBeAttached();
      const folded = this.page.locator('details:not([open])').filter({ has: this.page.locator(`input[data-facet="${facet}"]`) });
      if ((await folded.count()) > 0) await folded.locator('summary').click();
      await expect(box, facet).toBeVisible();
    }
  }
  /** The filters come a moment after the list. */
  async filtersReady(): Promise<void> {
    await expect(this.page.locator('input[data-facet]').first()).toBeAttached();
  }
  /** Every option on the page as `facet/option` → the number that ends its label, and whether it is ticked. */
  async options(): Promise<Map<string, { count: number; on: boolean }>> {
    await this.filtersReady();
    const read = await this.page.locator('input[data-facet]').evaluateAll((boxes) =>
      boxes.map((box) => {
        const input = box as HTMLInputElement;
        const number = /(\d[\d,]*)\s*$/.exec(input.closest('label')?.textContent ?? '');
        return [
          `${input.dataset['facet']}/${input.dataset['option']}`,
          { count: number ? Number(number[1]!.replaceAll(',', '')) : NaN, on: input.checked },
        ] as const;
      }),
    );
    return new Map(read);
  }

  /** The MapLibre map, once it is ready. */
  async map(): Promise<JSHandle<MapLibreMap>> {
    const element = this.page.locator('.map[data-ready="true"]');
    await expect(element).toBeVisible({ timeout: 30_000 });
    return element.evaluateHandle((e) => (e as HTMLElement & { atlasMap: MapLibreMap }).atlasMap);
  }

  /** Waits until the map has nothing more to load, move or draw. */
  async settle(): Promise<void> {
    const map = await this.map();
    await map.evaluate(
      (m) =>
        new Promise<void>((done) => {
          m.once('idle', () => done());
          m.triggerRepaint();
        }),
    );
  }

  /** Ids of the layers that read one of these sources. */
  async layersOf(...sources: string[]): Promise<string[]> {
    return (await this.map()).evaluate(
      (m, names) => m.getStyle().layers.flatMap((l) => ('source' in l && names.includes(l.source as string) ? [l.id] : [])),
      sources,
    );
  }

  /** The marks that are drawn in the view, without those of projects known only by block. */
  async marks(): Promise<Mark[]> {
    const layers = await this.layersOf('points');
    return (await this.map()).evaluate((m, layers) => {
      const found = new Map<string, Mark>();
      for (const { properties: p, geometry } of m.queryRenderedFeatures(undefined, { layers })) {
        if (geometry.type !== 'Point' || p['kind'] === 'block-only') continue;
        const { x, y } = m.project(geometry.coordinates as [number, number]);
        const id = String(p['id']);
        found.set(id, { id, projects: typeof p['members'] === 'string' ? p['members'].split(',') : [id], x, y });
      }
      return [...found.values()];
    }, layers);
  }

  /** Ids of the projects drawn as lines or areas in the view. */
  async shapes(): Promise<string[]> {
    return this.rendered('shapes');
  }

  /** Ids of what is drawn of a source in the view, each once. */
  async rendered(source: string): Promise<string[]> {
    const layers = await this.layersOf(source);
    return (await this.map()).evaluate(
      (m, layers) => [...new Set(m.queryRenderedFeatures(undefined, { layers }).map((f) => String(f.properties['id'] ?? f.id)))].sort(),
      layers,
    );
  }

  /** Ids of every project that the map shows in some way, by mark, cluster, line or area. */
  async shownOnMap(): Promise<string[]> {
    const marks = await this.marks();
    return [...new Set([...marks.flatMap((m) => m.projects), ...(await this.shapes())])].sort();
  }

  /**
   * How much of what is seen around each place is the work of some sources: the share of pixels within the radius that change
   * when their layers are hidden. True to the screen whatever the colours.
   * @param bare leaves every label and mark in front of them out of both pictures
   */
  async paintedBy(
    sources: string[],
    places: readonly { x: number; y: number }[],
    radius: number,
    { bare = false } = {},
  ): Promise<number[]> {
    const layers = await this.layersOf(...sources);
    const others = await (
      await this.map()
    ).evaluate(
      (m, layers) =>
        m.getStyle().layers.flatMap((l) => (!layers.includes(l.id) && (l.type === 'symbol' || l.type === 'circle') ? [l.id] : [])),
      layers,
    );
    return (await this.map()).evaluate(
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
        const show = (layers: string[], visibility: 'visible' | 'none') =>
          layers.forEach((l) => m.setLayoutProperty(l, 'visibility', visibility));
        if (bare) show(others, 'none');
        const withThem = await picture();
        show(layers, 'none');
        const without = await picture();
        show([...layers, ...others], 'visible');
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

  /** The most frequent colour within a radius of a place on the map's canvas, as [r, g, b]. */
  async colourAround(x: number, y: number, radius: number): Promise<[number, number, number]> {
    return (await this.map()).evaluate(
      (m, { x, y, radius }) =>
        new Promise<[number, number, number]>((done) => {
          m.once('render', () => {
            const { width, height } = m.getCanvas();
            const flat = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d', { willReadFrequently: true })!;
            flat.drawImage(m.getCanvas(), 0, 0);
            const { data } = flat.getImageData(Math.round(x) - radius, Math.round(y) - radius, 2 * radius + 1, 2 * radius + 1);
            const seen = new Map<number, number>();
            for (let i = 0; i < data.length; i += 4) {
              const colour = (data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!;
              seen.set(colour, (seen.get(colour) ?? 0) + 1);
            }
            const [top] = [...seen].sort((a, b) => b[1] - a[1])[0]!;
            done([top >> 16, (top >> 8) & 255, top & 255]);
          });
          m.triggerRepaint();
        }),
      { x, y, radius },
    );
  }

  /**
   * A place on the open map with, within the reach of a click, things of these sources only; none for `[]`. What a click there
   * would meet first is the canvas itself.
   */
  async placeWithOnly(sources: string[], id?: string): Promise<{ x: number; y: number }> {
    const layers = await this.layersOf('points', 'shapes', 'block-labels', 'blocks', 'halos');
    const found = await (
      await this.map()
    ).evaluate(
      (m, { layers, sources, id }) => {
        const box = m.getCanvas().getBoundingClientRect();
        const reach = 12;
        const fills = layers.filter((l) => m.getLayer(l)?.type === 'fill');
        for (let y = 24; y < box.height - 24; y += 10) {
          for (let x = 24; x < box.width - 24; x += 10) {
            if (document.elementFromPoint(box.left + x, box.top + y) !== m.getCanvas()) continue;
            const near = m.queryRenderedFeatures(
              [
                [x - reach, y - reach],
                [x + reach, y + reach],
              ],
              { layers },
            );
            if (near.some((f) => !sources.includes(f.source))) continue;
            // Well inside, and not on an edge that is drawn wider than the area.
            const inside = ([dx, dy]: number[]) => m.queryRenderedFeatures([x + dx!, y + dy!], { layers: fills }).length > 0;
            if (
              sources.length > 0 &&
              ![
                [0, 0],
                [-reach, 0],
                [reach, 0],
                [0, -reach],
                [0, reach],
              ].every(inside)
            )
              continue;
            if (id !== undefined && near.some((f) => f.properties['id'] !== id)) continue;
            return { x, y };
          }
        }
        return null;
      },
      { layers, sources, id },
    );
    if (!found) throw new Error(`no place on the map with only ${sources.join(', ') || 'nothing'}`);
    return found;
  }

  /** A mark of one project that a click can reach without meeting another. */
  async lonelyMark(fits: (id: string) => boolean = () => true): Promise<Mark> {
    const marks = await this.marks();
    const box = (await this.page.locator('.map').boundingBox())!;
    for (const mark of marks) {
      if (mark.projects.length !== 1 || !fits(mark.id)) continue;
      if (mark.x < 60 || mark.y < 60 || mark.x > box.width - 60 || mark.y > box.height - 120) continue;
      const near = (await this.thingsAt(mark.x, mark.y, 16)).filter((id) => id !== mark.id);
      if (near.length === 0 && (await this.canvasAt(mark.x, mark.y))) return mark;
    }
    throw new Error('no mark stands alone in this view');
  }

  /** Ids of the marks, lines and names within a reach of a place. */
  private async thingsAt(x: number, y: number, reach: number): Promise<string[]> {
    const layers = await this.layersOf('points', 'shapes', 'block-labels');
    return (await this.map()).evaluate(
      (m, { x, y, reach, layers }) => [
        ...new Set(
          m
            .queryRenderedFeatures(
              [
                [x - reach, y - reach],
                [x + reach, y + reach],
              ],
              { layers },
            )
            .map((f) => String(f.properties['id'])),
        ),
      ],
      { x, y, reach, layers },
    );
  }
  private async canvasAt(x: number, y: number): Promise<boolean> {
    return (await this.map()).evaluate(
      (m, { x, y }) => {
        const box = m.getCanvas().getBoundingClientRect();
        return document.elementFromPoint(box.left + x, box.top + y) === m.getCanvas();
      },
      { x, y },
    );
  }

  async clickMap(place: { x: number; y: number }): Promise<void> {
    const box = (await this.page.locator('.map').boundingBox())!;
    await this.page.mouse.click(box.x + place.x, box.y + place.y);
  }
  async pointAtMap(place: { x: number; y: number }): Promise<void> {
    const box = (await this.page.locator('.map').boundingBox())!;
    // Two steps, so that the pointer arrives with a movement.
    await this.page.mouse.move(box.x + place.x + 30, box.y + place.y + 30);
    await this.page.mouse.move(box.x + place.x, box.y + place.y, { steps: 3 });
  }

  async camera(): Promise<{ zoom: number; lng: number; lat: number }> {
    return (await this.map()).evaluate((m) => ({ zoom: m.getZoom(), ...{ lng: m.getCenter().lng, lat: m.getCenter().lat } }));
  }

  /** Where a position of the earth stands on the map, in pixels. */
  async project(at: readonly [number, number]): Promise<{ x: number; y: number }> {
    return (await this.map()).evaluate((m, at) => {
      const { x, y } = m.project(at as [number, number]);
      return { x, y };
    }, at);
  }
}
