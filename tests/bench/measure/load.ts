/** What it takes to open the atlas: time, bytes and requests until its list can be used, and until its map is drawn. */
import type { Browser, Request } from '@playwright/test';
import { sentBytes, type Asked, type Sent, type Served } from '../sent.ts';
import { MeasuredPage, type PageName } from '../measured-page.ts';

export interface Opening {
  /** Milliseconds from asking for the page. */
  list: number;
  drawn: number;
  /** Bytes of the files that had been asked for by then; to the list without pictures. */
  listBytes: Sent;
  drawnBytes: Sent;
  listRequests: number;
  drawnRequests: number;
  /** Milliseconds of each task of more than 50. */
  tasks: number[];
}

/** A line: milliseconds from question to answer, kilobits a second. CDP delays each request by so much; connections cost nothing. */
export interface Line {
  rtt: number;
  kbps: number;
}

/** How the page is slowed. */
export interface Slowness {
  /** How many times the processor is slowed; only the page's own thread is. */
  cpu?: number;
  line?: Line;
}

export async function slow({ cdp }: MeasuredPage, { cpu = 1, line }: Slowness): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (!line) return;
  const throughput = (line.kbps * 1000) / 8;
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.rtt,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
}

/** Opens a page for the first time, in a window that has nothing stored. */
export async function openOnce(
  browser: Browser,
  name: PageName,
  url: string,
  served: readonly Served[],
): Promise<{ opening: Opening; measured: MeasuredPage }> {
  const measured = await MeasuredPage.inNewWindow(browser, name);
  const requests: Request[] = [];
  measured.page.on('request', (request) => requests.push(request));
  await measured.open(url);
  const seen = await measured.page.evaluate(() => {
    const { listAt, drawnAt, tasks } = window.bench;
    return { list: listAt!, drawn: drawnAt!, tasks: [...tasks], origin: performance.timeOrigin };
  });
  const asked = requests.map((request) => ({
    at: request.timing().startTime - seen.origin,
    picture: request.resourceType() === 'image',
    url: request.url(),
    range: request.headers()['range'],
  }));
  const until = (at: number) => asked.filter((request) => request.at < at);
  const sum = (of: Asked[]) => sentBytes(of, served);
  // No row waits for a picture.
  const [listed, drawn] = [until(seen.list).filter(({ picture }) => !picture), until(seen.drawn)];
  const { origin: _, ...times } = seen;
  return {
    opening: { ...times, listBytes: sum(listed), drawnBytes: sum(drawn), listRequests: listed.length, drawnRequests: drawn.length },
    measured,
  };
}

/** Milliseconds to the first row on a slow line and processor. */
export async function slowList(browser: Browser, url: string, slowness: Slowness): Promise<number> {
  const measured = await MeasuredPage.inNewWindow(browser, 'atlas');
  await slow(measured, slowness);
  await measured.page.goto(url, { waitUntil: 'commit' });
  await measured.page.waitForFunction(() => (window.bench?.listAt ?? null) !== null);
  const at = await measured.page.evaluate(() => window.bench.listAt!);
  await measured.close();
  return at;
}
