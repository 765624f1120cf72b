import type { QrCode } from '../../share/qr.ts';
import { QR_COLOURS } from '../../theme/tokens.ts';

/** Pixels a module: large enough to print on a poster, whole so that edges stay sharp. */
const MODULE = 16;

/** A QR code as a PNG, which word processors and chat programs take. */
export function qrImage(code: QrCode): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = code.size * MODULE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D canvas, expected one in every browser');
  context.fillStyle = QR_COLOURS.light;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(MODULE, MODULE);
  context.fillStyle = QR_COLOURS.dark;
  context.fill(new Path2D(code.path));
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no PNG, expected one'))), 'image/png'),
  );
}
