/** All that is measured of one built site and of the yardsticks on its data. */
import type { Browser } from '@playwright/test';
import { serve } from '../../src/cli/static-server.mjs';
import { FACET, facetChoice } from './facet-choice.ts';
import { clickOnce, learnStates, STATES } from './measure/clicks.ts';
import { heapOf } from './measure/heap.ts';
import { interactions } from './measure/interactions.ts';
import { openOnce, slowList, type Opening, type Slowness } from './measure/load.ts';
import { pan } from './measure/pan.ts';
import { typeWord } from './measure/typing.ts';
import { PAGE_NAMES, type Answered, type MeasuredPage, type PageName } from './measured-page.ts';
import { provenDifference } from './measure/proof.ts';
import type { Measures, SizeResults } from './results.ts';
import { BASE } from './sites.ts';
import { metric } from './statistics.ts';

/** An old phone on a slow line. */
const OLD_PHONE: Required<Slowness> = { cpu: 6, line: { rtt: 400, kbps: 400 } };
const CHANGES = 200;
/** Share of what differs between two filters, by which the map may differ from that of a page opened with the filter. */
const PROVEN = 0.05;

export interface SiteMeasuring {
  /** The built site's folder, and that of the yardsticks. */
  folder: string;
  yardsticks: string;
  district: boolean;
  rounds: number;
  say: (what: string) => void;
}

export async function measureSite(browser: Browser, { folder, yardsticks, district, rounds, say }: SiteMeasuring): Promise<SizeResults> {
  const choice = facetChoice(folder);
  const site = await serve(folder, { base: BASE, cors: true });
  const plain = await serve(yardsticks);
  const served = [
    { url: site.url, folder },
    { url: plain.url, folder: yardsticks },
  ];
  const notes: string[] = [];
  const measures: Record<PageName, Measures> = { atlas: {}, leaflet: {}, maplibre: {} };
  const open = new Map<PageName, MeasuredPage>();
  try {
    // Openings, of which the last stays open.
    let camera = '';
    const address = (name: PageName, without?: string) =>
      name === 'atlas'
        ? site.url + (without ? `?${FACET}=${choice.options.filter((o) => o !== without).join(',')}` : '')
        : `${plain.url}${name}.html?${new URLSearchParams({ data: `${site.url}data/projects.geojson`, facet: FACET, map: camera, ...(without && { without }) })}`;
    for (const name of PAGE_NAMES) {
      say(`opening ${name}`);
      const openings: Opening[] = [];
      for (let left = Math.max(2, Math.ceil(rounds / 2)); left > 0; left--) {
        await open.get(name)?.close();
        const { opening, measured } = await openOnce(browser, name, address(name), served);
        openings.push(opening);
        open.set(name, measured);
      }
      Object.assign(measures[name], ofOpenings(openings));
      if (name === 'atlas')
        camera = await open.get(name)!.page.evaluate(() => {
          const map = document.querySelector<HTMLElement & { atlasMap: import('maplibre-gl').Map }>('.map')!.atlasMap;
          return [map.getZoom(), map.getCenter().lat, map.getCenter().lng].join('/');
        });
    }
    const atlas = open.get('atlas')!;

    for (const name of PAGE_NAMES) {
      say(`what ${name} shows with and without ${choice.option}`);
      await learnStates(open.get(name)!, choice);
      const difference = await provenDifference(browser, open.get(name)!, address(name, choice.option), choice);
      measures[name]['click.proof'] = metric('share', [difference]);
      if (difference > PROVEN)
        notes.push(
          `${name}: after a click the map differs from that of a page opened with the filter in ${(100 * difference).toFixed(1)} % of what the filter changes`,
        );
    }
    say(`${2 * rounds} clicks on each page, in turn`);
    const clicks = new Map<PageName, Answered[]>(PAGE_NAMES.map((name) => [name, []]));
    for (let round = 0; round < rounds; round++)
      for (const state of STATES) for (const name of PAGE_NAMES) clicks.get(name)!.push(await clickOnce(open.get(name)!, choice, state));
    for (const [name, answers] of clicks) {
      Object.assign(measures[name], ofAnswers('click', answers));
      measures[name]['click.noting'] = metric(
        'ms',
        answers.map(({ noting }) => noting),
      );
      if (answers.some(({ still }) => !still)) notes.push(`${name}: the camera moved after a click`);
    }
    for (const name of PAGE_NAMES.slice(1)) await open.get(name)!.close();

    say(`typing ${choice.word}`);
    await atlas.page.keyboard.press('Escape');
    const words: Answered[][] = [];
    for (let i = 0; i < Math.max(1, Math.ceil(rounds / 3)); i++) words.push(await typeWord(atlas, choice.word));
    Object.assign(measures.atlas, ofAnswers('letter', words.flat()));
    measures.atlas['letter.slowest'] = metric(
      'ms',
      words.map((letters) => Math.max(...letters.map(({ painted }) => painted))),
    );

    say('panning');
    const panned = [await pan(atlas), await pan(atlas)];
    measures.atlas['pan.changes'] = metric(
      'count',
      panned.map(({ changes }) => changes),
    );
    Object.assign(
      measures.atlas,
      ofTasks(
        'pan',
        panned.map(({ tasks }) => tasks),
      ),
    );

    await atlas.close();

    say(`${CHANGES} changes of the filter`);
    const { measured: fresh } = await openOnce(browser, 'atlas', site.url, served);
    const heap = await heapOf(fresh, choice, CHANGES);
    await fresh.close();
    for (const at of ['loaded', 'used', 'changed'] as const) measures.atlas[`heap.${at}`] = metric('B', [heap[at]]);
    measures.atlas['heap.growth'] = metric('share', [heap.changed / heap.used]);
    if (heap.changes < CHANGES) notes.push(`memory: ${heap.changes} changes of the filter instead of ${CHANGES}, for want of time`);

    if (district) {
      say('with the processor slowed six times');
      const { measured } = await openOnce(browser, 'atlas', site.url, served);
      await measured.quiet(1000);
      const round = await interactions(measured, choice, OLD_PHONE.cpu);
      await measured.close();
      measures.atlas['slow.interaction'] = metric('ms', [Math.max(...round.map(({ ms }) => ms))]);
      const slowest = round.toSorted((a, b) => b.ms - a.ms).slice(0, 5);
      notes.push(`slowest interactions, processor slowed six times: ${slowest.map(({ what, ms }) => `${what} ${ms} ms`).join(', ')}`);
      say('on a slow line');
      const lists: number[] = [];
      for (let i = 0; i < 3; i++) lists.push(await slowList(browser, site.url, OLD_PHONE));
      measures.atlas['slow.list'] = metric('ms', lists);
    }
    const longest = Object.entries(measures.atlas).filter(([name]) => /^(click|letter|pan)\.task\.longest$/.test(name));
    measures.atlas['task.longest'] = metric('ms', [Math.max(...longest.flatMap(([, { runs }]) => runs))]);
  } finally {
    for (const measured of open.values()) await measured.close().catch(() => {});
    await Promise.all([site.close(), plain.close()]);
  }
  return { projects: choice.all, district, pages: measures, notes };
}

