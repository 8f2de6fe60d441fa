import { once } from '../once.ts';
import { matchAt } from '../text/match-at.ts';
import type { Span } from '../text/span.ts';
import { type Beginnings, beginningsOf } from './beginnings.ts';
import type { Context } from './entries.ts';
import type { WordLists } from './particle-frames.ts';

/** Where a literal is at fault. */
export interface Surroundings {
  fit(text: string, at: Span): boolean;
}

export const ANYWHERE: Surroundings = { fit: () => true };

const NO_LISTS: WordLists = new Map();
const SYNTAX = /[\\[\](){}|.*+?^$…]/;
const GAP = '[^，。；：！？]{0,10}?';

/** Those that a data file describes; made ready when a text first asks, once for all literals. */
export class DescribedSurroundings implements Surroundings {
  /** What may stand behind the literal; looked at first, as few texts go on to where an expression must be compiled. */
  readonly #next: () => Beginnings;
  readonly #after: Neighbours | undefined;
  readonly #notAfter: Neighbours | undefined;
  readonly #before: Neighbours | undefined;
  readonly #notBefore: Neighbours | undefined;

  constructor({ before, notBefore, after, notAfter }: Context, lists = NO_LISTS) {
    this.#next = once(() => beginningsOf(after ?? [], lists));
    this.#after = after && new Neighbours('after', after, lists);
    this.#notAfter = notAfter && new Neighbours('after', notAfter, lists);
    this.#before = before && new Neighbours('before', before, lists);
    this.#notBefore = notBefore && new Neighbours('before', notBefore, lists);
  }

  /** Whether they are there around a stretch of text. Throws a SyntaxError for a pattern that is none. */
  fit(text: string, { start, end }: Span): boolean {
    return (
      this.#next().has(text.charAt(end)) &&
      this.#after?.stand(text, end) !== false &&
      this.#before?.stand(text, start) !== false &&
      !this.#notAfter?.stand(text, end) &&
      !this.#notBefore?.stand(text, start)
    );
  }
}

/** What may stand on one side of a literal. */
class Neighbours {
  readonly #isBefore: boolean;
  /** Many are plain words, which need no expression. */
  readonly #words: readonly string[];
  readonly #expression: (() => RegExp) | undefined;

  constructor(side: 'before' | 'after', patterns: readonly string[], lists: WordLists) {
    const words: string[] = [];
    const others: string[] = [];
    for (const pattern of patterns) (SYNTAX.test(pattern) ? others : words).push(pattern);
    this.#isBefore = side === 'before';
    this.#words = words;
    if (others.length > 0)
      this.#expression = once(() => new RegExp(`(?${this.#isBefore ? '<' : ''}=${joined(others, lists)})`, 'y'));
  }

  /** Whether one of them stands right before or right behind an offset. */
  stand(text: string, offset: number): boolean {
    for (const word of this.#words)
      if (this.#isBefore ? text.endsWith(word, offset) : text.startsWith(word, offset)) return true;
    if (!this.#expression) return false;
    return matchAt(this.#expression(), text, offset) !== null;
  }
}

/** `…` is a gap inside one clause, `{name}` one word of a list. */
function joined(patterns: readonly string[], lists: WordLists): string {
  return patterns
    .join('|')
    .replaceAll('…', GAP)
    .replace(/\{([a-z]+)\}/g, (whole, name: string) => {
      const words = lists.get(name);
      if (!words) return whole;
      return words.every(isCharacter) ? `[${words.join('')}]` : `(?:${words.join('|')})`;
    });
}

function isCharacter(word: string): boolean {
  return word.length === 1;
}
