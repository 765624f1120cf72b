/** MapLibre's own controls: which there are, and their names in the reader's language. */
import {
  AttributionControl,
  FullscreenControl,
  GeolocateControl,
  NavigationControl,
  ScaleControl,
  type Map as MapLibreMap,
} from 'maplibre-gl';
import { MAP_TEXTS } from '../i18n/map.ts';
import type { Lang, LngLat } from '../model/dataset.ts';
import { reasonOf, type Unlocated } from './reader-position.ts';

/** What MapLibre calls things, by its keys (`defaultLocale`). */
export type Locale = Readonly<Record<string, string>>;

/** The names in a language. @param gestures what a frame tells a reader who would scroll the map with the page */
export const localeOf = (lang: Lang, gestures: { windows: string; mac: string; touch: string } | null): Locale => ({
  ...MAP_TEXTS[lang].controls,
  ...(gestures
    ? {
        'CooperativeGesturesHandler.WindowsHelpText': gestures.windows,
        'CooperativeGesturesHandler.MacHelpText': gestures.mac,
        'CooperativeGesturesHandler.MobileHelpText': gestures.touch,
      }
    : {}),
});

/** What a press on the locating button leads to. Positions are WGS-84. */
export interface Locating {
  /** Whether the map goes there. */
  reaches: (position: LngLat) => boolean;
  /** Told where the reader is, and that the map goes there. */
  at: (position: LngLat) => void;
  /** Told why it does not; by null that the reader has asked anew. */
  unlocated: (why: Unlocated | null) => void;
}

/** MapLibre's button, which stays where it is when the reader is out of reach, and may be pressed again whatever came of it. */
class Locate extends GeolocateControl {
  readonly #reaches: Locating['reaches'];
  readonly #unlocated: Locating['unlocated'];

  constructor({ reaches, at, unlocated }: Locating) {
    super({ positionOptions: { enableHighAccuracy: true, timeout: 10_000 }, showUserLocation: true });
    this.#reaches = reaches;
    this.on('geolocate', ({ coords }) => at([coords.longitude, coords.latitude]));
    this.on('outofmaxbounds', () => unlocated('outside'));
    this.on('error', (error) => {
      // Refused once, it would show no position ever after.
      this._watchState = undefined!;
      this.#enable();
      unlocated(reasonOf(error));
    });
    const finish = this._finishSetupUI;
    // Where the position has been refused before, MapLibre leaves the button dead, with no way to know why.
    this._finishSetupUI = (supported) => {
      finish(supported);
      this.#enable();
    };
    this.#unlocated = unlocated;
  }

  override trigger(): boolean {
    this.#unlocated(null);
    return super.trigger();
  }

  override _isOutOfMapMaxBounds({ coords }: GeolocationPosition): boolean {
    return !this.#reaches([coords.longitude, coords.latitude]);
  }

  #enable(): void {
    if (!this._map) return;
    this._geolocateButton.disabled = false;
    label(this._geolocateButton, this._map._getUIString('GeolocateControl.FindMyLocation'));
  }
}

/**
 * Adds the controls, named from the map's own locale.
 * @param folded whether the credit starts folded, behind its button
 * @returns names them anew in another language
 */
export function addControls(map: MapLibreMap, folded: boolean, locating: Locating): (locale: Locale) => void {
  const scale = new ScaleControl({ maxWidth: 110 });
  map.addControl(new AttributionControl({ compact: true }), 'bottom-right');
  map.addControl(new NavigationControl({ visualizePitch: false }), 'bottom-right');
  map.addControl(new Locate(locating), 'bottom-right');
  map.addControl(new FullscreenControl({ container: document.body }), 'bottom-right');
  map.addControl(scale, 'bottom-left');
  // It names itself only once the browser has said whether there is a position to be had.
  label(map.getContainer().querySelector('.maplibregl-ctrl-geolocate'), map._getUIString('GeolocateControl.FindMyLocation'));
  if (folded)
    map.once('load', () => map.getContainer().querySelector('.maplibregl-ctrl-attrib')?.classList.remove('maplibregl-compact-show'));
  return (locale) => {
    nameControls(map, locale);
    scale.setUnit('metric'); // Writes the scale, with the unit's name.
  };
}

/** What of a map its names hang on. */
export type NamedMap = Pick<MapLibreMap, '_locale' | 'getContainer'> & {
  cooperativeGestures: Pick<MapLibreMap['cooperativeGestures'], 'isEnabled' | 'enable' | 'disable'>;
};

/**
 * Names everything anew after a change of language. MapLibre takes its locale once, at construction, and reads it again whenever
 * it renames something itself (full screen left, location refused, the scale redrawn). So the table it reads is changed, and
 * what already has a name of the old table gets the same of the new.
 */
export function nameControls(map: NamedMap, locale: Locale): void {
  const keys = new Map(Object.entries(map._locale).map(([key, text]) => [text, key]));
  Object.assign(map._locale, locale);
  for (const element of map.getContainer().querySelectorAll('[aria-label]')) {
    const key = keys.get(element.getAttribute('aria-label') ?? '');
    if (key !== undefined) label(element, map._locale[key]!);
  }
  // The help for cooperative gestures is written when they are enabled.
  if (map.cooperativeGestures.isEnabled()) {
    map.cooperativeGestures.disable();
    map.cooperativeGestures.enable();
  }
}

function label(element: Element | null, name: string): void {
  element?.setAttribute('aria-label', name);
  if (element?.hasAttribute('title') || element instanceof HTMLButtonElement) element.setAttribute('title', name);
}
