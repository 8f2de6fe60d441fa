import type { Span } from '../text/span.ts';
import type { Borders } from './entries.ts';

/** Tells a wrong form from the end of one word and the beginning of the next: 部暑 in 支部|暑期. */
export class WordBorders {
  readonly #borders: Borders;

  constructor(borders: Borders) {
    this.#borders = borders;
  }

  /** Whether no word ends with the first character of a stretch, and none begins with its last one. */
  fit(text: string, { start, end }: Span): boolean {
    return !this.isEnd(text, start) && !this.isBeginning(text, end - 1);
  }

  /** Whether a word ends with the character at `offset`. */
  isEnd(text: string, offset: number): boolean {
    return offset > 0 && holds(this.#borders.before, text, offset, offset - 1);
  }

  /** Whether a word begins with the character at `offset`. */
  isBeginning(text: string, offset: number): boolean {
    return offset + 1 < text.length && holds(this.#borders.after, text, offset, offset + 1);
  }
}

function holds(neighbours: Borders['before'], text: string, offset: number, neighbour: number): boolean {
  return neighbours[text.charAt(offset)]?.includes(text.charAt(neighbour)) ?? false;
}
