import { contains, lengthOf, overlaps, type Span, textAt } from '../text/span.ts';
import type { SpellingGroup, WordingEntry } from './entries.ts';
import type { NearExpression } from './expression-book.ts';
import type { Matches } from './matches.ts';
import { Kind } from './meaning.ts';
import { ANYWHERE, type Gate, type Surroundings } from './surroundings.ts';

/** Which rule a wording belongs to. */
export type WordingUse = 'word' | 'redundancy' | 'particle' | 'spelling' | 'quoted' | 'dated';

/** What is wrong with a literal, and what should stand there. */
export interface WordingAdvice {
  readonly use: WordingUse;
  /** The other spellings belong together; only for `spelling`. */
  readonly group?: SpellingGroup;
  /** Right forms, the best one first; an empty one means that the text is deleted. */
  readonly right: readonly string[];
  readonly why?: string | undefined;
  readonly level?: WordingEntry['level'];
  /** When it was replaced; only for `dated`. */
  readonly since?: string;
}

/** A place where a wording was found. */
export interface FoundWording {
  readonly wording: Wording;
  /** Its core, as it stands there. */
  readonly core: string;
  /** What is to be changed. */
  readonly span: Span;
}

/** What is at fault in some surroundings, which are only looked at where one of its literal cores stands. */
export class Wording {
  /** How many of the last characters of the core are to be changed: 1 in 坚定|的. */
  readonly #size: number;
  readonly #advise: () => WordingAdvice;
  readonly #surroundings: Surroundings;
  #advice: WordingAdvice | undefined;

  /** @param advise tells the advice when the literal is first found: of thousands a text holds a few */
  constructor(advise: () => WordingAdvice, surroundings: Surroundings, size = Number.POSITIVE_INFINITY) {
    this.#advise = advise;
    this.#surroundings = surroundings;
    this.#size = size;
  }

  get advice(): WordingAdvice {
    this.#advice ??= this.#advise();
    return this.#advice;
  }

  /** What must stand beside it, at the least. */
  get gate(): Gate | undefined {
    return this.#surroundings.gate?.();
  }

  fits(text: string, at: Span): boolean {
    return this.#surroundings.fit(text, at);
  }

  /** What of a core is to be changed. */
  spanIn({ start, end }: Span): Span {
    return { start: Math.max(start, end - this.#size), end };
  }
}

/**
 * The wordings at fault in a text; of those of one use that overlap, the longest one. Set phrases that are right are left
 * alone.
 * @param near what is nearly an expression in the text; counts where nothing else is known
 */
export function findWordings(text: string, matches: Matches, near: readonly NearExpression[]): readonly FoundWording[] {
  const found: FoundWording[] = [];
  for (const match of matches.of(Kind.wording)) {
    for (const meaning of match.meanings) {
      if (meaning.kind !== 'wording') continue;
      const { wording } = meaning;
      if (!wording.fits(text, match)) continue;
      // A set phrase is right as it stands, but for its quotes.
      if (wording.advice.use !== 'quoted' && isSetPhrase(match, matches)) continue;
      const span = wording.spanIn(match);
      const core = match.text;
      const rival = rivalOf(wording, span, found);
      if (rival < 0) found.push({ wording, core, span });
      else if (lengthOf(span) > lengthOf((found[rival] as FoundWording).span))
        found.splice(rival, 1, { wording, core, span });
    }
  }
  for (const span of near) {
    const wording = nearWording(span);
    if (isSetPhrase(span, matches) || rivalOf(wording, span, found) >= 0) continue;
    found.push({ wording, core: textAt(text, span), span });
  }
  return found;
}

function rivalOf({ advice }: Wording, span: Span, found: readonly FoundWording[]): number {
  return found.findIndex((one) => one.wording.advice.use === advice.use && overlaps(one.span, span));
}

function isSetPhrase(span: Span, matches: Matches): boolean {
  return matches
    .of(Kind.canonical | Kind.variant)
    .some((other) => lengthOf(other) > lengthOf(span) && contains(other, span));
}

function nearWording({ right, model }: NearExpression): Wording {
  const advice: WordingAdvice = { use: 'word', right: [right], ...(model !== 'sure' && { level: 'information' }) };
  const why = typeof model === 'string' ? undefined : `常说“${model.collocation}”`;
  return new Wording(() => ({ ...advice, why }), ANYWHERE);
}
