/** All that an image is about, by name. */
import { formatCitation } from '../../i18n/citation.ts';
import { CHANGES_TEXTS } from '../../i18n/changes.ts';
import { SHARE_TEXTS } from '../../i18n/share.ts';
import { andMore, whereaboutHeading } from '../../i18n/whereabouts.ts';
import type { Change } from '../../model/changes.ts';
import type { ProjectAsOf } from '../../model/snapshot.ts';
import type { WhereaboutGroup } from '../../model/whereabouts.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import { stageGlyph } from '../../theme/glyphs.ts';
import { blockHue } from '../../theme/hues.ts';
import type { Scheme } from '../../theme/tokens.ts';
import type { ListGroup } from './layout.ts';

/** So many names of a group are still read; of more, an image says how many. */
const MOST = 80;

/**
 * Names with their marks, by what is known of their place; while two dates are compared by how they moved, each with the step it
 * took and where that is said.
 */
export function namesOf(atlas: Atlas, groups: readonly WhereaboutGroup[], scheme: Scheme): ListGroup[] {
  const { lang, changes, dataset } = atlas;
  const item = ({ project, stage }: ProjectAsOf, label = project.name[lang]) => ({
    mark: {
      kind: 'stage' as const,
      glyph: stageGlyph(dataset.vocab.stages, stage),
      hue: blockHue(atlas.order(project.block), scheme).fill,
    },
    label,
  });
  const listed = <T>(heading: string, all: readonly T[], itemOf: (one: T) => ListGroup['items'][number]): ListGroup => ({
    heading,
    items: all.slice(0, MOST).map(itemOf),
    more: all.length > MOST ? andMore(all.length - MOST, lang) : '',
  });
  if (!changes) return groups.map((group) => listed(whereaboutHeading(group, lang, atlas.words), group.entries, (entry) => item(entry)));
  const about = new Set(groups.flatMap((g) => g.entries.map(({ project }) => project.id)));
  return Object.entries(CHANGES_TEXTS[lang].moves)
    .map(([move, name]) => {
      const moved = changes.filter((c) => c.move === move && about.has(c.project.id));
      return listed(SHARE_TEXTS[lang].counted(name, moved.length), moved, (change) => item(change.after, stepOf(atlas, change)));
    })
    .filter((group) => group.items.length > 0);
}

/** `Market Hall: Under construction → In use (Mid-term report, 2(3) Space and blocks, paragraph 26)`. */
function stepOf(atlas: Atlas, { project, before, after }: Change): string {
  const { lang, dataset, asof, t } = atlas;
  const stages = [...(before && before.stage !== after.stage ? [atlas.stageWords(before)] : []), atlas.stageWords(after)];
  const said = project.observations.findLast((o) => o.asof <= asof && o.stage !== null) ?? after.latest;
  const source = dataset.sources.find((s) => s.id === said.source);
  return SHARE_TEXTS[lang].noted(`${project.name[lang]}${t.colon}${stages.join(' → ')}`, formatCitation(said, source, lang));
}
