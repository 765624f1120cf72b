/** Writes the site of a city, one district at a time: of each no more is kept than what the start page tells. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../dataset/compile.ts';
import { progress } from '../output/progress.ts';
import { writerTo } from '../output/writer.ts';
import { LICENSES_PATH } from '../pages/license.ts';
import { writeSite, type Program } from '../write-site.ts';
import { CitySite, districtFiles, type CityFrame, type SoundCity } from './city-site.ts';
import type { CityProgram } from './start-page.ts';

/**
 * @param folder of the site, in which the program lies already
 * @param own the program of the city's own pages
 * @returns how many files were written
 */
export async function writeCity(
  folder: string,
  city: SoundCity,
  frame: Omit<CityFrame, 'index' | 'served'>,
  program: Program,
  own: CityProgram,
): Promise<number> {
  const write = writerTo(folder);
  const site = new CitySite(city);
  // What all districts share lies above each of them.
  const others = new Map([...program.others].map(([path, digest]) => [`../${path}`, digest]));
  let written = 0;
  for (const { path, root, name } of city.districts) {
    progress(() => `${name}: reading`);
    const compiled = compile(root);
    const files = districtFiles(compiled, path, city.city, { ...frame, index: program.index, served: false });
    written += await writeSite(join(folder, path), files, { others, workers: program.workers });
    copyFileSync(join(folder, LICENSES_PATH), join(folder, path, LICENSES_PATH));
    write(...site.add(path, compiled, files.keys()));
    written += 2;
  }
  for (const [path, make] of site.files(frame, own)) {
    write(path, await make());
    written += 1;
  }
  return written;
}
