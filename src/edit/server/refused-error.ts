import type { Refused } from '../protocol.ts';

/** Thrown for what is not done, with what is answered. Nothing was changed. */
export class RefusedError extends Error {
  readonly refused: Refused;

  constructor(refused: Refused) {
    super('message' in refused ? refused.message : refused.error);
    this.refused = refused;
  }
}

/** For what the rules of the server or the system refuse. @param message a sentence */
export const refusedBy = (message: string): RefusedError => new RefusedError({ error: 'refused', message });
