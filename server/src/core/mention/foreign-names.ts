import { groupBy } from '../group-by.ts';
import type { Document } from '../model/document.ts';
import { once } from '../once.ts';
import { signaturePlaces } from '../structure/signature-places.ts';
import { unitsInFront } from './own-names.ts';
import { endsAsPlace, type Name } from './place-names.ts';

/** A name and the paragraph that it stands in. */
export interface PlacedName extends Name {
  readonly place: number;
}

/** A name that stands for the writer's own, and what that one is called. */
export interface ForeignName extends PlacedName {
  readonly ours: string;
}

/** The ranks of places by what their names end in: of each a text has at most one of its own. */
const PLACE_RANKS: Readonly<Record<string, string>> = { 县: '县', 镇: '乡', 街道: '乡', 乡: '乡', 社区: '社区' };
/** What stands near a name that tells of elsewhere, of other times or of a case. */
const ELSEWHERE =
  /考察|参观|观摩|借鉴|取经|案[例件发]|典型|警示|通报|曝光|为例|[例比譬]如|对标|相比|[毗相]?邻|兄弟|先进|经验|做法|模式|赴|前往|[去到]过|曾|原[党副书主局镇乡县]|时任|挂职|籍|老家|家乡|故乡|出生|长大|家住|住在|嫁|来自|总书记|习近平|烈士|英雄|英模|模范|先烈|革命|旧址|纪念|战役|起义|苏区|长征|红军|会同|联合|协作|结对|对口|帮扶|支援|外地|他乡|当地|那里|其他/;
/** A name that is as long is no accident. */
const LONG = 4;
/** How many characters before and behind a name are near it. */
const NEAR = 20;
/** What joins a name with others, says where it lies, or makes it a place that somebody goes to. */
const JOINED_BEFORE = /[、和与跟及向从往省市州]$|自治区$|(?<![回来刚])到$/;
const JOINED_BEHIND = /^[、和与跟及]/;
/** What the writer's own unit has behind its name. */
const OWN_BODY = /^党[委组]|^班子|^领导班子/;

/** Tells the names that a text has where its own would be expected: left over from somebody else's. */
export class ForeignNames {
  readonly #document: Document;
  readonly #names: readonly PlacedName[];
  readonly #count: number;
  readonly #front: () => readonly string[];
  readonly #signed: () => ReadonlySet<number>;

  /**
   * @param own names that are known to be the writer's
   * @param count so often the writer's own name is written at least where the front does not hold it
   */
  constructor(document: Document, names: readonly PlacedName[], own: readonly string[], count: number) {
    this.#document = document;
    this.#names = names;
    this.#count = count;
    this.#front = once(() => (own.length > 0 ? own : unitsInFront(document)));
    this.#signed = once(() => signaturePlaces(document));
  }

  *find(): Generator<ForeignName> {
    for (const [rank, names] of groupBy(this.#names, ({ text }) => rankOf(text))) {
      const groups = [...groupBy(names, ({ text }) => text).values()].sort((a, b) => b.length - a.length);
      const ours = this.#ours(rank, groups);
      for (const [name, again] of groups) {
        if (!name || again) continue;
        if (ours !== undefined && !this.#isCalled(name, ours) && this.#isMeantAsOurs(name)) yield { ...name, ours };
        else yield* this.#foreignUnit(name);
      }
    }
  }

  /** The name of a rank that the front gives as the writer's own; without one, that which is clearly the most frequent. */
  #ours(rank: string, groups: readonly (readonly PlacedName[])[]): string | undefined {
    const named = this.#front().filter((unit) => rankOf(unit) === rank && this.#isName(unit));
    if (named.length > 0) return named.reduce((a, b) => (this.#timesOf(stemOf(b)) > this.#timesOf(stemOf(a)) ? b : a));
    const [first = [], second = []] = groups;
    const [name] = first;
    if (!name || first.length < this.#count || first.length < 3 * second.length) return undefined;
    return this.#isInFront(name.text) || first.some(({ isOwn }) => isOwn) ? name.text : undefined;
  }

  /** 办好乡里事 and 开好局 are no names of units: they end as no place does, are short, and stand there once. */
  #isName(unit: string): boolean {
    return endsAsPlace(stemOf(unit)) || unit.length >= LONG || this.#timesOf(unit) > 1;
  }

  #isInFront(name: string): boolean {
    const { outline } = this.#document;
    return outline.blocks.some(({ role, place }) => role !== 'residue' && this.#textOf(place).includes(name));
  }

  /** Whether a name is that of the writer's own, or the end of it: 石岭镇 in 青石岭镇. */
  #isCalled({ place, end, text }: PlacedName, ours: string): boolean {
    return this.#textOf(place).endsWith(ours, end) || ours.endsWith(text);
  }

  #isMeantAsOurs(name: PlacedName): boolean {
    if (name.isOwn || this.#signed().has(name.place)) return true;
    if (!name.hasPlaceEnd || !(name.kind in PLACE_RANKS)) return false;
    return !this.#tellsOfElsewhere(name);
  }

  /** 临江县民政局党组, where the front has 县税务局党组. */
  *#foreignUnit(name: PlacedName): Generator<ForeignName> {
    if (!name.hasPlaceEnd || name.unitEnd === name.end) return;
    const text = this.#textOf(name.place);
    const unit = text.slice(name.end, name.unitEnd);
    const ours = this.#front().find((one) => one.at(-1) === unit.at(-1));
    if (ours === undefined || ours.endsWith(unit) || unit.endsWith(ours.slice(1))) return;
    const isOwn = this.#signed().has(name.place) || name.isFirst || OWN_BODY.test(text.slice(name.unitEnd));
    if (isOwn && !this.#tellsOfElsewhere(name))
      yield { ...name, end: name.unitEnd, text: text.slice(name.start, name.unitEnd), ours };
  }

  #tellsOfElsewhere({ place, start, end }: PlacedName): boolean {
    const text = this.#textOf(place);
    const before = text.slice(Math.max(0, start - NEAR), start);
    const behind = text.slice(end, end + NEAR);
    return ELSEWHERE.test(`${before} ${behind}`) || JOINED_BEFORE.test(before) || JOINED_BEHIND.test(behind);
  }

  #timesOf(words: string): number {
    return this.#document.text.split(words).length - 1;
  }

  #textOf(place: number): string {
    return this.#document.paragraph(place).text;
  }
}

function placeKindOf(name: string): string | undefined {
  return Object.keys(PLACE_RANKS).find((kind) => name.endsWith(kind));
}

/** What a name is the name of, so that names of one rank exclude each other. */
function rankOf(name: string): string {
  const kind = placeKindOf(name);
  return (kind && PLACE_RANKS[kind]) ?? name.slice(-1);
}

function stemOf(name: string): string {
  return name.slice(0, name.length - (placeKindOf(name)?.length ?? 0));
}
