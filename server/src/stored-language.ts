import { openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { once } from './core/once.ts';
import type { LanguageData } from './core/service.ts';

/** A piece of stored data: its place in the whole (`lexicons.confusions.words`), and where its bytes are in the file. */
interface Piece {
  readonly path: string;
  /** `list`: an array of which each entry is parsed by itself. */
  readonly type: 'json' | 'list' | keyof typeof ARRAYS;
  /** Counted from the end of the head; a multiple of `WORD`. */
  readonly start: number;
  readonly length: number;
}

type Tree = { [key: string]: unknown };

const ARRAYS = { Int32Array, Uint16Array, Uint8Array };
/** What is stored in pieces, besides what holds arrays; everything else is one. */
const PARTED = [
  '',
  'lexicons',
  'lexicons.confusions',
  'lexicons.expressions',
  'lexicons.numberedTerms',
  'lexicons.particles',
  'lexicons.particles.lists',
  'lexicons.reduplications',
];
/** In bytes. */
const WORD = 4;
const PREFIX = 2 * WORD;
const ENCODING = 'utf16le';
/** Bytes of a code unit. */
const UNIT = 2;

/** The data that the build has compiled and stored beside the programs. Throws where the file is not there. */
export function storedLanguage(): LanguageData {
  return openLanguage(join(__dirname, 'language.bin'));
}

/**
 * Language data as the content of a file: the size of its head and of all arrays, the head, the arrays, and all else as it
 * is to be parsed. In the byte order of the processors that VS Code runs on.
 */
export function packLanguage(data: LanguageData): Uint8Array {
  const all = piecesOf('', data);
  const pieces: Piece[] = [];
  const chunks: Uint8Array[] = [];
  let start = 0;
  const add = (path: string, type: Piece['type'], bytes: Uint8Array): void => {
    pieces.push({ path, type, start, length: bytes.length });
    chunks.push(pad(bytes));
    start += bytes.length + padding(bytes.length);
  };
  for (const [path, value] of all) {
    if (!ArrayBuffer.isView(value)) continue;
    const { buffer, byteOffset, byteLength } = value;
    add(path, value.constructor.name as keyof typeof ARRAYS, new Uint8Array(buffer, byteOffset, byteLength));
  }
  const arrays = start;
  for (const [path, value] of all) {
    if (ArrayBuffer.isView(value)) continue;
    if (isList(value)) add(path, 'list', packList(value));
    else add(path, 'json', Buffer.from(JSON.stringify(value), ENCODING));
  }
  const list = JSON.stringify(pieces);
  const head = Buffer.from(list + ' '.repeat(padding(list.length)));
  return Buffer.concat([Buffer.from(Int32Array.of(head.length, arrays).buffer), head, ...chunks]);
}

/** Opens such a file. Its arrays are read at once and unpacked in no way; the rest is read and parsed when it is first asked for. */
export function openLanguage(path: string): LanguageData {
  const file = openSync(path, 'r');
  const prefix = readBytes(file, 0, PREFIX);
  const [size, arrays] = [prefix.readInt32LE(0), prefix.readInt32LE(WORD)];
  const front = readBytes(file, PREFIX, size + arrays);
  const pieces = JSON.parse(front.toString('utf8', 0, size)) as readonly Piece[];
  const data: Tree = {};
  for (const { path, type, start, length } of pieces) {
    const [parent, last] = placeOf(path, data);
    const read = (): Buffer<ArrayBuffer> => readBytes(file, PREFIX + size + start, length);
    if (type === 'json') defineLate(parent, last, () => JSON.parse(read().toString(ENCODING)));
    else if (type === 'list') defineLate(parent, last, () => openList(read()));
    else parent[last] = new ARRAYS[type](front.buffer, size + start, length / ARRAYS[type].BYTES_PER_ELEMENT);
  }
  return data as unknown as LanguageData;
}

/** What is stored, by its place. */
function piecesOf(path: string, value: object): readonly (readonly [path: string, value: object])[] {
  if (ArrayBuffer.isView(value) || !(PARTED.includes(path) || holdsArrays(value))) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => piecesOf(path === '' ? key : `${path}.${key}`, inner));
}

function holdsArrays(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return ArrayBuffer.isView(value) || Object.values(value).some(holdsArrays);
}

/** The object below `root` that holds a piece, made where there is none, and what the piece is called in it. */
function placeOf(path: string, root: Tree): readonly [parent: Tree, key: string] {
  const keys = path.split('.');
  const last = keys.pop() as string;
  let parent = root;
  for (const key of keys) {
    parent[key] ??= {};
    parent = parent[key] as Tree;
  }
  return [parent, last];
}

/** A stretch of a file in a buffer of its own. */
function readBytes(file: number, position: number, length: number): Buffer<ArrayBuffer> {
  const bytes = Buffer.allocUnsafeSlow(length);
  readSync(file, bytes, 0, length, position);
  return bytes;
}

/** Whether each entry is worth being parsed by itself. */
function isList(value: object): value is readonly object[] {
  return Array.isArray(value) && typeof value[0] === 'object';
}

/** The number of entries, where each of them ends (in code units), and the entries. */
function packList(entries: readonly object[]): Uint8Array {
  const packed = entries.map((entry) => JSON.stringify(entry));
  let end = 0;
  const ends = packed.map(({ length }) => (end += length));
  const head = Buffer.from(Int32Array.of(packed.length, ...ends).buffer);
  return Buffer.concat([head, Buffer.from(packed.join(''), ENCODING)]);
}

/** Such a list as an array of which each entry is parsed when it is first read. */
function openList(bytes: Buffer<ArrayBuffer>): readonly unknown[] {
  const count = bytes.readInt32LE(0);
  const ends = new Int32Array(bytes.buffer, WORD, count);
  const start = WORD * (1 + count);
  const byteOf = (end: number): number => start + end * UNIT;
  const parse = (index: number): unknown =>
    JSON.parse(bytes.toString(ENCODING, byteOf(ends[index - 1] ?? 0), byteOf(ends[index] as number)));
  return new Proxy(new Array<unknown>(count).fill(undefined), {
    get(list, key) {
      const known = Reflect.get(list, key);
      const index = known === undefined && typeof key === 'string' ? Number(key) : Number.NaN;
      if (!(index >= 0 && index < count)) return known;
      list[index] = parse(index);
      return list[index];
    },
  });
}

/** A property that is computed when it is first read. */
function defineLate(object: object, key: string, compute: () => NonNullable<unknown>): void {
  Object.defineProperty(object, key, { configurable: true, enumerable: true, get: once(compute) });
}

function pad(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([bytes, new Uint8Array(padding(bytes.length))]);
}

function padding(length: number): number {
  return -length & (WORD - 1);
}
