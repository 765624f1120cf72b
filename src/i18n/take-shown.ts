/** Texts of the buttons that take away what is shown, where it is shown. */
const zh = {
  csv: 'CSV',
  csvHint: '下载现在显示的这些项目（CSV 表格）',
  print: '打印',
  printHint: '打印现在显示的这些项目，带出处',
  printFailed: '打印单没有载入，请重试。',
};

const en: typeof zh = {
  csv: 'CSV',
  csvHint: 'Download the projects shown now as a CSV table',
  print: 'Print',
  printHint: 'Print the projects shown now, with citations',
  printFailed: 'The sheet could not be loaded. Try again.',
};

export const TAKE_SHOWN_TEXTS = { zh, en };
