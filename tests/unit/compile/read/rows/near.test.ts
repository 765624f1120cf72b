import { describe, expect, it } from 'vitest';
import { nearest } from '../../../../../src/compile/read/rows/near.ts';

const STAGES = ['在建', '竣工', '谋划', '招商出让', 'construction', 'completed', 'operating'];

describe('did you mean', () => {
  it.each([
    ['在健', ['在建']],
    ['constuction', ['construction']],
    ['complete', ['completed']],
    ['已竣工验收', ['竣工']],
    ['招商', ['招商出让']],
    ['开工', ['竣工']],
    ['动了', []],
    ['', []],
    ['x', []],
  ])('%s', (word, meant) => expect(nearest(word, STAGES)).toEqual(meant));

  it('names the nearest first, and few', () => {
    expect(nearest('harbor', ['harbour homes', 'harbour', 'barber', 'arbor', 'hillside'])).toEqual(['harbour', 'arbor', 'barber']);
    expect(nearest('庄桥片区', ['庄桥', '庄桥机场', '洪塘街道', '片区'])).toEqual(['庄桥', '片区']);
    expect(nearest('a', [''])).toEqual([]);
  });
});
