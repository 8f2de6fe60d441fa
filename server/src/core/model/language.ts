import type { DraftingData } from '../drafting/entries.ts';
import type { LexiconData } from '../lexicon/entries.ts';
import { Lexicon } from '../lexicon/lexicon.ts';
import { Sounds, type SoundsData } from '../lexicon/sounds.ts';
import type { LexiconTables } from '../lexicon/tables.ts';
import { once } from '../once.ts';
import { compilePattern, type GenreProfile, type Pattern, type RoleEntry, type SectionRole } from './profile.ts';

/** The data that the core is given: what the files under server/data hold. */
export interface LanguageData {
  readonly lexicons: LexiconData;
  readonly genres: readonly GenreProfile[];
  readonly roles: readonly RoleEntry[];
  readonly sounds: SoundsData;
  readonly drafting: DraftingData;
  /** The lexicons compiled (`Lexicon.tables`), where they were stored. */
  readonly tables?: LexiconTables;
}

/** A profile with its patterns compiled. */
export interface Genre {
  readonly profile: GenreProfile;
  readonly title: readonly RegExp[];
  readonly closing: readonly RegExp[];
  readonly opening: readonly RegExp[];
}

/** The data, compiled once. Immutable; everything that is parsed refers to one. */
export class Language {
  readonly lexicon: Lexicon;
  /** In the order of trial. */
  readonly genres: readonly Genre[];
  readonly address: RegExp;
  readonly closing: readonly RegExp[];
  readonly pledge: readonly RegExp[];
  readonly #sounds: () => Sounds;
  readonly #roles: readonly { readonly entry: RoleEntry; readonly headings: readonly RegExp[] }[];

  constructor(data: LanguageData) {
    this.lexicon = new Lexicon(data.lexicons, data.tables);
    this.#sounds = once(() => new Sounds(data.sounds));
    this.genres = [...data.genres]
      .sort((a, b) => a.trial - b.trial)
      .map((profile) => ({
        profile,
        title: compile(profile.title),
        closing: compile(profile.closing),
        opening: compile(profile.opening),
      }));
    this.address = new RegExp(data.lexicons.formulas.address.join('|'));
    this.closing = compile(data.lexicons.formulas.closing);
    this.pledge = compile(data.lexicons.formulas.pledge);
    this.#roles = data.roles.map((entry) => ({ entry, headings: compile(entry.headings) }));
  }

  get sounds(): Sounds {
    return this.#sounds();
  }

  /** The parts that a heading names, in the order in which it names them: problems and measures in 不足和努力方向. */
  rolesOf(heading: string): readonly SectionRole[] {
    const found: { readonly role: SectionRole; readonly span: { readonly start: number; readonly end: number } }[] = [];
    for (const { entry, headings } of this.#roles) {
      for (const pattern of headings) {
        const match = pattern.exec(heading);
        if (!match) continue;
        const span = { start: match.index, end: match.index + match[0].length };
        // 存在问题的原因 names the causes, not also the problems: an earlier entry has taken the word.
        if (!found.some((other) => span.start < other.span.end && other.span.start < span.end))
          found.push({ role: entry.role, span });
        break;
      }
    }
    return found.sort((a, b) => a.span.start - b.span.start).map(({ role }) => role);
  }

  /** The Chinese name of a part: 存在的问题. */
  nameOf(role: SectionRole): string {
    const named = role === 'body' ? undefined : this.#roles.find(({ entry }) => entry.role === role);
    return named?.entry.name ?? '正文';
  }
}

function compile(patterns: readonly Pattern[]): readonly RegExp[] {
  return patterns.map(compilePattern);
}
