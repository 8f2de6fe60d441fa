import { once } from '../once.ts';
import { matchAt } from '../text/match-at.ts';
import type { Span } from '../text/span.ts';
import { alternativesOf, beginningsOf } from './beginnings.ts';
import type { Context } from './entries.ts';
import type { WordLists } from './particle-frames.ts';

/** Where a literal is at fault. */
export interface Surroundings {
  fit(text: string, at: Span): boolean;
  /** Tells at once that they are not there, so that few texts must look closer. */
  gate?(): Gate;
}

/** Of which characters one must stand right before a literal, and one right behind it. */
export interface Gate {
  readonly before?: ReadonlySet<string> | undefined;
  readonly after?: ReadonlySet<string> | undefined;
}

export const ANYWHERE: Surroundings = { fit: () => true };

const NO_LISTS: WordLists = new Map();
const SYNTAX = /[\\[\](){}.*+?^$…]/;
/** What a pattern begins with where it is a word of a list, or characters: that stands there, or nothing of it does. */
const HEAD = /^(?:\{([a-z]+)\}|([一-龥]+))(?![?*+]|\{\d)/;
const GAP = '[^，。；：！？]{0,10}?';

/** Those that a data file describes; made ready when a text first asks, once for all literals. */
export class DescribedSurroundings implements Surroundings {
  readonly gate: () => Gate;
  readonly #after: Neighbours | undefined;
  readonly #notAfter: Neighbours | undefined;
  readonly #before: Neighbours | undefined;
  readonly #notBefore: Neighbours | undefined;

  constructor({ before, notBefore, after, notAfter }: Context, lists = NO_LISTS) {
    this.gate = once(() => ({ before: before && endingsOf(before), after: after && beginningsOf(after, lists) }));
    this.#after = after && new Neighbours('after', after, lists);
    this.#notAfter = notAfter && new Neighbours('after', notAfter, lists);
    this.#before = before && new Neighbours('before', before, lists);
    this.#notBefore = notBefore && new Neighbours('before', notBefore, lists);
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
  readonly #headed: readonly Headed[];
  readonly #expression: (() => RegExp) | undefined;

  constructor(side: 'before' | 'after', patterns: readonly string[], lists: WordLists) {
    const words: string[] = [];
    const headed: Headed[] = [];
    const others: string[] = [];
    for (const pattern of patterns) {
      const [head = '', list = '', word = ''] = (side === 'after' && !isPlain(pattern) && HEAD.exec(pattern)) || [];
      const rest = pattern.slice(head.length);
      const heads = word === '' ? lists.get(list) : [word];
      if (isPlain(pattern)) words.push(...pattern.split('|'));
      else if (!heads || alternativesOf(pattern).length > 1) others.push(pattern);
      else {
        const behind = rest === '' ? undefined : once(() => new Neighbours('after', [rest], lists));
        headed.push({ words: heads.filter(isPlain), behind });
        others.push(...heads.filter((one) => !isPlain(one)).map((one) => one + rest));
      }
    }
    this.#isBefore = side === 'before';
    this.#words = words;
    this.#edges = ` ${words.join(' ')} `;
    this.#headed = headed;
    if (others.length > 0) this.#expression = expressionOf(side, others, lists);
  }

  /** Whether one of them stands right before or right behind an offset. */
  stand(text: string, offset: number): boolean {
    if (this.#isBefore ? this.#isBehindWord(text, offset) : this.#isBeforeWord(text, offset)) return true;
    return (
      this.#headed.some(({ words, behind }) =>
        words.some((word) => text.startsWith(word, offset) && behind?.().stand(text, offset + word.length) !== false),
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

/** Words of which one begins a pattern, and how it goes on, for which no expression is compiled before one of them stands there. */
interface Headed {
  readonly words: readonly string[];
  readonly behind: (() => Neighbours) | undefined;
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
