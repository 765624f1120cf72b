import { describe, expect, test } from 'vitest';
import { refusal } from '../../../../src/edit/server/guard.ts';

const PORT = 4175;
const TOKEN = 'a-token';
const OWN = { host: `127.0.0.1:${PORT}`, authorization: `Bearer ${TOKEN}` };
const POSTED = { ...OWN, origin: `http://127.0.0.1:${PORT}`, 'content-type': 'application/json' };
const status = (method: string, path: string, headers: Record<string, string>): number | undefined =>
  refusal({ method, path, headers }, PORT, TOKEN)?.status;

describe('the editor answers', () => {
  test('its own page, under both names of this machine', () => {
    expect(status('GET', '/api/district', OWN)).toBeUndefined();
    expect(status('POST', '/api/save', POSTED)).toBeUndefined();
    const local = { ...POSTED, host: `localhost:${PORT}`, origin: `http://localhost:${PORT}` };
    expect(status('POST', '/api/check', local)).toBeUndefined();
  });

  test('who asks for the program alone, which holds no data, without a token', () => {
    expect(status('GET', '/', { host: OWN.host })).toBeUndefined();
    expect(status('HEAD', '/assets/index.js', { host: OWN.host })).toBeUndefined();
  });
});

describe('the editor refuses', () => {
  test.each(['evil.example', `evil.example:${PORT}`, '127.0.0.1', '127.0.0.1:80', `127.0.0.1.evil.example:${PORT}`, ''])(
    'the host "%s", so that no name of another leads here',
    (host) => {
      expect(status('GET', '/', { host })).toBe(403);
      expect(status('GET', '/api/district', { ...OWN, host })).toBe(403);
    },
  );

  test.each(['https://evil.example', 'null', `http://127.0.0.1:${PORT + 1}`, `https://127.0.0.1:${PORT}`, `http://localhost:${PORT}`])(
    'the origin %s',
    (origin) => {
      expect(status('GET', '/api/district', { ...OWN, origin })).toBe(403);
      expect(status('POST', '/api/save', { ...POSTED, origin })).toBe(403);
      expect(status('OPTIONS', '/api/save', { ...POSTED, origin })).toBe(403);
    },
  );

  test('what another page asks without saying so, and a change of which nobody says who asks', () => {
    expect(status('GET', '/api/district', { ...OWN, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(status('GET', '/api/district', { ...OWN, 'sec-fetch-site': 'same-site' })).toBe(403);
    const { origin: _origin, ...nameless } = POSTED;
    expect(status('POST', '/api/save', nameless)).toBe(403);
  });

  test.each(['', 'Bearer', 'Bearer another', `Bearer ${TOKEN} `, TOKEN, `bearer ${TOKEN}`])('the token "%s"', (authorization) => {
    expect(status('GET', '/api/district', { ...OWN, authorization })).toBe(401);
    expect(status('POST', '/api/save', { ...POSTED, authorization })).toBe(401);
  });

  test('no token at all', () => {
    expect(status('GET', '/api/record/market-hall', { host: OWN.host })).toBe(401);
  });

  test('other methods, and what is no JSON', () => {
    expect(status('DELETE', '/api/record/market-hall', OWN)).toBe(405);
    expect(status('GET', '/api/save', OWN)).toBe(405);
    expect(status('HEAD', '/api/save', OWN)).toBe(405);
    expect(status('POST', '/api/district', POSTED)).toBe(405);
    expect(status('POST', '/', POSTED)).toBe(405);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])
      expect(status('POST', '/api/save', { ...POSTED, 'content-type': type })).toBe(415);
  });
});
