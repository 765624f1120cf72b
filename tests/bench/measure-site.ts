/** All that is measured of one built site, and of the yardsticks on its data. */
import type { Browser } from '@playwright/test';
import { serve } from '../../src/cli/static-server.mjs';
import type { Step } from './arguments.ts';
import { FACET, facetChoice, type FacetChoice } from './facet-choice.ts';
import { longestTask, ofClicks, ofHeap, ofLetters, ofOpenings, ofPans } from './figures.ts';
import { clickOnce, learnStates, STATES } from './measure/clicks.ts';
import { heapOf } from './measure/heap.ts';
import { interactions } from './measure/interactions.ts';
import { openOnce, slowList, type Opening, type Slowness } from './measure/load.ts';
import { pan } from './measure/pan.ts';
import { provenDifference } from './measure/proof.ts';
import { typeWord } from './measure/typing.ts';
import { PAGE_NAMES, type Answered, type MeasuredPage, type PageName } from './measured-page.ts';
import type { Measures, SizeResults } from './results.ts';
import type { Served } from './sent.ts';
import { BASE } from './sites.ts';
import { metric } from './statistics.ts';

/** An old phone on a slow line. */
const OLD_PHONE: Required<Slowness> = { cpu: 6, line: { rtt: 400, kbps: 400 } };
/** Changes of a filter after which memory is looked at. */
const CHANGES = 200;
/** Share of what differs between two filters, by which the map may differ from that of a page opened with the filter. */
const PROVEN = 0.05;

export interface SiteMeasuring {
  /** The built site's folder, and that of the yardsticks. */
  folder: string;
  yardsticks: string;
  /** Whether it is the district, which is measured as on an old phone too. */
  district: boolean;
  rounds: number;
  /** What is measured once the pages are open. */
  only: readonly Step[];
  say: (what: string) => void;
}

export async function measureSite(browser: Browser, measuring: SiteMeasuring): Promise<SizeResults> {
  const { folder, yardsticks, district, only } = measuring;
  const [site, plain] = await Promise.all([serve(folder, { base: BASE, cors: true }), serve(yardsticks)]);
  const served = [
    { url: site.url, folder },
    { url: plain.url, folder: yardsticks },
  ];
  const run = new SiteRun(browser, measuring, facetChoice(folder), served);
  try {
    for (const name of PAGE_NAMES) await run.open(name);
    const asked = (step: Step) => only.includes(step);
    if (asked('click')) for (const name of PAGE_NAMES) await run.learn(name);
    if (asked('click')) await run.click();
    if (asked('letter')) await run.type();
    if (asked('pan')) await run.pan();
    await run.close();
    if (asked('heap')) await run.growHeap();
    if (asked('slow') && district) await run.slowDown();
    Object.assign(run.measures.atlas, longestTask(run.measures.atlas));
    return { projects: run.choice.all, district, pages: run.measures, notes: run.notes };
  } finally {
    await run.close();
    await Promise.all([site.close(), plain.close()]);
  }
}

/** The pages of one run, side by side, and what was found of them. */
class SiteRun {
  readonly choice: FacetChoice;
  readonly measures: Record<PageName, Measures> = { atlas: {}, leaflet: {}, maplibre: {} };
  readonly notes: string[] = [];
  readonly #browser: Browser;
  readonly #measuring: SiteMeasuring;
  readonly #served: readonly Served[];
  readonly #pages = new Map<PageName, MeasuredPage>();
  /** Where the atlas opens: zoom, latitude, longitude. */
  #camera = '';

  constructor(browser: Browser, measuring: SiteMeasuring, choice: FacetChoice, served: readonly Served[]) {
    this.#browser = browser;
    this.#measuring = measuring;
    this.choice = choice;
    this.#served = served;
  }

  /** @param without an option whose records are left out from the start */
  #address(name: PageName, without?: string): string {
    const [site, plain] = this.#served.map(({ url }) => url) as [string, string];
    const others = this.choice.options.filter((option) => option !== without);
    if (name === 'atlas') return site + (without === undefined ? '' : `?${FACET}=${others.join(',')}`);
    const asked = { data: `${site}data/projects.geojson`, facet: FACET, map: this.#camera };
    return `${plain}${name}.html?${new URLSearchParams(without === undefined ? asked : { ...asked, without })}`;
  }

  async #opened(name: PageName): Promise<{ opening: Opening; measured: MeasuredPage }> {
    return openOnce(this.#browser, name, this.#address(name), this.#served);
  }

