/** The page's side of what it asks the server: with the token of the address, which the address bar does not keep. */
import {
  API,
  type CheckAnswer,
  type CheckRequest,
  type DistrictAnswer,
  type MapAnswer,
  type RecordAnswer,
  type Refused,
  type SaveAnswer,
  type SaveRequest,
} from '../protocol.ts';

/** What came of a question: an answer, why there is none, or that nobody answers any more. */
export type Outcome<T> = { answer: T } | { refused: Refused } | { failed: 'unreachable' | 'token' };

/** Where a tab keeps the token, so that the page can be loaded again. */
const KEY = 'atlas.edit.token';

type Surroundings = Pick<Window, 'fetch' | 'location' | 'history' | 'sessionStorage' | 'addEventListener'>;

export class EditClient {
  readonly #window: Surroundings;
  /** Raised when the reader has opened the address of another start of the command. */
  starts = $state(0);

  constructor(window: Surroundings) {
    this.#window = window;
    this.#takeToken();
    window.addEventListener('hashchange', () => {
      if (this.#takeToken()) this.starts++;
    });
  }

  /** What every question carries. */
  get headers(): Record<string, string> {
    return { authorization: `Bearer ${this.#window.sessionStorage.getItem(KEY) ?? ''}` };
  }

  district = () => this.#ask<DistrictAnswer>(API.district);
  map = () => this.#ask<MapAnswer>(API.map);
  record = (id: string) => this.#ask<RecordAnswer>(`${API.record}/${id}`);
  check = (request: CheckRequest) => this.#ask<CheckAnswer>(API.check, request);
  save = (request: SaveRequest) => this.#ask<SaveAnswer>(API.save, request);

  #takeToken(): boolean {
    const { location, history, sessionStorage } = this.#window;
    const token = /^#token=([\w-]+)$/.exec(location.hash)?.[1];
    if (token === undefined) return false;
    sessionStorage.setItem(KEY, token);
    history.replaceState(null, '', location.pathname);
    return true;
  }

  async #ask<T>(path: string, body?: object): Promise<Outcome<T>> {
    const post = body && { method: 'POST', body: JSON.stringify(body) };
    let response: Response;
    let said: unknown;
    try {
      response = await this.#window.fetch(path, {
        ...post,
        headers: { ...this.headers, ...(post && { 'content-type': 'application/json' }) },
      });
      said = await response.json();
    } catch {
      return { failed: 'unreachable' };
    }
    if (response.ok) return { answer: said as T };
    return response.status === 401 ? { failed: 'token' } : { refused: said as Refused };
  }
}
