/** The headers that every host of the site should send, by path: the one source of all that is written for hosts. */
import type { District } from '../../model/dataset.ts';
import type { Compiled } from '../dataset/compile.ts';
import { policyHeader } from '../security-policy.ts';

export interface HeaderRules {
  /** The site's folder on its host, with slashes at both ends. */
  base: string;
  /** Of every answer. */
  every: Record<string, string>;
  /** `Cache-Control` of what lies below `assets/`, and of all else. */
  cache: { assets: string; others: string };
  /** Of a city: the sites of its districts, in folders below, each with headers of its own in place of `every`. */
  districts?: readonly Pick<HeaderRules, 'base' | 'every'>[];
}

/** What the pages ask of the browser: the reader's place, once, when it is asked for. What is not named here is as browsers have it. */
const PERMISSIONS = {
  accelerometer: '()',
  camera: '()',
  'display-capture': '()',
  geolocation: '(self)',
  gyroscope: '()',
  magnetometer: '()',
  microphone: '()',
  midi: '()',
  payment: '()',
  usb: '()',
};

/** A year: files below `assets/` carry a hash of their content in their names. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** Kept, but asked after each time: an answer that has not changed is empty. */
const ASK_AGAIN = 'no-cache';

/** The headers of a site. @throws when the district names a host that is none */
export const headerRules = ({ origins, dataset }: Pick<Compiled, 'origins' | 'dataset'>, base: string): HeaderRules =>
  rulesFor({ origins, embed: dataset.district.embed }, base);

/** What of a district its headers follow from. */
export type Loading = Pick<Compiled, 'origins'> & Pick<District, 'embed'>;

/** The same from what is kept of a district. @throws likewise */
export function rulesFor({ origins, embed }: Loading, base: string): HeaderRules {
  return {
    base,
    every: {
      'Content-Security-Policy': policyHeader(origins, embed?.frames),
      'Permissions-Policy': Object.entries(PERMISSIONS)
        .map(([feature, list]) => `${feature}=${list}`)
        .join(', '),
      // Hosts of base maps tell by the site's address whether they serve it.
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
    },
    cache: { assets: FOR_EVER, others: ASK_AGAIN },
  };
}
