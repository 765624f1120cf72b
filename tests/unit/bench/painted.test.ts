import { describe, expect, it } from 'vitest';
import { answered } from '../../bench/painted.ts';

const frames = [90, 110, 130, 150, 170, 190];
const said = (at: number, text = '') => ({ at, text });

describe('when an input was answered', () => {
  it('is the frame after the one in which text and map are right', () => {
    const map = [
      { at: 115, right: false, moved: false },
      { at: 135, right: true, moved: false },
      { at: 155, right: true, moved: false },
    ];
    expect(answered({ input: 100, frames, text: [said(90, 'before'), said(110, 'after')], map })).toEqual({ text: 10, painted: 50 });
  });

  it('counts only from where the map stays right', () => {
    const map = [true, false, true].map((right, i) => ({ at: 115 + 20 * i, right, moved: false }));
    expect(answered({ input: 100, frames, text: [said(110)], map }).painted).toBe(70);
  });

  it('waits for the text where that comes last', () => {
    const map = [{ at: 115, right: true, moved: false }];
    expect(answered({ input: 100, frames, text: [said(90, 'before'), said(150, 'after')], map })).toEqual({ text: 50, painted: 70 });
  });

  it('takes the last change where no picture was asked for', () => {
    const map = [
      { at: 115, moved: false },
      { at: 135, moved: false },
    ];
    expect(answered({ input: 100, frames, text: [said(110)], map }).painted).toBe(50);
  });

  it('means what was drawn before the camera went elsewhere', () => {
    const map = [
      { at: 115, right: true, moved: false },
      { at: 155, right: false, moved: true },
    ];
    expect(answered({ input: 100, frames, text: [said(110)], map }).painted).toBe(30);
  });

  it('answers an input that changes nothing with the next frame', () => {
    expect(answered({ input: 100, frames, text: [said(90)], map: [] })).toEqual({ text: 10, painted: 30 });
  });

  it('has no answer where the map was never right, or no frame follows', () => {
    const never = [{ at: 115, right: false, moved: false }];
    expect(() => answered({ input: 100, frames, text: [said(110)], map: never })).toThrow('never showed');
    expect(() => answered({ input: 100, frames: [110], text: [said(110)], map: [] })).toThrow('no frame');
  });
});
