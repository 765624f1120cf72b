import { createContext } from 'svelte';
import type { Atlas } from './atlas.svelte.ts';

/** The atlas of the page, for every component below the composition root. */
export const [getAtlas, setAtlas] = createContext<Atlas>();

/** The app's folder on the host, with slashes at both ends. */
export const [getRoot, setRoot] = createContext<string>();
