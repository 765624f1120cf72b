/** Makes one step of the history out of a run of choices, so that Back undoes what the reader decided, not each click of it. */
import type { Choices } from '../model/choices.ts';
import { format } from '../url/view-params.ts';
import type { Browser } from './address.ts';
import type { View } from './view.svelte.ts';

/** What a step of the history that a run made remembers of it; it outlives a reload. */
interface Run {
  /** What is being chosen. */
  of: keyof Choices;
  /** The address before it, below the root and without its hash. */
  from: string;
}

const addressOf = (choices: Choices): string => Object.values(format(choices)).join('');

/**
 * From now on the first choice of a run adds a step and the ones after it replace that, until something else is chosen or the
 * reader goes Back or Forward. A run that ends where it began leaves no step behind: the next choice takes its place.
 * @param browser the one whose address `keepAddress` keeps already
 */
export function keepRuns(view: View, browser: Pick<Browser, 'history' | 'addEventListener'>): void {
  const write = view.onchange!;
  const { history } = browser;
  const run = () => history.state as Partial<Run> | null;
  let last = view.choices;

  view.onchange = (step) => {
    const before = last;
    last = view.choices;
    // Frames make no steps of their own.
    if (step === 'replace' || last.embed) return write('replace');
    const from = addressOf(before);
    if (addressOf(last) === from) return write('replace');
    const of = step === 'run' ? changed(before, last) : undefined;
    const open = run();
    const goesOn = open?.from !== undefined && (open.from === from || open.of === of);
    write(goesOn ? 'replace' : 'push');
    if (of) history.replaceState({ of, from: goesOn ? open.from : from } satisfies Partial<Run>, '');
    else if (goesOn) history.replaceState({}, '');
  };
  browser.addEventListener('popstate', () => {
    last = view.choices;
    if (run()?.of) history.replaceState({}, '');
  });
}

/** The first of the choices that differ: what a run is of. */
function changed(before: Choices, now: Choices): keyof Choices | undefined {
  return (Object.keys(now) as (keyof Choices)[]).find((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]));
}
