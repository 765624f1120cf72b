/** What layers are styled by, and the expressions that several of them share. */
import type { ExpressionSpecification } from 'maplibre-gl';
import type { Block } from '../../model/dataset.ts';
import { blockHue, hueNumber } from '../../theme/hues.ts';
import type { FilterState } from '../filter-state.ts';
import { FONT_FAMILIES, type MapColours, type Scheme } from '../../theme/tokens.ts';

/** What the look of the layers depends on. */
export interface StyleContext {
  colours: MapColours;
  scheme: Scheme;
  lang: 'zh' | 'en';
  blocks: readonly Block[];
  /** Font stack of our names, where the base has a glyph server. */
  font?: string[];
}

/** Without glyph files in the style, MapLibre draws text from the reader's own fonts. */
export const LOCAL_FONTS: string[] = [...FONT_FAMILIES];

/** A base feature's name in the reader's language. */
export const nameIn = (lang: 'zh' | 'en'): ExpressionSpecification => ['coalesce', ['get', `name_${lang}`], ['get', 'name_zh'], ''];

/** True for features of one of the kinds. */
export const kindIs = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];

/** A state that the map set on the feature; see `feature-state.ts`. */
export const featureState = (name: 'hover' | 'selected'): ExpressionSpecification => ['boolean', ['feature-state', name], false];

/** What the filters make of a feature that is drawn whatever they are: a state, which its data have as it was when they were made. */
export const filterState = (name: FilterState): ExpressionSpecification => [
  'boolean',
  ['feature-state', name],
  ['boolean', ['get', name], false],
];

/** The hue of a block, by its id in a feature's property. */
export function byBlock({ blocks, scheme }: StyleContext, of: 'fill' | 'tint' | 'text', property = 'id'): ExpressionSpecification | string {
  const none = blockHue(null, scheme)[of];
  const idsByColour = new Map<string, string[]>();
  for (const block of blocks) {
    const colour = blockHue(hueNumber(block), scheme)[of];
    idsByColour.set(colour, [...(idsByColour.get(colour) ?? []), block.id]);
  }
  const [first, ...rest] = [...idsByColour].map(([colour, ids]): [string[], string] => [ids, colour]);
  return first ? ['match', ['get', property], ...first, ...rest.flat(), none] : none;
}

/** A text's size that grows from one zoom to another. */
export const sized = ([from, small, to, large]: readonly [number, number, number, number]): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  from,
  small,
  to,
  large,
];