function ofOpenings(openings: readonly Opening[]): Measures {
  const runs = (read: (opening: Opening) => number) => openings.map(read);
  return {
    'load.list': metric(
      'ms',
      runs((o) => o.list),
    ),
    'load.drawn': metric(
      'ms',
      runs((o) => o.drawn),
    ),
    'load.list.bytes': metric(
      'B',
      runs((o) => o.listBytes.gzip),
    ),
    'load.drawn.bytes': metric(
      'B',
      runs((o) => o.drawnBytes.gzip),
    ),
    'load.drawn.brotli': metric(
      'B',
      runs((o) => o.drawnBytes.brotli),
    ),
    'load.list.requests': metric(
      'requests',
      runs((o) => o.listRequests),
    ),
    'load.drawn.requests': metric(
      'requests',
      runs((o) => o.drawnRequests),
    ),
    ...ofTasks(
      'load',
      openings.map(({ tasks }) => tasks),
    ),
  };
}

const ofAnswers = (of: string, answers: readonly Answered[]): Measures => ({
  [`${of}.text`]: metric(
    'ms',
    answers.map(({ text }) => text),
  ),
  [`${of}.painted`]: metric(
    'ms',
    answers.map(({ painted }) => painted),
  ),
  ...ofTasks(
    of,
    answers.map(({ tasks }) => tasks),
  ),
});

/** The longest task of each run, and how many of more than 50 ms it had. */
const ofTasks = (of: string, runs: readonly (readonly number[])[]): Measures => ({
  [`${of}.task.longest`]: metric(
    'ms',
    runs.map((tasks) => Math.max(0, ...tasks)),
  ),
  [`${of}.task.count`]: metric(
    'count',
    runs.map((tasks) => tasks.length),
  ),
});
