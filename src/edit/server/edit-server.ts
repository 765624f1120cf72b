/** The editor's server: answers its own page on the own machine, and nobody else. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { failureSentence } from '../../cli/failure.mjs';
import { typeOf } from '../../cli/file-types.mjs';
import { DataError, formatIssue } from '../../compile/read/issue.ts';
import type { Streets } from '../../compile/read/streets.ts';
import { streetTiles } from '../../compile/streets/tiles.ts';
import { API, type CheckRequest, type RawRecord, type Refused, type SaveRequest } from '../protocol.ts';
import { EditedDistrict } from './edited-district.ts';
import { refusal } from './guard.ts';
import { BodyError, readBody } from './read-body.ts';
import { RefusedError } from './refused-error.ts';

/** Scripts, styles and workers of the page itself, what it asks of this server, and nothing else. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

const LOOPBACK = '127.0.0.1';

/** What is answered. */
interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
}

export interface EditServer {
  /** The address with the token, as it is printed. */
  url: string;
  close: () => Promise<void>;
}

/**
 * Serves the editor of a district, reachable from this machine alone.
 * @param root the folder that holds `data/` and `geo/`
 * @param page the files of the page by path
 * @param port 0 for any that is free
 * @throws what the system says of the port
 */
export async function serveEditor(root: string, page: ReadonlyMap<string, string | Uint8Array>, port: number): Promise<EditServer> {
  const token = randomBytes(24).toString('base64url');
  const answer = answering(root, page);
  const server = createServer((request, response) => {
    const address = server.address();
    const listening = typeof address === 'object' && address ? address.port : port;
    respond(request, listening, token, answer)
      .then((made) => send(request, response, made))
      .catch((error: unknown) => {
        console.error(error);
        send(request, response, json(500, { error: 'refused', message: 'The command met an error, which it has printed.' }));
      });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, LOOPBACK, resolve));
  const { port: taken } = server.address() as { port: number };
  return {
    url: `http://${LOOPBACK}:${taken}/#token=${token}`,
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(() => done()))),
  };
}

async function respond(request: IncomingMessage, port: number, token: string, answer: Answering): Promise<Answer> {
  const { method = 'GET', url = '/', headers } = request;
  const path = url.split('?')[0]!;
  const refused = refusal({ method, path, headers }, port, token);
  if (refused) return json(refused.status, { error: 'refused', message: refused.message });
  try {
    return await answer(path, method === 'POST' ? await readBody(request) : null);
  } catch (error) {
    if (error instanceof BodyError) return json(error.status, { error: 'refused', message: error.message });
    if (error instanceof RefusedError) return json(409, error.refused);
    if (error instanceof DataError) return json(409, { error: 'unreadable', issues: error.issues.map(formatIssue) });
    const sentence = failureSentence(error);
    if (sentence !== null) return json(409, { error: 'refused', message: sentence });
    throw error;
  }
}

type Answering = (path: string, body: Record<string, unknown> | null) => Answer | Promise<Answer>;

function answering(root: string, page: ReadonlyMap<string, string | Uint8Array>): Answering {
  const district = new EditedDistrict(root);
  let tiles: { of: Streets; files: ReturnType<typeof streetTiles> } | null = null;
  return async (path, body) => {
    if (body && path === API.check) return json(200, district.check(checkRequest(body)));
    if (body && path === API.save) return json(200, district.save(saveRequest(body)));
    if (path === API.district) return json(200, district.describe());
    if (path === API.map) return json(200, district.drawn());
    if (path.startsWith(`${API.record}/`)) return json(200, district.record(path.slice(API.record.length + 1)));
    if (path.startsWith('/api/map/')) {
      const { streets } = district;
      if (streets && tiles?.of !== streets) tiles = { of: streets, files: streetTiles(streets) };
      const tile = streets && tiles?.files.get(path.slice('/api/'.length));
      if (tile) return { status: 200, type: typeOf(path), body: await tile() };
    }
    const file = page.get(path === '/' ? 'index.html' : path.slice(1));
    if (file === undefined) return json(404, { error: 'refused', message: 'Nothing is here.' });
    return { status: 200, type: typeOf(path === '/' ? 'index.html' : path), body: file };
  };
}

const isRecord = (value: unknown): value is RawRecord => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws BodyError for what is none */
function checkRequest({ id, record }: Record<string, unknown>): CheckRequest {
  if ((id !== null && typeof id !== 'string') || !isRecord(record))
    throw new BodyError(400, 'What is sent is no record, expected id and record.');
  return { id, record };
}

/** @throws BodyError for what is none */
function saveRequest(body: Record<string, unknown>): SaveRequest {
  const { revision } = body;
  if (revision !== null && typeof revision !== 'string') throw new BodyError(400, 'What is sent names no revision.');
  return { ...checkRequest(body), revision };
}

const json = (status: number, value: Refused | object): Answer => ({ status, type: typeOf('.json'), body: JSON.stringify(value) });

function send(request: IncomingMessage, response: ServerResponse, { status, type, body }: Answer): void {
  // What was not read of a body that is refused would be taken for the next request.
  const rest = request.complete ? {} : { connection: 'close' };
  response.writeHead(status, { ...HEADERS, ...rest, 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(request.method === 'HEAD' ? undefined : body);
}
