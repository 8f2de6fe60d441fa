import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { Kind } from '../../server/src/core/lexicon/meaning.ts';
import type { Paragraph } from '../../server/src/core/model/paragraph.ts';
import { applyEdits, type Document, type Suggestion, type TextMode } from '../../server/src/core/service.ts';
import { isAttributed } from '../../server/src/core/syntax/attribution.ts';
import { overlaps, type Span, shift } from '../../server/src/core/text/span.ts';
import { drafts, modes } from '../support/arbitrary.ts';
import { readDrafts, service } from '../support/golden.ts';

const clean = readDrafts('clean').map(({ document }) => document);
const linter = service.createLinter({}, { onRuleError: (rule, error) => assert.fail(`${rule}: ${error}`) });
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** What is typed before completion is asked for. */
const BEGUN = [
  '以学',
  '“以',
  '“以学铸”',
  '坚定“',
  '两个维',
  'yxzh',
  '《',
  '《中国共产党',
  '《》',
  '\n',
  '\n二',
  '\n（',
  '\n存在',
  '；',
];

/** Rules that say what is still to be written, or to be brought into line with what was. */
const UNFINISHED = /^(?:missing-|empty-section$|count-claim$)/;

/** What stands where a word, or a line, has ended; nothing at the end of the text. */
const WORD_END = /^[^\p{Script=Han}\udc00-\udfff]?$/u;
const LINE_END = /^\r?\n?$/;

/** A text with something begun in it, and the place behind that. */
interface Begun {
  readonly text: string;
  readonly mode: TextMode;
  readonly offset: number;
}

function begunIn(texts: fc.Arbitrary<readonly [text: string, mode: TextMode]>): fc.Arbitrary<Begun> {
  return fc
    .record({ source: texts, at: share, typed: fc.constantFrom('', ...BEGUN), isCut: fc.boolean() })
    .map(({ source: [text, mode], at, typed, isCut }) => {
      const [before, behind] = splitAt(text, at, typed.startsWith('\n') ? LINE_END : WORD_END);
      const marks = /[”》]$/.test(typed) ? 1 : 0; // input methods write both marks and go back between them
      const offset = before.length + typed.length - marks;
      return { text: before + typed + (isCut ? '' : behind), mode, offset };
    });
}

const begunDrafts = begunIn(fc.tuple(drafts, modes));
const begunClean = begunIn(fc.constantFrom(...clean.map(({ text, mode }) => [text, mode] as const)));

describe('a suggestion', () => {
  it('makes no new finding above a hint where it is accepted in a finished text that is written anew', () => {
    fc.assert(fc.property(begunClean, fc.nat(), (begun, which) => assertQuiet(begun, which, everywhere)));
  });

  it('is no finding itself in drafts full of stray marks, where one more pairs all others anew', () => {
    fc.assert(fc.property(begunDrafts, fc.nat(), (begun, which) => assertQuiet(begun, which, overlaps)));
  });

  it('stands round the place asked for, in one line, and begins with what stands there', () => {
    fc.assert(
      fc.property(fc.oneof(begunDrafts, begunClean), ({ text, mode, offset }) => {
        for (const { span, newText, filterText, also } of suggestionsAt(service.read(text, mode), offset)) {
          assert.ok(span.start <= offset && offset <= span.end);
          assert.doesNotMatch(text.slice(span.start, span.end) + newText, /[\r\n]/);
          assert.ok(filterText.startsWith(text.slice(span.start, offset)));
          for (const edit of also) assert.ok(edit.span.end <= span.start || span.end <= edit.span.start);
        }
      }),
    );
  });

  it('writes a set phrase of a finished text again from its beginning', () => {
    fc.assert(
      fc.property(fc.constantFrom(...phrases()), share, ({ text: whole, start, end }, typed) => {
        const text = whole.slice(start, end);
        const length = 2 + Math.floor(typed * (text.length - 2));
        const cut = service.read(whole.slice(0, start + length) + whole.slice(end), 'plain');
        const written = suggestionsAt(cut, start + length).map((one) => accept(cut, one).text);
        assert.ok(length === text.length || written.includes(whole), `${text}, ${length}`);
      }),
    );
  });
});

function suggestionsAt(document: Document, offset: number): readonly Suggestion[] {
  return service.suggest(document, offset, { pinyin: true });
}

/** No rule says more where it counts than it says in the text as it is, or with any word in place of what is begun. */
function assertQuiet({ text, mode, offset }: Begun, which: number, counts: (a: Span, b: Span) => boolean): void {
  const document = service.read(text, mode);
  const suggestions = suggestionsAt(document, offset);
  const chosen = suggestions[which % Math.max(suggestions.length, 1)];
  if (!chosen) return;
  const { span, newText } = chosen;
  const written = { start: span.start, end: span.start + newText.length };
  const before = countFindings(document, everywhere);
  const other = countFindings(accept(document, { ...chosen, newText: '认真' }), everywhere);
  for (const [rule, count] of countFindings(accept(document, chosen), (found) => counts(found, written))) {
    const most = Math.max(before.get(rule) ?? 0, other.get(rule) ?? 0);
    assert.ok(count <= most, `${rule}: “${newText}” in place of “${text.slice(span.start, span.end)}”`);
  }
}

function everywhere(): boolean {
  return true;
}

/** How often each rule speaks above a hint of what is to be counted. */
function countFindings(document: Document, counts: (span: Span) => boolean): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { rule, severity, span } of linter.check(document)) {
    if (severity === 'hint' || UNFINISHED.test(rule) || !counts(span)) continue;
    const kind = rule.replace(/^heading-.*/, 'heading'); // one and the same wrong number breaks the sequence or the levels
    found.set(kind, (found.get(kind) ?? 0) + 1);
  }
  return found;
}

function accept(document: Document, { span, newText, also }: Suggestion): Document {
  return document.withText(applyEdits(document.text, [{ span, newText }, ...also]));
}

/** Parts a text where a word or a line ends. */
function splitAt(text: string, at: number, end: RegExp): readonly [string, string] {
  let offset = Math.floor(at * text.length);
  while (!end.test(text.charAt(offset))) offset++;
  return [text.slice(0, offset), text.slice(offset)];
}

/** The set phrases of the finished texts, as they stand there, but for those in somebody's own words and in titles. */
function phrases(): readonly (Span & { readonly text: string })[] {
  return clean.flatMap(({ text, paragraphs, starts }) =>
    paragraphs.flatMap((paragraph, place) =>
      paragraph.matches
        .of(Kind.canonical)
        .filter(({ start }) => !isVerbatim(paragraph, start) && !isInTitle(paragraph, start))
        .map((match) => ({ text, ...shift(match, starts[place] as number) })),
    ),
  );
}

function isVerbatim(paragraph: Paragraph, offset: number): boolean {
  return paragraph.quotations.some(
    ({ open, close }) => open < offset && offset < close && isAttributed(paragraph.text.slice(0, open)),
  );
}

function isInTitle({ text }: Paragraph, offset: number): boolean {
  return text.lastIndexOf('《', offset) > text.lastIndexOf('》', offset);
}
