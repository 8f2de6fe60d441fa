/** What kind of thing one UTF-16 code unit is. `han` includes the surrogates of the supplementary ideographic planes. */
export const CharacterClass = { other: 0, han: 1, digit: 2, latin: 3, blank: 4, fullMark: 5, halfMark: 6 } as const;
export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass];

const classes = new Uint8Array(0x10000);

function assign(kind: CharacterClass, ...ranges: readonly (readonly [number, number])[]): void {
  for (const [from, to] of ranges) classes.fill(kind, from, to + 1);
}

assign(CharacterClass.halfMark, [0x21, 0x2f], [0x3a, 0x40], [0x5b, 0x60], [0x7b, 0x7e]);
assign(CharacterClass.digit, [0x30, 0x39], [0xff10, 0xff19]);
assign(CharacterClass.latin, [0x41, 0x5a], [0x61, 0x7a], [0xc0, 0x24f], [0xff21, 0xff3a], [0xff41, 0xff5a]);
assign(CharacterClass.blank, [0x09, 0x0d], [0x20, 0x20], [0xa0, 0xa0], [0x2000, 0x200a], [0x3000, 0x3000]);
// U+200B–U+200D and U+FEFF take no place on the line: readers see nothing, so they separate nothing either.
assign(CharacterClass.blank, [0x200b, 0x200d], [0xfeff, 0xfeff]);
assign(CharacterClass.fullMark, [0xb7, 0xb7], [0x2010, 0x2027], [0x3001, 0x3004], [0x3008, 0x301f], [0xff01, 0xff0f]);
assign(CharacterClass.fullMark, [0xff1a, 0xff20], [0xff3b, 0xff40], [0xff5b, 0xff65], [0xfe30, 0xfe6f]);
assign(CharacterClass.han, [0x2e80, 0x2fdf], [0x3005, 0x3007], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xf900, 0xfaff]);
assign(CharacterClass.han, [0xd840, 0xd88d]);

/** The classes of all code units, each by itself, for a reader that tells some of them apart further. */
export function copyClasses(): Uint8Array {
  return classes.slice();
}

/** The code unit at `offset`; 0 outside the text. (Once asked for one outside, `charCodeAt` itself is slow for good.) */
export function codeAt(text: string, offset: number): number {
  return offset >= 0 && offset < text.length ? text.charCodeAt(offset) : 0;
}

/** The class of the code unit at `offset`; `other` outside the text. A low surrogate has the class of its pair. */
export function classAt(text: string, offset: number): CharacterClass {
  const code = codeAt(text, offset);
  const kind = classes[code] as CharacterClass;
  if (kind !== CharacterClass.other || code < 0xdc00 || code > 0xdfff) return kind;
  return classes[codeAt(text, offset - 1)] as CharacterClass;
}

export function isHan(text: string, offset: number): boolean {
  return classAt(text, offset) === CharacterClass.han;
}

/** Whether nothing but blanks (and invisible characters) stands in the text. */
export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (classes[text.charCodeAt(i)] !== CharacterClass.blank) return false;
  return true;
}

/**
 * The length of a text as the office counts it: Word's 字数. Each ideograph and each full-width mark counts one, each
 * run of other visible characters (2023, GDP, a@b.cn) counts one, blanks count nothing.
 */
export function countCharacters(text: string): number {
  let count = 0;
  let inRun = false;
  for (let i = 0; i < text.length; i++) {
    const kind = classAt(text, i);
    if (kind === CharacterClass.han || kind === CharacterClass.fullMark) {
      const code = text.charCodeAt(i);
      if (code < 0xdc00 || code > 0xdfff) count++;
      inRun = false;
    } else if (kind === CharacterClass.blank) {
      inRun = false;
    } else if (!inRun) {
      count++;
      inRun = true;
    }
  }
  return count;
}
