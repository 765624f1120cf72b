/** The picture of a count mark: a ring of the stages inside it, in their order, and the number in the middle. */
import { GLYPHS, type GlyphName } from '../../theme/glyphs.ts';
import { FONT_STACK } from '../../theme/tokens.ts';
import { squarePixels } from './square-pixels.ts';

/** What a ring shows. Like a marker's, its image's id holds all there is to draw. */
export interface RingLook {
  /** Glyphs of the stages, in the order of the stages, and how many projects have each. */
  parts: readonly [GlyphName, number][];
  /** `#rrggbb` of the block that all belong to, or of none. */
  hue: string;
  /** The same hue where it carries text. */
  ink: string;
  paper: string;
}

const PREFIX = 'ring';

export const ringImageId = ({ parts, hue, ink, paper }: RingLook): string =>
  [PREFIX, hue, ink, paper, ...parts.map(([glyph, n]) => `${glyph}:${n}`)].join('|');

/** Reads an image id back; null for an id that is not a ring's. */
export function parseRingImageId(id: string): RingLook | null {
  const [prefix, hue, ink, paper, ...said] = id.split('|');
  if (prefix !== PREFIX || !hue || !ink || !paper || said.length === 0) return null;
  const parts: [GlyphName, number][] = [];
  for (const part of said) {
    const [glyph, n] = part.split(':');
    if (!glyph || !Object.hasOwn(GLYPHS, glyph) || !(Number(n) > 0)) return null;
    parts.push([glyph as GlyphName, Number(n)]);
  }
  return { parts, hue, ink, paper };
}

/** Logical pixels from the middle of a ring to its edge with the paper round it; and of its two edges. */
export const RING_REACH = 17;
const OUTER = 15.6;
const INNER = 10.8;
/** Between two parts, in radians: about one and a half pixels. */
const GAP = 0.12;

/** The parts as sectors from the top clockwise, in radians. The smallest is still wide enough to be seen. */
export function sectorsOf(parts: RingLook['parts']): { glyph: GlyphName; from: number; to: number }[] {
  const LEAST = 0.35;
  const total = parts.reduce((sum, [, n]) => sum + n, 0);
  const wanted = parts.map(([, n]) => Math.max(LEAST, (2 * Math.PI * n) / total));
  const scale = (2 * Math.PI) / wanted.reduce((a, b) => a + b, 0);
  let at = -Math.PI / 2;
  return parts.map(([glyph], i) => {
    const from = at;
    at += wanted[i]! * scale;
    return { glyph, from, to: at };
  });
}

/** The ring as pixels that MapLibre's `addImage` takes. `scale` is the device's pixels per logical pixel. */
export const ringPixels = (look: RingLook, scale: number): ImageData =>
  squarePixels(Math.round(2 * RING_REACH * scale), (context) => drawRing(context, look, scale));

function drawRing(context: CanvasRenderingContext2D, look: RingLook, scale: number): void {
  context.scale(scale, scale);
  context.translate(RING_REACH, RING_REACH);
  context.fillStyle = look.paper;
  context.beginPath();
  context.arc(0, 0, RING_REACH, 0, 2 * Math.PI);
  context.fill();
  const sectors = sectorsOf(look.parts);
  for (const sector of sectors) drawSector(context, sector, sectors.length > 1 ? GAP / 2 : 0, look);
  drawNumber(context, look);
}

/** A part is as strong as its stage in every bar of stages; one that says no stage is hatched. */
function drawSector(
  context: CanvasRenderingContext2D,
  { glyph, from, to }: ReturnType<typeof sectorsOf>[number],
  gap: number,
  { hue }: RingLook,
): void {
  const { strength } = GLYPHS[glyph];
  context.beginPath();
  context.arc(0, 0, OUTER, from + gap, to - gap);
  // The inner edge is shorter: the gap is as wide there.
  context.arc(0, 0, INNER, to - (gap * OUTER) / INNER, from + (gap * OUTER) / INNER, true);
  context.closePath();
  context.fillStyle = hue;
  context.globalAlpha = strength ?? 0;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = hue;
  context.lineWidth = 1.1;
  context.stroke();
  if (strength !== null) return;
  context.lineWidth = 0.9;
  for (let angle = from + gap + 0.12; angle < to - gap; angle += 0.24) {
    context.beginPath();
    context.moveTo(INNER * Math.cos(angle), INNER * Math.sin(angle));
    context.lineTo(OUTER * Math.cos(angle + 0.1), OUTER * Math.sin(angle + 0.1));
    context.stroke();
  }
}

function drawNumber(context: CanvasRenderingContext2D, { parts, ink }: RingLook): void {
  const text = String(parts.reduce((sum, [, n]) => sum + n, 0));
  context.font = `600 ${text.length > 2 ? 10 : 12.5}px ${FONT_STACK}`;
  context.fillStyle = ink;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, 0, 0.8);
}
