/** Who may ask the editor's server for something: its own page in the browser of who started it, and nobody else. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { API } from '../protocol.ts';

/** What is known of a request before its body is read. */
export interface RequestHead {
  method: string;
  /** Without the query. */
  path: string;
  headers: IncomingHttpHeaders;
}

/** Why a request is not answered. */
export interface Refusal {
  status: 401 | 403 | 405 | 415;
  message: string;
}

const POSTED: ReadonlySet<string> = new Set([API.check, API.save]);

/**
 * Why a request is refused; null when it may be answered. The name under which the server is asked keeps out pages that have given
 * their own name this machine's address; the origin keeps out pages of others; the token keeps out other users of the machine.
 * The program of the page holds no data and asks for no token.
 * @param port on which the server listens
 */
export function refusal({ method, path, headers }: RequestHead, port: number, token: string): Refusal | null {
  const { host = '', origin } = headers;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`)
    return { status: 403, message: `The server is asked as "${host}", expected 127.0.0.1:${port}.` };
  if (origin !== undefined && origin !== `http://${host}`)
    return { status: 403, message: `The page of ${origin} may not ask, expected the editor's own.` };
  const isApi = path.startsWith('/api/');
  const posts = POSTED.has(path);
  if (method !== (posts ? 'POST' : 'GET') && (posts || method !== 'HEAD'))
    return { status: 405, message: `${method} is not answered here, expected ${posts ? 'POST' : 'GET'}.` };
  if (!isApi) return null;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return { status: 403, message: 'Another page asks, expected the editor’s own.' };
  if (posts && origin === undefined) return { status: 403, message: 'Nobody says which page asks, expected an Origin.' };
  if (!isToken(headers.authorization, token))
    return { status: 401, message: 'The token is missing or another, expected the address that the command printed.' };
  if (posts && !/^application\/json(;|$)/i.test(headers['content-type'] ?? ''))
    return { status: 415, message: 'What is sent is not JSON, expected application/json.' };
  return null;
}

function isToken(authorization: string | undefined, token: string): boolean {
  const [given, expected] = [Buffer.from(authorization ?? ''), Buffer.from(`Bearer ${token}`)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
