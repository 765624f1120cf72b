import type { Project } from '../../model/dataset.ts';
import { formatAim } from '../../i18n/course.ts';
import { formatFigure } from '../../i18n/format.ts';
import type { StageSaid } from '../../i18n/stage.ts';
import { datesOf } from '../../i18n/when.ts';
import type { Statement } from '../../model/profile.ts';
import type { ProjectAsOf } from '../../model/snapshot.ts';
import type { PageContext } from './page-context.ts';
import { glyph } from './glyph.ts';
import { itemsOf } from './long-lists.ts';
import { markup, NOTHING, type Markup } from './markup.ts';

/** Dated, cited statements as a list, in the order given. */
export function timeline(context: PageContext, statements: readonly Statement[]): Markup {
  if (statements.length === 0) return markup`<p>${context.t.noStatements}</p>`;
  return markup`<ol class="timeline">
${statements.map((statement) => markup`<li>${statementOf(context, statement)}</li>\n`)}</ol>`;
}

function statementOf(context: PageContext, statement: Statement): Markup {
  const { asof, stage, implied, milestone, aim, text, figures = [] } = statement;
  const { lang, records } = context;
  const staged = stage ? markup` ${glyph(context, stage)} ${stageWords(context, { stage, implied: implied ?? null })}` : NOTHING;
  const reached = milestone ? markup` · ${context.label('milestones', milestone)}` : NOTHING;
  const wanted = aim ? markup` · <span aria-hidden="true">→</span> ${formatAim(aim, lang, context.dataset.vocab)}` : NOTHING;
  const dates = datesOf(statement, records.asof, lang);
  return markup`<p class="when"><time datetime="${asof}">${context.month(asof)}</time>${staged}${reached}${wanted}${dates.map((d) => ` · ${d}`)}</p>
<p>${context.told(text)}</p>
${facts(figures.map((f) => [context.text(f.label), formatFigure(f, lang, context.dataset.vocab)]))}<p>${context.cite(statement)}</p>`;
}

/** A stage in words, its label set off; where it is implied, with what shows it. */
function stageWords(context: PageContext, said: StageSaid): Markup {
  const label = context.label('stages', said.stage);
  return markup`<strong>${label}</strong>${context.stage(said, true).slice(label.length)}`;
}

/** Terms and what holds for them; nothing when there are none. */
export function facts(rows: readonly (readonly [string, Markup | string])[]): Markup {
  if (rows.length === 0) return NOTHING;
  return markup`<dl>${rows.map(([term, holds]) => markup`<div><dt>${term}</dt><dd>${holds}</dd></div>`)}</dl>\n`;
}

/**
 * Projects as a list of links, each with its stage; of very many the first.
 * @param also what else is said of the one at a place of the list
 */
export function projectList(
  context: PageContext,
  entries: readonly ProjectAsOf<Project>[],
  also: (place: number) => string = () => '',
): Markup {
  return markup`<ul class="projects">
${itemsOf(context, entries, (entry, i) => {
  const { project, stage } = entry;
  const more = also(i);
  return markup`<li>${glyph(context, stage)} ${context.link(`p/${project.id}/`, context.name(project.name))} <span>${context.stage(entry)}${more && ` · ${more}`}</span></li>\n`;
})}</ul>`;
}
