/** The figures as tables for a terminal and for docs: Markdown, a column for each page or size. */
import type { SizeResults } from './results.ts';
import type { Metric, Unit } from './statistics.ts';
import { isMet, type Target } from './targets.ts';

const ROWS: readonly (readonly [name: string, what: string])[] = [
  ['load.list', 'list can be used'],
  ['load.list.bytes', 'bytes until then, gzipped'],
  ['load.list.requests', 'requests until then'],
  ['load.drawn', 'map drawn'],
  ['load.drawn.bytes', 'bytes until then, gzipped'],
  ['load.drawn.brotli', 'the same by Brotli'],
  ['load.drawn.requests', 'requests until then'],
  ['load.task.longest', 'longest task while loading'],
  ['click.text', 'click → text right'],
  ['click.painted', 'click → painted'],
  ['click.noting', 'of that, watching'],
  ['click.task.longest', 'longest task of a click'],
  ['letter.text', 'letter → text right'],
  ['letter.painted', 'letter → painted'],
  ['letter.slowest', 'slowest letter → painted'],
  ['letter.task.longest', 'longest task of a letter'],
  ['pan.changes', 'changes by a pan'],
  ['pan.task.longest', 'longest task of a pan'],
  ['heap.loaded', 'heap after loading'],
  ['heap.used', 'heap after 20 filter changes'],
  ['heap.changed', 'heap after all filter changes'],
  ['slow.interaction', 'slowest interaction, processor ÷ 6'],
  ['slow.list', 'first list, processor ÷ 6, slow line'],
];

/** A number as it is read: seconds from ten on, kilobytes, megabytes. */
export function amount(n: number, unit: Unit | Target['unit']): string {
  if (unit === 'ms') return n >= 10_000 ? `${(n / 1000).toFixed(1)} s` : `${Math.round(n)} ms`;
  if (unit === 'B') return n >= 2 ** 20 ? `${(n / 2 ** 20).toFixed(1)} MB` : `${(n / 1024).toFixed(1)} KB`;
  if (unit === 'ratio' || unit === 'share') return n.toFixed(2);
  return String(n);
}

/** What lies in the middle, how far the runs lie from it, and the least of them, which other work on the machine touched least. */
const cell = (m: Metric | undefined): string => {
  if (!m) return '';
  const spread = m.unit === 'ms' && m.runs.length > 1 ? ` ± ${Math.round(m.mad)}, least ${Math.round(Math.min(...m.runs))}` : '';
  return amount(m.median, m.unit) + spread;
};

/** Each row one thing that was measured; of the yardsticks what they have too, and the ratio to the best of them. */
export function tableOf(sizes: readonly SizeResults[]): string {
  return sizes
    .map(({ projects, pages: { atlas = {}, leaflet = {}, maplibre = {} } }) => {
      const rows = ROWS.flatMap(([name, what]) => {
        const own = atlas[name];
        if (!own) return [];
        const others = [leaflet[name], maplibre[name]];
        const medians = others.flatMap((m) => (m && m.median > 0 ? [m.median] : []));
        const ratio = own.unit === 'ms' && medians.length > 0 ? (own.median / Math.min(...medians)).toFixed(2) : '';
        return [[what, cell(own), ...others.map(cell), ratio]];
      });
      return markdown([[`${projects} projects`, 'atlas', 'Leaflet', 'MapLibre', 'to the best'], ...rows]);
    })
    .join('\n\n');
}

export function tableOfTargets(all: readonly Target[]): string {
  const rows = all.map((target) => [
    String(target.projects),
    target.what,
    amount(target.is, target.unit),
    amount(target.most, target.unit),
    isMet(target) ? 'met' : 'not met',
  ]);
  return markdown([['projects', 'target', 'is', 'at most', ''], ...rows]);
}

/** @param rows the first of them the head */
function markdown(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(3, ...rows.map((row) => row[i]!.length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((text, i) => (i === 0 ? text.padEnd(widths[i]!) : text.padStart(widths[i]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(rows[0]!), rule, ...rows.slice(1).map(line)].join('\n');
}
