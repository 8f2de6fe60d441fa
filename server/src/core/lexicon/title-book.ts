import { once } from '../once.ts';
import type { TitleEntry } from './entries.ts';
import type { Homophones } from './homophones.ts';
import { isSlipOf, loosen, readForm, type TitleForm } from './title-slip.ts';

/** A published title as it may be compared. */
export interface Title {
  readonly name: string;
  /** `（试行）` at its end; empty where it has none. */
  readonly tail: string;
  /** The title, and what is left of it without the body in front or the tail; folded. */
  readonly forms: readonly TitleForm[];
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

/** What the lexicons know of titles. Immutable. */
export class TitleBook {
  readonly titles: readonly Title[];
  readonly #homophones: () => Homophones;
  readonly #right = new Map<string, NamedTitle>();
  readonly #wrong = new Map<string, Title>();
  /** By what is left of a title that lost its tail. */
  readonly #cut = new Map<string, Title>();

  constructor(entries: readonly TitleEntry[], homophones: () => Homophones) {
    this.#homophones = homophones;
    this.titles = entries.map((entry) => {
      const title = readTitle(entry);
      this.#right.set(fold(entry.title), { title, as: 'name' });
      for (const short of [title.name.replace(BODY, ''), ...spacedOf(title.name), ...entry.short])
        this.#add(short, { title, as: 'short' });
      for (const former of entry.replaces) this.#add(former, { title, as: 'former' });
      const cut = fold(title.name.slice(0, title.name.length - title.tail.length));
      if (title.tail !== '' && !this.#cut.has(cut)) this.#cut.set(cut, title);
      for (const wrong of entry.wrong) this.#wrong.set(fold(wrong), title);
      return title;
    });
  }

  isRight(written: string): boolean {
    return this.#right.has(fold(written));
  }

  /** The document that has this name, if one has; of several the one that has it as its own. */
  find(written: string): NamedTitle | undefined {
    return this.#right.get(fold(written));
  }

  /** Whether `written`, the text of a 《》, is meant for a published title and is not one. */
  read(written: string): Misnaming | undefined {
    const copy = fold(written);
    if (this.#right.has(copy)) return undefined;
    const listed = this.#wrong.get(copy);
    if (listed) return { kind: 'listed', titles: [listed] };
    const cut = this.#cut.get(copy);
    if (cut) return { kind: 'tail', titles: [cut] };
    const loose = loosen(copy);
    const [first, ...others] = this.titles.filter(({ forms }) =>
      forms.some((form) => isSlipOf(copy, loose, form, this.#homophones())),
    );
    return first && { kind: 'slip', titles: [first, ...others] };
  }

  #add(name: string, named: NamedTitle): void {
    if (!this.#right.has(fold(name))) this.#right.set(fold(name), named);
  }
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
  // Only a text with a title that is none compares the forms of all.
  const forms = once(() => formsOf(name));
  return {
    name,
    tail: TAIL.exec(name)?.[0] ?? '',
    get forms() {
      return forms();
    },
    entry,
  };
}

function formsOf(name: string): readonly TitleForm[] {
  const forms = [fold(name), fold(name.replace(BODY, ''))].flatMap((form) => [form, form.replace(TAIL, '')]);
  return [...new Set(forms)].map(readForm);
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
