import { type Packed, pack } from './packed.ts';
import { hashPair, hashTriple, Sieve } from './sieve.ts';

const LENGTH = 4;
const SLOT_BITS = 17;
const PAIR_BITS = 18;
const FIRST_CHARACTER = 0x4e00;
const CHARACTERS = 0xa000 - FIRST_CHARACTER;
/** Of one sound among those of a character. */
const SOUND_BITS = 10;
const SOUND_MASK = (1 << SOUND_BITS) - 1;
const MOST_SOUNDS = 3;

/**
 * What rows are found by at a pair of units: it is a half of one, or begins one that has lost a unit or of which the middle
 * ones are exchanged.
 */
const FIRST_HALF = 1;
const SECOND_HALF = 2;
const BEGINNING = 4;
/** Factors that keep the keys of one kind apart from those of another. */
const KINDS = { loss: 3, exchange: 5, order: 7 };

/** Rows of four units, and by what each is found where it is nearly right, as arrays that can be stored. */
export interface RowTables {
  /** The rows, one behind the other. */
  readonly rows: Packed;
  /** Per hashed pair of units, a sum of what rows are found by there: most pairs of a text are nothing. */
  readonly pairs: Uint8Array;
  /** The keys of the rows, as a sieve. */
  readonly keys: Int32Array;
  /** Per hashed key, where its rows begin among `found`; they end where those of the next one begin. */
  readonly first: Packed;
  /** Numbers of rows. */
  readonly found: Packed;
  /** Per character from `FIRST_CHARACTER`, how it may sound: up to `MOST_SOUNDS` numbers from 1, of `SOUND_BITS` each. */
  readonly sounds: Int32Array;
}

/**
 * @param rows texts of four units each
 * @param homophones by syllable without its tone, the characters that may sound so
 * @param losses what a row is found by that has lost one of its units: the other three
 */
export function compileRows(
  rows: readonly string[],
  homophones: Readonly<Record<string, string>>,
  losses: (row: string, number: number) => Iterable<string>,
): RowTables {
  const pairs = new Uint8Array(1 << PAIR_BITS);
  const sieve = new Sieve(new Int32Array(1 << 17));
  const sounds = packSounds(homophones);
  const slots = Array.from({ length: 1 << SLOT_BITS }, (): number[] => []);
  const addPair = (hash: number, kind: number): void => {
    pairs[placeOf(hash)] = (pairs[placeOf(hash)] as number) | kind;
  };
  for (const [number, row] of rows.entries()) {
    const [a, b, c, d] = Array.from(row, (unit) => unit.charCodeAt(0)) as [number, number, number, number];
    const first = hashPair(a, b);
    const second = hashPair(c, d);
    const exchanged = hashPair(a, c);
    addPair(first, FIRST_HALF);
    addPair(second, SECOND_HALF);
    addPair(exchanged, BEGINNING);
    const add = (key: number): void => {
      sieve.add(key);
      slots[slotOf(key)]?.push(number);
    };
    eachKey(first, c, d, sounds, add);
    eachKey(~second, a, b, sounds, add);
    add(keyOfExchange(exchanged, b));
    for (const loss of losses(row, number)) {
      const beginning = hashPair(loss.charCodeAt(0), loss.charCodeAt(1));
      addPair(beginning, BEGINNING);
      add(keyOfLoss(beginning, loss.charCodeAt(2)));
    }
  }
  const starts = [0];
  for (const { length } of slots) starts.push((starts.at(-1) as number) + length);
  return {
    rows: pack(Array.from(rows.join(''), (unit) => unit.charCodeAt(0))),
    pairs,
    keys: sieve.bits,
    first: pack(starts),
    found: pack(slots.flat()),
    sounds,
  };
}

/** Told where a row may stand, its place, and how many units of the text may stand for it: three where one is lost. */
type Visit = (start: number, place: number, length: number) => void;

/**
 * Finds rows of four units by a whole half of theirs, and one more unit, or both in the other order, or the sounds of both; by
 * their first three units with the middle ones exchanged; or by three of them.
 */
export class NearRows {
  readonly #tables: RowTables;
  readonly #keys: Sieve;

  constructor(tables: RowTables) {
    this.#tables = tables;
    this.#keys = new Sieve(tables.keys);
  }

