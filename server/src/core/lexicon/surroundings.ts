import type { Span } from '../text/span.ts';
import type { Context, Particles } from './entries.ts';

/** Where a literal is at fault. */
export interface Surroundings {
  fit(text: string, at: Span): boolean;
}

export const ANYWHERE: Surroundings = { fit: () => true };

type Lists = Particles['lists'];
type Side = 'before' | 'after';

const SYNTAX = /[\\[\](){}|.*+?^$…]/;
const GAP = '[^，。；：！？]{0,10}?';
const NOTHING: readonly string[] = [];

/** Those that a data file describes; made ready when a text first asks, once for all literals. */
export class DescribedSurroundings implements Surroundings {
  readonly #context: Context;
  readonly #lists: Lists;
  #sides: Readonly<Record<keyof Context, Neighbours>> | undefined;

  constructor(context: Context, lists: Lists = {}) {
    this.#context = context;
    this.#lists = lists;
  }

  /** Whether they are there around a stretch of text. Throws a SyntaxError for a pattern that is none. */
  fit(text: string, { start, end }: Span): boolean {
    this.#sides ??= this.#prepare();
    const { before, notBefore, after, notAfter } = this.#sides;
    return (
      (!this.#context.after || after.stand(text, end)) &&
      !notAfter.stand(text, end) &&
      (!this.#context.before || before.stand(text, start)) &&
      !notBefore.stand(text, start)
    );
  }

  #prepare(): Readonly<Record<keyof Context, Neighbours>> {
    const { before, notBefore, after, notAfter } = this.#context;
    return {
      before: new Neighbours('before', before, this.#lists),
      notBefore: new Neighbours('before', notBefore, this.#lists),
      after: new Neighbours('after', after, this.#lists),
      notAfter: new Neighbours('after', notAfter, this.#lists),
    };
  }
}

/** What may stand on one side of a literal. */
class Neighbours {
  readonly #side: Side;
  /** Most are plain words, which need no expression. */
  readonly #words: readonly string[];
  readonly #patterns: readonly string[];
  #expression: RegExp | undefined;

  constructor(side: Side, patterns: readonly string[] = NOTHING, lists: Lists) {
    const expanded = patterns.map((pattern) => expand(pattern, lists));
    this.#side = side;
    this.#words = expanded.filter((pattern) => !SYNTAX.test(pattern));
    this.#patterns = expanded.filter((pattern) => SYNTAX.test(pattern));
  }

  /** Whether one of them stands right before or right behind an offset. */
  stand(text: string, offset: number): boolean {
    const isBefore = this.#side === 'before';
    if (this.#words.some((word) => (isBefore ? text.endsWith(word, offset) : text.startsWith(word, offset))))
      return true;
    if (this.#patterns.length === 0) return false;
    this.#expression ??= new RegExp(`(?${isBefore ? '<' : ''}=${this.#patterns.join('|')})`, 'y');
    this.#expression.lastIndex = offset;
    return this.#expression.test(text);
  }
}

/** `…` is a gap inside one clause, `{name}` one word of a list. */
function expand(pattern: string, lists: Lists): string {
  return pattern
    .replaceAll('…', GAP)
    .replace(/\{([a-z]+)\}/g, (whole, name: string) => (lists[name] ? `(?:${lists[name].join('|')})` : whole));
}
