import { describe, expect, it } from 'vitest';
import { readCall, STEPS } from '../../bench/arguments.ts';

describe('how the bench is called', () => {
  it('measures the district when nothing is asked for', () => {
    expect(readCall([])).toEqual({ sizes: [], site: null, large: false, rounds: 6, only: STEPS, against: null, out: null, date: null });
  });

  it('takes sizes once each, the smallest first', () => {
    expect(readCall(['--sizes', '100000, 224,10000,224']).sizes).toEqual([224, 10_000, 100_000]);
  });

  it('leaves out steps', () => {
    expect(readCall(['--only', 'letter, click']).only).toEqual(['letter', 'click']);
  });

  it.each([
    [['--sizes', '1e4'], '--sizes is "1e4"'],
    [['--sizes', '0'], '--sizes is "0"'],
    [['--sizes', '2000000'], 'from 1 to 1000000'],
    [['--rounds', 'x'], '--rounds is "x"'],
    [['--only', 'click,hover'], 'expected some of click, letter'],
    [['--date', 'today'], '--date is "today"'],
    [['--site', 'there', '--sizes', '5'], 'do not go together'],
    [['--size', '5'], '--size'],
    [['224'], '224'],
  ])('refuses %j with a sentence', (args, sentence) => {
    expect(() => readCall(args)).toThrow(sentence);
  });
});
