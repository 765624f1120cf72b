import { expect } from 'vitest';
import { DEFAULTS, FACETS, SELECTABLE, SORTS, VIEWS, type Choices } from '../../src/model/choices.ts';
import { KNOWN } from './known-ids.ts';

const FLAGS = ['inView', 'quiet', 'descending', 'embed'] as const;

/** Expects of choices read from outside that they name only what there is, and hold nothing else. */
export function expectValid(choices: Choices): void {
  expect(Object.getPrototypeOf(choices)).toBe(Object.prototype);
  expect(Object.keys(choices).sort()).toEqual(Object.keys(DEFAULTS).sort());
  const problems = [
    ...FACETS.filter((facet) => !isPartOf(choices[facet], KNOWN.facets[facet])),
    ...FLAGS.filter((flag) => typeof choices[flag] !== 'boolean'),
    ...(isPartOf(choices.compare, KNOWN.blocks) && choices.compare.length <= 4 ? [] : ['compare']),
    ...([null, ...KNOWN.dates].includes(choices.asof) ? [] : ['asof']),
    ...(choices.since === null || (KNOWN.dates.includes(choices.since) && choices.since < (choices.asof ?? '2023-12')) ? [] : ['since']),
    ...(choices.sort === null || SORTS.includes(choices.sort) ? [] : ['sort']),
    ...(VIEWS.includes(choices.view) ? [] : ['view']),
    ...([null, 'zh', 'en'].includes(choices.lang) ? [] : ['lang']),
    ...([null, ...KNOWN.bases].includes(choices.base) ? [] : ['base']),
    ...(choices.q.length <= 200 && choices.q.isWellFormed() ? [] : ['q']),
    ...(isPlace(choices.near) ? [] : ['near']),
    ...(isSelection(choices.selection) ? [] : ['selection']),
  ];
  expect(problems).toEqual([]);
}

const isPartOf = (some: readonly string[], all: readonly string[]): boolean =>
  Array.isArray(some) && new Set(some).size === some.length && some.every((id) => all.includes(id));

function isPlace(near: Choices['near']): boolean {
  if (near === null) return true;
  const [lng, lat] = near.center;
  const numbers = [lng, lat, near.km].every(Number.isFinite) && Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
  return numbers && near.km >= 0.1 && near.km <= 100 && (near.place === undefined || /^[a-z0-9-]{1,80}$/.test(near.place));
}

const isSelection = (selection: Choices['selection']): boolean =>
  selection === null ||
  (SELECTABLE.includes(selection.kind) && selection.id.length > 0 && selection.id.length <= 200 && selection.id.isWellFormed());
