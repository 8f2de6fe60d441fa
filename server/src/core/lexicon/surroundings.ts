import { once } from '../once.ts';
import { matchAt } from '../text/match-at.ts';
import type { Span } from '../text/span.ts';
import { beginningsOf } from './beginnings.ts';
import type { Context } from './entries.ts';
import type { WordLists } from './particle-frames.ts';

/** Where a literal is at fault. */
export interface Surroundings {
  fit(text: string, at: Span): boolean;
  /** Tells at once that they are not there, so that few texts must look closer. */
  readonly gate?: Gate;
}

/** Of which characters one must stand right before a literal, and one right behind it. */
export interface Gate {
  readonly before?: ReadonlySet<string> | undefined;
  readonly after?: ReadonlySet<string> | undefined;
}

export const ANYWHERE: Surroundings = { fit: () => true };

const NO_LISTS: WordLists = new Map();
const SYNTAX = /[\\[\](){}.*+?^$…]/;
/** A word of a list at the beginning of a pattern, which goes on without alternatives and does not come back to it. */
const LISTED = /^\{([a-z]+)\}((?:[^|?*{]|\(\?:[^()]*\))(?:[^|]|\(\?:[^()]*\))*)?$/;
const GAP = '[^，。；：！？]{0,10}?';

/** Those that a data file describes; made ready when a text first asks, once for all literals. */
export class DescribedSurroundings implements Surroundings {
  readonly #read: () => Gate;
  readonly #after: Neighbours | undefined;
  readonly #notAfter: Neighbours | undefined;
  readonly #before: Neighbours | undefined;
  readonly #notBefore: Neighbours | undefined;

  constructor({ before, notBefore, after, notAfter }: Context, lists = NO_LISTS) {
    this.#read = once(() => ({ before: before && endingsOf(before), after: after && beginningsOf(after, lists) }));
    this.#after = after && new Neighbours('after', after, lists);
    this.#notAfter = notAfter && new Neighbours('after', notAfter, lists);
    this.#before = before && new Neighbours('before', before, lists);
    this.#notBefore = notBefore && new Neighbours('before', notBefore, lists);
  }

  get gate(): Gate {
    return this.#read();
  }

  /** Whether they are there around a stretch of text. Throws a SyntaxError for a pattern that is none. */
  fit(text: string, { start, end }: Span): boolean {
    return (
      this.#after?.stand(text, end) !== false &&
      this.#before?.stand(text, start) !== false &&
      !this.#notAfter?.stand(text, end) &&
      !this.#notBefore?.stand(text, start)
    );
  }
}

/** What may stand on one side of a literal. Most are words, for which no expression must be compiled. */
class Neighbours {
  readonly #isBefore: boolean;
  readonly #words: readonly string[];
  /** The words with blanks round them, to tell at once that none ends or begins with a character. */
  readonly #edges: string;
  readonly #listed: readonly Listed[];
  readonly #expression: (() => RegExp) | undefined;

  constructor(side: 'before' | 'after', patterns: readonly string[], lists: WordLists) {
    const words: string[] = [];
    const listed: Listed[] = [];
    const others: string[] = [];
    for (const pattern of patterns) {
      const [, list = '', rest = ''] = (side === 'after' && LISTED.exec(pattern)) || [];
      const inList = lists.get(list);
      if (isPlain(pattern)) words.push(...pattern.split('|'));
      else if (inList?.every(isPlain)) listed.push({ words: inList, behind: expressionOf('after', [rest], lists) });
      else others.push(pattern);
    }
    this.#isBefore = side === 'before';
    this.#words = words;
    this.#edges = ` ${words.join(' ')} `;
    this.#listed = listed;
    if (others.length > 0) this.#expression = expressionOf(side, others, lists);
  }

  /** Whether one of them stands right before or right behind an offset. */
  stand(text: string, offset: number): boolean {
    if (this.#isBefore ? this.#isBehindWord(text, offset) : this.#isBeforeWord(text, offset)) return true;
    return (
      this.#listed.some(({ words, behind }) =>
        words.some((word) => text.startsWith(word, offset) && matchAt(behind(), text, offset + word.length) !== null),
      ) ||
      (this.#expression !== undefined && matchAt(this.#expression(), text, offset) !== null)
    );
  }

  #isBehindWord(text: string, offset: number): boolean {
    if (offset === 0 || !this.#edges.includes(`${text.charAt(offset - 1)} `)) return false;
    return this.#words.some((word) => text.endsWith(word, offset));
  }

  #isBeforeWord(text: string, offset: number): boolean {
    if (offset === text.length || !this.#edges.includes(` ${text.charAt(offset)}`)) return false;
    return this.#words.some((word) => text.startsWith(word, offset));
  }
}

/** One word of a list, and what must stand behind it. */
interface Listed {
  readonly words: readonly string[];
  readonly behind: () => RegExp;
}

function expressionOf(side: 'before' | 'after', patterns: readonly string[], lists: WordLists): () => RegExp {
  return once(() => new RegExp(`(?${side === 'before' ? '<' : ''}=${joined(patterns, lists)})`, 'y'));
}

/** Whether a pattern is a word, or several with `|` between them. */
function isPlain(pattern: string): boolean {
  return !SYNTAX.test(pattern);
}

/** The characters that may end what fits one of several patterns; nothing where one is no plain word. */
function endingsOf(patterns: readonly string[]): ReadonlySet<string> | undefined {
  if (!patterns.every(isPlain)) return undefined;
  return new Set(patterns.flatMap((pattern) => pattern.split('|').map((word) => word.slice(-1))));
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
