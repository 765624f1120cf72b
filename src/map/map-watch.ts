/** Watches a map for what keeps it from being seen. */
import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * `broken`: the script of its worker did not come, so it will never load. `slow`: it has not loaded for long, but may. `lost`: the
 * browser has taken its drawing context away, as graphics drivers do, and mostly gives it back. `gone`: it has not for long.
 */
export type MapTrouble = 'broken' | 'slow' | 'lost' | 'gone';

/** Milliseconds until a map that does not load is said to be slow, and until a lost drawing context is said to be gone. */
export const PATIENCE = { start: 20_000, context: 8_000 };

/** MapLibre tells this apart by its words only. */
const isWorkerError = ({ message }: { message: string }): boolean => message.startsWith('Worker failed to load');

/**
 * Tells of each trouble as it comes, and by null that there is none any more, also when it goes by itself.
 * @param map one that has not loaded
 * @returns stops watching
 */
export function watchMap(
  map: Pick<MapLibreMap, 'on'>,
  tell: (trouble: MapTrouble | null) => void,
  patience: typeof PATIENCE = PATIENCE,
): () => void {
  let loaded = false;
  let trouble: MapTrouble | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function say(now: MapTrouble | null): void {
    if (now === trouble) return;
    trouble = now;
    tell(now);
  }
  function sayAfter(wait: number, then: MapTrouble): void {
    clearTimeout(timer);
    timer = setTimeout(() => say(then), wait);
  }
  function well(): void {
    clearTimeout(timer);
    say(null);
  }
  sayAfter(patience.start, 'slow');
  const listening = [
    map.on('load', () => {
      loaded = true;
      well();
    }),
    map.on('error', ({ error }) => {
      // Later ones are faults of single requests.
      if (loaded || !isWorkerError(error)) return;
      clearTimeout(timer);
      say('broken');
    }),
    map.on('webglcontextlost', () => {
      say('lost');
      sayAfter(patience.context, 'gone');
    }),
    // After the context has come back the style is loaded anew, and drawn only then.
    map.on('style.load', () => {
      if (trouble === 'lost' || trouble === 'gone') well();
    }),
  ];
  return () => {
    clearTimeout(timer);
    for (const each of listening) each.unsubscribe();
  };
}
