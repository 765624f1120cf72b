import Lazy from '../ui/shell/Lazy.svelte';
import SortMenuPart from '../ui/list/SortMenu.svelte';
import { guarded } from '../ui/shell/guarded.ts';
import { part } from '../ui/shell/part.ts';
import BarPart from './Bar.svelte';
import ListEmptyPart from './ListEmpty.svelte';
import ListFootPart from './ListFoot.svelte';
import ListTopPart from './ListTop.svelte';
import MapPanePart from './MapPane.svelte';
import TimesPart from './Times.svelte';

/*
 * What comes once the list is on the screen, in one piece; and below it the functions that load the parts which not every reader
 * sees, each when it is first shown. An error in one of them ends with it.
 */
export { backToRow } from './back-to-row.ts';
export { MAP_TEXTS } from '../i18n/map.ts';
export { changes } from '../model/changes.ts';
export { moreRowOrders } from '../model/more-row-orders.ts';
export { keepRuns } from '../state/runs.ts';
export * as finding from '../model/finding.ts';
export * from './records.ts';
export { ListRows } from '../ui/list/list-rows.svelte.ts';
export { default as PartFault } from '../ui/shell/PartFault.svelte';
export { default as SheetHandle } from '../ui/shell/SheetHandle.svelte';
export { default as SearchOffers } from '../ui/list/SearchOffers.svelte';
export { default as Notices } from './Notices.svelte';
export { default as PageTitle } from './PageTitle.svelte';
export { Settings } from './settings.svelte.ts';
export { Lazy };
export const SortMenu = guarded(SortMenuPart);
export const Bar = guarded(BarPart);
export const ListEmpty = guarded(ListEmptyPart);
export const ListFoot = guarded(ListFootPart);
export const ListTop = guarded(ListTopPart);
export const MapPane = guarded(MapPanePart);
export const Times = guarded(TimesPart);

export const changesList = part(() => import('../ui/list/Changes.svelte'));
export const mapCard = part(() => import('../ui/on-map/MapCard.svelte'));
export const detail = part(() => import('../ui/panel/Detail.svelte'));
