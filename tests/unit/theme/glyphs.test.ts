import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Vocab } from '../../../src/model/dataset.ts';
import { GLYPH, GLYPH_NAMES, GLYPHS, stageGlyph } from '../../../src/theme/glyphs.ts';

describe('glyphs', () => {
  it('differ in shape', () => {
    const drawn = GLYPH_NAMES.map((name) => JSON.stringify([GLYPHS[name].line, GLYPHS[name].path]));
    expect(new Set(drawn).size).toBe(drawn.length);
  });
  it('grow stronger from hollow to solid; the one for what is not stated is hatched', () => {
    const strengths = GLYPH_NAMES.filter((name) => name !== 'dash').map((name) => GLYPHS[name].strength!);
    expect(strengths).toEqual([...new Set(strengths)].sort((a, b) => a - b));
    expect([strengths[0], strengths.at(-1), GLYPHS.dash.strength]).toEqual([0, 1, null]);
  });
  it('stay on their disc, with the ring on its rim', () => {
    const widest = Math.max(...GLYPH_NAMES.map((name) => GLYPHS[name].line));
    expect(GLYPH.ring + widest / 2).toBeLessThanOrEqual(GLYPH.disc);
    expect(GLYPH.centre * 2).toBe(GLYPH.box);
  });
});

describe("a stage's glyph", () => {
  const stage = (id: string, glyph?: string) => ({ id, zh: id, en: id, ...(glyph === undefined ? {} : { glyph }) });
  it('is the one that the vocabulary names', () => {
    expect(stageGlyph([stage('dug', 'half'), stage('opened', 'solid')], 'opened')).toBe('solid');
  });
  it('is the dash for a stage without one, with one that nobody can draw, and one that the vocabulary does not have', () => {
    expect(stageGlyph([stage('dug')], 'dug')).toBe('dash');
    expect(stageGlyph([stage('dug', 'toString')], 'dug')).toBe('dash');
    expect(stageGlyph([stage('dug', 'half')], 'toString')).toBe('dash');
  });
  it.each(['.', 'tests/fixtures/tiny-district'])('is its own for every stage of %s', (root) => {
    const { stages } = parse(readFileSync(`${root}/data/vocab.yaml`, 'utf8')) as Vocab;
    expect(new Set(stages.map((s) => stageGlyph(stages, s.id))).size).toBe(stages.length);
  });
});
