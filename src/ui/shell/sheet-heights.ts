/*
 * The three heights of the sheet on a narrow screen, stated once: as lengths for its style and in pixels for the map, which
 * keeps what is selected clear of it.
 */
import type { Selection, ViewName } from '../../model/choices.ts';

export const HEIGHTS = ['peek', 'half', 'full'] as const;
export type Height = (typeof HEIGHTS)[number];

/** Handle and search box. */
const PEEK = 124;
/** A share of the window; in a low one rather so many pixels, as long as they are not too large a share. */
const HALF = { share: 0.46, least: 288, most: 0.6 };
/** What a full sheet leaves free at the top. */
const GAP = 56;

/** CSS lengths. */
export const SHEET_LENGTHS: Record<Height, string> = {
  peek: `${PEEK}px`,
  half: `max(${HALF.share * 100}dvh, min(${HALF.least}px, ${HALF.most * 100}dvh))`,
  full: `calc(100dvh - ${GAP}px)`,
};

/**
 * How much of the map the sheet hides, as far as the camera minds: a full sheet leaves no map to speak of, and counts as one at
 * half, to which it goes down.
 * @param windowHeight in CSS pixels, as the result
 */
export function hiddenBySheet(height: Height, windowHeight: number): number {
  if (height === 'peek') return PEEK;
  return Math.round(Math.max(HALF.share * windowHeight, Math.min(HALF.least, HALF.most * windowHeight)));
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
