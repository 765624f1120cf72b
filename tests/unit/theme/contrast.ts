/** Contrast of two colours as WCAG 2.2 defines it. */

export type Triple = [number, number, number];

/** `#rrggbb` as 0 to 255. */
export const rgb = (hex: string): Triple => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16)) as Triple;

/** A channel of sRGB, 0 to 255, in linear light, 0 to 1. */
export const linear = (channel: number): number =>
  channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4;

/** From 1 to 21, in whichever order the two are given. */
export function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r, g, bl] = rgb(hex).map(linear) as Triple;
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
