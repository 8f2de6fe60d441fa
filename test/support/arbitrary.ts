import * as fc from 'fast-check';
import type { TextMode } from '../../server/src/core/service.ts';

// Pieces of which drafts are put together: right and wrong ones, and all that is hard on spans and line ends.
const WORDS = [
  '学习',
  '的',
  '的的',
  '认真落实',
  '我们',
  '工作',
  '努力努力',
  '𠮷祥',
  '👍🏻',
  'é',
  'GDP',
  'e.g.',
  '2023年',
  '三五成群',
];
const MARKS = [
  '，',
  '。',
  '、',
  '；',
  '：',
  '！',
  '？',
  ',',
  ';',
  ':',
  '!',
  '.',
  '?!',
  '……',
  '—',
  '。。',
  ' ',
  '　',
  '\u200b',
];
const PAIRED = ['“', '”', '‘', '’', '（', '）', '(', ')', '《', '》', '〈', '〉', '【', '】', '「', '」', '"', "'"];
const BLANKS_TO_FILL = [
  'XX',
  'xx',
  '××',
  '**',
  '＊＊',
  '某某',
  '___',
  '□□',
  '【待补】',
  '20XX年X月X日',
  '日期：',
  '{{name}}',
  'N个',
];
const LABELS = [
  '一是',
  '二是',
  '三是',
  '一要',
  '二要',
  '第一，',
  '第二，',
  '首先，',
  '其次，',
  '最后，',
  '一方面，',
  '另一方面，',
];
const STRAYS = [
  '##paidbegin##',
  '<br>',
  '&nbsp;',
  'https://a.cn/b?c=(d)',
  'a@b.cn',
  '12:30',
  '1,000',
  '`代码,`',
  '[字](x)',
];
const PHRASES = ['“两个维护”', '以学铸魂、以学增智、以学正风、以学促干', '《中国共产党章程》', '以学正风、以学正风'];
const MARKERS = [
  '一、',
  '二、',
  '三、',
  '（一）',
  '（二）',
  '(一)',
  '一.',
  '1.',
  '2.',
  '3、',
  '（1）',
  '①',
  '㈠',
  '一，',
  '1）',
];
const HEADINGS = ['学习体会', '存在的问题', '原因分析', '整改措施', '主要原因：', '同志们：', '在读书班上的发言'];
const MARKUP = ['# ', '## ', '- ', '> ', '**', '```', '---'];

const SENTENCES = [
  '要坚持问题导向，把群众反映最多的事一件一件办好。',
  '一年来，我们把学习放在前面，把工作做在平时，始终没有松劲。',
  '增强“四个意识”、坚定“四个自信”、做到两个维护。',
  '深刻领悟“两个确立“的决定性意义，以学铸魂、以学增智、以学正风、以学正风。',
];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 3, arbitrary: fc.constantFrom(...PAIRED) },
  { weight: 1, arbitrary: fc.constantFrom(...BLANKS_TO_FILL) },
  { weight: 1, arbitrary: fc.constantFrom(...LABELS) },
  { weight: 1, arbitrary: fc.constantFrom(...STRAYS) },
  { weight: 1, arbitrary: fc.constantFrom(...PHRASES) },
  { weight: 1, arbitrary: fc.constantFrom(...SENTENCES) },
);

const line = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '　　') },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom('', '', '', '　　', ...MARKUP),
        fc.oneof(fc.constant(''), fc.constant(''), fc.constantFrom(...MARKERS)),
        fc.oneof(
          fc.constantFrom('', ...HEADINGS),
          fc.array(piece, { maxLength: 12, size: '+1' }).map((pieces) => pieces.join('')),
        ),
      )
      .map((parts) => parts.join('')),
  },
);

const lineEnd = fc.oneof(
  { weight: 6, arbitrary: fc.constant('\n') },
  { weight: 2, arbitrary: fc.constantFrom('\r\n', '\r') },
);

// A long run by hand: FAST_CHECK_RUNS=5000 npm test …
fc.configureGlobal({ numRuns: Number(process.env.FAST_CHECK_RUNS ?? 100) });

/** Texts that look like drafts, with every fault and every trap the rules know, in any order. */
export const drafts: fc.Arbitrary<string> = fc
  .array(fc.tuple(line, lineEnd), { maxLength: 14, size: '+1' })
  .map((lines) => lines.flat().join(''));

export const modes: fc.Arbitrary<TextMode> = fc.constantFrom('plain', 'markdown');

/** One change by a person: where (a share of the text's length), how many code units go, and what comes. */
export interface Change {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 })),
    inserted: fc.oneof(piece, fc.constantFrom('', '\n', '\r', '```\n'), drafts),
  }),
  { minLength: 1, maxLength: 6 },
);

export function applyChange(text: string, { at, removed, inserted }: Change): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + inserted + text.slice(start + removed);
}
