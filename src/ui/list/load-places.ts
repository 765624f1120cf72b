import type { PlaceIndex } from '../../model/place.ts';
import { dataFile } from '../shell/data-file.ts';

/** The places that can be searched for. */
export const loadPlaces = dataFile<PlaceIndex>('data/places.json');
