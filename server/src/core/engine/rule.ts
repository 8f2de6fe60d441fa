import type { Document } from '../model/document.ts';
import type { Paragraph, TextMode } from '../model/paragraph.ts';
import type { Elsewhere } from '../repetition/folder.ts';
import type { Span } from '../text/span.ts';
import type { OptionSpecs, OptionValues } from './options.ts';

/** How sure the program is: `warning` where hardly any editor would disagree, `hint` where it is a matter of taste. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where a rule has its authority from; it caps the severity. */
export type Tier = 'standard' | 'document' | 'convention' | 'house';

/** `safe`: no writer would object, so it may run on save. `choice`: offered, never applied by itself. */
export type Applicability = 'safe' | 'choice';

export interface Edit {
  readonly span: Span;
  /** A `\n` in it becomes the document's own line end. */
  readonly newText: string;
}

export interface Fix {
  /** What it does, in Chinese, as a person would read it in a menu: 改为“三、”. */
  readonly title: string;
  readonly applicability: Applicability;
  /** Disjoint and ascending. */
  readonly edits: readonly Edit[];
}

/** A second place that belongs to a finding: 首次出现在这里. */
export interface Related {
  readonly span: Span;
  readonly message: string;
  /** The text that the span is in, where it is another one. */
  readonly elsewhere?: { readonly path: string; readonly document: Document };
}

/**
 * What a rule yields. Spans are relative to what the rule was given: a paragraph rule's to the paragraph, a document
 * rule's to the document (made by `Document.at` and `Document.lines`). What is underlined is what is to be changed.
 */
export interface Report {
  readonly span: Span;
  /** In Chinese: what stands there, what was expected, and why where it helps. */
  readonly message: string;
  /** Only where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

/** What the engine publishes: a report with absolute spans, the rule's id and the configured severity. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/** A text that a rule is right about; ⟦⟧ marks every expected span. Run as a test, rendered on the rule's page. */
export type Example = (
  | { readonly good: string }
  | {
      readonly bad: string;
      /** The text after the first fix of every finding, applied together. */
      readonly fixed?: string;
    }
) & {
  readonly mode?: TextMode;
  /** A genre's id where the text is too short to show it. */
  readonly genre?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** By path, the texts that stand in the same folder. */
  readonly others?: Readonly<Record<string, string>>;
};

interface RuleBase<O extends OptionSpecs> {
  /** File name, page, setting and diagnostic code. It names the fault. */
  readonly id: string;
  /** One Chinese sentence: what should be. */
  readonly summary: string;
  /** In Chinese: why it matters and what the rule leaves alone. */
  readonly why: string;
  readonly tier: Tier;
  /** The clause, document or measurement that the rule stands on. */
  readonly source: string;
  readonly severity: Severity;
  /** `false`: runs only where a setting names the rule, by a severity or by options. */
  readonly enabledByDefault?: false;
  readonly options: O;
  /** Rules whose findings give way where they overlap one of this rule: one fault, one finding. */
  readonly supersedes?: readonly string[];
  readonly examples: readonly [Example, ...Example[]];
}

/** A rule that sees one paragraph and nothing else, so that its result can be remembered with the paragraph. */
export interface ParagraphRule<O extends OptionSpecs = OptionSpecs> extends RuleBase<O> {
  readonly scope: 'paragraph';
  check(paragraph: Paragraph, options: OptionValues<O>): Iterable<Report>;
}

/** A fact that a document rule collected from a paragraph, with where the paragraph stands. */
export interface Placed<F> {
  readonly place: number;
  readonly fact: F;
}

/** Facts of all paragraphs kept so that adding or removing one paragraph costs one paragraph, not the document. */
export interface FactIndex<F> {
  add(fact: F, paragraph: Paragraph): void;
  /** Undoes one `add` with the same arguments. */
  remove(fact: F, paragraph: Paragraph): void;
}

/** What a document rule is given. */
export interface DocumentFacts<F, I> {
  /** The facts in the order of the text; paragraphs without one are left out. */
  readonly placed: readonly Placed<F>[];
  /** Those that pass a test; where few do, cheaper than all. */
  where(test: (fact: F) => boolean): readonly Placed<F>[];
  readonly index: I;
}

/** A rule that needs more than one paragraph. It works on the outline and on the facts it collects per paragraph. */
export interface DocumentRule<O extends OptionSpecs = OptionSpecs, F = unknown, I = unknown> extends RuleBase<O> {
  readonly scope: 'document';
  /** Remembered with the paragraph. Without it the rule has no facts. */
  collect?(paragraph: Paragraph, options: OptionValues<O>): F | undefined;
  /** An empty index over the facts, for rules that compare paragraphs with each other. */
  createIndex?(): I & FactIndex<F>;
  /** @param elsewhere the texts that it is checked beside; `undefined` where it is checked alone */
  check(
    document: Document,
    facts: DocumentFacts<F, I>,
    options: OptionValues<O>,
    elsewhere?: Elsewhere,
  ): Iterable<Report>;
}

export type Rule = ParagraphRule | DocumentRule;

/** Declares a paragraph rule; the options' types follow from their specifications. */
export function paragraphRule<const O extends OptionSpecs>(rule: Omit<ParagraphRule<O>, 'scope'>): Rule {
  return { ...rule, scope: 'paragraph' } as unknown as ParagraphRule;
}

/** Declares a document rule; the types of facts and index follow from `collect` and `createIndex`. */
export function documentRule<const O extends OptionSpecs, F = never, I = undefined>(
  rule: Omit<DocumentRule<O, F, I>, 'scope'>,
): Rule {
  return { ...rule, scope: 'document' } as unknown as DocumentRule;
}
