/*
 * The three heights of the sheet on a narrow screen, stated once: as lengths for its style and in pixels for the map, which
 * keeps what is selected clear of it.
 */
import type { Selection, ViewName } from '../../model/choices.ts';
import { LOW_HEIGHT } from '../../theme/breakpoints.ts';

export const HEIGHTS = ['peek', 'half', 'full'] as const;
export type Height = (typeof HEIGHTS)[number];

/** Handle and search box. */
const PEEK = 124;
/** Shares of the window's height: of a low one, 46 % would show little more than the search box. */
const HALF = { tall: 0.46, low: 0.6 };
/** What a full sheet leaves free at the top. */
const GAP = 56;

/** CSS lengths, in a window of some height and in a low one. */
export const SHEET_LENGTHS: Record<'tall' | 'low', Record<Height, string>> = { tall: lengths(HALF.tall), low: lengths(HALF.low) };

function lengths(half: number): Record<Height, string> {
  return { peek: `${PEEK}px`, half: `${half * 100}dvh`, full: `calc(100dvh - ${GAP}px)` };
}

/**
 * How much of the map the sheet hides, as far as the camera minds: a full sheet leaves no map to speak of, and counts as one at
 * half, to which it goes down.
 * @param windowHeight in CSS pixels, as the result
 */
export function hiddenBySheet(height: Height, windowHeight: number): number {
  if (height === 'peek') return PEEK;
  return Math.round(windowHeight * HALF[windowHeight > LOW_HEIGHT ? 'tall' : 'low']);
}

/** What of the reader's choices moves the sheet. */
export interface SheetOccasion {
  view: ViewName;
  selection: Selection;
}

/**
 * The height that follows from the one the reader gave the sheet and what has been chosen since: another view than the map wants
 * the room, a place that was selected wants to be read.
 * @param at when the reader moved the sheet
 */
export function heightNow(set: Height, at: SheetOccasion, now: SheetOccasion): Height {
  const other = now.view !== at.view && now.view !== 'map';
  const height = other && set === 'half' ? 'peek' : set;
  const place = now.selection && (now.selection.kind !== at.selection?.kind || now.selection.id !== at.selection.id);
  return place && height === 'peek' ? 'half' : height;
}
