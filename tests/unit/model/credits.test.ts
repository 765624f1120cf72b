import { expect, test } from 'vitest';
import type { Credit } from '../../../src/model/dataset.ts';
import { besidesOsm, creditsShown, OSM_COPYRIGHT } from '../../../src/model/credits.ts';

const says = { zh: '依据', en: 'From' };
const survey: Credit = { name: { zh: '测绘院', en: 'Survey' }, url: 'https://survey.example/', says };
const osm: Credit = { name: { zh: 'OpenStreetMap', en: 'OpenStreetMap' }, url: OSM_COPYRIGHT, licence: 'ODbL 1.0', says };

test('OpenStreetMap is credited where the district names it, and by itself where its streets are there', () => {
  expect(creditsShown([], false, says)).toEqual([]);
  expect(creditsShown([survey], false, says)).toEqual([survey]);
  expect(creditsShown([survey], true, says)).toEqual([survey, osm]);
  expect(creditsShown([osm], true, says)).toEqual([osm]);
});

test('beside the credit of the streets stand the others', () => {
  expect(besidesOsm([osm, survey])).toEqual([survey]);
});
