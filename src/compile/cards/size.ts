/** The size that chats, feeds and search engines ask of a preview picture, in pixels. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
