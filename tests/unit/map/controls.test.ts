// @vitest-environment happy-dom
import { GeolocateControl, Marker } from 'maplibre-gl';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MAP_TEXTS } from '../../../src/i18n/map.ts';
import { addControls, localeOf, nameControls } from '../../../src/map/controls.ts';

const zh = localeOf('zh', null);
const en = localeOf('en', null);

/** The part of a MapLibre map that its controls and their names touch. */
function mapWith(html: string, locale = zh) {
  const container = document.createElement('div');
  container.innerHTML = html;
  const gestures = { on: false, isEnabled: () => gestures.on, enable: vi.fn(), disable: vi.fn() };
  return {
    _locale: { 'Map.Title': 'Map', 'Popup.Close': 'Close popup', ...locale },
    getContainer: () => container,
    cooperativeGestures: gestures,
  };
}
type Fake = ReturnType<typeof mapWith>;
const names = (map: Fake) => [...map.getContainer().querySelectorAll('[aria-label]')].map((e) => e.getAttribute('aria-label'));

describe('the names of the controls', () => {
  const HTML = `
    <canvas aria-label="地图"></canvas>
    <button aria-label="放大" title="放大"></button>
    <button aria-label="退出全屏" title="退出全屏"></button>
    <button aria-label="无法取得位置" title="无法取得位置" disabled></button>
    <summary aria-label="展开或收起数据来源" title="展开或收起数据来源"></summary>
    <div aria-label="somebody else's"></div>`;

  test('change with the language, each control in the state it is in; what is not ours stays', () => {
    const map = mapWith(HTML);
    nameControls(map as never, en);
    expect(names(map)).toEqual([
      'Map',
      'Zoom in',
      'Leave full screen',
      'Location not available',
      'Show or hide the credits',
      "somebody else's",
    ]);
    expect([...map.getContainer().querySelectorAll('[title]')].map((e) => e.getAttribute('title'))).toEqual(names(map).slice(1, 5));
    expect(map.getContainer().querySelector('canvas')!.hasAttribute('title')).toBe(false);
    nameControls(map as never, zh);
    expect(names(map).slice(0, 2)).toEqual(['地图', '放大']);
  });

  test('that MapLibre gives itself later are of the new language too', () => {
    const map = mapWith('');
    nameControls(map as never, en);
    expect(map._locale).toMatchObject({
      'FullscreenControl.Enter': 'Full screen',
      'ScaleControl.Meters': 'm',
      'Popup.Close': 'Close popup',
    });
  });

  test('and so is the help for cooperative gestures, where they are on', () => {
    const map = mapWith('');
    nameControls(map as never, en);
    expect(map.cooperativeGestures.enable).not.toHaveBeenCalled();
    map.cooperativeGestures.on = true;
    nameControls(map as never, localeOf('zh', { windows: 'w', mac: 'm', touch: 't' }));
    expect(map.cooperativeGestures.disable).toHaveBeenCalledBefore(map.cooperativeGestures.enable);
    expect(map._locale).toMatchObject({ 'CooperativeGesturesHandler.MobileHelpText': 't' });
  });

  test.each(['zh', 'en'] as const)('are all different in %s, so that each can be told by its name', (lang) => {
    const all = Object.values(MAP_TEXTS[lang].controls);
    expect(new Set(all).size).toBe(all.length);
  });

  test('are not the English ones in Chinese', () => {
    for (const [key, name] of Object.entries(zh)) expect(name, key).toMatch(/^[\u4e00-\u9fff，]+$/);
  });
});

