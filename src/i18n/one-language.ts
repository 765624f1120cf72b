/** What a site of one language says otherwise. */
const zh = {
  /** Of the columns of downloads. */
  otherColumns: '各列在每个区的文件里都相同；本站只有中文，名称以 _en 结尾的列是空的。',
};

const en: typeof zh = {
  otherColumns: 'The columns are the same in the files of every district; this site has English only, and those that end in _zh are empty.',
};

export const ONE_LANGUAGE_TEXTS = { zh, en };
