/** What stands over a list of very many options, of which those are shown that are looked for. */
const zh = {
  find: (what: string, n: string) => `在 ${n} 项${what}中查找`,
  none: '没有这个名称。',
};

const en: typeof zh = {
  find: (what, n) => `Find among ${n} (${what.toLowerCase()})`,
  none: 'There is none of that name.',
};

export const OPTION_SEARCH_TEXTS = { zh, en };
