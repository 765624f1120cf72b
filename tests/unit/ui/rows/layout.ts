/** A layout for the table, since happy-dom has none: a region that scrolls, its headings, and rows of known heights. */
import { vi } from 'vitest';

/** Heights in pixels. */
interface Layout {
  /** The scrolling region. */
  region: number;
  /** The headings, which stay at its top. */
  head: number;
  /** A row, by the id of its project. */
  row: (id: string) => number;
}

/** The project that a rendered row is about. */
export const idOf = (row: HTMLElement): string | undefined =>
  row.dataset.row === undefined ? undefined : row.querySelector<HTMLElement>('a[data-id]')?.dataset.id;

/** Gives all tables of a test file their heights, and tells those who observe them. */
export function layOut({ region, head, row }: Layout): { topOf: (table: Element, id: string) => number } {
  const heightOf = (element: HTMLElement): number => {
    const id = idOf(element);
    if (id !== undefined) return row(id);
    if (element.classList.contains('gap')) return parseFloat(element.querySelector('td')!.style.height);
    if (element.tagName === 'THEAD') return head;
    return element.classList.contains('region') ? region : 0;
  };
  const bodyOf = (table: Element) => [...table.querySelectorAll<HTMLElement>('tbody tr')];
  const sum = (rows: HTMLElement[]) => rows.reduce((height, element) => height + heightOf(element), 0);

  vi.stubGlobal(
    'ResizeObserver',
    class implements ResizeObserver {
      #told: ResizeObserverCallback;
      #new: Element[] = [];
      constructor(told: ResizeObserverCallback) {
        this.#told = told;
      }
      observe(target: Element) {
        // As a browser does, all that came since the last time at once.
        if (this.#new.push(target) > 1) return;
        queueMicrotask(() => {
          const entries = this.#new.map((target) => ({ target }) as ResizeObserverEntry);
          this.#new = [];
          this.#told(entries, this);
        });
      }
      unobserve() {}
      disconnect() {}
    },
  );
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return heightOf(this);
  });
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return head + sum(bodyOf(this));
  });
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    return new DOMRect(0, 0, 100, heightOf(this));
  });
  return {
    /** Where a rendered row begins, below the headings of a table that is not scrolled. */
    topOf(table, id) {
      const rows = bodyOf(table);
      return sum(
        rows.slice(
          0,
          rows.findIndex((element) => idOf(element) === id),
        ),
      );
    },
  };
}
