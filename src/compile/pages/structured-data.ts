import type { Geometry, Position } from 'geojson';
import type { LngLat, Source, Text } from '../../model/dataset.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../cards/size.ts';
import { LANGUAGE_TAGS, type PageContext } from './page-context.ts';
import type { Page } from './page.ts';

/** A node of schema.org's vocabulary. */
export type Node = Record<string, unknown>;

/** What a thing is called by in structured data, the same whatever the language of the page. */
export const nodeId = (context: PageContext, path: string, part: string): string => `${context.url(path, context.leading)}#${part}`;

/** Everything a page says of itself and of its subject, for `application/ld+json`. */
export function pageGraph(context: PageContext, page: Page): Node {
  const url = context.url(page.path);
  const site = { '@type': 'WebSite', '@id': nodeId(context, '', 'site'), name: context.title, url: context.url('') };
  const steps = [...page.trail, { name: page.name, path: page.path }];
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebPage',
        '@id': url,
        url,
        name: page.title,
        description: page.description,
        inLanguage: LANGUAGE_TAGS[context.lang],
        isPartOf: site,
        primaryImageOfPage: {
          '@type': 'ImageObject',
          url: context.fileUrl(page.picture.path),
          width: CARD_WIDTH,
          height: CARD_HEIGHT,
        },
        ...(page.about.length > 0 ? { mainEntity: { '@id': page.about[0]!['@id'] } } : {}),
        breadcrumb: { '@id': `${url}#trail` },
      },
      {
        '@type': 'BreadcrumbList',
        '@id': `${url}#trail`,
        itemListElement: steps.map((step, i) => ({
          '@type': 'ListItem',
          position: i + 1,
          name: step.name,
          item: context.url(step.path),
        })),
      },
      ...page.about,
    ],
  };
}

/** What a thing is called in the site's other language. */
export const alternateName = (context: PageContext, name: Text): Node =>
  Object.fromEntries(context.namesInOther(name).map((other) => ['alternateName', other]));

/** The district as the place that holds all others. */
export function districtPlace(context: PageContext): Node {
  const { district } = context.dataset;
  return {
    '@type': 'AdministrativeArea',
    '@id': nodeId(context, '', 'place'),
    name: context.text(district.name),
    ...alternateName(context, district.name),
    containedInPlace: { '@type': 'City', name: context.text(district.city) },
  };
}

/** A source as a work that is cited. */
export function citedWork(context: PageContext, source: Source): Node {
  return {
    '@type': 'CreativeWork',
    '@id': nodeId(context, `s/${source.id}/`, 'source'),
    name: context.text(source.title),
    url: context.url(`s/${source.id}/`),
    datePublished: source.published,
    ...(source.publisher ? { publisher: { '@type': 'Organization', name: context.text(source.publisher) } } : {}),
  };
}

/** Latitude comes first in schema.org. */
const pair = ([lng, lat]: Position): string => `${lat} ${lng}`;
const line = (positions: Position[]): string => positions.map(pair).join(' ');
const longest = <T>(lists: T[][]): T[] => lists.reduce((a, b) => (b.length > a.length ? b : a));

/** Where something lies: its outline or line where it is drawn, else its point. */
export function geo(shape: Geometry | undefined, point: LngLat | undefined): Node {
  switch (shape?.type) {
    case 'Polygon':
      return { geo: { '@type': 'GeoShape', polygon: line(shape.coordinates[0]!) } };
    case 'MultiPolygon':
      return { geo: { '@type': 'GeoShape', polygon: line(longest(shape.coordinates.map((polygon) => polygon[0]!))) } };
    case 'LineString':
      return { geo: { '@type': 'GeoShape', line: line(shape.coordinates) } };
    case 'MultiLineString':
      return { geo: { '@type': 'GeoShape', line: line(longest(shape.coordinates)) } };
    default:
      return point ? { geo: { '@type': 'GeoCoordinates', latitude: point[1], longitude: point[0] } } : {};
  }
}
