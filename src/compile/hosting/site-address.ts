/** The site's own address as an option of the build: `SITE=https://host/path npm run build`. */

export interface SiteAddress {
  /** Scheme and host. */
  origin: string;
  /** The site's folder, with slashes at both ends; null where the address names no folder. */
  base: string | null;
}

/**
 * Reads the variable `SITE`; null where it is not set.
 * @throws with one sentence when it is no web address that a site can have
 */
export function siteAddress(value: string | undefined): SiteAddress | null {
  if (value === undefined || value.trim() === '') return null;
  const refuse = (why: string): Error => new Error(`SITE is "${value}", ${why}: expected https://host or https://host/folder/.`);
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^https?:$/.test(url.protocol) || !/^https?:\/\//i.test(value.trim())) throw refuse('which is no web address');
  if (url.username || url.password) throw refuse('which has a name or password in it');
  if (url.search || url.hash || /[?#]/.test(value)) throw refuse('which has a query or a fragment');
  if (!/^[\w./~-]*$/.test(url.pathname) || url.pathname.includes('//'))
    throw refuse('whose folder has other characters than a-z, 0-9, - . _ ~');
  return { origin: url.origin, base: url.pathname === '/' ? null : `${url.pathname.replace(/\/$/, '')}/` };
}

/**
 * The folder that the site is built for.
 * @param asked that of `--base`; undefined where it is not given
 * @throws when both name a folder and not the same one
 */
export function baseOf(site: SiteAddress | null, asked: string | undefined): string | undefined {
  if (!site?.base) return asked;
  if (asked !== undefined && asked.replace(/\/?$/, '/') !== site.base)
    throw new Error(`SITE names the folder ${site.base} and --base the folder ${asked}: leave one of them out, or name the same.`);
  return site.base;
}
