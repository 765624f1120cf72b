import { expect, test } from 'vitest';
import { compileTables } from '../../../../src/compile/dataset/compile.ts';
import { pages } from '../../../../src/compile/pages/pages.ts';
import { tinyDistrict } from '../tiny-district.ts';
import { BASE, builtIndex, elements } from './pages-reader.ts';

/** Schemes that a link of a page may have; others begin with the site's folder or mean the page itself. */
const ALLOWED = /^(https?:\/\/|mailto:|#|$)/;

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<p>',
  'vbscript:x',
  'blob:x',
  'file:///etc/passwd',
  '//other.example',
])('whatever passes for an address in the data, no link of a page has %s', (address) => {
  const tiny = compileTables(tinyDistrict());
  const { district, ...dataset } = tiny.dataset;
  const sources = dataset.sources.map((source) => ({ ...source, url: address }));
  const report = { mail: address, issues: address };
  const license = { ...district.license, data: address };
  const hostile = { ...tiny, dataset: { ...dataset, sources, district: { ...district, report, license } } };
  let links = 0;
  for (const [path, html] of pages(hostile, builtIndex(), BASE)) {
    if (!path.endsWith('.html')) continue;
    for (const name of ['a', 'link', 'form', 'iframe', 'script', 'img', 'source'])
      for (const { href, src, srcset, action } of elements(html, name))
        for (const target of [href, src, srcset, action]) {
          if (target === undefined) continue;
          links++;
          expect(target.startsWith(BASE) || ALLOWED.test(target), `${path}: ${target}`).toBe(true);
        }
  }
  expect(links).toBeGreaterThan(100);
});
