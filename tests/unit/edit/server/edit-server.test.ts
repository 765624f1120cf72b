import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { onTestFinished, describe, expect, test } from 'vitest';
import { MOST_BYTES } from '../../../../src/edit/protocol.ts';
import { serveEditor } from '../../../../src/edit/server/edit-server.ts';
import { copiedDistrict } from '../copied-district.ts';

const PAGE = new Map([
  ['index.html', '<!doctype html><title>Edit</title>'],
  ['assets/index.js', 'export {};'],
]);

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: string;
}

/** The editor of a copied district, and what it answers to any request, forged ones too. */
async function served() {
  const district = copiedDistrict();
  const { url, close } = await serveEditor(district.root, PAGE, 0);
  onTestFinished(close);
  const { hostname, port, hash, origin } = new URL(url);
  const token = hash.replace('#token=', '');
  const ask = (method: string, path: string, { headers = {}, body }: { headers?: Record<string, string>; body?: string } = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const own = { authorization: `Bearer ${token}`, ...(method === 'POST' ? { origin, 'content-type': 'application/json' } : {}) };
      const asked = request({ hostname, port, method, path, headers: { ...own, ...headers } }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: text }));
      });
      asked.on('error', reject).end(body);
    });
  const json = async (method: string, path: string, body?: object) => {
    const { status, body: text } = await ask(method, path, body ? { body: JSON.stringify(body) } : {});
    return { status, said: JSON.parse(text) };
  };
  return { ...district, port, token, ask, json };
}

describe('the editor on the own machine', () => {
  test('listens there alone, with a token of its own each time', async () => {
    const [one, other] = [await served(), await served()];
    expect(one.token).toMatch(/^[\w-]{32}$/);
    expect(one.token).not.toBe(other.token);
    const outside = Object.values(networkInterfaces()).flatMap((all) => all?.filter((a) => !a.internal && a.family === 'IPv4') ?? []);
    for (const { address } of outside) await expect(fetch(`http://${address}:${one.port}/`)).rejects.toThrow();
  });

  test('hands out its page, which may load nothing else and stand in no frame', async () => {
    const { ask } = await served();
    const { status, headers, body } = await ask('GET', '/', { headers: { authorization: '' } });
    expect([status, body]).toEqual([200, PAGE.get('index.html')]);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect((await ask('GET', '/assets/index.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  test('has no other file, whatever the path', async () => {
    const { ask } = await served();
    for (const path of ['/../package.json', '/%2e%2e/package.json', '//etc/passwd', '/data/vocab.yaml', '/assets/'])
      expect((await ask('GET', path)).status).toBe(404);
  });

  test('tells of a district, its map and a record', async () => {
    const { json } = await served();
    const { said } = await json('GET', '/api/district');
    expect(said.records).toHaveLength(6);
    expect(said.sources.map((s: { id: string }) => s.id)).toEqual(['gazette-2030', 'review-2031']);
    const map = await json('GET', '/api/map');
    expect(map.said.blocks.features).toHaveLength(3);
    expect(map.said.points.map((p: { id: string }) => p.id)).toEqual(['market-hall', 'north-terrace']);
    expect((await json('GET', '/api/record/market-hall')).said.record.name.en).toBe('Market Hall');
    expect(await json('GET', '/api/record/no-such')).toEqual({ status: 409, said: { error: 'gone', file: 'data/projects/no-such.yaml' } });
  });

  test('refuses a foreign page, another name of this machine and a missing token, and writes nothing then', async () => {
    const { all, json, ask } = await served();
    const before = all();
    const { record, revision } = (await json('GET', '/api/record/market-hall')).said;
    const body = JSON.stringify({ id: 'market-hall', revision, record: { ...record, name: { zh: '改', en: 'Changed' } } });
    expect((await ask('POST', '/api/save', { body, headers: { origin: 'https://evil.example' } })).status).toBe(403);
    expect((await ask('POST', '/api/save', { body, headers: { host: 'evil.example' } })).status).toBe(403);
    expect((await ask('POST', '/api/save', { body, headers: { authorization: '' } })).status).toBe(401);
    expect((await ask('POST', '/api/save', { body, headers: { 'content-type': 'text/plain' } })).status).toBe(415);
    expect(all()).toEqual(before);
  });

  test('takes no more than a record has, announced or not', async () => {
    const { ask } = await served();
    const body = JSON.stringify({ id: null, revision: null, record: { id: 'x', name: { zh: 'x'.repeat(MOST_BYTES) } } });
    expect((await ask('POST', '/api/check', { body })).status).toBe(413);
    expect((await ask('POST', '/api/check', { body, headers: { 'transfer-encoding': 'chunked' } })).status).toBe(413);
  });

  test('says of what is no record that it is none', async () => {
    const { ask } = await served();
    for (const body of ['', '[]', '"x"', 'null', '{', '{"id":1,"record":{}}', '{"id":"x","record":[]}', '\u0000'])
      for (const path of ['/api/check', '/api/save']) expect([body, (await ask('POST', path, { body })).status]).toEqual([body, 400]);
  });

  test('writes to no path that leads out of the records', async () => {
    const { all, json } = await served();
    const before = all();
    const { record } = (await json('GET', '/api/record/market-hall')).said;
    for (const id of ['../vocab', '../../outside', '/tmp/outside', 'a/b', '..', 'con', 'x'.repeat(101), 'A', 'ä'])
      for (const asked of [id, null]) {
        const { status } = await json('POST', '/api/save', { id: asked, revision: asked && 'x', record: { ...record, id } });
        expect([id, status]).toEqual([id, 409]);
      }
    expect((await json('GET', '/api/record/..%2f..%2fvocab')).status).toBe(409);
    expect(all()).toEqual(before);
  });

  test('says what keeps the district from being read', async () => {
    const { json, write } = await served();
    write('data/vocab.yaml', 'stages: [');
    const { status, said } = await json('GET', '/api/district');
    expect([status, said.error]).toEqual([409, 'unreadable']);
    expect(said.issues[0]).toMatch(/^data\/vocab\.yaml:1:/);
  });
});
