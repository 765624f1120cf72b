import { GLYPH, GLYPHS, type GlyphName } from '../../theme/glyphs.ts';
import { FONT_STACK, MAP_COLOURS, QR_COLOURS, type MapColours, type Scheme } from '../../theme/tokens.ts';
import type { QrCode } from '../../share/qr.ts';
import { snapshotLayout, type LegendMark, type Piece, type ImageContent } from './layout.ts';

const fontOf = (size: number, bold: boolean): string => `${bold ? 600 : 400} ${size}px ${FONT_STACK}`;

/** The map's picture, of which the part from the top left corner with this size is used. */
export interface MapPicture {
  picture: HTMLCanvasElement;
  /** In CSS pixels. */
  width: number;
  height: number;
}

/** Draws the map's picture and all that stands around it on one canvas. */
export function drawSnapshot(
  content: ImageContent,
  map: MapPicture,
  code: QrCode | null,
  { scale, scheme, lang }: { scale: number; scheme: Scheme; lang: string },
): HTMLCanvasElement {
  const colours = MAP_COLOURS[scheme];
  const canvas = document.createElement('canvas');
  canvas.lang = lang; // Chinese and Japanese share characters that are drawn differently.
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D canvas, expected one beside WebGL');
  const layout = snapshotLayout(content, map, (text, size, bold) => {
    context.font = fontOf(size, bold);
    return context.measureText(text).width;
  });
  canvas.width = Math.round(layout.width * scale);
  canvas.height = Math.round(layout.height * scale);
  context.scale(scale, scale);
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, layout.width, layout.height);
  for (const piece of layout.pieces) {
    context.save();
    context.translate(piece.x, piece.y);
    if (piece.kind === 'map') drawMap(context, piece, map.picture, colours);
    else if (piece.kind === 'text') drawText(context, piece, colours);
    else if (piece.kind === 'mark') drawMark(context, piece.mark, colours);
    else if (piece.kind === 'scale') drawScale(context, piece, colours);
    else if (piece.kind === 'north') drawNorth(context, piece, piece.bearing, colours);
    else if (code) drawCode(context, piece, code);
    context.restore();
  }
  return canvas;
}

type Context = CanvasRenderingContext2D;

function drawMap(context: Context, { width, height }: Piece, picture: HTMLCanvasElement, { boundary }: MapColours): void {
  const used = Math.min(picture.height, Math.round((height / width) * picture.width));
  context.drawImage(picture, 0, 0, picture.width, used, 0, 0, width, height);
  context.fillStyle = boundary;
  context.fillRect(0, -1, width, 1);
  context.fillRect(0, height, width, 1);
}

function drawText(context: Context, piece: Piece & { kind: 'text' }, { ink, secondInk }: MapColours): void {
  context.font = fontOf(piece.size, piece.bold);
  context.fillStyle = piece.second ? secondInk : ink;
  context.textBaseline = 'middle';
  context.fillText(piece.text, 0, piece.height / 2);
}

