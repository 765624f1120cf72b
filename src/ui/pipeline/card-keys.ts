/** The keys that walk the cards of the board of stages. */

/** Where a card stands on the board: its column, counting only those that have cards, and its place in it. */
export interface Place {
  column: number;
  card: number;
}

/**
 * Which card a key leads to: Up and Down walk a column, Left and Right go to the next one, Home and End to the column's ends.
 * @param cards how many cards each column has, none of them empty
 * @returns the place; `at` itself where there is nothing that way, null for keys that lead nowhere
 */
export function cardOfKey(key: string, { column, card }: Place, cards: readonly number[]): Place | null {
  const within = (to: number): Place => ({ column, card: Math.max(0, Math.min(cards[column]! - 1, to)) });
  const beside = (to: number): Place => (cards[to] === undefined ? { column, card } : { column: to, card: Math.min(card, cards[to] - 1) });
  switch (key) {
    case 'ArrowDown':
      return within(card + 1);
    case 'ArrowUp':
      return within(card - 1);
    case 'Home':
      return within(0);
    case 'End':
      return within(Infinity);
    case 'ArrowRight':
      return beside(column + 1);
    case 'ArrowLeft':
      return beside(column - 1);
    default:
      return null;
  }
}
