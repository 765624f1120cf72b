/** The hue of a block by its id. */
import type { Block } from '../model/dataset.ts';
import { blockHue, hueNumber, type Hue } from '../theme/hues.ts';
import type { Scheme } from '../theme/tokens.ts';

/** Gives the hue of a block, or that of what no block is known for. */
export function hueByBlock(blocks: readonly Pick<Block, 'id' | 'order' | 'hue'>[], scheme: Scheme): (block: string | null) => Hue {
  const numbers = new Map(blocks.map((b) => [b.id, hueNumber(b)]));
  return (block) => blockHue(block === null ? null : (numbers.get(block) ?? null), scheme);
}
