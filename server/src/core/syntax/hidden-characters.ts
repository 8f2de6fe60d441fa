import type { Paragraph } from '../model/paragraph.ts';
import { CharacterClass, classAt } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/** A run of one hidden or unreadable character. */
export interface HiddenRun {
  readonly span: Span;
  readonly code: number;
  readonly kind: 'zero-width' | 'no-break' | 'control' | 'private' | 'variant' | 'lost' | 'half-mark';
  /** What should stand there; `undefined` where nobody can tell. */
  readonly right: string | undefined;
  readonly isSure: boolean;
}

const SAFE = new Set([0x200b, 0xfeff, 0xad]);
const HALF_MARKS: Readonly<Record<string, string>> = { '｡': '。', '｢': '“', '｣': '”', '､': '、', '･': '·' };

/** Finds the characters of a paragraph that a reader does not see, or sees as a box; `undefined` where there are none. */
export function readHiddenCharacters(paragraph: Paragraph): readonly HiddenRun[] | undefined {
  const { odd } = paragraph.glyphs;
  if (odd.length === 0) return undefined;
  const { text } = paragraph;
  const runs: HiddenRun[] = [];
  for (let index = 0; index < odd.length; index++) {
    const start = odd[index] as number;
    const code = text.charCodeAt(start);
    if (code >= 0xdb80 && code <= 0xdbff) continue;
    let end = start + 1;
    while (text.charCodeAt(end) === code && code < 0xff61) end++;
    while ((odd[index + 1] ?? end) < end) index++;
    if (isPartOfSign(text, start, code)) continue;
    runs.push({ span: { start, end }, code, ...meaningOf(text, start, end, code) });
  }
  return runs.length > 0 ? runs : undefined;
}

function meaningOf(text: string, start: number, end: number, code: number): Omit<HiddenRun, 'span' | 'code'> {
  if (code === 0xfffd) return { kind: 'lost', right: undefined, isSure: false };
  const half = HALF_MARKS[text.charAt(start)];
  if (half !== undefined) return { kind: 'half-mark', right: half, isSure: false };
  if (code >= 0xe000 && code <= 0xf8ff) return { kind: 'private', right: '', isSure: false };
  if (code >= 0xfe00 && code <= 0xfe0f) return { kind: 'variant', right: '', isSure: false };
  if (code === 0xa0) return { kind: 'no-break', right: isBetweenWords(text, start, end) ? ' ' : '', isSure: false };
  if (code >= 0x2000 || code === 0xad) return { kind: 'zero-width', right: '', isSure: SAFE.has(code) };
  return { kind: 'control', right: '', isSure: false };
}

/** Emoji are joined and shaped by U+200D and U+FE0F; keycaps are digits with U+FE0F. */
function isPartOfSign(text: string, offset: number, code: number): boolean {
  if (code !== 0x200d && code !== 0xfe0f) return false;
  const before = text.charCodeAt(offset - 1);
  return (
    (before >= 0xd800 && before <= 0xdfff) ||
    (before >= 0x2190 && before <= 0x2bff) ||
    before === 0xfe0f ||
    before <= 0xae
  );
}

/** Whether a blank has to stay between two Latin words or numbers. */
function isBetweenWords(text: string, start: number, end: number): boolean {
  return [start - 1, end].every((offset) => {
    const kind = classAt(text, offset);
    return kind === CharacterClass.latin || kind === CharacterClass.digit;
  });
}
