/** What `404.html` says on a site whose projects have no pages of their own, and the app opens their addresses. */
import type { Lang } from '../model/dataset.ts';
import { TERMS } from './terms.ts';

interface Texts {
  title: string;
  hint: string;
}

export const OPENED_IN_APP_TEXTS: Record<Lang, Texts> = {
  zh: {
    title: '这个地址由地图打开',
    hint: `项目在地图里打开，浏览器要允许 JavaScript。如果没有打开，地址可能写错了，或者页面已经移走。${TERMS.zh.waysOn}`,
  },
  en: {
    title: 'The map opens this address',
    hint: `Projects open in the map, for which the browser has to allow JavaScript. If none opens, the address may be mistyped, or the page has gone. ${TERMS.en.waysOn}`,
  },
};
