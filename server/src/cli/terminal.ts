import type { Options } from './arguments.ts';
import type { Sink, World } from './world.ts';

const STYLES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
} as const;
export type Style = keyof typeof STYLES;
export type Paint = (style: Style, text: string) => string;

/** Colours where they are wanted; elsewhere the text as it is. */
export function painter(sink: Sink, color: Options['color'], env: World['env']): Paint {
  const suits = sink.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  if (color === 'never' || (color === 'auto' && !suits)) return (_, text) => text;
  return (style, text) => `\u001b[${STYLES[style][0]}m${text}\u001b[${STYLES[style][1]}m`;
}

const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** A text from a draft or a file name on one line, without what a terminal would obey. */
export function printable(text: string): string {
  return text.replace(CONTROLS, ' ');
}

const INVISIBLE = /[\p{Mn}\p{Me}\p{Cf}]/gu;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;

/** How many columns a text takes: Chinese characters and full-width marks two, “ ” and … one as terminals draw them. */
export function widthOf(text: string): number {
  const visible = text.replace(INVISIBLE, '');
  return [...visible].length + (visible.match(WIDE)?.length ?? 0);
}

/** Filled up with blanks to `width` columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
