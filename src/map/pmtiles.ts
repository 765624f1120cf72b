/** Lets maps read tiles from PMTiles files, by ranges of bytes. */
import { addProtocol, type AddProtocolAction } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import { ByteRanges } from './byte-ranges.ts';

let registered = false;

/** Has every map of the page understand addresses that begin with `pmtiles://`. */
export function readPmtiles(): void {
  if (!registered) addProtocol('pmtiles', archiveReader());
  registered = true;
}

/** Answers what MapLibre asks of addresses that begin with `pmtiles://`. Of a file that failed everything is read anew. */
export function archiveReader(): AddProtocolAction {
  const protocol = new Protocol();
  return async (request, controller) => {
    const file = fileOf(request.url);
    if (!protocol.get(file)) protocol.add(new PMTiles(new ByteRanges(file)));
    try {
      return await protocol.tile(request, controller);
    } catch (error) {
      // The library remembers a failure as it does an answer.
      if (!controller.signal.aborted) protocol.tiles.delete(file);
      throw error;
    }
  };
}

/** The address of the file in that of a tile or of what the file says of itself. */
const fileOf = (url: string): string => url.replace(/^pmtiles:\/\//, '').replace(/\/\d+\/\d+\/\d+$/, '');
