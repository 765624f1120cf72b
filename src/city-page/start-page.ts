/** The program of a city's start page: all of it can be read without; it brings the search across, and the colours the reader chose. */
import 'virtual:atlas/tokens.css';
import 'virtual:atlas/map-tokens.css';
import '../theme/page.css';
import './city.css';
import { searchBox, type NameFile } from './search-box.ts';

/** Where readers' choices are kept, by the districts' own pages. */
const PREFERENCES = 'atlas.preferences';

try {
  const { theme } = JSON.parse(localStorage.getItem(PREFERENCES) ?? '{}') as { theme?: unknown };
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
} catch {
  // Nothing is kept, or nothing may be.
}

const part = <T extends HTMLElement>(id: string): T | null => document.querySelector<T>(`#${id}`);
const form = part<HTMLFormElement>('search');
if (form)
  searchBox(
    {
      input: form.querySelector('input')!,
      list: part('found')!,
      status: part('status')!,
      retry: part('retry')!,
    },
    [...document.querySelectorAll<HTMLElement>('[data-names]')].map((of): NameFile => ({
      district: of.dataset['district']!,
      url: of.dataset['names']!,
    })),
    form.dataset['base']!,
    document.documentElement.lang === 'en' ? 'en' : 'zh',
  );
