import type { Dataset, Project } from '../../src/model/dataset.ts';
import { first } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { siteJson, type SiteName } from './site-files.ts';
import { PHONE } from './viewports.ts';
import { WORDS } from './words.ts';

/*
 * Marks that stand for several projects: counts of what is known only by block or sub-district, a whole with its parts, and what
 * lies in one spot by chance. What is expected is read off the built data by plain loops.
 */

test.use({ kept: true });

const data = (site: SiteName) => siteJson<Dataset>('data/atlas.json', site);

/** The ids of the projects that are known only by a block or sub-district, by the place. */
function counted({ projects }: Dataset): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const p of projects) {
    if (p.precision !== 'block' && p.precision !== 'subdistrict') continue;
    const place = `${p.precision}:${p.precision === 'block' ? p.block : p.subdistrict}`;
    places.set(place, [...(places.get(place) ?? []), p.id].sort());
  }
  return places;
}

/** A whole and the parts at its point, and no other project there. */
function wholeWithParts({ projects }: Dataset, of: (whole: Project) => boolean): { whole: Project; parts: Project[] } {
  const at = (p: Project) => p.point?.join();
  const partsOf = (whole: Project) => projects.filter((p) => p.within === whole.id && at(p) === at(whole));
  const whole = first(projects, 'whole with its parts', (p) => of(p) && partsOf(p).length > 0);
  return { whole, parts: partsOf(whole) };
}

/** Where the map stands so close to a project that only what is in its very spot is gathered with it. */
const closeTo = ({ point }: Project) => `#map=16/${point![1]}/${point![0]}`;

for (const site of ['tiny', 'district'] as const)
  test.describe(site, () => {
    test.use({ site });

    test('what is known only by block or sub-district is counted at its label, from far and near', async ({ atlas }) => {
      const { map } = atlas;
      const { blocks, subdistricts, ...rest } = data(site);
      const expected = counted({ blocks, subdistricts, ...rest });
      expect(expected.size).toBeGreaterThan(0);
      const anchors = [
        ...blocks.map((b) => [`block:${b.id}`, b.anchor] as const),
        ...subdistricts.map((s) => [`subdistrict:${s.id}`, s.anchor] as const),
      ];
      await atlas.openMap();
      await map.signsAlone();
      for (const zoom of [10, 12.5])
        for (const [id, anchor] of anchors) {
          await map.bringInto(anchor, zoom);
          const drawn = (await map.counts()).find((c) => c.id === id);
          expect([...(drawn?.projects ?? [])].sort(), `${id} at zoom ${zoom}`).toEqual(expected.get(id) ?? []);
          if (!drawn) continue;
          const at = await map.project(anchor);
          expect(Math.hypot(drawn.x - at.x, drawn.y - at.y), `${id} stands near its centre`).toBeLessThan(160);
          await map.placeOf('counts', id);
        }
      await map.showAll();
    });
  });

test.describe('on a phone', () => {
  test.use({ site: 'tiny', viewport: PHONE, hasTouch: true, isMobile: true });

  test('a tap on a count opens its list in the sheet, with nothing upon the map, and a project of it after that', async ({
    atlas,
    page,
  }) => {
    const { map } = atlas;
    const { subdistricts, projects } = data('tiny');
    const places = counted(data('tiny'));
    const place = first(subdistricts, 'sub-district with a count', (s) => (places.get(`subdistrict:${s.id}`)?.length ?? 0) > 1);
    const id = `subdistrict:${place.id}`;
    await atlas.openMap(`?lang=en#map=13/${place.anchor[1]}/${place.anchor[0]}`);
    await map.panBy(0, 170);
    const [at, box] = [await map.placeOf('counts', id), await map.box()];
    await page.touchscreen.tap(box.x + at.x, box.y + at.y);
    const list = atlas.panel().getByRole('dialog', { name: `Known only to lie in ${place.name.en}` });
    await expect(list.getByRole('listitem')).toHaveCount(places.get(id)!.length);
    await expect(map.popup()).toHaveCount(0);
    await expect(map.label()).toHaveCount(0);
    const own = projects.filter((p) => places.get(id)!.includes(p.id));
    await list.getByRole('button').filter({ hasText: own[0]!.name.en }).tap();
    await expect(atlas.panelHeading()).toHaveText(own[0]!.name.en);
    await expect(list).toHaveCount(0);
  });
});

