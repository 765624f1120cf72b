import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import puppeteer, { type Browser, type ConsoleMessage, type Page } from 'puppeteer-core';
import { findFirefox, findXvfb } from '../../src/cli/browser.mjs';
import { LARGE_FORM } from './form.ts';
import { passRows, readRows, scrollTo } from './passed-rows.ts';
import { EXPECTED } from './timeouts.ts';
import { WINDOW } from './viewports.ts';

/*
 * The system's own Firefox over WebDriver BiDi. Playwright drives only a Firefox of its own making, and what it has of BiDi needs
 * commands that the extended-support release does not have.
 */

/** True where there is a Firefox, and a screen to draw on that nobody sees: without a screen it draws no WebGL. */
export const firefoxIsHere = (): boolean => Boolean(findFirefox() && findXvfb());

/** A Firefox with one open page, and what went wrong in it. */
export class Firefox {
  readonly page: Page;
  readonly #browser: Browser;
  readonly #screen: ChildProcess | null;
  readonly #errors: string[] = [];

  private constructor(browser: Browser, page: Page, screen: ChildProcess | null) {
    this.#browser = browser;
    this.#screen = screen;
    this.page = page;
    page.setDefaultTimeout(EXPECTED);
    page.on('pageerror', (error) => this.#errors.push(String(error)));
    page.on('console', (message: ConsoleMessage) => {
      if (message.type() === 'error') this.#errors.push(message.text());
    });
  }

  /** @param webgl false: as where it is switched off */
  static async launch({ webgl }: { webgl: boolean }): Promise<Firefox> {
    const screen = webgl ? await openScreen() : null;
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: findFirefox()!,
      headless: screen === null,
      timeout: EXPECTED,
      env: { ...process.env, ...(screen ? { DISPLAY: screen.display } : {}) },
      extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN', 'ui.prefersReducedMotion': 1, ...(webgl ? {} : { 'webgl.disabled': true }) },
    });
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    await page.setViewport(WINDOW);
    return new Firefox(browser, page, screen?.process ?? null);
  }

  /** Errors that the page threw or logged. */
  get errors(): readonly string[] {
    return this.#errors;
  }

  /** The text of the first thing of this kind, once there is one. */
  async text(selector: string): Promise<string> {
    return (await this.page.waitForSelector(selector, { visible: true }))!.evaluate((element) => element.textContent?.trim() ?? '');
  }

  async click(selector: string): Promise<void> {
    await this.page.locator(selector).click();
  }

  /** Ids of the rows of the list. */
  async rows(until?: string): Promise<string[]> {
    const read = () => this.page.$$eval('#results li:not([hidden]) a[data-id]', readRows);
    const scroll = (top: number) => this.page.$eval('#list', scrollTo, top);
    return (await (LARGE_FORM ? passRows(scroll, read, until) : read())).map(({ id }) => id);
  }

  /** The address below the site's folder, without its hash. */
  address(root: string): string {
    const url = new URL(this.page.url());
    return url.pathname.slice(new URL(root).pathname.length) + url.search;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#screen?.kill();
  }
}

/** A screen of its own, of the next free number. */
async function openScreen(): Promise<{ process: ChildProcess; display: string }> {
  const screen = spawn(findXvfb()!, ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((done, failed) => {
    screen.on('error', failed).on('exit', (code) => failed(new Error(`the screen for Firefox ended with ${code}`)));
    (screen.stdio[3] as Readable).once('data', (data) => done(String(data).trim()));
  });
  return { process: screen, display: `:${number}` };
}
