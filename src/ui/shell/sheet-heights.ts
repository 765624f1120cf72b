/* The three heights of the sheet on a narrow screen, stated once for its style and for the map, which keeps clear of it. */
import type { Selection } from '../../model/choices.ts';

export const HEIGHTS = ['peek', 'half', 'full'] as const;
export type Height = (typeof HEIGHTS)[number];

/** CSS pixels: handle and search box. */
export const PEEK = 88;
/** Shares of the window's height: of a low one, a half would show little more than the search box. */
export const HALF = { tall: 0.5, low: 0.6 };
/** What a half sheet has at least, in the reader's size of text: in a large one, filters and count would leave the list no room. */
export const ROOM_REM = { tall: 20, low: 12 };
/** CSS pixels that a full sheet leaves free at the top: the bar and a little of what is below it. */
export const GAP = 56;

/** CSS lengths, in a window of some height and in a low one. */
export const SHEET_LENGTHS: Record<'tall' | 'low', Record<Height, string>> = { tall: lengths('tall'), low: lengths('low') };

function lengths(as: 'tall' | 'low'): Record<Height, string> {
  const full = `calc(100dvh - ${GAP}px)`;
  return { peek: `${PEEK}px`, half: `max(${HALF[as] * 100}dvh, min(${ROOM_REM[as]}rem, ${full}))`, full };
}

/** What of the reader's choices moves the sheet. */
export interface SheetOccasion {
  selection: Selection;
}

/**
 * The height that follows from the one the reader gave the sheet and what has been chosen since: a place that was selected wants
 * to be read.
 * @param at when the reader moved the sheet
 */
export function heightNow(set: Height, at: SheetOccasion, now: SheetOccasion): Height {
  const place = now.selection && (now.selection.kind !== at.selection?.kind || now.selection.id !== at.selection.id);
  return place && set === 'peek' ? 'half' : set;
}
