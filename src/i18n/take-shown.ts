/** Texts of the buttons that take away what is shown, where it is shown. */
const again = { zh: '确定要打印，请再按一次“打印”。', en: 'To print them, press Print again.' };

const zh = {
  csv: 'CSV',
  csvHint: '下载现在显示的这些项目（CSV 表格）',
  print: '打印',
  printHint: '打印现在显示的这些项目，带出处',
  printFailed: '打印单没有载入，请重试。',
  long: (n: number, pages: number) => `${n} 个项目约 ${pages} 页。${again.zh}`,
  tooLong: (most: number, n: number, pages: number) => `一次最多打印 ${n} 个中的前 ${most} 个，约 ${pages} 页；CSV 里有全部。${again.zh}`,
};

const en: typeof zh = {
  csv: 'CSV',
  csvHint: 'Download the projects shown now as a CSV table',
  print: 'Print',
  printHint: 'Print the projects shown now, with citations',
  printFailed: 'The sheet could not be loaded. Try again.',
  long: (n, pages) => `${n} projects make about ${pages} pages. ${again.en}`,
  tooLong: (most, n, pages) =>
    `Of ${n} projects the first ${most} can be printed at once, on about ${pages} pages; the CSV has all. ${again.en}`,
};

export const TAKE_SHOWN_TEXTS = { zh, en };
