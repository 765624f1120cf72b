import { languagesOf } from '../../model/languages.ts';
import { RecordIndex } from '../../model/record-index.ts';
import { APP_PAGE } from '../../offline/protocol.ts';
import type { Compiled } from '../dataset/compile.ts';
import { Texts } from '../output/texts.ts';
import { webManifest, WEB_MANIFEST_PATH } from '../offline/web-manifest.ts';
import { LANGUAGE_TAGS, PageContext } from './page-context.ts';
import { appPage } from './render-page.ts';

/**
 * What the installed app and offline use need of pages, by path: in each language the page that answers for the app where there is
 * no network, and the manifest.
 * @param index the built `index.html`
 * @param base the site's folder on its host, with slashes at both ends
 */
export function appFiles(compiled: Compiled, index: string, base: string): Texts {
  const records = new RecordIndex(compiled.dataset);
  return new Texts(
    languagesOf(compiled.dataset.district).flatMap((lang) => {
      const context = new PageContext(compiled, records, base, lang);
      const manifest = () => webManifest(compiled.dataset.district, lang, { base, start: context.folder(''), tag: LANGUAGE_TAGS[lang] });
      return [[context.folder(APP_PAGE), () => appPage(index, context)] as const, [context.folder(WEB_MANIFEST_PATH), manifest] as const];
    }),
  );
}
