/** The search box of a city's start page: finds blocks and records of every district by name, and leads to their own pages. */
import { CITY_TEXTS } from '../i18n/city.ts';
import { cityFindPath, CitySearch, type CityFind, type CityIndexFile } from '../model/city-search.ts';
import type { Lang } from '../model/dataset.ts';

/** Finds that are shown at once. */
const MOST = 40;
/** Milliseconds without typing after which the address has the words. */
const REST = 300;
const QUERY = 'q';

/** Where names come from: the address of each file, by the district's name. */
export interface NameFile {
  district: string;
  url: string;
}

/** The parts of the page that the box works with. */
export interface SearchParts {
  input: HTMLInputElement;
  /** Takes what was found. */
  list: HTMLElement;
  /** Says how many, and what is missing. */
  status: HTMLElement;
  /** The button that asks for missing names again. */
  retry: HTMLButtonElement;
}

/**
 * Brings the box to life. Names are loaded when somebody goes to it, or comes back to words in the address.
 * @param base the city's folder on the host, with slashes at both ends
 */
export function searchBox({ input, list, status, retry }: SearchParts, files: readonly NameFile[], base: string, lang: Lang): void {
  const t = CITY_TEXTS[lang];
  const search = new CitySearch();
  const wanted = new Set(files);
  let missing: NameFile[] = [];
  let coming = 0;

  function load(): void {
    for (const file of wanted) {
      wanted.delete(file);
      coming += 1;
      void fetchNames(file.url)
        .then((names) => search.add(names))
        .catch((error: unknown) => {
          console.warn(error);
          missing.push(file);
        })
        .finally(() => ((coming -= 1), show()));
    }
  }

  function show(): void {
    const query = input.value.trim();
    const { found, all } = search.find(query, MOST);
    list.replaceChildren(...found.map((find) => row(find, base, lang)));
    list.hidden = found.length === 0;
    retry.hidden = missing.length === 0 || query === '';
    status.textContent = query === '' ? '' : said(query, found.length, all);
  }

  function said(query: string, shown: number, all: number): string {
    const lost = missing.length > 0 ? t.missing(missing.map(({ district }) => district).join(t.comma)) : '';
    if (coming > 0 && all === 0) return t.loading;
    if (all === 0) return missing.length === files.length ? lost : [t.none(query), lost].filter(Boolean).join(' ');
    return [all > shown ? t.closest(shown, all) : t.found(all), lost].filter(Boolean).join(' ');
  }

  let resting: ReturnType<typeof setTimeout> | undefined;
  /** The words stand in the address, so that Back from a find leads to them. */
  function keep(): void {
    clearTimeout(resting);
    const url = new URL(location.href);
    if (input.value.trim() === '') url.searchParams.delete(QUERY);
    else url.searchParams.set(QUERY, input.value.trim());
    if (url.href !== location.href) history.replaceState(history.state, '', url);
  }

  input.addEventListener('focus', load);
  input.addEventListener('input', () => {
    load();
    show();
    clearTimeout(resting);
    resting = setTimeout(keep, REST);
  });
  retry.addEventListener('click', () => {
    for (const file of missing) wanted.add(file);
    missing = [];
    load();
    show();
    input.focus();
  });
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    keep();
    list.querySelector('a')?.click();
  });
  addEventListener('pagehide', keep);
  // Up and down go through the finds.
  input.form?.parentElement?.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [input, ...list.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement as HTMLInputElement);
    if (step === undefined || at < 0 || !stops[at + step]) return;
    event.preventDefault();
    stops[at + step]!.focus();
  });

  const asked = new URLSearchParams(location.search).get(QUERY);
  if (asked) input.value = asked;
  if (input.value.trim() === '') return;
  load();
  show();
}

async function fetchNames(url: string): Promise<CityIndexFile> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return (await answer.json()) as CityIndexFile;
}

/** A find: its name in both languages, and where it is. */
function row(find: CityFind, base: string, lang: Lang): HTMLElement {
  const t = CITY_TEXTS[lang];
  const { name, block, district } = find;
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = base + cityFindPath(find, lang);
  const own = document.createElement('b');
  own.textContent = name[lang];
  const where = document.createElement('span');
  where.textContent = [district.name[lang], ...(block ? [block[lang]] : [])].join(t.separator);
  link.append(own);
  const other = lang === 'zh' ? 'en' : 'zh';
  if (name[other] !== name[lang]) {
    const second = document.createElement('i');
    second.lang = other === 'zh' ? 'zh-Hans' : 'en';
    second.textContent = name[other];
    link.append(second);
  }
  link.append(where);
  item.append(link);
  return item;
}
