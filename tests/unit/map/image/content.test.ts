import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/compile/dataset/compile.ts';
import { imageContent } from '../../../../src/map/image/content.ts';
import type { Drawn } from '../../../../src/map/image/visible-signs.ts';
import type { Choices } from '../../../../src/model/choices.ts';
import { Atlas } from '../../../../src/state/atlas.svelte.ts';
import { View } from '../../../../src/state/view.svelte.ts';
import { blockHue } from '../../../../src/theme/hues.ts';

const { dataset, aliases } = compile(fileURLToPath(new URL('../../../fixtures/tiny-district', import.meta.url)));
const camera = { zoom: 12, latitude: 50, bearing: 45 };
const drawn = (over: Partial<Drawn> = {}): Drawn => ({ stages: new Set(), blocks: new Set(), signs: new Set(), ...over });
const wording = { scheme: 'light' as const, link: 'https://atlas.example/', credits: ['A', 'B', 'A'], qr: true };

function contentOf(choices: Partial<Choices> = {}, seen = drawn(), lang: 'zh' | 'en' = 'en') {
  const view = new View();
  view.choose(choices);
  return imageContent(new Atlas(dataset, view, aliases, lang), camera, seen, wording);
}

describe('what an image says', () => {
  test('the district, how many projects, the date; each credit once', () => {
    const content = contentOf();
    expect(content.title).toBe(dataset.district.title.en);
    expect(content.subtitle).toMatch(/^6 projects, \d on the map · as of March 2031$/);
    expect(content).toMatchObject({ filters: '', credit: 'A · B', link: 'https://atlas.example/', bearing: 45, legend: [] });
    expect(content.scale.label).toMatch(/^\d+ (m|km)$/);
  });

  test('what is selected, the filters and the two dates that are compared', () => {
    const project = dataset.projects[0]!;
    const content = contentOf({ selection: { kind: 'project', id: project.id }, q: 'hall', since: '2030-03' }, drawn(), 'zh');
    expect(content.title).toBe(`${project.name.zh} — ${dataset.district.title.zh}`);
    expect(content.filters).toBe('2030 年 3 月 至 2031 年 3 月 的变化；搜索“hall”');
  });

  test('while two dates are compared, how many changed', () => {
    const since = { since: '2030-03' };
    expect(contentOf(since).subtitle).toMatch(/^\d projects changed, \d on the map · as of March 2031$/);
    expect(contentOf(since, drawn(), 'zh').subtitle).toMatch(/^\d 个项目有变化，\d 个在图上 · 截至 2031 年 3 月$/);
  });

  test('the legend explains what is drawn and nothing else, in the order of the data', () => {
    const { legend } = contentOf(
      {},
      drawn({ stages: new Set(['operating', 'proposed']), blocks: new Set(['hillside', 'harbour']), signs: new Set(['halo', 'no-block']) }),
    );
    expect(legend.map((g) => [g.heading, g.items.map((i) => i.mark)])).toEqual([
      [
        'Stage',
        [
          { kind: 'stage', glyph: 'ring' },
          { kind: 'stage', glyph: 'solid' },
        ],
      ],
      [
        'Block',
        ['harbour', 'hillside', null].map((id) => ({
          kind: 'block',
          hue: blockHue(dataset.blocks.find((b) => b.id === id)?.order ?? null, 'light').fill,
        })),
      ],
      ['Signs', [{ kind: 'halo' }, { kind: 'indicative' }]],
    ]);
  });
});
