/** The picture of a mark: the glyph of its stage in the hue of its block, dashed where its place is approximate. */
import { GLYPH, GLYPHS, type GlyphName } from '../../theme/glyphs.ts';
import { FONT_STACK } from '../../theme/tokens.ts';
import { squarePixels } from './square-pixels.ts';

/** What a marker's picture shows. The name is the image's id in the style: it holds all there is to draw. */
export interface MarkerLook {
  glyph: GlyphName;
  /** `#rrggbb` of the block. */
  hue: string;
  /** The same hue where it carries text. */
  ink: string;
  paper: string;
  /** Whether no source tells the place better than by its street or its neighbourhood: the rim is dashed. */
  approximate: boolean;
  /** How many further projects the marker stands for; they are counted in a badge. */
  more: number;
}

const PREFIX = 'marker';

export const markerImageId = ({ glyph, hue, ink, paper, approximate, more }: MarkerLook): string =>
  [PREFIX, glyph, hue, ink, paper, approximate ? 'approximate' : '', more].join('|');

/** Reads an image id back; null for an id that is not a marker's. */
export function parseMarkerImageId(id: string): MarkerLook | null {
  const [prefix, glyph, hue, ink, paper, rim, more] = id.split('|');
  if (prefix !== PREFIX || !glyph || !hue || !ink || !paper || !Object.hasOwn(GLYPHS, glyph)) return null;
  return { glyph: glyph as GlyphName, hue, ink, paper, approximate: rim === 'approximate', more: Number(more) };
}

/** Logical size of a marker in pixels: the glyph's grid with room for its outline, and the badge beside it. */
const GLYPH_PX = 22;
const BADGE_PX = 15;
/** How far a badge reaches beyond the glyph. */
const BADGE_REACH = 7;

/** The dashed rim: how many dashes, their share of the way round, and how much smaller the glyph inside is, so that paper parts the two. */
const DASHES = 8;
const DASH_SHARE = 0.6;
const DASH_LINE = 1.6;
const INSIDE = 0.72;

/** The marker's size in logical pixels. The glyph stays in the middle, so that a badge does not move it. */
const markerSize = ({ more }: MarkerLook): number => (more > 0 ? GLYPH_PX + 2 * BADGE_REACH : GLYPH_PX);

/** Draws a marker on a canvas. `scale` is the device's pixels per logical pixel. */
function drawMarker(context: CanvasRenderingContext2D, look: MarkerLook, scale: number): void {
  const size = markerSize(look);
  const glyph = GLYPHS[look.glyph];
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.translate((size - GLYPH.box) / 2, (size - GLYPH.box) / 2);
  const disc = (radius: number) => {
    context.beginPath();
    context.arc(GLYPH.centre, GLYPH.centre, radius, 0, 2 * Math.PI);
  };
  context.fillStyle = look.paper;
  disc(GLYPH.disc);
  context.fill();
  context.strokeStyle = context.fillStyle = look.hue;
  if (look.approximate) drawDashedRim(context);
  else {
    context.lineWidth = glyph.line;
    disc(GLYPH.ring);
    context.stroke();
  }
  if (look.approximate) {
    context.translate(GLYPH.centre, GLYPH.centre);
    context.scale(INSIDE, INSIDE);
    context.translate(-GLYPH.centre, -GLYPH.centre);
  }
  if (glyph.path) context.fill(new Path2D(glyph.path));
  if (look.more > 0) drawMore(context, look, scale);
}

function drawDashedRim(context: CanvasRenderingContext2D): void {
  context.lineWidth = DASH_LINE;
  const turn = (2 * Math.PI) / DASHES;
  for (let i = 0; i < DASHES; i++) {
    const middle = i * turn - Math.PI / 2;
    context.beginPath();
    context.arc(GLYPH.centre, GLYPH.centre, GLYPH.ring + 0.4, middle - (turn * DASH_SHARE) / 2, middle + (turn * DASH_SHARE) / 2);
    context.stroke();
  }
}

/** The badge with how many more there are, at the upper right. */
function drawMore(context: CanvasRenderingContext2D, look: MarkerLook, scale: number): void {
  const size = markerSize(look);
  const text = `+${look.more}`;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.font = `600 10.5px ${FONT_STACK}`;
  const width = Math.max(BADGE_PX, Math.ceil(context.measureText(text).width) + 6);
  const [left, top] = [size - width, 0.5];
  context.beginPath();
  context.roundRect(left + 0.75, top + 0.75, width - 1.5, BADGE_PX - 1.5, BADGE_PX / 2);
  context.fillStyle = look.ink;
  context.fill();
  context.strokeStyle = look.paper;
  context.lineWidth = 1.5;
  context.stroke();
  context.fillStyle = look.paper;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, left + width / 2, top + BADGE_PX / 2 + 0.5);
}

/** The marker as pixels that MapLibre's `addImage` takes. */
export const markerPixels = (look: MarkerLook, scale: number): ImageData =>
  squarePixels(Math.round(markerSize(look) * scale), (context) => drawMarker(context, look, scale));
