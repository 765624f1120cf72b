/** What the pictures of marks are drawn on: a filter may ask for a hundred at once, and a canvas for each took as long as the drawing. */
const contexts = new Map<number, CanvasRenderingContext2D>();

/**
 * A square picture. The canvas is kept for the next of its size, as new.
 * @param side in device pixels
 * @throws where the browser has no canvas to draw on
 */
export function squarePixels(side: number, draw: (context: CanvasRenderingContext2D) => void): ImageData {
  const context = contexts.get(side) ?? squareContext(side);
  context.save();
  try {
    context.clearRect(0, 0, side, side);
    draw(context);
  } finally {
    context.restore();
  }
  return context.getImageData(0, 0, side, side);
}

function squareContext(side: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2D canvas, expected one beside WebGL');
  contexts.set(side, context);
  return context;
}
