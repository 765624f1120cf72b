import { MediaQuery } from 'svelte/reactivity';
import { MEDIA } from '../theme/breakpoints.ts';

const slim = new MediaQuery(MEDIA.slim);
const low = new MediaQuery(MEDIA.low);

/** Whether the bar has to be content with menus in the window as it is now. */
export const isCompact = (): boolean => slim.current || low.current;