describe('adding the controls', () => {
  let added: { onAdd: (map: unknown) => HTMLElement }[];
  const loaded: (() => void)[] = [];
  beforeEach(() => {
    added = [];
    loaded.length = 0;
    // As in a browser that has yet to ask its reader.
    Object.defineProperty(navigator, 'permissions', { configurable: true, value: { query: () => new Promise(() => {}) } });
    Object.defineProperty(navigator, 'geolocation', { configurable: true, value: {} });
  });

  /** A map that takes controls as MapLibre's does, and draws nothing. */
  function map() {
    const named = mapWith('');
    const it = {
      ...named,
      _getUIString: (key: keyof typeof named._locale) => named._locale[key],
      _camera: { transform: { width: 800, height: 600 } },
      on: () => ({ unsubscribe: () => {} }),
      once: (_type: 'load', then: () => void) => loaded.push(then),
      getZoom: () => 12,
      getMinZoom: () => 8,
      getMaxZoom: () => 18,
      getPitch: () => 0,
      getRoll: () => 0,
      getBearing: () => 0,
      getCanvasContainer: () => named.getContainer(),
      unproject: ([x]: [number, number]) => ({ x, distanceTo: (other: { x: number }) => Math.abs(other.x - x) * 10 }),
      project: ({ x }: { x: number }) => ({ x }),
      addControl: (control: { onAdd: (map: unknown) => HTMLElement }) => {
        added.push(control);
        named.getContainer().append(control.onAdd(it));
      },
    };
    return it;
  }

  const located = { reaches: () => true, at: () => {}, unlocated: () => {} };

  test('every button has a name at once, in the language of the map; the position too, before the browser has answered', () => {
    const it = map();
    addControls(it as never, false, located);
    const buttons = [...it.getContainer().querySelectorAll('button, summary')];
    expect(buttons.map((b) => b.getAttribute('aria-label'))).toEqual([
      '展开或收起数据来源',
      '放大',
      '缩小',
      '拖动可转动地图，点按回到正北',
      '定位到我这里',
      '全屏',
    ]);
    for (const b of buttons) expect(b.getAttribute('title')).toBe(b.getAttribute('aria-label'));
    expect(it.getContainer().querySelector('.maplibregl-ctrl-scale')!.textContent).toBe('1\u00a0公里');
  });

  test('a change of language names them and the scale anew', () => {
    const it = map();
    addControls(it as never, false, located)(en);
    expect(it.getContainer().querySelector('.maplibregl-ctrl-geolocate')!.getAttribute('aria-label')).toBe('Find my location');
    expect(it.getContainer().querySelector('.maplibregl-ctrl-scale')!.textContent).toBe('1\u00a0km');
  });

  describe('the locating button', () => {
    /** One whose browser answers by hand. @param refused whether the browser says beforehand that it will refuse */
    function press(refused = false) {
      let answer: [(position: object) => void, (error: object) => void];
      const getCurrentPosition = vi.fn((...both: typeof answer) => (answer = both));
      Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition } });
      const it = map();
      const told: unknown[] = [];
      const flown: unknown[] = [];
      Object.assign(it, { fitBounds: (bounds: unknown) => flown.push(bounds) });
      addControls(it as never, false, {
        reaches: ([lng]) => lng < 20,
        at: (position) => told.push(position),
        unlocated: (why) => told.push(why),
      });
      const button = it.getContainer().querySelector<HTMLButtonElement>('.maplibregl-ctrl-geolocate')!;
      added.find((control) => control instanceof GeolocateControl)!._finishSetupUI(!refused);
      expect(button.disabled).toBe(false);
      button.click();
      return {
        button,
        told,
        flown,
        getCurrentPosition,
        found: (at: object) => answer[0](at),
        fails: (code: number) => answer[1]({ code }),
      };
    }
    const idle = (button: HTMLButtonElement) => {
      expect(button.disabled).toBe(false);
      expect(button.getAttribute('aria-label')).toBe('定位到我这里');
      expect(button.className).toBe('maplibregl-ctrl-geolocate');
    };

    test.each([
      [1, 'refused'],
      [2, 'failed'],
      [3, 'late'],
    ])('says why there is no position (%i), and may be pressed again', (code, why) => {
      const { button, told, flown, fails, getCurrentPosition } = press();
      fails(code);
      expect(told).toEqual([null, why]);
      expect(flown).toEqual([]);
      idle(button);
      button.click();
      expect(told).toEqual([null, why, null]);
      expect(getCurrentPosition).toHaveBeenCalledTimes(2);
    });

    test('says that a position is out of reach, and leaves the map where it is', () => {
      const { button, told, flown, found } = press();
      found({ coords: { longitude: 30, latitude: 50, accuracy: 20 } });
      expect(told).toEqual([null, 'outside']);
      expect(flown).toEqual([]);
      idle(button);
    });

    test('goes to a position within reach', () => {
      vi.spyOn(Marker.prototype, 'addTo').mockReturnThis();
      const { told, flown, found } = press();
      found({ coords: { longitude: 10.5, latitude: 50.25, accuracy: 20 } });
      expect(told).toEqual([null, [10.5, 50.25]]);
      expect(flown).toHaveLength(1);
    });

    test('shows a position that is allowed after it was refused', () => {
      const shown = vi.spyOn(Marker.prototype, 'addTo').mockReturnThis();
      shown.mockClear();
      const { button, found, fails } = press();
      fails(1);
      button.click();
      found({ coords: { longitude: 10.5, latitude: 50.25, accuracy: 20 } });
      expect(shown).toHaveBeenCalled();
    });

    test('is no dead button where the position was refused before', () => {
      const { button, told, fails } = press(true);
      fails(1);
      expect(told).toEqual([null, 'refused']);
      idle(button);
    });
  });

  test('the credit is folded where there is little room, once the map has loaded', () => {
    for (const folded of [true, false]) {
      const it = map();
      addControls(it as never, folded, located);
      const credit = it.getContainer().querySelector('.maplibregl-ctrl-attrib')!;
      credit.classList.add('maplibregl-compact-show');
      for (const then of loaded.splice(0)) then();
      expect(credit.classList.contains('maplibregl-compact-show')).toBe(!folded);
    }
  });
});
