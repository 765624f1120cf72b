/** Ids of the features that stand for several projects; a project's own mark has the project's id. */
import type { CountPlace } from '../model/standpoint.ts';

/** @param seed id of the record that the cluster is named by */
export const clusterMark = (seed: string): string => `cluster:${seed}`;
/** Of a whole and its parts while more than one of them is shown. @param first id of the record that the site is named by */
export const siteMark = (first: string): string => `site:${first}`;
/** In the source `counts`. */
export const countMark = ({ kind, id }: CountPlace): string => `${kind}:${id}`;
