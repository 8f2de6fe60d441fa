import { type Packed, pack } from './packed.ts';
import { hashPair, hashTriple, Sieve } from './sieve.ts';

const LENGTH = 4;
const SLOT_BITS = 17;
const FIRST_CHARACTER = 0x4e00;
const CHARACTERS = 0xa000 - FIRST_CHARACTER;
/** Of one sound among those of a character. */
const SOUND_BITS = 10;
const SOUND_MASK = (1 << SOUND_BITS) - 1;
const MOST_SOUNDS = 3;

/** Rows of four units, and by what each is found where it is nearly right, as arrays that can be stored. */
export interface RowTables {
  /** The rows, one behind the other. */
  readonly rows: Packed;
  /** The halves of the rows, and their keys, as sieves. A text pays little where it has no row. */
  readonly firstHalves: Int32Array;
  readonly secondHalves: Int32Array;
  readonly keys: Int32Array;
  /** What tells rows whatever the order of their units, as a sieve. */
  readonly orders: Int32Array;
  /** The rows without one of their units, as a sieve. */
  readonly losses: Int32Array;
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
  const firstHalves = new Sieve();
  const secondHalves = new Sieve();
  const sieve = new Sieve(new Int32Array(1 << 15));
  const orders = new Sieve();
  const lossSieve = new Sieve();
  const sounds = packSounds(homophones);
  const slots = Array.from({ length: 1 << SLOT_BITS }, (): number[] => []);
  for (const [number, row] of rows.entries()) {
    const [a, b, c, d] = Array.from(row, (unit) => unit.charCodeAt(0)) as [number, number, number, number];
    const first = hashPair(a, b);
    const second = hashPair(c, d);
    firstHalves.add(first);
    secondHalves.add(second);
    const add = (key: number): void => {
      sieve.add(key);
      slots[slotOf(key)]?.push(number);
    };
    eachKey(first, c, d, sounds, add);
    eachKey(~second, a, b, sounds, add);
    const anyOrder = hashUnordered(a, b, c, d);
    orders.add(anyOrder);
    add(anyOrder);
    for (const loss of losses(row, number)) {
      const key = hashLoss(hashPair(loss.charCodeAt(0), loss.charCodeAt(1)), loss.charCodeAt(2));
      lossSieve.add(key);
      add(key);
    }
  }
  const starts = [0];
  for (const { length } of slots) starts.push((starts.at(-1) as number) + length);
  return {
    rows: pack(Array.from(rows.join(''), (unit) => unit.charCodeAt(0))),
    firstHalves: firstHalves.bits,
    secondHalves: secondHalves.bits,
    keys: sieve.bits,
    orders: orders.bits,
    losses: lossSieve.bits,
    first: pack(starts),
    found: pack(slots.flat()),
    sounds,
  };
}

/** Told where a row may stand, its place, and how many units of the text may stand for it: three where one is lost. */
type Visit = (start: number, place: number, length: number) => void;

/** Finds rows of four units by a whole half of theirs, and one more unit or the sounds of the other two; by all in any order; or by three. */
export class NearRows {
  readonly #tables: RowTables;
  readonly #firstHalves: Sieve;
  readonly #secondHalves: Sieve;
  readonly #keys: Sieve;
  readonly #orders: Sieve;
  readonly #losses: Sieve;

  constructor(tables: RowTables) {
    this.#tables = tables;
    this.#firstHalves = new Sieve(tables.firstHalves);
    this.#secondHalves = new Sieve(tables.secondHalves);
    this.#keys = new Sieve(tables.keys);
    this.#orders = new Sieve(tables.orders);
    this.#losses = new Sieve(tables.losses);
  }

  /** Visits where a row may stand nearly or quite right; the same row several times. */
  find(text: string, visit: Visit): void {
    this.#findByHalf(text, visit);
    this.#findByUnits(text, visit);
  }

  #findByHalf(text: string, visit: Visit): void {
    const { sounds } = this.#tables;
    let start = -2;
    const visitRows = (key: number): void => this.#visitRows(key, start, LENGTH, visit);
    let first = 0;
    let middle = 0;
    let second = 0;
    for (; start + LENGTH <= text.length; start++) {
      first = middle;
      middle = second;
      second = hashPair(text.charCodeAt(start + 2), text.charCodeAt(start + 3));
      if (start < 0) continue;
      if (this.#firstHalves.mayHave(first))
        eachKey(first, text.charCodeAt(start + 2), text.charCodeAt(start + 3), sounds, visitRows);
      if (this.#secondHalves.mayHave(second))
        eachKey(~second, text.charCodeAt(start), text.charCodeAt(start + 1), sounds, visitRows);
    }
  }

  /** Those that have the same units in another order, or all but one. */
  #findByUnits(text: string, visit: Visit): void {
    if (text.length < LENGTH - 1) return;
    let one = 0;
    let two = text.charCodeAt(0);
    let three = text.charCodeAt(1);
    let four = text.charCodeAt(2);
    for (let start = 0; start + LENGTH - 1 <= text.length; start++) {
      one = two;
      two = three;
      three = four;
      const loss = hashLoss(hashPair(one, two), three);
      if (this.#losses.mayHave(loss)) this.#visitRows(loss, start, LENGTH - 1, visit);
      if (start + LENGTH > text.length) break;
      four = text.charCodeAt(start + LENGTH - 1);
      const anyOrder = hashUnordered(one, two, three, four);
      if (this.#orders.mayHave(anyOrder)) this.#visitRows(anyOrder, start, LENGTH, visit);
    }
  }

  #visitRows(key: number, at: number, length: number, visit: Visit): void {
    if (!this.#keys.mayHave(key)) return;
    const { first: starts, found } = this.#tables;
    const end = starts[slotOf(key) + 1] as number;
    for (let i = starts[slotOf(key)] as number; i < end; i++) visit(at, (found[i] as number) * LENGTH, length);
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
 * Visits the keys by which a row is found of which one half is whole: with either of the other two units, and with the sounds
 * of both.
 * @param half its hash; that of a second half in complement
 * @param sounds as in `RowTables`
 */
function eachKey(half: number, unit: number, next: number, sounds: Int32Array, visit: (key: number) => void): void {
  visit(hashTriple(half, unit));
  visit(~hashTriple(half, next));
  const ofNext = sounds[next - FIRST_CHARACTER] ?? 0;
  for (let one = sounds[unit - FIRST_CHARACTER] ?? 0; one > 0; one >>>= SOUND_BITS) {
    for (let other = ofNext; other > 0; other >>>= SOUND_BITS) {
      visit(hashTriple(half, ((one & SOUND_MASK) << (16 + SOUND_BITS)) | ((other & SOUND_MASK) << 16)));
    }
  }
}

/** A hash of four units that does not depend on their order. */
function hashUnordered(a: number, b: number, c: number, d: number): number {
  return Math.imul(Math.imul(a, a) + Math.imul(b, b) + Math.imul(c, c) + Math.imul(d, d), 0x9e3779b1);
}

/** A hash of three units of a row that has lost one; another than that of a half and one more unit. */
function hashLoss(pair: number, third: number): number {
  return hashTriple(Math.imul(pair, 3), third);
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

function slotOf(key: number): number {
  return key >>> (32 - SLOT_BITS);
}
