/** The legend of an image of the map. */
import { CHANGES_TEXTS } from '../../i18n/changes.ts';
import { SHARE_TEXTS } from '../../i18n/share.ts';
import { TERMS } from '../../i18n/terms.ts';
import type { Move } from '../../model/changes.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import { stageGlyph } from '../../theme/glyphs.ts';
import { blockHue, hueNumber } from '../../theme/hues.ts';
import type { Scheme } from '../../theme/tokens.ts';
import { RINGED } from '../rings.ts';
import type { LegendGroup, LegendMark, Ring } from './layout.ts';
import type { Drawn } from './visible-signs.ts';

/** More blocks than these are told by their names on the map alone. */
const MOST_NAMED = 24;

/** The stages, blocks, signs and rings that are on the map, and no others. */
export function legendOf(atlas: Atlas, drawn: Drawn, scheme: Scheme): LegendGroup[] {
  const { dataset, lang, words } = atlas;
  const m = SHARE_TEXTS[lang];
  const marks = m.marks(words);
  const blocks = dataset.blocks.filter((b) => drawn.blocks.has(b.id));
  const signs: [boolean, LegendMark, string][] = [
    [drawn.signs.has('cluster'), { kind: 'cluster' }, marks.cluster],
    [drawn.signs.has('site'), { kind: 'site' }, marks.site],
    [drawn.signs.has('approximate'), { kind: 'approximate' }, marks.approximate],
    [drawn.signs.has('count'), { kind: 'count' }, marks.count],
    [drawn.signs.has('halo'), { kind: 'halo' }, marks.halo],
    [drawn.signs.has('line'), { kind: 'line' }, marks.line],
    [drawn.signs.has('area'), { kind: 'area' }, marks.area],
    [blocks.some((b) => !b.published), { kind: 'indicative' }, marks.indicative],
    [blocks.some((b) => b.published), { kind: 'published' }, marks.published],
  ];
  const groups: LegendGroup[] = [
    {
      heading: m.stages,
      items: dataset.vocab.stages
        .filter((s) => drawn.stages.has(s.id))
        .map((s) => ({ mark: { kind: 'stage', glyph: stageGlyph(dataset.vocab.stages, s.id) }, label: s[lang] })),
    },
    {
      heading: m.blocks(words),
      items: [
        ...(blocks.length > MOST_NAMED ? [] : blocks).map((b) => ({
          mark: { kind: 'block' as const, hue: blockHue(hueNumber(b), scheme).fill },
          label: b.short[lang],
        })),
        ...(words.hasBlocks && drawn.signs.has('no-block')
          ? [{ mark: { kind: 'block' as const, hue: blockHue(null, scheme).fill }, label: TERMS[lang].noBlock(words) }]
          : []),
      ],
    },
    { heading: m.changes, items: ringsOf(atlas, drawn.moves) },
    { heading: m.signs, items: signs.filter(([is]) => is).map(([, mark, label]) => ({ mark, label })) },
  ];
  return groups.filter((g) => g.items.length > 0);
}

/** How the map rings what moved. */
const ringOf = (move: Move): Ring => (RINGED.strong.includes(move) ? 'strong' : RINGED.faint.includes(move) ? 'faint' : 'plain');

/** Each ring that is drawn, with the moves that it stands for there. */
function ringsOf({ lang, t }: Atlas, drawn: ReadonlySet<string>): LegendGroup['items'] {
  const moves = (Object.entries(CHANGES_TEXTS[lang].moves) as [Move, string][]).filter(([move]) => drawn.has(move));
  return (['strong', 'plain', 'faint'] as const)
    .map((ring) => ({
      mark: { kind: 'moved' as const, ring },
      label: moves
        .filter(([move]) => ringOf(move) === ring)
        .map(([, name]) => name)
        .join(t.comma),
    }))
    .filter((item) => item.label !== '');
}
