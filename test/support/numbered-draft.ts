import * as fc from 'fast-check';
import { type MarkerForm, writeMarker } from '../../server/src/core/syntax/marker.ts';

/** A section of a draft that is to be written. */
interface Plan {
  readonly indent: string;
  readonly isRunIn: boolean;
  readonly body: readonly string[];
  /** Blank lines before it. */
  readonly blanks: readonly string[];
  readonly children: readonly Plan[];
}

const LADDERS: readonly (readonly MarkerForm[])[] = [
  ['han', 'han-bracketed', 'digit', 'digit-bracketed', 'circled'],
  ['han', 'digit', 'digit-bracketed', 'circled'],
  ['han-bracketed', 'digit', 'digit-bracketed', 'circled'],
  ['digit', 'digit-bracketed', 'circled'],
];
const DEPTH = 3;
const BODIES = [
  '每天早上读一章，晚上再谈。',
  '到村里走访，记下了𠮷家岭的难处👍🏻。',
  '做到三点：一是真学，二是真懂，三是真用。',
  '一是到田头去。\n二是到车间去。',
  '办法写在后面。\n\n还没有做完。',
  '道理详见（二），做法详见第二部分。',
];
const FRAMES: Readonly<Record<MarkerForm, readonly ((written: string) => string)[]>> = {
  han: [(written) => written, (written) => written.replace('、', '.')],
  'han-bracketed': [(written) => written, (written) => written.replace('（', '(').replace('）', ')')],
  digit: [(written) => written, (written) => `${written} `, (written) => written.replace('.', '、')],
  'digit-bracketed': [(written) => written],
  circled: [(written) => written],
};

const plan = (depth: number): fc.Arbitrary<Plan> =>
  fc.record({
    indent: fc.constantFrom('', '　　'),
    isRunIn: fc.boolean(),
    body: fc.array(fc.constantFrom(...BODIES), { maxLength: 2 }),
    blanks: fc.array(fc.constantFrom('', '', '　'), { maxLength: 2 }),
    children: depth === 0 ? fc.constant([]) : fc.array(plan(depth - 1), { maxLength: 3, size: 'max' }),
  });

/** How a draft writes its numbers. */
interface Style {
  readonly ladder: readonly MarkerForm[];
  readonly frames: readonly number[];
  /** The level whose numbers run on from parent to parent; −1 for none. */
  readonly running: number;
}

const style: fc.Arbitrary<Style> = fc.record({
  ladder: fc.constantFrom(...LADDERS),
  frames: fc.array(fc.nat(2), { minLength: 5, maxLength: 5 }),
  running: fc.constantFrom(-1, -1, 1, 2),
});

const STANDARD: Style = { ladder: LADDERS[0] as readonly MarkerForm[], frames: [0, 0, 0, 0, 0], running: -1 };

/** Drafts with sections that are numbered as the standard has it; every title stands once. */
export const standardDrafts: fc.Arbitrary<string> = draftsIn(fc.constant(STANDARD));

/** The same in all styles of numbering that a text may keep to. */
export const numberedDrafts: fc.Arbitrary<string> = draftsIn(style);

function draftsIn(style: fc.Arbitrary<Style>): fc.Arbitrary<string> {
  return fc
    .record({
      style,
      sections: fc.array(plan(DEPTH - 1), { minLength: 1, maxLength: 4, size: 'max' }),
      front: fc.constantFrom('', '在读书班上的发言\n\n', '学习心得体会\n会场里坐满了人。\n'),
      tail: fc.constantFrom('', '\n', '\n\n以上是我的发言，请批评指正。', '\n张三\n2024年6月3日\n'),
      lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
    })
    .map(({ style, sections, front, tail, lineEnd }) => {
      const lines = writeSections(sections, style);
      return `${front}${lines.join('\n')}${tail}`.replaceAll('\n', lineEnd);
    });
}

function writeSections(sections: readonly Plan[], { ladder, frames, running }: Style): readonly string[] {
  const lines: string[] = [];
  const ran: number[] = [];
  let titles = 0;
  const write = (siblings: readonly Plan[], depth: number): void => {
    const form = ladder[depth];
    if (!form) return;
    const choices = FRAMES[form];
    const frame = choices[(frames[depth] as number) % choices.length] as (written: string) => string;
    let number = depth === running ? (ran[depth] ?? 0) : 0;
    for (const { indent, isRunIn, body, blanks, children } of siblings) {
      const title = `题${titleOf(titles++)}`;
      const [first, ...rest] = body;
      if (lines.length > 0) lines.push(...blanks);
      number++;
      const runsIn = isRunIn && first !== undefined;
      lines.push(`${indent}${frame(writeMarker(form, number))}${title}${runsIn ? `。${first}` : ''}`);
      lines.push(...(runsIn ? rest : body));
      if (depth === running) ran[depth] = number;
      write(children, depth + 1);
    }
  };
  write(sections, 0);
  return lines;
}

/** A name for the nth title, in letters that number nothing. */
function titleOf(n: number): string {
  const letter = String.fromCharCode(0x61 + (n % 26));
  return n < 26 ? letter : `${titleOf(Math.floor(n / 26) - 1)}${letter}`;
}
