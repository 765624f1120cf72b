import { TERMS } from './terms.ts';

const zh = {
  starting: '正在打开互动地图…',
  late: '互动地图还没有打开：网络可能较慢，也可能是浏览器太旧。已经显示的内容可以照常使用。',
  notStarted: `互动地图没有载入成功。${TERMS.zh.checkConnection}`,
  partFailed: `这一部分没有载入成功。${TERMS.zh.checkConnection}`,
  partLate: '这一部分还在载入，网络可能较慢。刷新页面不会丢失所看的内容。',
  partBroken: '这一部分出错了，其余部分照常可用。',
  newer: '网站已有新版本，请刷新页面。',
  newerOffer: '网站有了新版本，刷新后所看的内容不变。',
  retry: '重试',
  reload: '刷新页面',
  copyDetails: '复制错误详情',
  copied: '已复制',
  copyByHand: '请选中下面的文字复制',
  details: '错误详情',
};

const en: typeof zh = {
  starting: 'Opening the interactive map…',
  late: 'The interactive map has not opened yet: the connection may be slow, or the browser too old. What is shown already can be used.',
  notStarted: `The interactive map could not be loaded. ${TERMS.en.checkConnection}`,
  partFailed: `This part could not be loaded. ${TERMS.en.checkConnection}`,
  partLate: 'This part is still loading: the connection may be slow. A reload of the page keeps what you are looking at.',
  partBroken: 'Something went wrong in this part. Everything else works.',
  newer: 'A newer version of this site is out: reload the page.',
  newerOffer: 'A newer version of this site is out. A reload keeps your place.',
  retry: 'Try again',
  reload: 'Reload the page',
  copyDetails: 'Copy the details',
  copied: 'Copied',
  copyByHand: 'Select the text below to copy it',
  details: 'Details of the error',
};

/** What is said when the page, or a part of it, does not come or goes wrong. The page itself holds what its start may need. */
export const FAULT_TEXTS = { zh, en };
