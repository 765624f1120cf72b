/** The hue of a block by its id. */
import type { Block } from '../model/dataset.ts';
import { blockHue, type Hue } from '../theme/hues.ts';
import type { Scheme } from '../theme/tokens.ts';

/** Gives the hue of a block, or that of what no block is known for. */
export function hueByBlock(blocks: readonly Pick<Block, 'id' | 'order'>[], scheme: Scheme): (block: string | null) => Hue {
  const orders = new Map(blocks.map((b) => [b.id, b.order]));
  return (block) => blockHue(block === null ? null : (orders.get(block) ?? null), scheme);
}
