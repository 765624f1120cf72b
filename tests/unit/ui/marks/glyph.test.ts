// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { GLYPH, GLYPHS, stageGlyph } from '../../../../src/theme/glyphs.ts';
import Glyph from '../../../../src/ui/marks/Glyph.svelte';
import { dataset, find, mountComponent } from '../mount.svelte.ts';

test('a stage has the mark that the map draws of it', () => {
  for (const { id } of dataset.vocab.stages) {
    const { target, cleanup } = mountComponent(Glyph, { stage: id });
    const glyph = GLYPHS[stageGlyph(dataset.vocab.stages, id)];
    const told = (selector: string, ...names: string[]) => names.map((name) => find(target, selector).getAttribute(name));
    expect(told('svg', 'viewBox')).toEqual([`0 0 ${GLYPH.box} ${GLYPH.box}`]);
    expect(told('circle', 'cx', 'cy', 'r', 'stroke-width').map(Number)).toEqual([GLYPH.centre, GLYPH.centre, GLYPH.ring, glyph.line]);
    expect(told('path', 'd')).toEqual([glyph.path]);
    void cleanup();
  }
});