  /** Opens a page for the first time, several times, and leaves the last open. */
  async open(name: PageName): Promise<void> {
    this.#measuring.say(`opening ${name}`);
    const openings: Opening[] = [];
    for (let left = Math.max(2, Math.ceil(this.#measuring.rounds / 2)); left > 0; left--) {
      await this.#pages.get(name)?.close();
      const { opening, measured } = await this.#opened(name);
      openings.push(opening);
      this.#pages.set(name, measured);
    }
    Object.assign(this.measures[name], ofOpenings(openings));
    if (name === 'atlas') this.#camera = await this.#pages.get(name)!.camera();
  }

  /** Learns what a page shows with and without the option, and proves it. */
  async learn(name: PageName): Promise<void> {
    const { option } = this.choice;
    this.#measuring.say(`what ${name} shows with and without ${option}`);
    const measured = this.#pages.get(name)!;
    await learnStates(measured, this.choice);
    const difference = await provenDifference(this.#browser, measured, this.#address(name, option), this.choice);
    this.measures[name]['click.proof'] = metric('share', [difference]);
    if (difference <= PROVEN) return;
    const share = `${(100 * difference).toFixed(1)} % of what the filter changes`;
    this.notes.push(`${name}: after a click the map differs from that of a page opened with the filter in ${share}`);
  }

  /** Clicks on all pages in turn. */
  async click(): Promise<void> {
    const { rounds, say } = this.#measuring;
    say(`${2 * rounds} clicks on each page`);
    const clicks = new Map<PageName, Answered[]>(PAGE_NAMES.map((name) => [name, []]));
    for (let round = 0; round < rounds; round++)
      for (const state of STATES)
        for (const [name, answers] of clicks) answers.push(await clickOnce(this.#pages.get(name)!, this.choice, state));
    for (const [name, answers] of clicks) {
      Object.assign(this.measures[name], ofClicks(answers));
      if (answers.some(({ still }) => !still)) this.notes.push(`${name}: the camera moved after a click`);
    }
  }

  async type(): Promise<void> {
    const { rounds, say } = this.#measuring;
    say(`typing ${this.choice.word}`);
    const atlas = this.#pages.get('atlas')!;
    await atlas.page.keyboard.press('Escape');
    const words: Answered[][] = [];
    for (let left = Math.ceil(rounds / 3); left > 0; left--) words.push(await typeWord(atlas, this.choice.word));
    Object.assign(this.measures.atlas, ofLetters(words));
  }

  async pan(): Promise<void> {
    this.#measuring.say('dragging the map');
    const atlas = this.#pages.get('atlas')!;
    Object.assign(this.measures.atlas, ofPans([await pan(atlas), await pan(atlas)]));
  }

  async growHeap(): Promise<void> {
    this.#measuring.say(`${CHANGES} changes of the filter`);
    const { measured } = await this.#opened('atlas');
    const heap = await heapOf(measured, this.choice, CHANGES);
    await measured.close();
    Object.assign(this.measures.atlas, ofHeap(heap));
    if (heap.changes < CHANGES) this.notes.push(`memory: ${heap.changes} changes of the filter instead of ${CHANGES}, for want of time`);
  }

  /** As on an old phone: a round of interactions, and the first list on a slow line. */
  async slowDown(): Promise<void> {
    const { rounds, say } = this.#measuring;
    say(`a processor ${OLD_PHONE.cpu} times slower`);
    const { measured } = await this.#opened('atlas');
    await measured.quiet(1000);
    const round = await interactions(measured, this.choice, OLD_PHONE.cpu);
    await measured.close();
    const slowest = round.toSorted((a, b) => b.ms - a.ms).slice(0, 5);
    this.measures.atlas['slow.interaction'] = metric('ms', [slowest[0]!.ms]);
    this.notes.push(`slowest interactions, processor slowed: ${slowest.map(({ what, ms }) => `${what} ${ms} ms`).join(', ')}`);
    say('a slow line');
    const lists: number[] = [];
    for (let left = Math.ceil(rounds / 2); left > 0; left--) lists.push(await slowList(this.#browser, this.#address('atlas'), OLD_PHONE));
    this.measures.atlas['slow.list'] = metric('ms', lists);
  }

  /** Closes what is open. */
  async close(): Promise<void> {
    for (const measured of this.#pages.values()) await measured.close();
    this.#pages.clear();
  }
}
