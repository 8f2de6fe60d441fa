import type { TitleEntry } from './entries.ts';
import { findSlip } from './near-copy.ts';

/** A published title as it may be compared. */
export interface Title {
  readonly name: string;
  /** `（试行）` at its end; empty where it has none. */
  readonly tail: string;
  /** The title, and what is left of it without the body in front or the tail; folded. */
  readonly forms: readonly Form[];
  readonly entry: TitleEntry;
}

/** A published document under one of its right names. */
export interface NamedTitle {
  readonly title: Title;
  /** `former`: the name of a document that this one replaced. */
  readonly as: 'name' | 'short' | 'former';
}

interface Form {
  readonly text: string;
  /** Without the words and marks that writers leave out or exchange. */
  readonly loose: string;
}

/** A title that is not one, and the titles that may be meant, the likeliest first. */
export interface Misnaming {
  /** `listed`: a wrong title of the lexicon. `slip`: like a title, up to a slip. `tail`: only the tail is lost. */
  readonly kind: 'listed' | 'slip' | 'tail';
  readonly titles: readonly [Title, ...Title[]];
}

/** What an unmarked title is written like. */
interface BareForm {
  readonly text: string;
  readonly title: Title;
  readonly isRight: boolean;
}

/** Shorter ones are told apart by a character, and occur as ordinary words. */
const LONG = 8;
const BARE = 10;
/** A title of so many characters may have lost a whole word: 关于（进一步）全面深化改革. */
const LOST_FROM = 18;
const LOST = 4;
/** So much of a title has to be its own, or one more character names another document. */
const OWN = 4;
const BODY = /^(?:中共中央(?:政治局)?|中国共产党|中华人民共和国)/;
const TAIL = /（[^（）]*）$/;
const KIND = /(?:条例|规定|准则|意见|决定|决议|办法|细则|规则|方案|规划|纲要|计划|建议|通知|摘编|选编|读本|讲话|法)$/;
const LOOSE = /[的和与及、，]/g;
/** Other numbers, and other places and units, have documents of their own. */
const OTHER = /[〇零一二三四五六七八九十百\d全省市县区旗州镇乡村街局厅委院校所站司部处系科军团队企]/;
const SOFT = /[\s*“”‘’"]/g;

/** What the lexicons know of titles. Immutable. */
export class TitleBook {
  readonly titles: readonly Title[];
  readonly bareForms: readonly BareForm[];
  readonly #right = new Map<string, NamedTitle>();
  readonly #wrong = new Map<string, Title>();

  constructor(entries: readonly TitleEntry[]) {
    const bareForms: BareForm[] = [];
    this.titles = entries.map((entry) => {
      const title = readTitle(entry);
      this.#right.set(fold(entry.title), { title, as: 'name' });
      for (const short of [title.name.replace(BODY, ''), ...entry.short]) this.#add(short, { title, as: 'short' });
      for (const former of entry.replaces) this.#add(former, { title, as: 'former' });
      for (const wrong of entry.wrong) this.#wrong.set(fold(wrong), title);
      if (!entry.bare) bareForms.push(...bareFormsOf(entry, title));
      return title;
    });
    this.bareForms = bareForms;
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
    const cut = this.titles.find(({ name, tail }) => tail !== '' && fold(name) === copy + fold(tail));
    if (cut) return { kind: 'tail', titles: [cut] };
    const loose = copy.replace(LOOSE, '');
    const [first, ...others] = this.titles.filter((title) => isMeant(copy, loose, title));
    return first && { kind: 'slip', titles: [first, ...others] };
  }

  #add(name: string, named: NamedTitle): void {
    if (!this.#right.has(fold(name))) this.#right.set(fold(name), named);
  }
}

/** Without blanks, quotes and emphasis, and with full-width brackets. */
export function fold(title: string): string {
  return title.replace(SOFT, '').replaceAll('(', '（').replaceAll(')', '）');
}

function readTitle(entry: TitleEntry): Title {
  const { title: name } = entry;
  const whole = fold(name);
  const forms = [whole, whole.replace(BODY, '')].flatMap((form) => [form, form.replace(TAIL, '')]);
  return {
    name,
    tail: TAIL.exec(name)?.[0] ?? '',
    forms: [...new Set(forms)]
      .filter((form) => form.length >= LONG && ownLength(form) >= OWN)
      .map((text) => ({ text, loose: text.replace(LOOSE, '') })),
    entry,
  };
}

/** How much of a title is neither the body in front nor the kind of document. */
function ownLength(form: string): number {
  return form.replace(TAIL, '').replace(BODY, '').replace(/^关于/, '').replace(KIND, '').replace(/工作$/, '').length;
}

function bareFormsOf({ wrong }: TitleEntry, title: Title): readonly BareForm[] {
  const right = [{ text: title.name, title, isRight: true }];
  const mistaken = wrong.filter((text) => !describe(title.name).endsWith(describe(text)));
  return [...right, ...mistaken.map((text) => ({ text, title, isRight: false }))].filter(
    ({ text }) => text.length >= BARE,
  );
}

/** A title, or its end, as it is spoken of in passing, where no 《》 stand: 新形势下党内政治生活若干准则. */
function describe(title: string): string {
  return title.replace(LOOSE, '').replace(/^关于/, '');
}

function isMeant(copy: string, loose: string, { forms }: Title): boolean {
  return forms.some(({ text: form, loose: looseForm }) => {
    if (Math.abs(form.length - copy.length) > 4) return false;
    if (loose === looseForm) return true;
    const slip = findSlip(copy, form);
    if (!slip || slip.expected.length > (slip.kind === 'lost' && form.length >= LOST_FROM ? LOST : 2)) return false;
    const isEnd = slip.at + Math.max(slip.length, 1) > copy.length;
    if (slip.kind === 'lost' && (slip.at === 0 || isEnd)) return false;
    const kind = KIND.exec(copy)?.[0];
    if (kind !== undefined && !form.replace(TAIL, '').endsWith(kind) && !form.endsWith(kind)) return false;
    return !OTHER.test(copy.slice(slip.at, slip.at + slip.length)) && !isNumber(slip.expected);
  });
}

/** Whether a number is in it; a longer word may hold one by chance: 进一步. */
function isNumber(text: string): boolean {
  return text.length > 2 ? /^[〇零一二三四五六七八九十百\d]+$/.test(text) : /[〇零一二三四五六七八九十百\d]/.test(text);
}
