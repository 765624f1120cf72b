import { part } from '../ui/shell/part.ts';

/*
 * What comes once the list is on the screen, in one piece; and below it the functions that load the parts which not every reader
 * sees, each when it is first shown.
 */
export { backToRow } from './back-to-row.ts';
export { MAP_TEXTS } from '../i18n/map.ts';
export { changes } from '../model/changes.ts';
export { MORE_ORDERS } from '../model/more-orders.ts';
export { keepRuns } from '../state/runs.ts';
export { default as Lazy } from '../ui/shell/Lazy.svelte';
export { default as SheetHandle } from '../ui/shell/SheetHandle.svelte';
export { default as SearchOffers } from '../ui/list/SearchOffers.svelte';
export { default as SortMenu } from '../ui/list/SortMenu.svelte';
export { default as Bar } from './Bar.svelte';
export { default as ListEmpty } from './ListEmpty.svelte';
export { default as ListFoot } from './ListFoot.svelte';
export { default as ListTop } from './ListTop.svelte';
export { default as MapPane } from './MapPane.svelte';
export { default as Notices } from './Notices.svelte';
export { default as PageTitle } from './PageTitle.svelte';
export { Settings } from './settings.svelte.ts';
export { default as Times } from './Times.svelte';

export const changesList = part(() => import('../ui/list/ChangesList.svelte'));
export const mapCard = part(() => import('../ui/on-map/MapCard.svelte'));
export const detail = part(() => import('../ui/panel/Detail.svelte'));
