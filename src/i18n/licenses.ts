/** What the data page says of the licences of the program. */
import type { Lang } from '../model/dataset.ts';

interface Texts {
  /** Around the link to the file of licences. */
  program: string;
  packages: string;
  programEnd: string;
}

export const LICENSES_TEXTS: Record<Lang, Texts> = {
  zh: {
    program: '程序本身和它所含的各个软件包都是自由软件，许可全文见',
    packages: '许可文件',
    programEnd: '。',
  },
  en: {
    program: 'The program and the packages in it are free software; ',
    packages: 'the texts of their licences',
    programEnd: ' are in one file.',
  },
};
