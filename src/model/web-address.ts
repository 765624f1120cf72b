/** Whether an address that stands in the data may be a link. */

/** True for whole addresses of the web: none that runs something, reads a file, or means another page of this site. */
export const isWebAddress = (text: string | undefined): text is string =>
  text !== undefined && /^https?:\/\//i.test(text) && URL.canParse(text);
