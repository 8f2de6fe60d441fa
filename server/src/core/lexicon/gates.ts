import { type CharacterTable, compileCharacterTable, hasNumber } from './character-table.ts';
import { type Packed, pack } from './packed.ts';
import type { Gate } from './surroundings.ts';

/** What must stand beside the literals, as arrays that can be stored. */
export interface GateTables {
  /** Per meaning, the number of its gate before it and that of the one behind it, from 1; 0 where anything may stand. */
  readonly before: Packed;
  readonly after: Packed;
  /** By character, the gates that let it pass. */
  readonly passable: CharacterTable;
}

/** @param gates per meaning */
export function compileGates(gates: readonly (Gate | undefined)[]): GateTables {
  const numbers = new Map<string, number>();
  const passable: (readonly [string, readonly number[]])[] = [];
  const numberOf = (characters: ReadonlySet<string> | undefined): number => {
    if (!characters) return 0;
    const key = [...characters].sort().join('');
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size + 1;
      numbers.set(key, number);
      for (const character of characters) passable.push([character, [number]]);
    }
    return number;
  };
  return {
    before: pack(gates.map((gate) => numberOf(gate?.before))),
    after: pack(gates.map((gate) => numberOf(gate?.after))),
    passable: compileCharacterTable(passable),
  };
}

/** Tells what a literal cannot mean where it stands, before its meaning is read. */
export class Gates {
  readonly #tables: GateTables;

  constructor(tables: GateTables) {
    this.#tables = tables;
  }

  /** Whether a meaning has a gate. */
  has(meaning: number): boolean {
    return this.#tables.before[meaning] !== 0 || this.#tables.after[meaning] !== 0;
  }

  /** Whether a literal from `start` to `end` may have a meaning. */
  letPass(meaning: number, text: string, start: number, end: number): boolean {
    const before = this.#tables.before[meaning] as number;
    const after = this.#tables.after[meaning] as number;
    return (
      (after === 0 || (end < text.length && hasNumber(this.#tables.passable, text.charCodeAt(end), after))) &&
      (before === 0 || (start > 0 && hasNumber(this.#tables.passable, text.charCodeAt(start - 1), before)))
    );
  }
}
