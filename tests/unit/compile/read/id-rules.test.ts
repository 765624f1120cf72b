import { describe, expect, it } from 'vitest';
import { idProblem, MAX_ID_LENGTH } from '../../../../src/compile/read/id-rules.ts';

describe('an id as a name of files', () => {
  it.each(['con', 'prn', 'aux', 'nul', 'com1', 'lpt9', 'CON'])('may not be %s, which Windows keeps for a device', (id) =>
    expect(idProblem(id)).toMatch(/is a name that Windows keeps for a device, expected another, for example \S+-1$/),
  );

  it.each(['console', 'con-1', 'null', 'nul-1', 'com', 'com10', 'auxiliary-works', 'a'])('may be %s', (id) =>
    expect(idProblem(id)).toBeNull(),
  );

  it('may have so many characters and no more', () => {
    expect(idProblem('a'.repeat(MAX_ID_LENGTH))).toBeNull();
    expect(idProblem('a'.repeat(MAX_ID_LENGTH + 1))).toBe(`has ${MAX_ID_LENGTH + 1} characters, expected at most ${MAX_ID_LENGTH}`);
  });
});
