import { part } from '../ui/shell/part.ts';
import { LineworkFiles } from './linework.svelte.ts';

/**
 * The map's code, and with it the lines it is drawn from, which are asked for at the same time.
 * @param root the app's folder on the host, with slashes at both ends
 * @param tiled as `LineworkFiles` has it, asked once the map is wanted
 */
export const mapStage = (root: string, tiled: () => string | null) => {
  let files: LineworkFiles | undefined;
  return part(async () => {
    if (!files) files = new LineworkFiles(root, tiled());
    // Who asks for the code again wants the lines too.
    else if (files.trouble === 'failed') void files.load();
    const [{ default: MapStage }, { default: AtlasMap }] = await Promise.all([
      import('./MapStage.svelte'),
      import('../map/AtlasMap.svelte'),
      files.told,
    ]);
    return { default: MapStage, props: { AtlasMap, files } };
  });
};
