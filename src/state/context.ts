import { createContext } from 'svelte';
import type { Site } from '../share/links.ts';
import type { Atlas } from './atlas.svelte.ts';

/** The atlas of the page, for every component below the composition root. */
export const [getAtlas, setAtlas] = createContext<Atlas>();

/** Where the app stands: what its links begin with. */
export const [getSite, setSite] = createContext<Site>();

/** The app's folder on the host, with slashes at both ends. */
export const getRoot = (): string => getSite().root;
