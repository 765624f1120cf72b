/** Lets maps read tiles from PMTiles files, by ranges of bytes. */
import { addProtocol } from 'maplibre-gl';
import { Protocol } from 'pmtiles';

let registered = false;

/** Has every map of the page understand addresses that begin with `pmtiles://`. */
export function readPmtiles(): void {
  if (!registered) addProtocol('pmtiles', new Protocol().tile);
  registered = true;
}
