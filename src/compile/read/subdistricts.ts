import type { Subdistrict } from '../../model/dataset.ts';
import type { Tables } from './tables.ts';

/** The sub-districts and towns that the base map names, in the order of its file. */
export function subdistricts({ base }: Pick<Tables, 'base'>): Subdistrict[] {
  const places = base.find(({ file }) => file.stem === 'places')?.value.features ?? [];
  return places.flatMap(({ id, geometry, properties: { kind, name } }) =>
    (kind === 'subdistrict' || kind === 'town') && name && geometry.type === 'Point' ? [{ id, name, anchor: geometry.coordinates }] : [],
  );
}
