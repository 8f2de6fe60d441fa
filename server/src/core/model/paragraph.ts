import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Matches } from '../lexicon/matches.ts';
import type { PhraseFault } from '../lexicon/phrase-fault.ts';
import { findPhraseUses, type PhraseUse } from '../lexicon/phrase-uses.ts';
import { findPhraseFaults } from '../lexicon/set-phrases.ts';
import { type FoundWording, findWordings } from '../lexicon/wording.ts';
import { type Glyphs, readGlyphs, Trait } from '../syntax/glyphs.ts';
import { type ItemLabel, readItemLabels } from '../syntax/items.ts';
import { type MarkdownMark, readMarkdownMarks } from '../syntax/markdown-marks.ts';
import { type Marker, readMarker } from '../syntax/marker.ts';
import { readProse } from '../syntax/prose.ts';
import { type Quotation, readQuotations } from '../syntax/quotations.ts';
import { type ResidueReading, readResidue } from '../syntax/residue.ts';
import { splitSentences } from '../syntax/sentences.ts';
import { countCharacters, isBlank, isHan } from '../text/characters.ts';
import { matchAt } from '../text/match-at.ts';
import type { Span } from '../text/span.ts';

/** Which kind of text the core reads: in Markdown `#` and `**` are markup, in plain text `**` is a mask. */
export type TextMode = 'plain' | 'markdown';

