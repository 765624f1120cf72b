import type { Component } from 'svelte';
import Guard from './Guard.svelte';

/** A component as one whose errors end with it: see `Guard`. */
export const guarded =
  <Props extends object>(Part: Component<Props>): Component<Props> =>
  (internals, props) =>
    (Guard as Component<{ Part: Component<Props>; props: Props }>)(internals, { Part, props });
