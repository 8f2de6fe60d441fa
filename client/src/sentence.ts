/** A part of a line, in UTF-16 code units. */
export interface LinePart {
  readonly start: number;
  readonly end: number;
}

const END = /[。！？!?]+[”’」』）》】]*/g;
/** Letters and tone marks that an input method shows before it has characters for them: 拼音, 五笔, 注音. */
const UNCONVERTED = /[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüㄅ-ㄯ][a-z'’ ˊˇˋ˙āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüㄅ-ㄯ]*$/i;

/** The sentence of a line that a caret stands in. Behind a full stop begins the next one, be it empty. */
export function sentenceAt(line: string, caret: number): LinePart {
  let start = 0;
  for (const { index, 0: mark } of line.matchAll(END)) {
    const end = index + mark.length;
    if (caret < end) return { start, end };
    start = end;
  }
  return { start, end: line.length };
}

/** Whether what stands before a caret may be what an input method has not converted yet. */
export function endsUnconverted(before: string): boolean {
  return UNCONVERTED.test(before);
}
