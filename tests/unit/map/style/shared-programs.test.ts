import { latest, normalizePropertyExpression, type StylePropertyExpression } from '@maplibre/maplibre-gl-style-spec';
import type { LayerSpecification } from 'maplibre-gl';
import { describe, expect, it, test } from 'vitest';
import { baseLabelLayers, baseLayers } from '../../../../src/map/style/base-layers.ts';
import { blockLabelLayers, blockLayers, leaderLayers } from '../../../../src/map/style/block-layers.ts';
import { blockCountLayers, subdistrictLayers } from '../../../../src/map/style/count-layers.ts';
import { lineNameLayers, markLayers, markNameLayers, projectLayers } from '../../../../src/map/style/project-layers.ts';
import { shareProgram } from '../../../../src/map/style/shared-programs.ts';
import type { StyleContext } from '../../../../src/map/style/style-context.ts';
import { toolLayers } from '../../../../src/map/style/tool-layers.ts';
import { MAP_COLOURS } from '../../../../src/theme/tokens.ts';
import { compile } from '../../../../src/compile/dataset/compile.ts';
import { downloads } from '../../../../src/compile/downloads/downloads.ts';
import type { Dataset } from '../../../../src/model/dataset.ts';

const context: StyleContext = {
  colours: MAP_COLOURS.light,
  scheme: 'light',
  lang: 'zh',
  blocks: (JSON.parse(downloads(compile('tests/fixtures/tiny-district')).get('data/atlas.json')!) as Dataset).blocks,
};
const written = [
  ...[...baseLayers(context, true), ...baseLabelLayers(context, true), ...blockLayers(context), ...projectLayers(context)],
  ...[...lineNameLayers(context), ...markNameLayers(context), ...leaderLayers(context), ...subdistrictLayers(context, true)],
  ...[...blockLabelLayers(context), ...markLayers(context), ...blockCountLayers(context), ...toolLayers(context)],
];
const shared = shareProgram(written);

type Spec = Parameters<typeof normalizePropertyExpression>[2];
type Told = StylePropertyExpression;

/** The paint properties of a layer that features may tell. */
function paintOf({ type, paint }: LayerSpecification): [property: string, value: Told][] {
  const specs = (latest as unknown as Record<string, Record<string, Spec & { default?: unknown; 'property-type'?: string }>>)[
    `paint_${type}`
  ]!;
  return Object.entries(specs).flatMap(([property, spec]) => {
    if (!spec['property-type']?.includes('data-driven')) return [];
    const own = paint as Record<string, never> | undefined;
    const value = own?.[property] ?? (property === 'fill-outline-color' ? own?.['fill-color'] : undefined) ?? (spec.default as never);
    return value === undefined ? [] : [[property, normalizePropertyExpression(value, property, spec)]];
  });
}

/** How MapLibre tells its programs apart: by what draws, and how each property is told. See its `ProgramConfiguration`. */
function programsOf(layer: LayerSpecification): string[] {
  const { type, paint } = layer;
  const how = (of: string) =>
    paintOf(layer)
      .filter(([property]) => property.startsWith(of))
      .map(([property, { kind }]) => `${property}:${kind === 'camera' ? 'constant' : kind}`)
      .join();
  if (type === 'symbol') {
    const { 'text-field': text, 'icon-image': icon } = layer.layout as Record<string, unknown>;
    return [...(text ? [`text ${how('text')}`] : []), ...(icon ? [`icon ${how('icon')}`] : [])];
  }
  const dashed = paint && 'line-dasharray' in paint ? ' dashed' : '';
  const outlined = type === 'fill' && layer.paint?.['fill-antialias'] !== false ? [`outline ${how('')}`] : [];
  return [`${type}${dashed} ${how('')}`, ...outlined];
}

test('what there are two dozen programs for as the layers are written, ten draw', () => {
  const count = (layers: LayerSpecification[]) => new Set(layers.flatMap(programsOf)).size;
  expect(count(written)).toBeGreaterThan(23);
  expect([...new Set(shared.flatMap(programsOf))].map((program) => program.split(' ')[0]).sort()).toEqual(
    // Dashed lines and plain ones, marks and plates, grounds of one colour and those of many.
    ['background', 'circle', 'fill', 'fill', 'icon', 'icon', 'line', 'line', 'outline', 'text'],
  );
});

describe('a layer looks as it was written', () => {
  const features = [
    { type: 1, properties: {} },
    { type: 2, properties: { kind: 'river', class: 'main', published: true, shape: 'line' } },
    { type: 3, properties: { id: 'harbour', block: 'harbour', kind: 'cluster', move: 'new', out: true } },
  ].map(({ type, properties }) => ({ type, properties: { hue: '#123456', strength: 0.5, width_m: 120, solid: true, ...properties } }));
  const states = [{}, { selected: true }, { hover: true }, { out: true, faded: true }];
  it.each(written.map((layer, i) => [layer.id, layer, shared[i]!] as const))('%s', (_id, before, after) => {
    expect({ ...after, paint: null }).toEqual({ ...before, paint: null });
    const now = new Map(paintOf(after));
    for (const [property, value] of paintOf(before))
      for (const zoom of [9, 12, 13, 17])
        for (const feature of features)
          for (const state of states) {
            const evaluated = (of: Told) => String(of.evaluate({ zoom } as never, feature as never, state));
            expect(evaluated(now.get(property)!), `${property} at ${zoom}`).toBe(evaluated(value));
          }
  });
});
