/** Asks an Overpass server, with patience, and takes nothing but a whole answer. */
import { z } from 'zod';

/** What of an answer is read; the things themselves are read by who makes shapes of them. */
const answerSchema = z.object({
  osm3s: z.object({ timestamp_osm_base: z.iso.datetime() }),
  elements: z.array(z.looseObject({ type: z.enum(['node', 'way', 'relation']), id: z.number().int() })),
  remark: z.string().optional(),
});

export type Answer = z.infer<typeof answerSchema>;

/** Seconds to wait before asking again. Public servers ask for patience, and one that is busy is free again within a minute. */
const WAITS = [5, 20, 60];
/** Seconds beyond which a server's own wish is not followed. */
const LONGEST_WAIT = 120;
/** Statuses that pass: too many questions, and a server that is busy or restarting. */
const PASSING = new Set([429, 502, 503, 504]);
/** Milliseconds for one whole answer: the server's own limit, and the way. */
const PATIENCE = 300_000;

/** A sentence for the person who asked. */
export class OverpassError extends Error {}
/** One that asking again may mend. */
class Passing extends OverpassError {
  readonly seconds: number | null;
  constructor(message: string, seconds: number | null = null) {
    super(message);
    this.seconds = seconds;
  }
}

export interface Asking {
  server: string;
  /** Waits so many seconds. */
  wait: (seconds: number) => Promise<void>;
  /** Told why it is asked again. */
  tell: (sentence: string) => void;
}

/** The whole answer to a question. @throws OverpassError with a sentence, when there is none after the last time of asking */
export async function ask(question: string, { server, wait, tell }: Asking): Promise<Answer> {
  for (let time = 0; ; time++) {
    try {
      return await askOnce(question, server);
    } catch (error) {
      const usual = WAITS[time];
      if (!(error instanceof Passing) || usual === undefined) throw error;
      const seconds = Math.min(error.seconds ?? usual, LONGEST_WAIT);
      tell(`${error.message} Asking again in ${seconds} s.`);
      await wait(seconds);
    }
  }
}

async function askOnce(question: string, server: string): Promise<Answer> {
  const { host } = new URL(server);
  let response: Response, text: string;
  try {
    response = await fetch(server, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json', 'user-agent': 'jiangbei-atlas' },
      body: new URLSearchParams({ data: question }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    text = await response.text();
  } catch (error) {
    throw new Passing(`${host} could not be reached (${reasonOf(error)}); expected a connection to it.`);
  }
  if (PASSING.has(response.status)) {
    const wish = Number(response.headers.get('retry-after') ?? NaN);
    throw new Passing(`${host} is busy (HTTP ${response.status}).`, Number.isFinite(wish) && wish > 0 ? wish : null);
  }
  if (!response.ok) throw new OverpassError(`${host} answered with HTTP ${response.status}, expected an Overpass server.`);
  return wholeAnswer(text, host);
}

function wholeAnswer(text: string, host: string): Answer {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    if (!text.trimStart().startsWith('{')) throw new OverpassError(`${host} did not answer in JSON, expected an Overpass server.`);
    throw new Passing(`The answer of ${host} breaks off, expected a whole one.`);
  }
  const { success, data } = answerSchema.safeParse(raw);
  if (!success) throw new OverpassError(`The answer of ${host} is not in the form of Overpass, expected "osm3s" and "elements".`);
  // A server that ran out of time or memory sends what it has, with a remark.
  if (data.remark !== undefined) throw new Passing(`${host} sent only a part of its answer (${data.remark}).`);
  return data;
}

/** `fetch` tells the reason in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error as { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? error.message;
}
