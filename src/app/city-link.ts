import type { Lang } from '../model/dataset.ts';

/** The start page of the city of which the site is a part, as the page says in its head; null where it stands alone. */
export function cityLink(lang: Lang): { href: string; title: string } | null {
  const found = (which: string) => document.querySelector<HTMLLinkElement>(`link[rel="up"]${which}`);
  const link = found(`[hreflang|="${lang}"]`) ?? found('');
  return link && { href: link.href, title: link.title };
}
