import { formatFigure } from '../../i18n/format.ts';
import type { Citation, Figure, Text } from '../../model/dataset.ts';
import type { ProjectAsOf } from '../../model/snapshot.ts';
import type { PageContext } from './page-context.ts';
import { glyph } from './glyph.ts';
import { markup, NOTHING, type Markup } from './markup.ts';

type Statement = Citation & { asof: string; text: Text; stage?: string | null; milestone?: string; figures?: Figure[] };

/** Dated, cited statements, the newest first. */
export function timeline(context: PageContext, statements: readonly Statement[]): Markup {
  if (statements.length === 0) return markup`<p>${context.t.noStatements}</p>`;
  return markup`<ol class="timeline">
${statements.toReversed().map((statement) => markup`<li>${entry(context, statement)}</li>\n`)}</ol>`;
}

function entry(context: PageContext, { asof, stage, milestone, text, figures = [], ...at }: Statement): Markup {
  const staged = stage ? markup` ${glyph(context, stage)} <strong>${context.label('stages', stage)}</strong>` : NOTHING;
  const reached = milestone ? markup` · ${context.label('milestones', milestone)}` : NOTHING;
  return markup`<p class="when"><time datetime="${asof}">${context.month(asof)}</time>${staged}${reached}</p>
<p>${context.text(text)}</p>
${facts(figures.map((f) => [context.text(f.label), formatFigure(f, context.lang, context.dataset.vocab)]))}<p>${context.cite(at)}</p>`;
}

/** Terms and what holds for them; nothing when there are none. */
export function facts(rows: readonly (readonly [string, Markup | string])[]): Markup {
  if (rows.length === 0) return NOTHING;
  return markup`<dl>${rows.map(([term, holds]) => markup`<div><dt>${term}</dt><dd>${holds}</dd></div>`)}</dl>\n`;
}

/** Projects as a list of links, each with its stage and whatever else is said of it. */
export function projectList(
  context: PageContext,
  entries: readonly ProjectAsOf[],
  also: (entry: ProjectAsOf) => string = () => '',
): Markup {
  return markup`<ul class="projects">
${entries.map(({ project, stage }, i) => {
  const more = also(entries[i]!);
  return markup`<li>${glyph(context, stage)} ${context.link(`p/${project.id}/`, context.name(project.name))} <span>${context.label('stages', stage)}${more && ` · ${more}`}</span></li>\n`;
})}</ul>`;
}
