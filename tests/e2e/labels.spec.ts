import type { LngLat } from '../../src/model/dataset.ts';
import type { SignBox } from './drawn-map.ts';
import { dataset } from './facts.ts';
import { expect, test } from './fixtures.ts';
import { WINDOW } from './viewports.ts';

/*
 * Names of blocks, counts, marks, count marks and places never lie on one another. What is looked at is the boxes that MapLibre
 * placed, over cameras that go through all zooms, the windows in turn, with other centres in each.
 */

test.use({ kept: true });

const ZOOMS = [9.5, 9.9, 10.3, 10.7, 11.2, 11.6, 12.1, 12.8, 13.5, 14.3, 15.2, 16];
const WINDOWS = {
  zh: [
    { width: 390, height: 844 },
    { width: 844, height: 390 },
    { width: 1920, height: 1080 },
  ],
  en: [
    { width: 360, height: 640 },
    { width: 1024, height: 768 },
    { width: 1440, height: 900 },
  ],
} as const;

/** Marks are round: two of them overlap where their circles do. A picture with a badge has room of its own round its glyph. */
const ROUND: Record<string, number> = { points: 13, 'clusters-disc': 17 };
const middle = (box: SignBox) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2] as const;

function overlap(a: SignBox, b: SignBox): boolean {
  const [ra, rb] = [ROUND[a.layer], ROUND[b.layer]];
  if (ra && rb) {
    const [[ax, ay], [bx, by]] = [middle(a), middle(b)];
    return Math.hypot(ax - bx, ay - by) < ra + rb;
  }
  // Half a pixel is lost where positions are rounded.
  return Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;
}

for (const lang of ['zh', 'en'] as const)
  test(`no label, count or mark lies on another at any zoom or window, and no count is missing: ${lang}`, async ({ atlas, page }) => {
    const { map } = atlas;
    const { blocks, district } = dataset();
    const [west, south, east, north] = district.view;
    const centres: LngLat[] = [[(west + east) / 2, (south + north) / 2], ...blocks.map((b) => b.anchor)];
    await page.setViewportSize(WINDOWS[lang][0]);
    await atlas.openMap(`?lang=${lang}`);
    await map.signsAlone();
    const found: string[] = [];
    for (const [w, window] of WINDOWS[lang].entries()) {
      await page.setViewportSize(window);
      for (const [z, zoom] of ZOOMS.entries()) {
        // Windows take turns at the zooms, so that each language has every zoom, and upright phones and large windows have it in one.
        if ((z + w) % 2 === (lang === 'zh' ? 0 : 1)) continue;
        // Far out the whole district is seen from its middle; close by another block each time.
        const centre = zoom < 10.5 ? centres[0]! : centres[1 + ((z + 3 * w + (lang === 'zh' ? 0 : 4)) % blocks.length)]!;
        await map.jumpTo(centre, zoom);
        const where = `${window.width}×${window.height} at ${zoom}/${centre.join('/')}`;
        const boxes = await map.signBoxes();
        expect(boxes.length, where).toBeGreaterThan(0);
        boxes.forEach((a, i) => {
          for (const b of boxes.slice(i + 1))
            if (a.feature !== b.feature && overlap(a, b))
              found.push(`${where}: ${a.layer} ${middle(a).map(Math.round).join()} and ${b.layer} ${middle(b).map(Math.round).join()}`);
        });
        for (const source of ['counts', 'block-labels', 'points']) {
          const { there, drawn } = await map.pointsInView(source);
          expect(
            there.filter((id) => !drawn.includes(id)),
            `${source} that are in view and not drawn, ${where}`,
          ).toEqual([]);
        }
      }
    }
    expect(found, found.join('\n')).toEqual([]);
    await map.showAll();
    await page.setViewportSize(WINDOW);
  });
