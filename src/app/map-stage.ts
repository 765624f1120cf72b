import type { Linework } from '../map/style/style.ts';
import { part } from '../ui/shell/part.ts';

/** A file that does not come in so many milliseconds is said to have failed, and may be asked for again. */
const PATIENCE = 60_000;

/**
 * The map's code together with the lines it is drawn from.
 * @param root the app's folder on the host, with slashes at both ends
 */
export const mapStage = (root: string) =>
  part(async () => {
    const [{ default: MapStage }, { default: AtlasMap }, base, shapes] = await Promise.all([
      import('./MapStage.svelte'),
      import('../map/AtlasMap.svelte'),
      json(`${root}map/base.json`),
      json(`${root}map/shapes.json`),
    ]);
    return { default: MapStage, props: { AtlasMap, linework: { base, shapes, site: new URL(root, location.href).href } as Linework } };
  });

async function json(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return response.json();
}
