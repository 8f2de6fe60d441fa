import type { TitleEntry } from './entries.ts';
import type { Homophones } from './homophones.ts';
import { isSlipOf, loosen, mayBeSlipOf, readForm, type TitleForm } from './title-slip.ts';

/** A published title as it may be compared. */
export interface Title {
  readonly name: string;
  /** `（试行）` at its end; empty where it has none. */
  readonly tail: string;
  readonly entry: TitleEntry;
}

/** A published document under one of its right names. */
export interface NamedTitle {
  readonly title: Title;
  /** `former`: the name of a document that this one replaced. */
  readonly as: 'name' | 'short' | 'former';
}

/** A title that is not one, and the titles that may be meant, the likeliest first. */
export interface Misnaming {
  /** `listed`: a wrong title of the lexicon. `slip`: like a title, up to a slip. `tail`: only the tail is lost. */
  readonly kind: 'listed' | 'slip' | 'tail';
  readonly titles: readonly [Title, ...Title[]];
}

/** Shorter ones occur as ordinary words. */
const LONG = 10;
const BODY = /^(?:中共中央(?:政治局)?(?: 国务院)?|国务院(?:办公厅)?(?=关于)|中国共产党|中华人民共和国)/;
const TAIL = /（[^（）]*）$/;
/** What is folded; most titles have nothing of it. */
const UNFOLDED = /[\s*“”‘’"()、\d]/;
const SOFT = /[\s*“”‘’"]/g;

/** What titles are called, to be stored: a start reads no title but those that a text names, by their place among the entries. */
export interface TitleNames {
  readonly names: readonly string[];
  /** Of each title, the name, and what is left of it without the body in front or the tail; folded. */
  readonly forms: readonly (readonly string[])[];
  /** By names as they may be written, folded. */
  readonly right: Readonly<Record<string, readonly [place: number, as: NamedTitle['as']]>>;
  readonly wrong: Readonly<Record<string, number>>;
  /** What is left of a title that lost its tail. */
  readonly cut: Readonly<Record<string, number>>;
}

export function compileTitleNames(entries: readonly TitleEntry[]): TitleNames {
  const right = new Map<string, readonly [number, NamedTitle['as']]>();
  const wrong = new Map<string, number>();
  const cut = new Map<string, number>();
  for (const [place, entry] of entries.entries()) {
    const { name, tail } = readTitle(entry);
    right.set(fold(name), [place, 'name']);
    for (const short of [name.replace(BODY, ''), ...spacedOf(name), ...entry.short])
      addFirst(right, short, [place, 'short']);
    for (const former of entry.replaces) addFirst(right, former, [place, 'former']);
    if (tail !== '') addFirst(cut, name.slice(0, name.length - tail.length), place);
    for (const listed of entry.wrong) wrong.set(fold(listed), place);
  }
  return {
    names: entries.map(({ title }) => title),
    forms: entries.map(({ title }) => formsOf(title)),
    right: Object.fromEntries(right),
    wrong: Object.fromEntries(wrong),
    cut: Object.fromEntries(cut),
  };
}

/** What the lexicons know of titles. Immutable. */
export class TitleBook {
  readonly #entries: readonly TitleEntry[];
  readonly #names: () => TitleNames;
  readonly #homophones: () => Homophones;
  /** Those that were asked for. */
  readonly #titles: Title[] = [];
  readonly #forms: (readonly TitleForm[])[] = [];

  constructor(entries: readonly TitleEntry[], names: () => TitleNames, homophones: () => Homophones) {
    this.#entries = entries;
    this.#names = names;
    this.#homophones = homophones;
  }

  get titles(): readonly Title[] {
    return this.#entries.map((_, place) => this.at(place));
  }

  /** The title of an entry, by its place in the data. */
  at(place: number): Title {
    this.#titles[place] ??= readTitle(this.#entries[place] as TitleEntry);
    return this.#titles[place];
  }

  /** The first title that goes on behind `beginning` as `text` does at `offset`. */
  goingOn(beginning: string, text: string, offset: number): Title | undefined {
    const place = this.#names().names.findIndex(
      (name) => name.startsWith(beginning) && text.startsWith(name.slice(beginning.length), offset),
    );
    return place < 0 ? undefined : this.at(place);
  }

  isRight(written: string): boolean {
    return Object.hasOwn(this.#names().right, fold(written));
  }

  /** The document that has this name, if one has; of several the one that has it as its own. */
  find(written: string): NamedTitle | undefined {
    const [place, as] = ownOf(this.#names().right, fold(written)) ?? [];
    return place === undefined || as === undefined ? undefined : { title: this.at(place), as };
  }

  /** Whether `written`, the text of a 《》, is meant for a published title and is not one. */
  read(written: string): Misnaming | undefined {
    const copy = fold(written);
    const { forms, right, wrong, cut } = this.#names();
    if (Object.hasOwn(right, copy)) return undefined;
    const listed = ownOf(wrong, copy);
    if (listed !== undefined) return { kind: 'listed', titles: [this.at(listed)] };
    const whole = ownOf(cut, copy);
    if (whole !== undefined) return { kind: 'tail', titles: [this.at(whole)] };
    const loose = loosen(copy);
    const slips = [...forms.keys()].filter((place) =>
      this.#formsNear(copy, place).some((form) => isSlipOf(copy, loose, form, this.#homophones())),
    );
    const [first, ...others] = slips.map((place) => this.at(place));
    return first && { kind: 'slip', titles: [first, ...others] };
  }

  /** The forms of a title, if `copy` may be a slip of one of them. */
  #formsNear(copy: string, place: number): readonly TitleForm[] {
    const forms = this.#names().forms[place] as readonly string[];
    if (!forms.some((form) => mayBeSlipOf(copy, form))) return [];
    this.#forms[place] ??= forms.map(readForm);
    return this.#forms[place];
  }
}

function addFirst<T>(names: Map<string, T>, name: string, value: T): void {
  if (!names.has(fold(name))) names.set(fold(name), value);
}

/** A name that a text has may be one that every object inherits. */
function ownOf<T>(names: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

/** Without blanks, quotes and emphasis, with full-width brackets, and years and bodies joined in one way. */
export function fold(title: string): string {
  if (!UNFOLDED.test(title)) return title;
  return title
    .replace(SOFT, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/(?<=\d年?)[-–－―~～至](?=\d)/, '—')
    .replace('中共中央、国务院', '中共中央国务院');
}

/** A blank between two lines of a title may become a mark. */
function spacedOf(name: string): readonly string[] {
  const lines = name.replace(BODY, '');
  return lines.includes(' ') ? ['，', '、'].map((mark) => lines.replace(' ', mark)) : [];
}

function readTitle(entry: TitleEntry): Title {
  const { title: name } = entry;
  return { name, tail: TAIL.exec(name)?.[0] ?? '', entry };
}

function formsOf(name: string): readonly string[] {
  const forms = [fold(name), fold(name.replace(BODY, ''))].flatMap((form) => [form, form.replace(TAIL, '')]);
  return [...new Set(forms)];
}

/** How a title is written where it stands without 《》, if it should not. */
export function bareNames({ name, tail, entry: { bare } }: Title): readonly string[] {
  if (bare === 'always') return [];
  return [...new Set([name, name.slice(0, name.length - tail.length)])].filter(({ length }) => length > 2);
}

/** The wrong titles that tell themselves without 《》. */
export function bareMisnomers({ name, entry: { bare, wrong } }: Title): readonly string[] {
  if (bare !== 'never') return [];
  return wrong.filter((text) => text.length >= LONG && !describe(name).endsWith(describe(text)));
}

/** A title, or its end, as it is spoken of in passing, where no 《》 stand: 新形势下党内政治生活若干准则. */
function describe(title: string): string {
  return loosen(title).replace(/^关于/, '');
}
