import type { SetPhrase, SetPhraseKind, WrongForm } from './entries.ts';

/** A piece of a phrase that tells it, with its place among the phrase's letters. */
export interface Fragment {
  readonly text: string;
  readonly offset: number;
}

/** What each kind of phrase is called in Chinese. */
export const PHRASE_KINDS: Readonly<Record<SetPhraseKind, string>> = {
  list: '固定表述',
  term: '规范提法',
  idiom: '成语',
  quotation: '引文',
};

/**
 * A set phrase prepared for comparison. Its *letters* are its ideographs: quotes, blanks and marks between them change
 * nothing about which phrase it is, so comparisons leave them out.
 */
export class Phrase {
  readonly entry: SetPhrase;
  /** How each member may be written; the canonical spelling comes first. */
  readonly members: readonly (readonly string[])[];
  #letters: string | undefined;
  #models: readonly string[] | undefined;
  #gaps: readonly string[] | undefined;

  constructor(entry: SetPhrase) {
    this.entry = entry;
    this.members = entry.members.map((member) => (member.includes('|') ? member.split('|') : [member]));
  }

  get id(): string {
    return this.entry.id;
  }

  get letters(): string {
    this.#letters ??= lettersOf(this.entry.canonical);
    return this.#letters;
  }

  /** The letters of each member. */
  get models(): readonly string[] {
    this.#models ??= this.members.map(([spelling]) => lettersOf(spelling as string));
    return this.#models;
  }

  /** The letters of its earlier wordings. */
  get former(): readonly string[] {
    return (this.entry.former ?? []).map(lettersOf);
  }

  /** What the canonical form has between its members, one fewer than there are members. */
  get gaps(): readonly string[] {
    this.#gaps ??= gapsOf(this.entry.canonical, this.members);
    return this.#gaps;
  }

  /** Whether its members are words of everyday use, so that a list of them is this phrase only where it holds nothing else. */
  get isOrdinary(): boolean {
    return this.letters.length < 3 * this.members.length;
  }

  /** The canonical spelling of a member. */
  spelling(index: number): string {
    return this.members[index]?.[0] ?? '';
  }

  /** A wrong form met in practice, by its place in the entry. */
  formAt(index: number): WrongForm {
    return this.entry.wrong[index] as WrongForm;
  }

  /**
   * The pieces of a phrase without members that find a copy with one slip: the slip spares at least one of them. Short
   * phrases have none, since one character more or less may make another phrase of them.
   */
  get fragments(): readonly Fragment[] {
    return this.members.length > 0 || this.letters.length < 5 ? [] : fragmentsOf(this.entry.canonical);
  }
}

export function lettersOf(text: string): string {
  let letters = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x3400 && code <= 0x9fff) letters += text[i];
  }
  return letters;
}

function gapsOf(canonical: string, members: readonly (readonly string[])[]): string[] {
  const gaps: string[] = [];
  let end = 0;
  for (const [index, [spelling = '']] of members.entries()) {
    const start = canonical.indexOf(spelling, end);
    if (index > 0) gaps.push(canonical.slice(end, start));
    end = start + spelling.length;
  }
  return gaps;
}

/** The runs between marks, or the halves of a phrase that is one run. */
function fragmentsOf(canonical: string): Fragment[] {
  const runs = canonical.match(/[\u3400-\u9fff]+/g) ?? [];
  const [only = ''] = runs;
  const middle = only.length >> 1;
  const pieces = runs.length > 1 ? runs : [only.slice(0, middle), only.slice(middle)];
  let offset = 0;
  const fragments: Fragment[] = [];
  for (const text of pieces) {
    if (text.length > 1) fragments.push({ text, offset });
    offset += text.length;
  }
  return fragments;
}
