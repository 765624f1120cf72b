// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import Statement from '../../../../src/ui/panel/Statement.svelte';
import type { Observation } from '../../../../src/model/dataset.ts';
import { dataset, find, mountComponent, textOf } from '../mount.svelte.ts';

const vocab = { ...dataset.vocab, aims: [{ id: 'use', zh: '投用', en: 'put into use' }] };
const said = dataset.projects.find((p) => p.id === 'night-museum')!.observations[0]!;
const mount = (over: Partial<Observation>) => {
  const { target } = mountComponent(Statement, { statement: { ...said, ...over }, order: null, staged: true }, { dataset: { vocab } });
  const svg = (where: string) => target.querySelectorAll(`${where} svg`);
  return {
    target,
    marks: svg('.mark'),
    circles: svg('.mark').length > 0 ? target.querySelectorAll('.mark circle').length : 0,
    signs: svg('.aim').length,
  };
};

test('a stage is marked by its glyph, and a wish beside it by its own sign', () => {
  const { target, circles, signs } = mount({ stage: 'construction', aim: 'use' });
  expect([circles, signs]).toEqual([1, 1]);
  expect(textOf(find(target, '.aim'))).toBe('Wanted next: put into use');
});

test('a wish without a stage has the sign alone, which is no stage’s glyph', () => {
  const { marks, circles, signs } = mount({ stage: null, aim: 'use' });
  expect([marks.length, circles, signs]).toEqual([1, 0, 0]);
});

test('a remark has no mark', () => expect(mount({ stage: null }).marks).toHaveLength(0));