// What may stand before a heading number without belonging to the text: blanks, zero-width characters, scraped markup.
const LEAD = /(?:[\s\u200b-\u200d\ufeff]|##[a-z]+##|<\/?[a-z][^<>]*>|&[a-z]+;)*/iy;
const MARKDOWN_LEAD = /(?:(#{1,6})\s+|>\s?|[-*+]\s+)?\s*(?:\*\*|__)?/y;
const MARKDOWN_TAIL = /(?:\*\*|__)?(?:\s{0,3}#{1,6})?$/;
// What an assistant leaves in plain text: `## 一、`, `**一、提高认识**`. Other stars there are a mask.
const PLAIN_LEAD =
  /(?:(#{1,6})[ \t\u3000]+|(#{2,6})(?=[\u4e00-\u9fff（]))?(?:\*\*(?=[（(]?[一二三四五六七八九十]{1,3}[、）)]))?/y;
const FENCE = /^\s{0,3}(?:```|~~~)/;
const MARKUP = /##[a-z]+##|<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+);/gi;

const NO_SPANS: readonly Span[] = [];

/** What stands before the text of a line and its number. */
interface Lead {
  readonly offset: number;
  readonly depth: number;
  /** The signs of Markdown before the text have their like behind it. */
  readonly isMarkdown: boolean;
}

/**
 * One line of a text as a value: a function of its own text and mode, without a position. Its identity is the key under
 * which results are remembered; one paragraph may stand at several places of a document. All spans are relative to it.
 */
export class Paragraph {
  readonly text: string;
  readonly mode: TextMode;
  readonly isBlank: boolean;
  readonly lexicon: Lexicon;
  #lead: Lead | undefined;
  #marker: Marker | null | undefined;
  #content: Span | undefined;
  #wholeContent: Span | undefined;
  #heading: Span | undefined;
  #sentences: readonly Span[] | undefined;
  #labels: readonly ItemLabel[] | undefined;
  #matches: Matches | undefined;
  #phraseFaults: readonly PhraseFault[] | undefined;
  #phraseUses: readonly PhraseUse[] | undefined;
  #wordings: readonly FoundWording[] | undefined;
  #markup: readonly Span[] | undefined;
  #characters: number | undefined;
  #glyphs: Glyphs | undefined;
  #quotations: readonly Quotation[] | undefined;
  #markdownMarks: readonly MarkdownMark[] | undefined;
  #residue: ResidueReading | undefined;
  #prose: string | undefined;

  constructor(text: string, mode: TextMode, lexicon: Lexicon) {
    this.text = text;
    this.mode = mode;
    this.isBlank = isBlank(text);
    this.lexicon = lexicon;
  }

  /** The number of `#` in front of a heading, also of one that was pasted into plain text; 0 everywhere else. */
  get depth(): number {
    return this.#readLead().depth;
  }

  /** The heading number in front, if there is one. A doubtful one counts only in an outline that confirms it. */
  get marker(): Marker | undefined {
    if (this.#marker === undefined) this.#marker = readMarker(this.text, this.#readLead().offset) ?? null;
    return this.#marker ?? undefined;
  }

  /** The text behind indentation, markup and marker, up to the last visible character: `标题。正文` in `　　（一）标题。正文`. */
  get content(): Span {
    this.#content ??= this.marker ? this.#contentFrom(this.marker.span.end) : this.wholeContent;
    return this.#content;
  }

  /** The same, for a reader who does not take the number in front for a marker. */
  get wholeContent(): Span {
    this.#wholeContent ??= this.#contentFrom(this.#readLead().offset);
    return this.#wholeContent;
  }

  /** What a heading is called: the content up to the first 。 that has text behind it. `标题` in `（一）标题。正文`. */
  get heading(): Span {
    if (!this.#heading) {
      const { start, end } = this.content;
      const stop = this.text.indexOf('。', start);
      this.#heading = { start, end: stop < 0 || stop >= end ? end : stop };
    }
    return this.#heading;
  }

  /** Whether text follows the heading in the same paragraph. */
  get isRunIn(): boolean {
    return this.content.end > this.heading.end + 1;
  }

  /** Its marks, blanks, digits and odd characters. */
  get glyphs(): Glyphs {
    this.#glyphs ??= readGlyphs(this.text);
    return this.#glyphs;
  }

  /** Its text, offset by offset, with all blanked out that is no prose: addresses, code, markup. */
  get prose(): string {
    this.#prose ??= readProse(this);
    return this.#prose;
  }

  get sentences(): readonly Span[] {
    this.#sentences ??= splitSentences(this.text, this.glyphs, this.content.start, this.content.end);
    return this.#sentences;
  }

  /** What may be labels of inline items (一是, 首先); the outline tells which are. */
  get labels(): readonly ItemLabel[] {
    this.#labels ??= readItemLabels(this.text, this.glyphs, this.content.start);
    return this.#labels;
  }

  get quotations(): readonly Quotation[] {
    this.#quotations ??= readQuotations(this.text, this.glyphs);
    return this.#quotations;
  }

  /** What the lexicons know in it. */
  get matches(): Matches {
    this.#matches ??= this.lexicon.find(this.text);
    return this.#matches;
  }

  /** Wrong words, particles and wordings, and spellings that have a rival, terms that stand in quotes; each rule picks its own. */
  get wordings(): readonly FoundWording[] {
    this.#wordings ??= findWordings(this.text, this.matches, this.lexicon.expressions.findNear(this.text));
    return this.#wordings;
  }

  /** What is wrong with its set phrases. */
  get phraseFaults(): readonly PhraseFault[] {
    this.#phraseFaults ??= findPhraseFaults(this.text, this.matches);
    return this.#phraseFaults;
  }

  /** Where it uses set phrases, rightly or not. */
  get phraseUses(): readonly PhraseUse[] {
    this.#phraseUses ??= findPhraseUses(this.text, this.matches);
    return this.#phraseUses;
  }

  /** Scraped markup: `##paidbegin##`, HTML tags and entities. */
  get markup(): readonly Span[] {
    this.#markup ??= this.#readMarkup();
    return this.#markup;
  }

  /** What may be signs of Markdown in a plain text; the document tells whether they are. */
  get markdownMarks(): readonly MarkdownMark[] {
    this.#markdownMarks ??= readMarkdownMarks(this);
    return this.#markdownMarks;
  }

  /** What the page or the tool that the text comes from left in it. */
  get residue(): ResidueReading {
    this.#residue ??= readResidue(this);
    return this.#residue;
  }

  /** Whether none of it is the writer's text: markup, an advertisement, page furniture. */
  get isResidue(): boolean {
    return this.residue.whole !== undefined;
  }

  /** Its length as Word counts 字数. */
  get characters(): number {
    this.#characters ??= countCharacters(this.text);
    return this.#characters;
  }

  /** Whether it opens or closes a fenced code block of Markdown. */
  get isFence(): boolean {
    return this.mode === 'markdown' && FENCE.test(this.text);
  }

  #contentFrom(offset: number): Span {
    const visible = this.text.trimEnd();
    let end = visible.length;
    if (this.#readLead().isMarkdown) end -= MARKDOWN_TAIL.exec(visible)?.[0].length ?? 0;
    while (end > offset && isBlank(this.text.charAt(end - 1))) end--;
    const start = Math.min(this.#behindLead(offset), end);
    return { start, end: Math.max(end, start) };
  }

  #behindLead(offset: number): number {
    if (isHan(this.text, offset)) return offset;
    return offset + (matchAt(LEAD, this.text, offset)?.[0].length ?? 0);
  }

  #readMarkup(): readonly Span[] {
    const { text } = this;
    if ((this.glyphs.traits & Trait.markup) === 0) return NO_SPANS;
    return [...text.matchAll(MARKUP)].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }));
  }

  #readLead(): Lead {
    if (!this.#lead) {
      const offset = this.#behindLead(0);
      const pattern = this.mode === 'markdown' ? MARKDOWN_LEAD : PLAIN_LEAD;
      const isPossible = this.mode === 'markdown' || '#*'.includes(this.text.charAt(offset) || ' ');
      const lead = isPossible ? matchAt(pattern, this.text, offset) : null;
      const length = lead?.[0].length ?? 0;
      const depth = (lead?.[1] ?? lead?.[2])?.length ?? 0;
      this.#lead = { offset: offset + length, depth, isMarkdown: this.mode === 'markdown' || length > 0 };
    }
    return this.#lead;
  }
}
