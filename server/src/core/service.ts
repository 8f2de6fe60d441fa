import { type Subject, subjectOf } from './completion/catalog.ts';
import { suggest } from './completion/suggest.ts';
import type { Suggestion, SuggestOptions } from './completion/suggestion.ts';
import { Drafting } from './drafting/drafting.ts';
import type { Configuration } from './engine/configuration.ts';
import { Linter, type LinterHost } from './engine/linter.ts';
import { Document } from './model/document.ts';
import { recognizes } from './model/genre.ts';
import { Language, type LanguageData } from './model/language.ts';
import type { TextMode } from './model/paragraph.ts';
import type { GenreProfile } from './model/profile.ts';
import { once } from './once.ts';

export type { Subject } from './completion/catalog.ts';
export type { Suggestion, SuggestionKind, SuggestOptions } from './completion/suggestion.ts';
export type { Drafting, GenreStart, Snippet } from './drafting/drafting.ts';
export type { Skeleton } from './drafting/entries.ts';
export { type LackingSection, lackingSections } from './drafting/lacking-sections.ts';
export { editsAfterEnter } from './editing/after-enter.ts';
export { editSections, type Refused } from './editing/edit-sections.ts';
export type { SectionEdits, SectionOperation, Target } from './editing/operation.ts';
export type { Configuration, RuleSetting } from './engine/configuration.ts';
export { fixAll } from './engine/fix-all.ts';
export { applyEdits, applyFixes, withLineEnds } from './engine/fixes.ts';
export { Linter, type LinterHost } from './engine/linter.ts';
export type { Applicability, Edit, Example, Finding, Fix, Related, Rule, Severity } from './engine/rule.ts';
export { SEVERITIES } from './engine/rule.ts';
export { type Explanation, explain, type HeadingExplanation, type PointExplanation } from './explain/explain.ts';
export { format } from './formatting/format.ts';
export type { LayoutStyle } from './formatting/lay-out.ts';
export { Lengths } from './length/lengths.ts';
export { type LengthTarget, type Measure, measure, targetOf } from './length/measure.ts';
export { type ShortPart, shortParts } from './length/short-parts.ts';
export { PHRASE_KINDS } from './lexicon/phrase.ts';
export { type Mention, mentionAt } from './mention/mention.ts';
export { type OwnName, ownNamesOf } from './mention/own-names.ts';
export { isRenamable, type Renamable, readNewName, rename } from './mention/rename.ts';
export { usesOf } from './mention/uses.ts';
export { Document } from './model/document.ts';
export type { GenreGuess } from './model/genre.ts';
export type { LanguageData } from './model/language.ts';
export type { Block, Item, Outline, Section, Series } from './model/outline.ts';
export type { TextMode } from './model/paragraph.ts';
export type { BlockRole, GenreProfile, SectionRole } from './model/profile.ts';
export { BLOCK_ROLES, SECTION_ROLES } from './model/profile.ts';
export { type Elsewhere, Folder } from './repetition/folder.ts';
export { rules } from './rules/index.ts';
export { answerStub } from './structure/answer-stub.ts';
export { type Correspondence, correspondenceOf, type Row } from './structure/correspondence.ts';
export type { Counterpart } from './structure/counterparts.ts';
export { enclosingSpans } from './structure/enclosing-spans.ts';
export type { Point } from './structure/points.ts';
export { itemsBySection } from './structure/section-items.ts';
export { headingSpan, lastNotBlank, sectionAt, sectionSpan } from './structure/section-text.ts';
export { countCharacters } from './text/characters.ts';
export { type Position, positionAt } from './text/lines.ts';
export { covers, lengthOf, type Span } from './text/span.ts';

/** The core for those who live outside it: the language server and the command line. */
export interface Service {
  readonly genres: readonly GenreProfile[];
  /** What drafts are begun with. */
  readonly drafting: Drafting;
  /** Reads a text. Never fails. Give the version before, if there is one: what did not change is not read again. */
  read(text: string, mode: TextMode, configuration?: Configuration, previous?: Document): Document;
  /** A linter for one configuration; keep it, it remembers what it has checked. */
  createLinter(configuration?: Configuration, host?: LinterHost): Linter;
  /** Whether the beginning of a text (4,000 characters are enough) is clearly one of this genre's. */
  recognizes(head: string, mode: TextMode): boolean;
  /** What may be written at an offset of a document, the likeliest first. */
  suggest(document: Document, offset: number, options?: SuggestOptions): readonly Suggestion[];
  /** What stands behind a suggestion with this key. */
  subjectOf(key: string): Subject | undefined;
}

/** Compiles the data, once. Throws a SyntaxError that names the pattern if a pattern of the data is no valid one. */
export function createService(data: LanguageData): Service {
  const language = new Language(data);
  const drafting = once(() => new Drafting(data.drafting, data.genres));
  return {
    genres: data.genres,
    get drafting() {
      return drafting();
    },
    read(text, mode, configuration, previous) {
      const genre = configuration?.genre;
      const settled = genre !== undefined && data.genres.some((profile) => profile.id === genre) ? genre : undefined;
      return new Document(text, mode, language, settled, previous);
    },
    createLinter: (configuration = {}, host = {}) => new Linter(configuration, host),
    suggest,
    subjectOf: (key) => subjectOf(language, key),
    recognizes: (head, mode) => recognizes(new Document(head, mode, language, undefined)),
  };
}
