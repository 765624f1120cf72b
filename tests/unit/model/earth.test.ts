import { earthRadius } from '@turf/turf';
import { expect, test } from 'vitest';
import { MEAN_RADIUS_M } from '../../../src/model/earth.ts';

test('distances are on the sphere that turf measures on', () => expect(MEAN_RADIUS_M).toBe(earthRadius));