/** On the grid of the map's own glyphs, 20 × 20. */
function drawMark(context: Context, mark: LegendMark, colours: MapColours): void {
  const { secondInk, accent, halo } = colours;
  context.scale(16 / GLYPH.box, 16 / GLYPH.box);
  context.strokeStyle = context.fillStyle = secondInk;
  context.lineWidth = 1.8;
  switch (mark.kind) {
    case 'stage':
      return drawGlyph(context, mark.glyph, mark.hue ?? secondInk, colours);
    case 'block':
      context.fillStyle = mark.hue;
      context.beginPath();
      context.roundRect(1, 1, 18, 18, 4);
      return context.fill();
    case 'cluster':
      context.lineWidth = 3.6;
      disc(context, 8, halo);
      context.globalAlpha = 0.35;
      context.stroke();
      context.globalAlpha = 1;
      context.beginPath();
      context.arc(GLYPH.centre, GLYPH.centre, 8, -Math.PI / 2, Math.PI / 2);
      context.stroke();
      return centred(context, '3', 10, 10);
    case 'approximate':
      disc(context, 5, secondInk);
      context.lineWidth = 1.6;
      context.setLineDash([3.4, 2.2]);
      disc(context, 8.8);
      return context.stroke();
    case 'site':
      context.beginPath();
      context.arc(7.5, 12.5, 6, 0, 2 * Math.PI);
      context.stroke();
      context.beginPath();
      context.arc(14.5, 5.5, 5, 0, 2 * Math.PI);
      context.fill();
      context.strokeStyle = halo;
      context.lineWidth = 1.4;
      context.beginPath();
      context.moveTo(12, 5.5);
      context.lineTo(17, 5.5);
      context.moveTo(14.5, 3);
      context.lineTo(14.5, 8);
      return context.stroke();
    case 'count':
      context.beginPath();
      context.roundRect(0.5, 3, 19, 14, 7);
      context.fillStyle = halo;
      context.fill();
      context.lineWidth = 1.2;
      context.stroke();
      return centred(context, '⋯3', 10, 10);
    case 'halo':
      disc(context, 3, secondInk);
      context.setLineDash([2.6, 2]);
      disc(context, 9);
      return context.stroke();
    case 'line':
      stroke(context, 6);
      context.setLineDash([4, 2.5]);
      return stroke(context, 14);
    case 'area':
      context.lineWidth = 1.4;
      context.strokeRect(1.5, 3.5, 17, 13);
      context.globalAlpha = 0.25;
      return context.fillRect(1.5, 3.5, 17, 13);
    case 'moved':
      disc(context, 4, secondInk);
      context.strokeStyle = mark.ring === 'strong' ? accent : secondInk;
      if (mark.ring === 'faint') context.globalAlpha = 0.55;
      disc(context, 8.6);
      return context.stroke();
    case 'indicative':
    case 'published':
      if (mark.kind === 'indicative') context.setLineDash([4, 2.6]);
      return context.strokeRect(1.5, 3.5, 17, 13);
  }
}

function drawGlyph(context: Context, name: GlyphName, hue: string, { halo }: MapColours): void {
  const glyph = GLYPHS[name];
  context.strokeStyle = hue;
  context.lineWidth = glyph.line;
  disc(context, GLYPH.ring, halo);
  context.stroke();
  context.fillStyle = hue;
  if (glyph.path) context.fill(new Path2D(glyph.path));
}

function disc(context: Context, radius: number, fill?: string): void {
  context.beginPath();
  context.arc(GLYPH.centre, GLYPH.centre, radius, 0, 2 * Math.PI);
  if (!fill) return;
  context.fillStyle = fill;
  context.fill();
}

function stroke(context: Context, y: number): void {
  context.beginPath();
  context.moveTo(0, y);
  context.lineTo(20, y);
  context.stroke();
}

function centred(context: Context, text: string, size: number, at: number): void {
  context.fillStyle = context.strokeStyle;
  context.font = fontOf(size, true);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, at, at + 0.6);
}

function drawScale(context: Context, { width, height }: Piece, { ink }: MapColours): void {
  context.strokeStyle = ink;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(0.75, 0);
  context.lineTo(0.75, height - 1);
  context.lineTo(width - 0.75, height - 1);
  context.lineTo(width - 0.75, 0);
  context.stroke();
}

/** An arrow to the north with its letter; it turns as the map does. */
function drawNorth(context: Context, { width, height }: Piece, bearing: number, { ink, secondInk }: MapColours): void {
  context.translate(width / 2, height / 2);
  context.rotate((-bearing * Math.PI) / 180);
  context.strokeStyle = secondInk;
  context.lineWidth = 1;
  context.beginPath();
  context.arc(0, 0, width / 2 - 1, 0, 2 * Math.PI);
  context.stroke();
  context.fillStyle = ink;
  context.fill(new Path2D('M0 -12L4 -1H-4z'));
  context.font = fontOf(12, true);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText('N', 0, 6);
}

function drawCode(context: Context, { width }: Piece, code: QrCode): void {
  context.fillStyle = QR_COLOURS.light;
  context.fillRect(0, 0, width, width);
  context.scale(width / code.size, width / code.size);
  context.fillStyle = QR_COLOURS.dark;
  context.fill(new Path2D(code.path));
}
