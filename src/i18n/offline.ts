const zh = {
  stored: (until: string | null) => (until === null ? '离线：显示的是存下的内容。' : `离线：显示的是存下的内容，数据截至 ${until}。`),
  updateReady: '有新版本可用，内容已存好。',
  update: '换用新版本',
};

const en: typeof zh = {
  stored: (until) => (until === null ? 'Offline: as stored.' : `Offline: as stored, data up to ${until}.`),
  updateReady: 'A new version of this atlas is ready.',
  update: 'Use it',
};

/** Texts of offline use and of a newer build that is stored. */
export const OFFLINE_TEXTS = { zh, en };
