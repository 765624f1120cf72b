/** Ids of the features that stand for several projects; a project's own mark has the project's id. */
import type { Cluster } from '../model/cluster.ts';
import type { CountPlace } from '../model/standpoint.ts';
import type { Site } from './sites.ts';

export const clusterMark = ({ seed }: Pick<Cluster, 'seed'>): string => `cluster:${seed}`;
/** Of a whole and its parts while more than one of them is shown. */
export const siteMark = ({ id }: Pick<Site, 'id'>): string => `site:${id}`;
/** In the source `counts`. */
export const countMark = ({ kind, id }: CountPlace): string => `${kind}:${id}`;