  /** Visits where a row may stand nearly or quite right; the same row several times. */
  find(text: string, visit: Visit): void {
    const { pairs, sounds } = this.#tables;
    const keys = this.#keys;
    const { length } = text;
    let start = 0;
    const visitRows = (key: number): void => {
      if (keys.mayHave(key)) this.#visitRows(key, text, start, LENGTH, visit);
    };
    let unit = text.charCodeAt(0);
    for (let at = 0; at + 1 < length; at++) {
      const next = text.charCodeAt(at + 1);
      const pair = hashPair(unit, next);
      unit = next;
      const kinds = pairs[placeOf(pair)] as number;
      if (kinds === 0) continue;
      const third = text.charCodeAt(at + 2);
      const isWhole = at + LENGTH <= length;
      if ((kinds & SECOND_HALF) !== 0 && at >= 2) {
        start = at - 2;
        eachKey(~pair, text.charCodeAt(start), text.charCodeAt(start + 1), sounds, visitRows);
      }
      start = at;
      if ((kinds & FIRST_HALF) !== 0 && isWhole) eachKey(pair, third, text.charCodeAt(at + 3), sounds, visitRows);
      if ((kinds & BEGINNING) === 0) continue;
      if (isWhole) visitRows(keyOfExchange(pair, third));
      const loss = keyOfLoss(pair, third);
      if (at + LENGTH - 1 <= length && keys.mayHave(loss)) this.#visitRows(loss, text, at, LENGTH - 1, visit);
    }
  }

  /** Slots hold many another row: what is found by any key shares a middle unit with the text. */
  #visitRows(key: number, text: string, at: number, length: number, visit: Visit): void {
    const { rows, first, found } = this.#tables;
    const second = text.charCodeAt(at + 1);
    const third = text.charCodeAt(at + 2);
    const end = first[slotOf(key) + 1] as number;
    for (let i = first[slotOf(key)] as number; i < end; i++) {
      const place = (found[i] as number) * LENGTH;
      const middle = rows[place + 2];
      if (middle === third || middle === second || rows[place + 1] === second) visit(at, place, length);
    }
  }

  /** Whether two units are characters that may sound the same but for their tones. */
  soundAlike(one: number, other: number): boolean {
    const { sounds } = this.#tables;
    for (let a = sounds[one - FIRST_CHARACTER] ?? 0; a > 0; a >>>= SOUND_BITS) {
      for (let b = sounds[other - FIRST_CHARACTER] ?? 0; b > 0; b >>>= SOUND_BITS) {
        if (((a ^ b) & SOUND_MASK) === 0) return true;
      }
    }
    return false;
  }
}

/**
 * Visits the keys by which a row is found of which one half is whole: with either of the other two units, with both whatever
 * their order, and with the sounds of both.
 * @param half its hash; that of a second half in complement
 * @param sounds as in `RowTables`
 */
function eachKey(half: number, unit: number, next: number, sounds: Int32Array, visit: (key: number) => void): void {
  visit(hashTriple(half, unit));
  visit(~hashTriple(half, next));
  visit(hashTriple(Math.imul(half, KINDS.order), unit + next));
  const ofNext = sounds[next - FIRST_CHARACTER] ?? 0;
  for (let one = sounds[unit - FIRST_CHARACTER] ?? 0; one > 0; one >>>= SOUND_BITS) {
    for (let other = ofNext; other > 0; other >>>= SOUND_BITS) {
      visit(hashTriple(half, ((one & SOUND_MASK) << (16 + SOUND_BITS)) | ((other & SOUND_MASK) << 16)));
    }
  }
}

/** By what a row is found of which the middle units are exchanged: its first three units, as they stand then. */
function keyOfExchange(beginning: number, third: number): number {
  return hashTriple(Math.imul(beginning, KINDS.exchange), third);
}

/** By what a row is found that has lost a unit: the other three. */
function keyOfLoss(beginning: number, third: number): number {
  return hashTriple(Math.imul(beginning, KINDS.loss), third);
}

function packSounds(homophones: Readonly<Record<string, string>>): Int32Array {
  const sounds = new Int32Array(CHARACTERS);
  for (const [sound, characters] of Object.values(homophones).entries()) {
    for (const character of characters) {
      const place = character.charCodeAt(0) - FIRST_CHARACTER;
      const known = sounds[place] as number;
      if (known < 1 << (SOUND_BITS * (MOST_SOUNDS - 1))) sounds[place] = (known << SOUND_BITS) | (sound + 1);
    }
  }
  return sounds;
}

function placeOf(pair: number): number {
  return pair >>> (32 - PAIR_BITS);
}

function slotOf(key: number): number {
  return key >>> (32 - SLOT_BITS);
}
