const zh = {
  what: (label: string) => `“${label}”是什么意思`,
  howToRead: '怎么看这张图',
};

const en: typeof zh = {
  what: (label) => `What “${label}” means`,
  howToRead: 'How to read this map',
};

/** Texts of the definitions that stand beside words, and the name of the page that has all of them. */
export const EXPLAINED_TEXTS = { zh, en };
