import { inspect } from 'node:util';

/** An error that is told by its message alone: where in the program it was found helps nobody who can mend it. */
export class PlainError extends Error {
  [inspect.custom](): string {
    return this.message;
  }
}
