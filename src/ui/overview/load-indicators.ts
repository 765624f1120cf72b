import type { Indicator, Overview } from '../../model/dataset.ts';
import { dataFile } from '../shell/data-file.ts';

/** The district's indicators, and which of them the overview begins with. */
export interface Indicators {
  indicators: Indicator[];
  overview: Overview;
}

export const loadIndicators = dataFile<Indicators>('data/indicators.json');
