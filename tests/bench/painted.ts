/** When what a reader did was seen, from the frames in which a page was watched. */
import type { Watched } from './page/probe.ts';

/** Milliseconds from the input's own stamp. */
export interface Answer {
  /** To the frame's callback in which list, counts and count line say what they are to say. */
  text: number;
  /** To the first frame after the one in which they and the map were drawn as they are to be. */
  painted: number;
}

/**
 * What was right once and not any more does not count: only from where it stays. An input that changes neither text nor map is
 * answered with the next frame. Where the camera went somewhere else afterwards, what was drawn before is meant.
 * @throws when no frame follows
 */
export function answered({ input, frames, text, map }: Pick<Watched, 'input' | 'frames' | 'text' | 'map'>): Answer {
  const unmoved = map.filter((seen) => !seen.moved);
  const pictures = unmoved.length > 0 && unmoved.at(-1)!.right !== false ? unmoved : map;
  const next = (at: number): number => {
    const frame = frames.find((start) => start > at);
    if (frame === undefined) throw new Error('no frame follows what was to be painted');
    return frame;
  };
  const said = Math.max(text.at(-1)?.at ?? 0, next(input));
  const asked = pictures.some((seen) => seen.right !== undefined);
  // With a picture that was asked for, the first from which it stays; without, the last that changed anything.
  const drawn = asked ? pictures[pictures.findLastIndex((seen) => !seen.right) + 1] : pictures.at(-1);
  if (asked && !drawn) throw new Error('the map never showed what it was to show');
  return { text: said - input, painted: next(Math.max(said, drawn?.at ?? 0)) - input };
}
