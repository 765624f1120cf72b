import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Feature, FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import '../../../seed.ts';
import { withFeatures } from '../../../../src/compile/import-shapes/feature-text.ts';

const point = (id: string, note = ''): Feature => ({
  type: 'Feature',
  id,
  properties: { note },
  geometry: { type: 'Point', coordinates: [1, 2] },
});
const read = (text: string) => JSON.parse(text) as FeatureCollection;
const idsOf = (text: string) => read(text).features.map((f) => String(f.id));

describe('features change in the text of their file', () => {
  test.each(['blocks', 'projects', 'district'])('of geo/%s.geojson the other lines stay as they are', (name) => {
    const text = readFileSync(`tests/fixtures/tiny-district/geo/${name}.geojson`, 'utf8');
    const ids = idsOf(text);
    const changed = withFeatures(text, ids, [point(ids[0]!), point('new')]);
    expect(idsOf(changed)).toEqual([...ids, 'new']);
    const second = text.split('\n').filter((line) => line.includes(`"${ids[1]}"`));
    expect(changed.split('\n')).toEqual(expect.arrayContaining(second));
    expect(withFeatures(text, ids, [])).toBe(text);
  });

  test('an empty list gets its first, each on a line', () => {
    const text = '{ "type": "FeatureCollection", "features": [] }\n';
    const changed = withFeatures(text, [], [point('a'), point('b')]);
    expect(changed.split('\n').filter((line) => line.startsWith('{"type":"Feature"'))).toHaveLength(2);
    expect(idsOf(changed)).toEqual(['a', 'b']);
  });

  test('whatever their properties say, and however the file is laid out', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 });
    fc.assert(
      fc.property(texts, fc.constantFrom(0, 1, 2), fc.nat(4), (notes, indent, which) => {
        const features = notes.map((note, i) => point(`f${i}`, note));
        const whole = { type: 'FeatureCollection', note: { features: [{}] }, features };
        const ids = features.map((f) => String(f.id));
        const next = [point(ids[which] ?? 'new', 'changed "}]')];
        const expected = [...features.map((f, i) => (i === which ? next[0]! : f)), ...(ids[which] === undefined ? next : [])];
        expect(read(withFeatures(JSON.stringify(whole, null, indent), ids, next)).features).toEqual(expected);
      }),
    );
  });
});
