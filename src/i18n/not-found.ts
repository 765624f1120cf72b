import { TERMS } from './terms.ts';

/** What a page says that stands for one that is not there. */
export const NOT_FOUND = {
  zh: { title: '没有这个页面', hint: `地址可能写错了，或者页面已经移走。${TERMS.zh.waysOn}` },
  en: { title: 'There is no such page', hint: `The address may be mistyped, or the page has gone. ${TERMS.en.waysOn}` },
};
