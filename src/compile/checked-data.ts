/** The data that the bundler's program makes a site of: checked once, and again when it changes, and what is wrong with it said where it is seen. */
import type { Logger, ViteDevServer } from 'vite';
import { PlainError } from './output/plain-error.ts';
import { showProgress } from './output/progress.ts';
import { DataError } from './read/issue.ts';
import { formatWarnings, type Warning } from './read/warning.ts';

/** What checks the data and hands on what is only doubtful in it; throws what is wrong with it. */
export type Check<T> = (warn: (warnings: readonly Warning[]) => void) => T;

export class CheckedData<T> {
  readonly #check: Check<T>;
  readonly #logger: () => Logger;
  #outcome: { sound: T } | { fault: unknown } | null = null;
  #warned = '';

  constructor(check: Check<T>, logger: () => Logger) {
    this.#check = check;
    this.#logger = logger;
  }

  /**
   * Checked once, or found at fault once, until the data changes.
   * @throws its fault
   */
  readonly current = (): T => {
    const outcome = (this.#outcome ??= this.#attempt());
    if ('fault' in outcome) throw outcome.fault;
    return outcome.sound;
  };

  forget(): void {
    this.#outcome = null;
  }

  /**
   * Before anything is bundled, where a fault of the data would be told with the bundler's stack.
   * @throws its fault, as a sentence where it is one of the data
   */
  require(): void {
    const hideProgress = showProgress();
    try {
      this.current();
    } catch (fault) {
      throw fault instanceof DataError ? new PlainError(fault.message, { cause: fault }) : fault;
    } finally {
      hideProgress();
    }
  }

  /** After the data has changed: what is wrong is said in the log and over every open page; without a fault these are loaded again. */
  refresh(server: ViteDevServer): T | null {
    const wasAtFault = this.#outcome !== null && 'fault' in this.#outcome;
    const outcome = (this.#outcome = this.#attempt());
    if ('fault' in outcome) {
      tell(server, outcome.fault);
      return null;
    }
    const reason = wasAtFault ? 'the data is in order again, page reload' : 'the data has changed, page reload';
    server.config.logger.info(reason, { timestamp: true });
    server.environments.client.hot.send({ type: 'full-reload' });
    return outcome.sound;
  }

  #attempt(): { sound: T } | { fault: unknown } {
    try {
      return { sound: this.#check((warnings) => this.#warn(warnings)) };
    } catch (fault) {
      return { fault };
    }
  }

  /** Only when it is something else than before, not whenever a file is saved. */
  #warn(warnings: readonly Warning[]): void {
    const lines = formatWarnings(warnings).join('\n');
    if (lines !== this.#warned && lines !== '') this.#logger().warn(lines);
    this.#warned = lines;
  }
}

function tell(server: ViteDevServer, fault: unknown): void {
  const { message, stack = '' } = fault instanceof Error ? fault : new Error(String(fault));
  server.config.logger.error(message, { timestamp: true });
  // Where in the program a fault of the data was found helps nobody mend it.
  const isOfProgram = !(fault instanceof DataError || fault instanceof PlainError);
  server.environments.client.hot.send({ type: 'error', err: { message, stack: isOfProgram ? stack : '' } });
}

/**
 * What the options and the environment say of a build.
 * @throws as a sentence what is wrong with it, which the bundler then tells without its stack
 */
export function settled<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new PlainError((error as Error).message, { cause: error });
  }
}
