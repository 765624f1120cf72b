import type { Dataset, Project, Text } from '../../model/dataset.ts';
import { UNSTATED } from '../../model/stages.ts';

/**
 * Numbers in [0, 1) that follow from the seed: mulberry32 (Tommy Ettinger, public domain), one 32-bit state stepped by
 * 0x6d2b79f5 and mixed by two multiplications. Good enough to draw a sample by, and the same on every machine.
 */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** `n` of the items; all of them when there are fewer. The same seed draws the same. */
export const draw = <T>(items: readonly T[], n: number, seed: number): T[] => shuffled(items, mulberry32(seed)).slice(0, n);

/** The items in an order of which each is equally likely (Fisher-Yates). */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/** The numbered paragraphs of a source's text: each starts a line with `[p12]` and runs to the next number or heading. */
export function paragraphsIn(text: string): Map<number, string> {
  const paragraphs = new Map<number, string>();
  let current: number | null = null;
  for (const line of text.split(/\r?\n/)) {
    const start = /^\[p(\d+)\]\s*(.*)$/.exec(line);
    if (start) paragraphs.set((current = Number(start[1])), start[2]!);
    else if (line.startsWith('#')) current = null;
    else if (current !== null && line.trim()) paragraphs.set(current, `${paragraphs.get(current)}\n${line.trim()}`);
  }
  return paragraphs;
}

/** A source's paragraphs by number; undefined when its text is not at hand. */
export type TextOf = (source: string) => ReadonlyMap<number, string> | undefined;

/** A text in both languages; once where the data has it in one. */
const inBoth = ({ zh, en }: Text): string[] => (zh === en ? [zh] : [zh, en]);

/** A record for reading beside its sources: each observation with its citation and, where at hand, the paragraphs cited. */
export function formatRecord(project: Project, { sources }: Pick<Dataset, 'sources'>, textOf: TextOf): string {
  const { id, name, aliases, kind, sector, block, one_of, block_basis, subdistrict, within, precision, uncertainty_m, point, basis } =
    project;
  const lines = [
    `## ${inBoth(name).join(' ')} (${id})`,
    ...(aliases.length > 0 ? [aliases.join(' / ')] : []),
    [
      kind,
      sector,
      block ?? (one_of ? `one of ${one_of.join(', ')}` : 'no block'),
      block_basis && `by ${block_basis}`,
      subdistrict && `sub-district ${subdistrict}`,
      within && `within ${within}`,
      precision,
      uncertainty_m && `${uncertainty_m} m`,
      point?.join(', '),
    ]
      .filter(Boolean)
      .join(' · '),
    inBoth(basis).join(' / '),
  ];
  for (const o of project.observations) {
    const short = sources.find((s) => s.id === o.source)?.short.zh ?? '';
    lines.push(
      '',
      `${o.asof}  ${o.stage ?? UNSTATED}${o.milestone ? ` (${o.milestone})` : ''}  ${o.source} ${short}, ${o.section}, ${o.paragraphs.map((p) => `p${p}`).join(' ')}`,
    );
    const dates = [o.happened && `happened ${o.happened}`, o.due && `due ${o.due}`].filter(Boolean);
    if (dates.length > 0) lines.push(`  ${dates.join(', ')}`);
    if (o.implied) lines.push(`  implied: ${inBoth(o.implied).join(' / ')}`);
    lines.push(...inBoth(o.text).map((text) => `  ${text}`));
    for (const f of o.figures ?? [])
      lines.push(`  ${inBoth(f.label).join(' ')}: ${f.qualifier ? `${f.qualifier} ` : ''}${f.value} ${f.unit}`);
    const text = textOf(o.source);
    if (text) for (const p of o.paragraphs) lines.push(`    [p${p}] ${(text.get(p) ?? '(not in the text)').replaceAll('\n', '\n    ')}`);
  }
  return lines.join('\n');
}
