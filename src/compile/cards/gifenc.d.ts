/** What cards use of gifenc, which comes without types. */
declare module 'gifenc' {
  type Colour = [red: number, green: number, blue: number];
  /** At most so many colours that come near to those of a picture. */
  export function quantize(rgba: Uint8Array, most: number, options: { format: 'rgb565' }): Colour[];
  /** The number of the nearest colour. */
  export function nearestColorIndex(palette: readonly Colour[], colour: ArrayLike<number>): number;
}
