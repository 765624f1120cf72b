import { describe, expect, it } from 'vitest';
import { expandMedia, printTokensCss, tokensCss } from '../../../src/compile/theme-css.ts';
import { MEDIA } from '../../../src/theme/breakpoints.ts';
import { FONT_STACK, PRINT, UI } from '../../../src/theme/tokens.ts';

describe('the sheet of tokens', () => {
  const css = tokensCss();
  it('has every colour of the interface for both schemes', () => {
    expect(css).toContain(`--line-strong: light-dark(${UI.light.lineStrong}, ${UI.dark.lineStrong});`);
    for (const name of Object.keys(UI.light) as (keyof typeof UI.light)[])
      expect(css).toContain(`light-dark(${UI.light[name]}, ${UI.dark[name]})`);
  });
  it('has the scale of type, relative to 14 pixels', () => {
    expect(css).toContain('--text: 87.5%;');
    expect([...css.matchAll(/--size-\d: (\S+)rem/g)].map((m) => Number(m[1]))).toEqual([0.8571, 0.9643, 1, 1.1429, 1.4286]);
    expect(css).toContain(`--sans: ${FONT_STACK};`);
  });
  it('gives readers who ask for contrast stronger lines and ink alone', () => {
    expect(css).toMatch(
      /@media \(prefers-contrast: more\) \{\n:root \{\n {2}--line: var\(--line-strong\);\n {2}--second: var\(--ink\);\n\}\n\}/,
    );
  });
});

it('what is printed is dark on white, with a plain second ink in the margin', () => {
  const css = printTokensCss();
  expect(css).toContain('--paper: #ffffff;');
  expect(css).toContain(`color: ${PRINT.second};`);
  expect(css).not.toContain('light-dark');
});

describe('names of media queries', () => {
  it('give way to their queries', () => {
    expect(expandMedia('a { top: 0 }\n@media (--narrow) {\n  a { top: var(--x) }\n}\n@media (--low){b{top:0}}')).toBe(
      `a { top: 0 }\n@media ${MEDIA.narrow} {\n  a { top: var(--x) }\n}\n@media ${MEDIA.low} {b{top:0}}`,
    );
  });
  it('leave other queries and rules alone', () => {
    const css =
      '@media print { a { color: var(--ink) } }\n@media (pointer: coarse) { b { top: var(--low) } }\n@container (min-width: 9px) { c { top: 0 } }';
    expect(expandMedia(css)).toBe(css);
  });
  it('are refused when there is no such name, or more is asked beside it', () => {
    expect(() => expandMedia('@media (--wide) { a { top: 0 } }')).toThrow('@media (--wide) is unknown, expected (--narrow) or (--');
    expect(() => expandMedia('@media (--narrow) and (pointer: coarse) { a { top: 0 } }')).toThrow('nothing beside it');
    expect(() => expandMedia('@media (--constructor) { a { top: 0 } }')).toThrow('unknown');
  });
});
