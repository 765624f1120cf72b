import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readStreets, STREETS_FILE } from '../../../../src/compile/read/streets.ts';
import { run } from '../../../../src/compile/tasks/streets.ts';
import { saysDistrict } from '../called-district.ts';

/* `npm run streets` as it is called, against a server of our own on this machine and with a clock that does not make anyone wait. */

const ANSWER = readFileSync('tests/fixtures/overpass-answer.json', 'utf8');
const TINY = 'tests/fixtures/tiny-district';

interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body: string;
}

let root: string;
let server: Server;
let address: string;
/** What the server says, one after another; the last again and again. */
let replies: Reply[];
/** What it was asked. */
let questions: string[];
let out: string[];
let err: string[];
let waits: number[];

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'atlas-streets-'));
  cpSync(TINY, root, { recursive: true });
  rmSync(join(root, STREETS_FILE));
  [replies, questions, out, err, waits] = [[{ body: ANSWER }], [], [], [], []];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void out.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void (saysDistrict(text) || err.push(text)));
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      questions.push(new URLSearchParams(body).get('data') ?? '');
      const { status = 200, headers = {}, body: text } = replies.length > 1 ? replies.shift()! : replies[0]!;
      response.writeHead(status, headers).end(text);
    });
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/interpreter`;
});
afterEach(async () => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
  await new Promise((closed) => server.close(closed));
});

const streets = (...more: string[]): Promise<number> =>
  run(['--server', address, '--district', root, ...more], (seconds) => {
    waits.push(seconds);
    return Promise.resolve();
  });
const file = (): string => join(root, STREETS_FILE);
const written = (): string => readFileSync(file(), 'utf8');
const host = (): string => new URL(address).host;

describe('an answer', () => {
  test('becomes the file of the fixture, byte for byte, and again', async () => {
    expect(await streets()).toBe(0);
    expect(written()).toBe(readFileSync(join(TINY, STREETS_FILE), 'utf8'));
    const first = written();
    expect(await streets()).toBe(0);
    expect(written()).toBe(first);
    expect(err).toEqual([]);
    expect(out.at(-1)).toBe(
      `${STREETS_FILE}: 6 roads, 2 waters, 2 parks, 2 buildings, 0.0 MB, as OpenStreetMap was on 2031-04-05. The next build draws them.`,
    );
  });

  test('carries its credit, its licence and the date of the data, and is read by the build', async () => {
    await streets();
    const issues: never[] = [];
    expect(readStreets(root, issues)).toMatchObject({
      credit: '© OpenStreetMap contributors',
      licence: 'ODbL 1.0',
      asof: '2031-04-05T06:07:08Z',
    });
    expect(issues).toEqual([]);
  });

  test('is as old as the oldest of its parts', async () => {
    replies = [{ body: ANSWER }, { body: ANSWER.replace('2031-04-05', '2031-04-03') }];
    await streets();
    expect(JSON.parse(written())).toMatchObject({ asof: '2031-04-03T06:07:08Z' });
  });

  test('is asked for in parts that together are the box of the covered area', async () => {
    await streets();
    const boxes = questions.map((q) => /\["building"\]\(([\d.,]+)\)/.exec(q)![1]!.split(',').map(Number));
    expect(boxes.length).toBeGreaterThan(1);
    const of = (i: number) => boxes.map((box) => box[i]!);
    const ring = (JSON.parse(written()) as { area: { coordinates: [number, number][][] } }).area.coordinates[0]!;
    expect(Math.min(...of(0))).toBe(Math.min(...ring.map((p) => p[1])));
    expect(Math.max(...of(3))).toBe(Math.max(...ring.map((p) => p[0])));
    for (const [south, west, north, east] of boxes as [number, number, number, number][]) {
      expect(north - south).toBeLessThanOrEqual(0.1);
      expect(east - west).toBeLessThanOrEqual(0.1);
    }
    expect(boxes[1]![1]).toBe(boxes[0]![3]);
  });
});

describe('a server that cannot answer now', () => {
  test.each([429, 502, 503, 504])('is asked again after HTTP %i, and again later', async (status) => {
    replies = [{ status, body: 'busy' }, { status, body: 'busy' }, { body: ANSWER }];
    expect(await streets()).toBe(0);
    expect(waits).toEqual([5, 20]);
    expect(out).toContain(`${host()} is busy (HTTP ${status}). Asking again in 5 s.`);
    expect(existsSync(file())).toBe(true);
  });

  test('says itself how long to wait, within reason', async () => {
    replies = [
      { status: 429, headers: { 'retry-after': '7' }, body: '' },
      { status: 429, headers: { 'retry-after': '86400' }, body: '' },
      { body: ANSWER },
    ];
    expect(await streets()).toBe(0);
    expect(waits).toEqual([7, 120]);
  });

  test('is given up in the end', async () => {
    replies = [{ status: 504, body: '' }];
    expect(await streets()).toBe(1);
    expect(waits).toEqual([5, 20, 60]);
    expect(err).toEqual([`${host()} is busy (HTTP 504). Nothing was written.`]);
    expect(existsSync(file())).toBe(false);
  });

  test('without a connection it is said in a sentence', async () => {
    await new Promise((closed) => server.close(closed));
    expect(await streets()).toBe(1);
    expect(err).toEqual([`${host()} could not be reached (ECONNREFUSED); expected a connection to it. Nothing was written.`]);
  });
});

describe('what is no whole answer', () => {
  const REMARK = ANSWER.replace(
    '"elements"',
    '"remark": "runtime error: Query timed out in \\"query\\" at line 3 after 181 seconds.", "elements"',
  );
  test.each<[string, Reply, RegExp]>([
    ['a truncated one', { body: ANSWER.slice(0, ANSWER.length / 2) }, /breaks off, expected a whole one\. Nothing was written\.$/],
    ['one with a remark', { body: REMARK }, /sent only a part of its answer \(runtime error: Query timed out.*\)\. Nothing was written\.$/],
    ['a page', { body: '<html>Rate limited</html>' }, /did not answer in JSON, expected an Overpass server\. Nothing was written\.$/],
    ['other JSON', { body: '{"elements":[]}' }, /not in the form of Overpass, expected "osm3s" and "elements"\. Nothing was written\.$/],
    ['a refusal', { status: 400, body: 'bad' }, /answered with HTTP 400, expected an Overpass server\. Nothing was written\.$/],
    [
      'one without streets',
      { body: JSON.stringify({ osm3s: { timestamp_osm_base: '2031-04-05T06:07:08Z' }, elements: [] }) },
      /holds no street within the district, expected some\. Nothing was written\.$/,
    ],
  ])('%s is refused, and the file that was there stays', async (_what, reply, sentence) => {
    writeFileSync(file(), 'as it was');
    // The first part of the box is answered well.
    replies = [...(reply.body.includes('[]') ? [] : [{ body: ANSWER }]), reply];
    expect(await streets()).toBe(1);
    expect(err).toEqual([expect.stringMatching(sentence)]);
    expect(written()).toBe('as it was');
    expect(readdirSync(join(root, 'geo/base')).filter((name) => name.includes('streets'))).toEqual(['streets.geojson']);
  });

  test('a truncated one may be whole the next time', async () => {
    replies = [{ body: ANSWER.slice(0, 500) }, { body: ANSWER }];
    expect(await streets()).toBe(0);
    expect(waits).toEqual([5]);
  });
});

describe('the command', () => {
  test.each([
    [['--server', 'overpass'], '--server is "overpass", expected an address that begins with https://'],
    [['--server', 'ftp://x.example/'], '--server is "ftp://x.example/", expected an address that begins with https://'],
    [['--sever', 'https://x.example/'], /--sever/],
    [['more'], /more/],
  ])('called with %j says what was expected', async (args, sentence) => {
    expect(await run(args)).toBe(2);
    expect(err).toEqual([expect.stringMatching(sentence instanceof RegExp ? sentence : sentence.replace(/[.?]/g, '\\$&'))]);
    expect(err[0]).toContain('usage: npm run streets');
  });

  test('needs the district', async () => {
    rmSync(join(root, 'geo/district.geojson'));
    expect(await streets()).toBe(1);
    expect(err).toEqual(['geo/district.geojson:1:1: file is missing, expected it to exist']);
    expect(questions).toEqual([]);
  });
});
