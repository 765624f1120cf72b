/** Escape for what stands open upon the map: it closes the newest of it, and nothing else. */
import type { Attachment } from 'svelte/attachments';

/** What is open and how it is closed, the newest last. */
const open: { element: Element; close: () => void }[] = [];

/**
 * Escape closes the element it is attached to, wherever the focus is: a card opened by mouse does not take the focus. A key
 * that something nearer took for its own (`preventDefault`) is left alone, and so is what is beneath: the page keeps its
 * selection for another Escape.
 */
export function closedByEscape(close: () => void): Attachment {
  return (element) => {
    const entry = { element, close };
    if (open.push(entry) === 1) document.addEventListener('keydown', escape);
    return () => {
      open.splice(open.indexOf(entry), 1);
      if (open.length === 0) document.removeEventListener('keydown', escape);
    };
  };
}

function escape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  // Behind another view the map is inert, and what is open on it is not seen.
  const newest = open.findLast(({ element }) => !element.closest('[inert]'));
  if (!newest) return;
  event.preventDefault();
  newest.close();
}
