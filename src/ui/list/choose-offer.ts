import type { Offer } from '../../model/offers.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import { locateReader, searchNearPlace, seek } from '../../state/near.ts';

/** Goes where an offer leads. The words that found a filter or a place have served; those that found a project stay for the way back. */
export function chooseOffer(atlas: Atlas, offer: Offer): void {
  const { view, session } = atlas;
  if (offer.kind === 'place') searchNearPlace(atlas, offer.place);
  else if (offer.kind === 'option') view.choose({ [offer.facet]: [offer.option], q: '', selection: null });
  else if (offer.kind === 'project') view.select({ kind: 'project', id: offer.entry.project.id });
  else if (offer.kind === 'indicator') {
    seek(session, { indicator: offer.indicator.id });
    view.choose({ view: 'overview', q: '', selection: null });
  } else {
    view.search('');
    locateReader(atlas, navigator.geolocation);
  }
}
