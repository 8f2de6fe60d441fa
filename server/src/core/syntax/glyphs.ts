/** Where the characters of a paragraph stand that tell its readers where to look. Offsets of the paragraph, ascending. */
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
  /** The characters of `REGION_ENDS` and `COUNTERS`. */
  readonly heads: readonly number[];
  /** What its characters are, a sum of `Trait`s: most readers need not look at a text without theirs. */
  readonly traits: number;
}

/** What the names of places and units end in: 县市区镇乡局, and the last characters of 街道, 公司, 医院. */
export const REGION_ENDS = '县市区镇乡局道司院';
/** What may stand behind the number of points that a text announces: 三个方面, 四点, 五条. */
export const COUNTERS = '个点条项大字余多方件种类笔句步层对重道部';

/** What a character may be that tells a reader that there may be something for it. */
export const Trait = {
  /** Punctuation of ASCII. */
  ascii: 0x08,
  /** What no address, file name or emoticon is without: @ / . ( ) */
  code: 0x10,
  /** What markup begins with: < & # */
  markup: 0x20,
  /** , ; : ! ? . ( */
  halfMark: 0x40,
  /** 、 and the ideograph that looks like it. */
  pause: 0x80,
  /** What stands for something that is still to be filled in: X × * ○ _ 某 … */
  mask: 0x100,
  /** What marks something that is to be filled in: { < and capitals. */
  variable: 0x200,
  /** What is written for the zero of a year: 〇 apart, all that looks like it. */
  zero: 0x400,
  /** 近, 约 */
  about: 0x800,
} as const;

// The number of the list that a character goes to, 0 for none, stands below the traits.
const LIST = 0x07;
const [STOPS, PAIRS, LINKS, BLANKS, ODD, DIGITS, HEADS] = [1, 2, 3, 4, 5, 6, 7];
const traitsOf = new Uint16Array(0x10000);

fill(Trait.ascii, [0x21, 0x2f], [0x3a, 0x40], [0x5b, 0x60], [0x7b, 0x7e]);
fill(Trait.variable, [0x41, 0x5a]);
fill(DIGITS, [0x30, 0x39], [0xff10, 0xff19]);
fill(BLANKS, [0x09, 0x09], [0x20, 0x20], [0x2000, 0x200a], [0x3000, 0x3000]);
fill(ODD, [0x00, 0x08], [0x0b, 0x1f], [0x7f, 0xa0], [0xad, 0xad], [0x200b, 0x200f], [0x2028, 0x202e]);
fill(ODD, [0x2060, 0x206f], [0xe000, 0xf8ff], [0xfe00, 0xfe0f], [0xfeff, 0xfeff], [0xff61, 0xff65]);
fill(ODD, [0xfff9, 0xfffb], [0xfffd, 0xfffd], [0xdb80, 0xdbff]);
add(STOPS, '，。、；：！？,;:!?');
add(PAIRS, '“”‘’"＂\'（）()《》〈〉「」『』【】〔〕[]［］');
add(LINKS, '.…⋯·•・‧．●-—–―─－⸺~～〜');
add(HEADS, REGION_ENDS + COUNTERS);
add(Trait.code, '@/.()');
add(Trait.markup, '<&#');
add(Trait.halfMark, ',;:!?.(');
add(Trait.pause, '、丶');
add(Trait.mask, 'xXｘＸ×╳✕✖*＊□■█○_＿某');
add(Trait.variable, '{｛<＜');
add(Trait.zero, '○零OoΟ0');
add(Trait.about, '近约');

/** Reads a text once for all that look for something in it. */
export function readGlyphs(text: string): Glyphs {
  const stops: number[] = [];
  const pairs: number[] = [];
  const links: number[] = [];
  const blanks: number[] = [];
  const odd: number[] = [];
  const digits: number[] = [];
  const heads: number[] = [];
  const lists = [stops, stops, pairs, links, blanks, odd, digits, heads];
  let traits = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const trait = traitsOf[text.charCodeAt(offset)] as number;
    if (trait === 0) continue;
    traits |= trait;
    if ((trait & LIST) !== 0) (lists[trait & LIST] as number[]).push(offset);
  }
  return { stops, pairs, links, blanks, odd, digits, heads, traits };
}

function fill(trait: number, ...ranges: readonly (readonly [number, number])[]): void {
  for (const [from, to] of ranges) traitsOf.fill(trait, from, to + 1);
}

function add(trait: number, characters: string): void {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    traitsOf[code] = (traitsOf[code] as number) | trait;
  }
}
