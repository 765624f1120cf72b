/** A page in a browser window as it is measured: the atlas, or one of the yardsticks, which are used alike. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { WORDS } from '../e2e/words.ts';
import { answered, type Answer } from './painted.ts';
import { installProbe, type Probe, type Watched } from './page/probe.ts';

export type PageName = 'atlas' | 'leaflet' | 'maplibre';
export const PAGE_NAMES: readonly PageName[] = ['atlas', 'leaflet', 'maplibre'];

/** The window of all measurements, in CSS pixels, each of them one of the screen's. */
export const WINDOW = { width: 1440, height: 900 };
/** After which nothing more follows from an input: longer than the atlas waits before it moves its camera to what a filter lets through. */
const REST = 700;
/** How long a page may take for one answer. */
const PATIENCE = 240_000;

declare global {
  interface Window {
    bench: Probe;
  }
}

export interface Answered extends Answer {
  tasks: number[];
  /** Whether the camera stood where it was. */
  still: boolean;
  /** Milliseconds that watching took of the page's thread. */
  noting: number;
}

export class MeasuredPage {
  readonly page: Page;
  readonly name: PageName;
  readonly cdp: CDPSession;

  private constructor(page: Page, name: PageName, cdp: CDPSession) {
    this.page = page;
    this.name = name;
    this.cdp = cdp;
  }

  /** A window of its own, with nothing stored from another. */
  static async inNewWindow(browser: Browser, name: PageName): Promise<MeasuredPage> {
    const context = await browser.newContext({
      viewport: WINDOW,
      deviceScaleFactor: 1,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      colorScheme: 'light',
      reducedMotion: 'reduce',
      // What is stored for use without a network is asked for after the page, and is no part of it.
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.addInitScript(installProbe);
    return new MeasuredPage(page, name, await context.newCDPSession(page));
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Opens an address, and waits until its map has drawn all. */
  async open(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'commit' });
    await this.page.waitForFunction(() => window.bench?.drawnAt !== null && window.bench.listAt !== null, null, { timeout: PATIENCE });
  }

  /** Waits until nothing has changed for a while. */
  quiet(ms: number): Promise<void> {
    return this.page.evaluate((ms) => window.bench.quiet(ms), ms);
  }

  /** Where its map looks, as `zoom/lat/lng`; empty for a map without MapLibre. */
  camera(): Promise<string> {
    return this.page.evaluate(() => {
      const map = document.querySelector<HTMLElement & { atlasMap?: MapLibreMap }>('.map')?.atlasMap;
      return map ? [map.getZoom(), map.getCenter().lat, map.getCenter().lng].join('/') : '';
    });
  }

  /** Has the boxes of a facet in sight. */
  async showBoxes(facet: string): Promise<void> {
    if (this.name !== 'atlas' || (await this.page.locator(`input[data-facet="${facet}"]`).count()) > 0) return;
    const names = WORDS.filters;
    await this.page
      .locator('#filters .row')
      .getByRole('button', { name: names[facet as keyof typeof names] ?? names.more })
      .click();
  }

  /** What a hand does, from its event to where all is painted. @param shown as what is kept under that name, or null for any change */
  async answer(event: 'click' | 'keydown', shown: string | null, hand: () => Promise<void>): Promise<Answered> {
    await this.page.evaluate(([event, shown]) => window.bench.watch(event!, shown!), [event, shown] as const);
    await hand();
    const seen: Watched = await this.page.evaluate(([ms, patience]) => window.bench.settled(ms!, patience!), [REST, PATIENCE]);
    const { tasks, still, noting } = seen;
    return { ...answered(seen), tasks, still, noting };
  }

  /** Where a box can be clicked. */
  async placeOf(facet: string, option: string): Promise<{ x: number; y: number }> {
    const box = await this.page.locator(`input[data-facet="${facet}"][data-option="${option}"]`).boundingBox();
    if (!box) throw new Error(`${this.name} has no box for ${facet} ${option}`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Bytes of JavaScript's objects once nothing is kept that is not needed. */
  async heap(): Promise<number> {
    for (let i = 0; i < 2; i++) await this.cdp.send('HeapProfiler.collectGarbage');
    return (await this.cdp.send('Runtime.getHeapUsage')).usedSize;
  }
}
