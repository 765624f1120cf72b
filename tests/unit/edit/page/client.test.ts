import { expect, test } from 'vitest';
import { EditClient } from '../../../../src/edit/page/client.svelte.ts';

/** A window as far as the client knows it, and what it was asked. */
function fakeWindow(hash: string, answer: () => Promise<Response>) {
  const stored = new Map<string, string>();
  const asked: { path: string; headers: Record<string, string>; method?: string }[] = [];
  const listeners: (() => void)[] = [];
  const window = {
    location: { hash, pathname: '/' },
    history: { replaceState: () => void (window.location.hash = '') },
    sessionStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
    },
    addEventListener: (_type: string, listener: () => void) => void listeners.push(listener),
    fetch: (path: string, init: { headers: Record<string, string>; method?: string }) => {
      asked.push({ path, ...init });
      return answer();
    },
  };
  const turnTo = (next: string): void => {
    window.location.hash = next;
    for (const listener of listeners) listener();
  };
  return { window: window as unknown as Window, asked, turnTo, hash: () => window.location.hash };
}

test('the token of the address goes with every question, and stands in the address no more', async () => {
  const { window, asked, hash } = fakeWindow('#token=abc-1', async () => Response.json({ faults: [], suggested: '' }));
  const client = new EditClient(window);
  expect(hash()).toBe('');
  expect(await client.check({ id: null, record: {} })).toEqual({ answer: { faults: [], suggested: '' } });
  expect(asked[0]).toMatchObject({
    path: '/api/check',
    method: 'POST',
    headers: { authorization: 'Bearer abc-1', 'content-type': 'application/json' },
  });
});

test('the address of another start, put into the same page, is taken up', async () => {
  const { window, turnTo } = fakeWindow('#token=old', async () => Response.json({}));
  const client = new EditClient(window);
  turnTo('#token=new');
  expect([client.starts, client.headers['authorization']]).toEqual([1, 'Bearer new']);
  turnTo('#elsewhere');
  expect(client.starts).toBe(1);
});

test('what is not answered is told apart: refused, without the right token, or by nobody', async () => {
  const ask = (answer: () => Promise<Response>) => new EditClient(fakeWindow('', answer).window).district();
  const refused = { error: 'gone', file: 'x' };
  expect(await ask(async () => Response.json(refused, { status: 409 }))).toEqual({ refused });
  expect(await ask(async () => Response.json({ error: 'refused', message: '' }, { status: 401 }))).toEqual({ failed: 'token' });
  expect(await ask(() => Promise.reject(new TypeError('no network')))).toEqual({ failed: 'unreachable' });
  expect(await ask(async () => new Response('<html>'))).toEqual({ failed: 'unreachable' });
});
