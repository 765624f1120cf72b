/** Keeps what opens over the map within the room below it. */

/** Pixels between the card and what it must not reach: the credits of the map stand there. */
const GAP = 36;
/** With less room than this the card would show nothing. */
const LEAST = 96;

/**
 * An attachment that lets an element be no higher than the room from its upper edge to the window's lower edge, or to the sheet
 * over it (`--sheet-inset`), so that it scrolls by itself; measured again whenever the window or the sheet changes.
 */
export function withinRoomBelow(element: HTMLElement): () => void {
  const sheet = element.closest<HTMLElement>('[style*="--sheet-inset"]');
  const fit = () => {
    const inset = parseFloat(sheet?.style.getPropertyValue('--sheet-inset') ?? '') || 0;
    const room = window.innerHeight - inset - element.getBoundingClientRect().top - GAP;
    element.style.maxHeight = `${Math.max(LEAST, Math.floor(room))}px`;
  };
  fit();
  const seen = new MutationObserver(fit);
  if (sheet) seen.observe(sheet, { attributes: true, attributeFilter: ['style'] });
  window.addEventListener('resize', fit);
  return () => {
    seen.disconnect();
    window.removeEventListener('resize', fit);
  };
}
