import { formatMonth } from '../../i18n/format.ts';
import { formatPrecision } from '../../i18n/precision.ts';
import { formatStage } from '../../i18n/stage.ts';
import type { Block, Bounds, Dataset, Project, Text } from '../../model/dataset.ts';
import { languagesOf } from '../../model/languages.ts';
import { latestDate, snapshot, type ProjectAsOf } from '../../model/snapshot.ts';
import { stageGlyph, type GlyphName } from '../../theme/glyphs.ts';
import { blockHue, hueNumber, type Hue } from '../../theme/hues.ts';
import type { Compiled } from '../dataset/compile.ts';
import { shapesOf, type Shapes } from '../dataset/shapes.ts';
import { extentOf } from '../read/coordinates.ts';
import { CARD_COLOURS as c } from './colours.ts';
import { Ground, MAP_WINDOW, type Camera } from './ground.ts';
import { meet, placeNames, placesOf, type Box } from './labels.ts';
import { stageMark } from './mark.ts';
import { orderOf, panel, type Order, type Said } from './panel.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './size.ts';
import { round, type Typesetter } from './typeset.ts';

/** Metres a pixel when a single point is shown: about four kilometres across the map's window. */
const CLOSE = 6;
const ROOM = { width: MAP_WINDOW.width - 110, height: MAP_WINDOW.height - 130 };
const MARK_PX = 54;

/** The names of more blocks than these have no room on one card. */
const MOST_NAMED = 12;

/** The map side of a card. */
interface Drawing {
  camera: Camera;
  hue: Hue;
  /** The block whose extent is shown. */
  block?: Block | undefined;
  /** What lies over the base map, from the ground up. */
  over: readonly string[];
  /** Where no names of places may stand. */
  taken: readonly Box[];
  places?: ReturnType<typeof placesOf>;
}

/** Draws the cards of a district as SVG. What does not change from card to card is prepared once. */
export class CardArtist {
  readonly #dataset: Dataset;
  readonly #shapes: Shapes;
  readonly #blocks: Map<string, Block>;
  readonly #ground: Ground;
  readonly #places: ReturnType<typeof placesOf>;
  readonly #set: Typesetter;
  /** The extent of the district's own outline. */
  readonly #whole: Bounds;
  readonly #order: Order;
  readonly entries: readonly ProjectAsOf<Project>[];

  constructor(compiled: Compiled, set: Typesetter) {
    this.#dataset = compiled.dataset;
    this.#shapes = shapesOf(compiled);
    this.#blocks = new Map(compiled.dataset.blocks.map((b) => [b.id, b]));
    this.#ground = new Ground(compiled);
    this.#order = orderOf(languagesOf(compiled.dataset.district));
    this.#places = placesOf(compiled, this.#order[0]);
    this.#set = set;
    this.#whole = extentOf(compiled.shapes.district.features.flatMap((f) => ('coordinates' in f.geometry ? [f.geometry.coordinates] : [])));
    this.entries = snapshot(compiled.dataset.projects, latestDate(compiled.dataset));
  }

