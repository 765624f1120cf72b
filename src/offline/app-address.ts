/**
 * Whether the app answers this address: the opening page, the overview, or a record, also below the name of a language. Everything
 * else below the site's folder may be another site's, or a file.
 * @param path below the site's folder
 */
export const isAppAddress = (path: string): boolean =>
  /^(zh|en)$/.test(path) || /^((zh|en)\/)?((index\.html)?|overview\/?|[bps]\/[^/]+\/?(index\.html)?)$/.test(path);
