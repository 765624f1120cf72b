import { writeFileSync } from 'node:fs';
import type { Reporter, Suite } from '@playwright/test/reporter';

/** Writes `{ passed, failed }` to the file that ATLAS_E2E_SUMMARY names, so that `npm test` can add up its parts. */
export default class SummaryReporter implements Reporter {
  #suite: Suite | undefined;
  #outside = 0;

  onBegin(_config: unknown, suite: Suite): void {
    this.#suite = suite;
  }

  /** An error outside of every test: a spec that does not load, a build that fails. */
  onError(): void {
    this.#outside += 1;
  }

  onEnd(): void {
    const file = process.env['ATLAS_E2E_SUMMARY'];
    if (!file) return;
    const outcomes = (this.#suite?.allTests() ?? []).map((test) => test.outcome());
    const passed = outcomes.filter((o) => o === 'expected' || o === 'flaky').length;
    const failed = outcomes.filter((o) => o === 'unexpected').length + this.#outside;
    writeFileSync(file, `${JSON.stringify({ passed, failed })}\n`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
