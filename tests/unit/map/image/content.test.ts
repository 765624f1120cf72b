import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/compile/dataset/compile.ts';
import { imageContent } from '../../../../src/map/image/content.ts';
import type { Drawn } from '../../../../src/map/image/visible-signs.ts';
import type { Choices } from '../../../../src/model/choices.ts';
import { changes } from '../../../../src/model/changes.ts';
import { atlasOf } from '../../atlas-of.ts';
import { View } from '../../../../src/state/view.svelte.ts';
import { blockHue } from '../../../../src/theme/hues.ts';

const { dataset, aliases } = compile(fileURLToPath(new URL('../../../fixtures/tiny-district', import.meta.url)));
const camera = { zoom: 12, latitude: 50, bearing: 45 };
const drawn = (over: Partial<Drawn> = {}): Drawn => ({ stages: new Set(), blocks: new Set(), signs: new Set(), moves: new Set(), ...over });
const wording = { scheme: 'light' as const, link: 'https://atlas.example/', credits: ['A', 'B', 'A'], qr: true, list: false };

function contentOf(choices: Partial<Choices> = {}, seen = drawn(), lang: 'zh' | 'en' = 'en', list = false) {
  const view = new View();
  view.choose(choices);
  const atlas = atlasOf(dataset, view, aliases, lang);
  atlas.changesBetween = changes;
  return imageContent(atlas, camera, seen, { ...wording, list });
}

describe('what an image says', () => {
  test('the district, how many projects, the date; each credit once', () => {
    const content = contentOf();
    expect(content.title).toBe(dataset.district.title.en);
    expect(content.subtitle).toMatch(/^6 projects, \d on the map · as of March 2031$/);
    expect(content).toMatchObject({
      filters: '',
      credit: 'A · B',
      link: 'https://atlas.example/',
      bearing: 45,
      legend: [],
      absent: [],
      list: [],
    });
    expect(content.scale.label).toMatch(/^\d+ (m|km)$/);
  });

  test('what is selected, the filters and the two dates that are compared', () => {
    const project = dataset.projects[0]!;
    const content = contentOf({ selection: { kind: 'project', id: project.id }, q: 'hall', since: '2030-03' }, drawn(), 'zh');
    expect(content.title).toBe(`${project.name.zh} — ${dataset.district.title.zh}`);
    expect(content.subtitle, 'what is said of it, not how many there are').not.toMatch(/个项目/);
    expect(content.filters).toBe('2030 年 3 月 至 2031 年 3 月 的变化；搜索“hall”');
  });

  test('while two dates are compared, how many changed', () => {
    const since = { since: '2030-03' };
    expect(contentOf(since).subtitle).toMatch(/^\d projects changed, \d on the map · as of March 2031$/);
    expect(contentOf(since, drawn(), 'zh').subtitle).toMatch(/^\d 个项目有变化，\d 个在图上 · 截至 2031 年 3 月$/);
  });

  test('a block has its own counts and names what has no spot', () => {
    const block = dataset.blocks.find((b) => dataset.projects.some((p) => p.block === b.id && !p.point))!;
    const own = dataset.projects.filter((p) => p.block === block.id);
    const [spot, counted] = [own.filter((p) => p.point), own.filter((p) => !p.point)];
    const content = contentOf({ selection: { kind: 'block', id: block.id } });
    expect(content.title).toBe(`${block.name.en} — ${dataset.district.title.en}`);
    expect(content.subtitle).toMatch(
      new RegExp(
        `^${own.length} projects?: ${spot.length ? `${spot.length} with a spot on the map, ` : ''}${counted.length} known only by block · `,
      ),
    );
    expect(content.absent.map((g) => [g.heading, g.names])).toEqual([
      [`Known only by block (${counted.length}): `, counted.map((p) => p.name.en)],
    ]);
    expect(content.absent[0]!.cut(0)).toBe(`and ${counted.length} more`);
    expect(content.absent[0]!.cut(99)).toBe(counted.map((p) => p.name.en).join(', '));
  });

  test('a filter says how many it leaves and where they are', () => {
    const without = dataset.projects.filter((p) => !p.point);
    const content = contentOf({ precision: [...new Set(without.map((p) => p.precision))] });
    expect(content.subtitle).toMatch(new RegExp(`^${without.length} projects?, `));
    expect(content.details[0]).toMatch(new RegExp(`^${without.length} projects?: `));
    expect(content.absent.flatMap((g) => g.names).sort()).toEqual(without.map((p) => p.name.en).sort());
  });

  test('with the list, each name stands once, under what is known of its place', () => {
    const content = contentOf({ q: '' }, drawn(), 'zh', true);
    expect(content.absent).toEqual([]);
    expect(content.list.flatMap((g) => g.items.map((i) => i.label)).sort()).toEqual(dataset.projects.map((p) => p.name.zh).sort());
    expect(content.list.map((g) => g.heading)[0]).toMatch(/^标有位置（\d）$/);
  });

  test('while two dates are compared, how many moved in which way, and in the list what it was and who says so', () => {
    const { details, list } = contentOf({ since: '2030-03' }, drawn(), 'en', true);
    const moves = details.at(-1)!;
    expect(moves).toMatch(/^(Advanced|New|Changed figures|Set back|Gone quiet|[A-Z][a-z ]+) \d/);
    const counts = [...moves.matchAll(/\d+/g)].map(Number);
    expect(list.map((g) => g.items.length)).toEqual(counts);
    for (const { label } of list.flatMap((g) => g.items)) expect(label).toMatch(/^.+: .+ \(.+, paragraphs? [\d, ]+\)$/);
  });

  test('the ring of each way of moving that is drawn, and no other', () => {
    const rings = (moves: string[]) => contentOf({ since: '2030-03' }, drawn({ moves: new Set(moves) })).legend;
    expect(rings(['new', 'quiet'])).toEqual([
      {
        heading: 'Changes',
        items: [
          { mark: { kind: 'moved', ring: 'strong' }, label: 'New' },
          { mark: { kind: 'moved', ring: 'faint' }, label: 'Not named again' },
        ],
      },
    ]);
    expect(rings([])).toEqual([]);
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
