/** What is said to a reader who searches a long list with the browser's own search. */
const zh: string = '浏览器的页内查找只找得到屏幕附近的几行；要找全部项目，请用上面的搜索框。';

const en: string = "The browser's find only sees the rows near the screen. The search box above finds all projects.";

export const FIND_HINT = { zh, en };
