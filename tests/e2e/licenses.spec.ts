import { importedPackages, licensesIn } from '../unit/compile/licenses/imported-packages.ts';
import { expect, test } from './fixtures.ts';

test('the data page leads to the licence texts of every package that the program imports', async ({ request }) => {
  const page = await (await request.get('en/data/')).text();
  const [, address] = /<a href="([^"]*licenses\.txt)"/.exec(page)!;
  const file = await request.get(address!);
  expect(file.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const texts = licensesIn(await file.text());
  // A package of packages is told by its packages.
  const missing = importedPackages().filter((name) => name !== '@turf/turf' && !/copyright|permission/i.test(texts.get(name) ?? ''));
  expect(missing).toEqual([]);
  expect([...texts.keys()]).toEqual(expect.arrayContaining(['@turf/length', 'earcut', 'jiangbei-atlas']));
});