test.describe('in the tiny district', () => {
  test.use({ site: 'tiny' });

  test('a click on the count of a sub-district says what it is and lets the reader choose; the one chosen lights it up', async ({
    atlas,
    page,
  }) => {
    const { map } = atlas;
    const { subdistricts, projects } = data('tiny');
    const places = counted(data('tiny'));
    const place = first(subdistricts, 'sub-district with a count', (s) => (places.get(`subdistrict:${s.id}`)?.length ?? 0) > 1);
    const id = `subdistrict:${place.id}`;
    const own = projects.filter((p) => places.get(id)!.includes(p.id));
    await atlas.openMap(`?lang=en#map=13/${place.anchor[1]}/${place.anchor[0]}`);
    expect(await map.selectedMarks()).toEqual([]);

    await map.click(await map.placeOf('counts', id));
    const chooser = page.getByRole('dialog', { name: `Known only to lie in ${place.name.en}` });
    await expect(chooser.getByRole('listitem')).toHaveCount(own.length);
    for (const p of own) await expect(chooser).toContainText(p.name.en);
    await chooser.getByRole('button').filter({ hasText: own[1]!.name.en }).click();

    await expect(atlas.panelHeading()).toHaveText(own[1]!.name.en);
    await expect.poll(() => map.selectedMarks()).toEqual([id]);
    await page.keyboard.press('Escape');
    await expect.poll(() => map.selectedMarks()).toEqual([]);
  });

  test('the list of what is in view has what is only counted there', async ({ atlas, page }) => {
    const { projects, blocks, subdistricts } = data('tiny');
    await atlas.openMap('?lang=en');
    const list = page.getByRole('listbox', { name: WORDS.inView });
    for (const p of projects.filter((q) => q.precision === 'block' || q.precision === 'subdistrict')) {
      const place = p.precision === 'block' ? blocks.find((b) => b.id === p.block)! : subdistricts.find((s) => s.id === p.subdistrict)!;
      await expect(list.getByRole('option', { name: p.name.en })).toContainText(`Known only to lie in ${place.name.en}`);
    }
  });

  for (const [kind, of] of [
    ['point', (p: Project) => p.shape === undefined],
    ['line', (p: Project) => p.shape === 'line'],
  ] as const)
    test(`a whole with its parts is one mark that lists them all: ${kind}`, async ({ atlas, page }) => {
      const { whole, parts } = wholeWithParts(data('tiny'), of);
      const group = [whole, ...parts].map((p) => p.id);
      const { map } = atlas;
      await atlas.openMap(`?lang=en${closeTo(whole)}`);
      const holders = (await map.marks()).filter((m) => m.projects.some((id) => group.includes(id)));
      expect(holders.map((m) => m.projects)).toEqual([group]);
      const before = await map.markIds();

      await map.click(await map.placeOf('points', holders[0]!.id));
      const chooser = page.getByRole('dialog', { name: `${whole.name.en} and ${parts.length} ${parts.length === 1 ? 'part' : 'parts'}` });
      const items = chooser.getByRole('listitem');
      await expect(items).toHaveCount(group.length);
      for (const [i, p] of [whole, ...parts].entries()) await expect(items.nth(i)).toContainText(p.name.en);
      const part = parts.at(-1)!;
      await chooser.getByRole('button').filter({ hasText: part.name.en }).click();

      await expect(atlas.panelHeading()).toHaveText(part.name.en);
      await expect.poll(() => map.selectedMarks()).toEqual([holders[0]!.id]);
      expect(await map.markIds()).toEqual(before);
    });

  test('the parts of a whole that is filtered out stand in its mark', async ({ atlas, page }) => {
    const { whole, parts } = wholeWithParts(
      data('tiny'),
      (p) => p.shape === undefined && data('tiny').projects.filter((q) => q.within === p.id && q.sector !== p.sector).length > 1,
    );
    const left = parts.filter((p) => p.sector !== whole.sector);
    const sectors = [...new Set(left.map((p) => p.sector))].join(',');
    const { map } = atlas;
    await atlas.openMap(`?lang=en&sector=${sectors}${closeTo(whole)}`);
    const [mark] = (await map.marks()).filter((m) => m.projects.includes(left[0]!.id));
    expect(mark!.projects).toEqual(left.map((p) => p.id));
    await map.click(await map.placeOf('points', mark!.id));
    await expect(page.getByRole('dialog', { name: `${left.length} parts of ${whole.name.en}` }).getByRole('listitem')).toHaveCount(
      left.length,
    );
  });

  test('a click on a cluster that never comes apart lets the reader choose, with the focus in the choice, and Escape leaves it', async ({
    atlas,
    page,
  }) => {
    const { projects } = data('tiny');
    const at = (p: Project) => p.point?.join();
    const alone = projects.filter((p) => p.point && !p.shape && !p.within && !projects.some((q) => q.within === p.id));
    const one = first(alone, 'two projects at one point', (p) => alone.some((q) => q !== p && at(q) === at(p)));
    const group = alone.filter((p) => at(p) === at(one));
    const { map } = atlas;
    await atlas.openMap(closeTo(one));
    const chooser = page.getByRole('dialog', { name: WORDS.chooser });
    await map.click(await map.project(one.point!));
    await expect(chooser.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(chooser).toHaveCount(0);
    expect(atlas.address()).toBe('');

    await map.click(await map.project(one.point!));
    await expect(chooser).toBeVisible();
    for (const p of group) await expect(chooser).toContainText(p.name.zh);
    const chosen = group[1]!;
    await chooser.getByRole('button').filter({ hasText: chosen.name.zh }).first().click();
    await expect(chooser).toHaveCount(0);
    await expect(atlas.panelHeading()).toHaveText(chosen.name.zh);
    // What is selected has a mark of its own.
    await expect.poll(() => map.markIds()).toContain(chosen.id);
  });
});
