// @vitest-environment happy-dom
import { createRawSnippet, flushSync, mount, unmount, type ComponentProps } from 'svelte';
import { expect, test, vi } from 'vitest';
import { WGS84 } from '../../../src/map/crs.ts';
import Popup from '../../../src/map/Popup.svelte';

/** MapLibre's pop-ups as far as they are used: an element in the map's, with what they are told. */
const shown: { at: unknown; options: object }[] = [];
vi.mock('maplibre-gl', () => ({
  Popup: class {
    #element = document.createElement('aside');
    #told: { at: unknown; options: object };
    constructor(options: object) {
      this.#told = { at: null, options };
    }
    setLngLat(at: unknown) {
      this.#told.at = at;
      return this;
    }
    setDOMContent(content: Element) {
      this.#element.replaceChildren(content);
      return this;
    }
    addTo(map: Element) {
      map.append(this.#element);
      shown.push(this.#told);
      return this;
    }
    remove() {
      this.#element.remove();
    }
  },
}));

/** A map of some height, on which the place stands so many pixels from its upper edge. */
const mapOf = (y: number, height: number) =>
  Object.assign(document.createElement('div'), { project: () => ({ x: 200, y }), getContainer: () => ({ clientHeight: height }) });

test('its content stands in the map while it is rendered, where it is told, and leaves nothing behind', async () => {
  const map = mapOf(300, 500);
  const page = document.createElement('div');
  const props: ComponentProps<typeof Popup> = {
    map: map as never,
    crs: { ...WGS84, toMap: ([lng, lat]) => [lng + 1, lat] },
    at: [10, 50],
    maxWidth: '300px',
    offset: 16,
    inset: { top: 0, right: 0, bottom: 90, left: 0 },
    children: createRawSnippet(() => ({ render: () => '<p>Bridge</p>' })),
  };
  const popup = mount(Popup, { target: page, props });
  flushSync();
  expect(map.querySelector('aside p')!.textContent).toBe('Bridge');
  expect(shown).toEqual([
    { at: [11, 50], options: expect.objectContaining({ maxWidth: '300px', offset: 16, closeButton: false, padding: props.inset }) },
  ]);
  await unmount(popup);
  expect(map.childElementCount).toBe(0);
  expect(page.textContent).toBe('');
});

test.each([
  ['above, where that is more', 400, 500, 400 - 10 - 16 - 18],
  ['below, where that is more', 60, 500, 500 - 90 - 60 - 16 - 18],
  ['and never too little to show anything', 60, 200, 96],
])('it is no higher than the room %s', async (_where, y, height, most) => {
  const props: ComponentProps<typeof Popup> = {
    map: mapOf(y, height) as never,
    crs: WGS84,
    at: [10, 50],
    maxWidth: '300px',
    offset: 16,
    inset: { top: 10, right: 0, bottom: 90, left: 0 },
    children: createRawSnippet(() => ({ render: () => '<p>Bridge</p>' })),
  };
  const popup = mount(Popup, { target: document.createElement('div'), props });
  flushSync();
  expect((props.map as unknown as HTMLElement).querySelector<HTMLElement>('aside div')!.style.getPropertyValue('--room')).toBe(`${most}px`);
  await unmount(popup);
});
