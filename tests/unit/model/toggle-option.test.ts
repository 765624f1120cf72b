import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toggleOption } from '../../../src/model/toggle-option.ts';

describe('toggleOption', () => {
  const all = ['harbour', 'old-town', 'hillside', 'none'];
  const chosen = fc.subarray(all).map((on) => (on.length === all.length ? [] : on));
  const shown = (on: readonly string[]) => new Set(on.length === 0 ? all : on);

  test('all on: a click takes the option away; the last one away gives all back', () => {
    expect(toggleOption([], 'old-town', all)).toEqual(['harbour', 'hillside', 'none']);
    expect(toggleOption(['harbour'], 'harbour', all)).toEqual([]);
    expect(toggleOption(['harbour', 'hillside', 'none'], 'old-town', all)).toEqual([]);
    expect(toggleOption(['hillside'], 'harbour', all)).toEqual(['harbour', 'hillside']);
  });

  test('one option changes and the rest stay, unless none would be left', () => {
    fc.assert(
      fc.property(chosen, fc.constantFrom(...all), (on, option) => {
        const [before, after] = [shown(on), shown(toggleOption(on, option, all))];
        if (before.size === 1 && before.has(option)) expect(after.size).toBe(all.length);
        else {
          expect(after.has(option)).toBe(!before.has(option));
          for (const other of all) if (other !== option) expect(after.has(other)).toBe(before.has(other));
        }
      }),
    );
  });

  test('the answer stands in the vocabulary’s order and is never the whole list', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all), fc.constantFrom(...all), (on, option) => {
        const after = toggleOption(on, option, all);
        expect(all.filter((o) => after.includes(o))).toEqual(after);
        expect(after.length).toBeLessThan(all.length);
      }),
    );
  });

  test('a facet of one option stays on', () => {
    expect(toggleOption([], 'only', ['only'])).toEqual([]);
  });
});
