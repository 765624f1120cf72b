/** Where the preview pictures are in the site. */
export const projectCard = (id: string): string => `cards/p/${id}.png`;
export const blockCard = (id: string): string => `cards/b/${id}.png`;
/** Of the atlas as a whole. */
export const ATLAS_CARD = 'cards/atlas.png';
