const zh = {
  stored: (until: string | null) => (until === null ? '离线：显示的是存下的内容。' : `离线：显示的是存下的内容，数据截至 ${until}。`),
};

const en: typeof zh = {
  stored: (until) => (until === null ? 'Offline: as stored.' : `Offline: as stored, data up to ${until}.`),
};

/** Texts of offline use. */
export const OFFLINE_TEXTS = { zh, en };
