// The shapes of the data files under server/data/genres. scripts/schemas.ts checks the files against these types.

export const SECTION_ROLES = ['understanding', 'problems', 'causes', 'measures', 'body'] as const;
/** What a section is for. `body` is everything that no more telling role names. */
export type SectionRole = (typeof SECTION_ROLES)[number];

export function isSectionRole(role: string): role is SectionRole {
  return (SECTION_ROLES as readonly string[]).includes(role);
}

export const BLOCK_ROLES = ['title', 'salutation', 'opening', 'closing', 'residue'] as const;
/** What a paragraph outside the sections is. Subtitles and names under the title are `title`, signatures `closing`. */
export type BlockRole = (typeof BLOCK_ROLES)[number];

/**
 * A pattern of a data file: a regular expression in which `…` stands for up to twelve characters of one clause.
 * `存在…问题` finds 存在的突出问题.
 */
export type Pattern = string;

/** How the sections of one role are called, server/data/genres/roles.json. The order of the entries is the order of trial. */
export interface RoleEntry {
  /** `body` for parts that would otherwise be taken for another one: 上年度整改措施落实情况. */
  readonly role: SectionRole;
  /** The part's usual Chinese name, for messages: 存在的问题. */
  readonly name: string;
  /** Patterns of heading texts, without number and mark. */
  readonly headings: readonly Pattern[];
}

/** One kind of write-up. */
export interface GenreProfile {
  /** The identifier that settings and machine-readable output use. */
  readonly id: string;
  readonly name: string;
  /** The order in which profiles are tried; smaller first. */
  readonly trial: number;
  /** Patterns that decide by themselves: of the title, of the closing sentence, of the opening paragraph. */
  readonly title: readonly Pattern[];
  readonly closing: readonly Pattern[];
  readonly opening: readonly Pattern[];
  readonly parts: readonly Part[];
  readonly wordings: Wordings;
  /** The usual length in characters, counted as Word counts them. */
  readonly length: { readonly minimum: number; readonly maximum: number };
  /** Patterns of the opening and the closing that show that the text is spoken to listeners. */
  readonly spoken?: readonly Pattern[];
  /** Patterns of clauses among the problems that speak of somebody else than the one who examines himself. */
  readonly strangers?: readonly Pattern[];
  readonly aspects?: readonly AspectList[];
}

/** Sentences to choose from, complete as they stand: nothing in them is to be filled in. */
export interface Wordings {
  /** The last sentence of the first paragraph, which leads over to the body. */
  readonly openings: readonly string[];
  readonly closings: readonly string[];
}

/** The aspects under which the problems of one year or campaign are to be examined, in the prescribed order. */
export interface AspectList {
  /** The campaign's name, for messages: 2024年度民主生活会. */
  readonly name: string;
  /** Patterns of a title or opening that name the year or the campaign. */
  readonly occasion: readonly Pattern[];
  /** The notice or speech that prescribes them. */
  readonly source: string;
  readonly aspects: readonly Aspect[];
}

export interface Aspect {
  /** The heading to suggest where it is missing. */
  readonly name: string;
  readonly patterns: readonly Pattern[];
  /** What a skeleton asks for under it: a first fault, an example of it, a second fault. */
  readonly asks: readonly string[];
}

/** A part of a write-up, in the order of `parts`. */
export interface Part {
  readonly role: SectionRole | BlockRole;
  /** The heading to suggest where it is missing. */
  readonly heading: string;
  readonly required: boolean;
  /** How much of the whole text it usually takes, in percent. */
  readonly share?: number;
  /** Where present: required only in a text that has a section of this role. */
  readonly requiredWith?: SectionRole;
}

export function compilePattern(pattern: Pattern): RegExp {
  return new RegExp(pattern.replaceAll('…', '[^。；！？]{0,12}?'));
}
