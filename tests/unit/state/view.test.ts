import { describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../../src/model/choices.ts';
import { View, type Step } from '../../../src/state/view.svelte.ts';

/** A view with what it told the address bar. */
function watched(): { view: View; steps: Step[] } {
  const view = new View();
  const steps: Step[] = [];
  view.onchange = (step) => steps.push(step);
  return { view, steps };
}

describe('View', () => {
  test('opens with the defaults, each view with its own', () => {
    const [a, b] = [new View(), new View()];
    expect(a.choices).toEqual(DEFAULTS);
    a.choices.block.push('x');
    expect(b.choices.block).toEqual([]);
    expect(DEFAULTS.block).toEqual([]);
  });

  test('choose merges, makes a new object and tells once', () => {
    const { view, steps } = watched();
    const before = view.choices;
    view.choose({ q: 'a', view: 'table' });
    expect(view.choices).toEqual({ ...DEFAULTS, q: 'a', view: 'table' });
    expect(view.choices).not.toBe(before);
    expect(before).toEqual(DEFAULTS);
    expect(steps).toEqual(['push']);
  });

  test('restore takes a link over without writing one', () => {
    const { view, steps } = watched();
    view.restore({ ...DEFAULTS, q: 'x' });
    expect(view.choices.q).toBe('x');
    expect(steps).toEqual([]);
  });

  test('selecting is a step of its own and moves the camera', () => {
    const { view, steps } = watched();
    view.select({ kind: 'project', id: 'a' });
    expect(view.choices.selection).toEqual({ kind: 'project', id: 'a' });
    expect(steps).toEqual(['push']);
    expect(view.session.cameraRequest).toEqual({ to: 'selection', n: 1 });
  });

  test('selecting the same again only moves the camera', () => {
    const { view, steps } = watched();
    view.select({ kind: 'project', id: 'a' });
    view.select({ kind: 'project', id: 'a' });
    expect(steps).toEqual(['push']);
    expect(view.session.cameraRequest.n).toBe(2);
    view.select({ kind: 'block', id: 'a' });
    expect(view.choices.selection).toEqual({ kind: 'block', id: 'a' });
    expect(steps).toEqual(['push', 'push']);
  });

  test('closing the panel asks for the camera of before', () => {
    const { view, steps } = watched();
    view.select({ kind: 'project', id: 'a' });
    view.select(null);
    expect(view.choices.selection).toBe(null);
    expect(steps).toEqual(['push', 'push']);
    expect(view.session.cameraRequest).toEqual({ to: 'before', n: 2 });
  });

  test('typing is a run', () => {
    const { view, steps } = watched();
    for (const q of ['老', '老外', '老外滩']) view.search(q);
    expect(view.choices.q).toBe('老外滩');
    expect(steps).toEqual(['run', 'run', 'run']);
  });

  test('only shows one option, and a second time all of them', () => {
    const { view } = watched();
    view.only('block', 'harbour');
    expect(view.choices.block).toEqual(['harbour']);
    view.only('block', 'none');
    expect(view.choices.block).toEqual(['none']);
    view.only('block', 'none');
    expect(view.choices.block).toEqual([]);
  });

  const filtered = {
    block: ['harbour'],
    stage: ['operating'],
    sector: ['housing'],
    source: ['first'],
    precision: ['exact'],
    q: 'x',
    near: { center: [10, 50] as [number, number], km: 1 },
    inView: true,
  };
  const elsewhere = {
    selection: { kind: 'project' as const, id: 'a' },
    asof: '2021-02',
    sort: 'name' as const,
    view: 'table' as const,
    lang: 'en' as const,
    embed: true,
    compare: ['harbour'],
  };

  test.each(['block', 'stage', 'sector', 'source', 'precision', 'q', 'near', 'inView'] as const)(
    'drop %s takes that filter away and no other',
    (name) => {
      const { view, steps } = watched();
      view.choose({ ...filtered, ...elsewhere });
      view.drop(name);
      expect(view.choices).toEqual({ ...DEFAULTS, ...filtered, ...elsewhere, [name]: DEFAULTS[name] });
      expect(steps).toHaveLength(2);
    },
  );

  test('clearFilters takes all filters away in one step, and nothing else', () => {
    const { view, steps } = watched();
    view.choose({ ...filtered, ...elsewhere });
    view.clearFilters();
    expect(view.choices).toEqual({ ...DEFAULTS, ...elsewhere });
    expect(steps).toHaveLength(2);
  });

  test('a wish is told even when it is the same again', () => {
    const view = new View();
    view.session.requestCamera('district');
    const first = view.session.cameraRequest;
    view.session.requestCamera('district');
    expect(view.session.cameraRequest).toEqual({ to: 'district', n: 2 });
    expect(view.session.cameraRequest).not.toBe(first);
  });

  test('without an address bar it works too', () => {
    const view = new View();
    view.search('x');
    view.select({ kind: 'block', id: 'a' });
    expect(view.choices).toMatchObject({ q: 'x', selection: { id: 'a' } });
  });
});
