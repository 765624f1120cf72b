/** What dragging the map does to the page beside it. */
import type { MeasuredPage } from '../measured-page.ts';

export interface Panned {
  /** Changes to list, counts and filters. */
  changes: number;
  tasks: number[];
}

const STEPS = 12;
const STEP = 12;

/** Drags the map there and back. */
export async function pan(measured: MeasuredPage): Promise<Panned> {
  const { page } = measured;
  const box = (await page.locator('.map').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.evaluate(() => {
    window.bench.countChanges();
    window.bench.tasks.length = 0;
  });
  await page.mouse.move(x, y);
  for (const way of [1, -1]) {
    await page.mouse.down();
    for (let i = 1; i <= STEPS; i++) {
      await page.mouse.move(x + way * i * STEP, y + way * i * STEP);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
    // Held still before it is let go, so that the map does not glide on.
    for (let i = 0; i < 6; i++) await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    await page.mouse.up();
    await measured.quiet(800);
    await page.mouse.move(x, y);
  }
  return page.evaluate(() => ({ changes: window.bench.changes, tasks: [...window.bench.tasks] }));
}
