import { FAULT_TEXTS } from '../../i18n/faults.ts';
import { joined, markup, type Markup } from './markup.ts';
import { LANGUAGE_TAGS, type PageContext } from './page-context.ts';

/**
 * What a page says until its program has taken it over, written into the page so that nothing has to come for it to be said: that
 * the program is on its way, and later that it is late, in the site's languages and by style alone (`app/starting.css`); and what the
 * program reveals, in the reader's language, when it cannot go on (`app/starting.ts`). Without styles all of it stays hidden.
 */
export function starting({ lang: own, languages }: Pick<PageContext, 'lang' | 'languages'>): Markup {
  const ownFirst = [own, ...languages.filter((lang) => lang !== own)];
  const said = (key: 'starting' | 'late' | 'retry') =>
    joined(
      ownFirst.map((lang) => markup`<span lang="${LANGUAGE_TAGS[lang]}">${FAULT_TEXTS[lang][key]}</span>`),
      ' ',
    );
  const alerts = languages.flatMap((lang) => {
    const t = FAULT_TEXTS[lang];
    return [
      { what: 'failed', sentence: t.notStarted, action: t.retry },
      { what: 'newer', sentence: t.newer, action: t.reload },
    ].map(({ what, sentence, action }) => {
      const tag = LANGUAGE_TAGS[lang];
      return markup`<div id="${what}-${tag}" class="failure" role="alert" lang="${tag}" hidden>${sentence} <button type="button" class="button">${action}</button></div>\n`;
    });
  });
  return markup`<div id="starting">
<div role="status">
<p class="coming" hidden>${said('starting')}</p>
<div class="late" hidden><p>${said('late')}</p><a class="button" href="">${said('retry')}</a></div>
</div>
${alerts}</div>`;
}
