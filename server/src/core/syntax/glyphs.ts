import type { Paragraph } from '../model/paragraph.ts';

/** Where the characters stand that are no ideographs, by what they are; offsets of the paragraph, ascending. */
export interface Glyphs {
  /** ，。、；：！？ and the half-width , ; : ! ? */
  readonly stops: readonly number[];
  /** Quotes, brackets and book marks of either width. */
  readonly pairs: readonly number[];
  /** Dots, dashes, hyphens and tildes of all makes. */
  readonly links: readonly number[];
  /** Blanks that take room: space, tab, U+3000 and the other widths. */
  readonly blanks: readonly number[];
  /** What a reader cannot see or a font may not have: zero-width, control and private-use characters, U+FFFD … */
  readonly odd: readonly number[];
  /** Decimal digits of either width. */
  readonly digits: readonly number[];
}

const KINDS = ['stops', 'pairs', 'links', 'blanks', 'odd', 'digits'] as const;
const kindOf = new Uint8Array(0x10000);

assign(1, '，。、；：！？,;:!?');
assign(2, '“”‘’（）()《》〈〉「」『』【】〔〕[]［］');
assign(3, '.…⋯·•・‧．●-—–―─－⸺~～〜');
assignRange(4, [0x09, 0x09], [0x20, 0x20], [0x2000, 0x200a], [0x3000, 0x3000]);
assignRange(5, [0x00, 0x08], [0x0b, 0x1f], [0x7f, 0xa0], [0xad, 0xad], [0x200b, 0x200f], [0x2028, 0x202e]);
assignRange(5, [0x2060, 0x206f], [0xe000, 0xf8ff], [0xfe00, 0xfe0f], [0xfeff, 0xfeff], [0xff61, 0xff65]);
assignRange(5, [0xfff9, 0xfffb], [0xfffd, 0xfffd], [0xdb80, 0xdbff]);
assignRange(6, [0x30, 0x39], [0xff10, 0xff19]);

const read = new WeakMap<Paragraph, Glyphs>();

/** Reads a paragraph once for all rules about marks. */
export function glyphsOf(paragraph: Paragraph): Glyphs {
  let glyphs = read.get(paragraph);
  if (!glyphs) {
    glyphs = readGlyphs(paragraph.text);
    read.set(paragraph, glyphs);
  }
  return glyphs;
}

function readGlyphs(text: string): Glyphs {
  const found: number[][] = KINDS.map(() => []);
  for (let offset = 0; offset < text.length; offset++) {
    const kind = kindOf[text.charCodeAt(offset)] as number;
    if (kind !== 0) (found[kind - 1] as number[]).push(offset);
  }
  const [stops = [], pairs = [], links = [], blanks = [], odd = [], digits = []] = found;
  return { stops, pairs, links, blanks, odd, digits };
}

function assign(kind: number, characters: string): void {
  for (const character of characters) kindOf[character.charCodeAt(0)] = kind;
}

function assignRange(kind: number, ...ranges: readonly (readonly [number, number])[]): void {
  for (const [from, to] of ranges) kindOf.fill(kind, from, to + 1);
}