  project(entry: ProjectAsOf<Project>): string {
    const { project, stage, stageAsof, latest } = entry;
    const block = project.block === null ? undefined : this.#blocks.get(project.block);
    const hue = blockHue(block ? hueNumber(block) : null, 'light');
    const camera = this.#cameraOf(project, block);
    const { stages } = this.#dataset.vocab;
    const glyph = stageGlyph(stages, stage);
    const mark = this.#mark(camera, project, glyph, hue);
    return this.#card(
      { camera, hue, block, taken: mark.box, over: [this.#outline(camera, project, hue), mark.svg] },
      {
        name: project.name,
        stage: { glyph, label: { zh: formatStage(entry, 'zh', stages), en: formatStage(entry, 'en', stages) } },
        block: block?.short ?? null,
        // Where nothing is marked on the map, the card says why.
        place: project.point
          ? null
          : { zh: formatPrecision(project, 'zh', this.#dataset), en: formatPrecision(project, 'en', this.#dataset) },
        asof: asOf(stageAsof ?? latest.asof),
      },
    );
  }

  block(block: Block): string {
    const hue = blockHue(hueNumber(block), 'light');
    const camera = this.#ground.around(block.bounds, ROOM, CLOSE / 2);
    const own = this.entries.filter((s) => s.project.block === block.id);
    return this.#card(
      { camera, hue, block, taken: this.#dotBoxes(camera, own), over: [this.#dots(camera, own, () => hue)] },
      {
        name: block.name,
        stage: null,
        block: null,
        place: countOf(own.length),
        asof: asOf(latestDate(this.#dataset)),
      },
    );
  }

  atlas(): string {
    const { district, blocks, dates } = this.#dataset;
    const camera = this.#ground.around(this.#whole, { width: MAP_WINDOW.width - 50, height: MAP_WINDOW.height - 70 }, CLOSE);
    const hues = new Map(blocks.map((b) => [b.id, blockHue(hueNumber(b), 'light')]));
    const none = blockHue(null, 'light');
    const names = this.#blockNames(camera, hues);
    const svg = [
      ...blocks.map((b) => this.#ground.block(camera, b.id, hues.get(b.id)!.fill, 1.6)),
      this.#dots(camera, this.entries, (s) => (s.project.block === null ? none : (hues.get(s.project.block) ?? none))),
      ...names.map((name) => name.svg),
    ];
    return this.#card(
      { camera, hue: { fill: c.ink, tint: c.ink, text: c.ink }, over: svg, taken: [], places: [] },
      {
        name: district.title,
        tagline: district.tagline,
        stage: null,
        block: null,
        place: countOf(this.entries.length),
        asof: dates.length > 0 ? asOf(latestDate(this.#dataset)) : null,
      },
    );
  }

  /** The names of the blocks; of very many those that stand in nobody's way, in their order. */
  #blockNames(camera: Camera, hues: ReadonlyMap<string, Hue>): { svg: string }[] {
    const { blocks } = this.#dataset;
    const names = blocks.map((b) => this.#blockName(camera, b, hues.get(b.id)!));
    if (blocks.length <= MOST_NAMED) return names;
    const kept: typeof names = [];
    for (const name of names) if (!kept.some(({ box }) => meet(box, name.box))) kept.push(name);
    return kept;
  }

  /** Shows what is drawn of a project, else its block, else the district. */
  #cameraOf(project: Project, block: Block | undefined): Camera {
    const shape = this.#shapes.projects.get(project.id);
    if (shape && 'coordinates' in shape) return this.#ground.around(extentOf(shape.coordinates), ROOM, CLOSE);
    if (project.point) return this.#ground.around([...project.point, ...project.point], ROOM, CLOSE);
    return this.#ground.around(block?.bounds ?? this.#whole, ROOM, CLOSE);
  }

  #outline(camera: Camera, project: Project, hue: Hue): string {
    const shape = this.#shapes.projects.get(project.id);
    const drawn = shape && this.#ground.drawn(shape, {});
    if (!drawn) return '';
    const area = project.shape === 'area';
    return this.#ground.plane(camera, [
      area
        ? this.#ground.paint(camera, [drawn], { fill: hue.fill, opacity: 0.3 })
        : this.#ground.paint(camera, [drawn], { stroke: c.paper, pixels: 12 }),
      this.#ground.paint(camera, [drawn], { stroke: hue.fill, pixels: area ? 3.5 : 7 }),
    ]);
  }

  /** The project's mark on its point, in the circle of its uncertainty where it stands for itself. */
  #mark(camera: Camera, project: Project, glyph: GlyphName, hue: Hue): { svg: string; box: Box[] } {
    if (!project.point) return { svg: '', box: [] };
    const [x, y] = this.#ground.onCard(camera, project.point);
    const reach = project.shape ? 0 : (project.uncertainty_m ?? 0) / camera.metresPerPixel;
    const halo =
      reach > MARK_PX / 2
        ? `<circle cx="${round(x)}" cy="${round(y)}" r="${round(reach)}" fill="${hue.fill}" fill-opacity="0.16" stroke="${hue.fill}" stroke-opacity="0.55" stroke-width="2"/>`
        : '';
    const box = { x: x - MARK_PX / 2 - 4, y: y - MARK_PX / 2 - 4, width: MARK_PX + 8, height: MARK_PX + 8 };
    return { svg: halo + stageMark(x - MARK_PX / 2, y - MARK_PX / 2, MARK_PX, glyph, hue.fill), box: [box] };
  }

  #dots(camera: Camera, entries: readonly ProjectAsOf<Project>[], hueOf: (entry: ProjectAsOf<Project>) => Hue): string {
    return entries
      .flatMap((entry) => {
        if (!entry.project.point) return [];
        const [x, y] = this.#ground.onCard(camera, entry.project.point);
        return `<circle cx="${round(x)}" cy="${round(y)}" r="6" fill="${hueOf(entry).fill}" stroke="${c.paper}" stroke-width="1.6"/>`;
      })
      .join('');
  }

  #dotBoxes(camera: Camera, entries: readonly ProjectAsOf<Project>[]): Box[] {
    return entries.flatMap(({ project }) => {
      if (!project.point) return [];
      const [x, y] = this.#ground.onCard(camera, project.point);
      return [{ x: x - 8, y: y - 8, width: 16, height: 16 }];
    });
  }

  #blockName(camera: Camera, block: Block, hue: Hue): { svg: string; box: Box } {
    const [x, y] = this.#ground.onCard(camera, block.anchor);
    const text = this.#set.readable(block.short[this.#order[0]]);
    const width = this.#set.width(text, 24, 'bold');
    return {
      svg: this.#set.draw(x - width / 2, y + 8, text, 24, hue.text, 'bold', c.paper),
      box: { x: x - width / 2 - 4, y: y - 16, width: width + 8, height: 32 },
    };
  }

  #card({ camera, hue, block, taken, over, places = this.#places }: Drawing, said: Said): string {
    const { title, credits } = this.#dataset.district;
    const set = this.#set;
    /** Whose work the linework and places rest on, besides the district's. */
    const makers = credits.map(({ name }) => set.readable(`© ${name.zh}`)).join(' · ');
    const credit = makers && set.draw(CARD_WIDTH - 16 - set.width(makers, 14), CARD_HEIGHT - 14, makers, 14, c.second, 'regular', c.paper);
    const parts = [
      `<rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" fill="${c.beyond}"/>`,
      this.#ground.base(camera),
      block ? this.#ground.block(camera, block.id, hue.fill, 1.6) : '',
      placeNames(this.#ground, camera, places, set, taken),
      ...over,
      credit,
      panel(set, hue, title, said, this.#order),
    ];
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}" viewBox="0 0 ${CARD_WIDTH} ${CARD_HEIGHT}">${parts.join('')}</svg>`;
  }
}

const asOf = (date: string): Text => ({ zh: `截至 ${formatMonth(date, 'zh')}`, en: `as of ${formatMonth(date, 'en')}` });
const countOf = (n: number): Text => ({ zh: `${n} 个项目`, en: n === 1 ? '1 project' : `${n} projects` });
