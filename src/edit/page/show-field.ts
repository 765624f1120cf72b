import { tick } from 'svelte';
import type { FieldPath } from '../protocol.ts';
import { fieldId } from './field-id.ts';

/** Puts the focus into the field of a path, or into the nearest that is about it, and what folds it away open. */
export async function showField(path: FieldPath): Promise<void> {
  await tick();
  for (let length = path.length; length > 0; length--) {
    const id = fieldId(path.slice(0, length));
    const element =
      document.getElementById(id) ?? document.querySelector<HTMLElement>(`[id^="${CSS.escape(`${id}-`)}"]:is(input, textarea, select)`);
    if (!element) continue;
    element.closest('details')?.setAttribute('open', '');
    element.focus();
    element.scrollIntoView({ block: 'center' });
    return;
  }
}
