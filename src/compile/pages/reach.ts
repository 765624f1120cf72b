import { sourceReach, type SourceReach } from '../../model/coverage.ts';
import type { Dataset } from '../../model/dataset.ts';

const known = new WeakMap<Dataset, Map<string, SourceReach>>();

/** How much a source gives: found out once, though its page tells it, and how to read the map, in each language. @param id of the source */
export function reachOf(dataset: Dataset, id: string): SourceReach {
  const ofDataset = known.get(dataset) ?? new Map<string, SourceReach>();
  known.set(dataset, ofDataset);
  const reach = ofDataset.get(id) ?? sourceReach(dataset, id);
  ofDataset.set(id, reach);
  return reach;
}
