import { MAP_COLOURS, UI } from '../../theme/tokens.ts';

/** Colours of the cards, always the light ones: a picture cannot follow the reader's theme. */
export const CARD_COLOURS = {
  ...MAP_COLOURS.light,
  casing: MAP_COLOURS.light.roadCasing,
  line: UI.light.line,
  second: UI.light.second,
};
