/** The JSON that a request carries, within bounds. */
import type { IncomingMessage } from 'node:http';
import { MOST_BYTES } from '../protocol.ts';

/** Thrown for a body that is not taken. */
export class BodyError extends Error {
  readonly status: 400 | 413;
  constructor(status: 400 | 413, message: string) {
    super(message);
    this.status = status;
  }
}

/** @throws BodyError for one that is too large, or no JSON of an object */
export async function readBody(request: AsyncIterable<Buffer> & Pick<IncomingMessage, 'headers'>): Promise<Record<string, unknown>> {
  const tooLarge = () => new BodyError(413, `What is sent is larger than ${MOST_BYTES / 1000} kB.`);
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw tooLarge();
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw tooLarge();
    parts.push(part);
  }
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)));
  } catch {
    throw new BodyError(400, 'What is sent cannot be read, expected JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BodyError(400, 'What is sent is no JSON object.');
  return value as Record<string, unknown>;
}
