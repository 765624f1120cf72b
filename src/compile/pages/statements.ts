import { formatFigure } from '../../i18n/format.ts';
import type { Citation, Figure, Text } from '../../model/dataset.ts';
import type { State } from '../../model/snapshot.ts';
import type { Edition } from './edition.ts';
import { glyph } from './glyph.ts';
import { markup, NOTHING, type Markup } from './markup.ts';

type Statement = Citation & { asof: string; text: Text; stage?: string | null; milestone?: string; figures?: Figure[] };

/** Dated, cited statements, the newest first. */
export function timeline(edition: Edition, statements: readonly Statement[]): Markup {
  if (statements.length === 0) return markup`<p>${edition.t.noStatements}</p>`;
  return markup`<ol class="timeline">
${statements.toReversed().map((statement) => markup`<li>${entry(edition, statement)}</li>\n`)}</ol>`;
}

function entry(edition: Edition, { asof, stage, milestone, text, figures = [], ...at }: Statement): Markup {
  const staged = stage ? markup` ${glyph(stage)} <strong>${edition.label('stages', stage)}</strong>` : NOTHING;
  const reached = milestone ? markup` · ${edition.label('milestones', milestone)}` : NOTHING;
  return markup`<p class="when"><time datetime="${asof}">${edition.month(asof)}</time>${staged}${reached}</p>
<p>${edition.text(text)}</p>
${facts(figures.map((f) => [edition.text(f.label), formatFigure(f, edition.lang, edition.dataset.vocab)]))}<p>${edition.cite(at)}</p>`;
}

/** Terms and what holds for them; nothing when there are none. */
export function facts(rows: readonly (readonly [string, Markup | string])[]): Markup {
  if (rows.length === 0) return NOTHING;
  return markup`<dl>${rows.map(([term, holds]) => markup`<div><dt>${term}</dt><dd>${holds}</dd></div>`)}</dl>\n`;
}

/** Projects as a list of links, each with its stage and whatever else is said of it. */
export function projectList(edition: Edition, states: readonly State[], also: (state: State) => string = () => ''): Markup {
  return markup`<ul class="projects">
${states.map(({ project, stage }, i) => {
  const more = also(states[i]!);
  return markup`<li>${glyph(stage)} ${edition.link(`p/${project.id}/`, edition.name(project.name))} <span>${edition.label('stages', stage)}${more && ` · ${more}`}</span></li>\n`;
})}</ul>`;
}
