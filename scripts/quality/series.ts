import type { Span } from '../../server/src/core/service.ts';
import { type Draft, matchesIn } from './draft.ts';
import { fromHan, toHan } from './numerals.ts';

/** One label of an enumeration: 二是, 第二， — the mark behind it is its own. */
export interface Label {
  readonly line: number;
  readonly value: number;
  readonly span: Span;
}

/** The labels 1, 2, 3 … of one enumeration, two or more. */
export interface LabelSeries {
  readonly family: Family;
  readonly labels: readonly Label[];
}

/** How the labels of one kind are read and written. */
export interface Family {
  readonly name: string;
  readonly pattern: RegExp;
  valueOf(match: RegExpMatchArray): number | undefined;
  write(value: number): string;
}

const ORDER = ['首先', '其次', '再次', '最后'];
const BEFORE = '(?:^[\\s　*]*(?:（[一二三四五六七八九十]+）|\\d+[.．] ?)?|(?<=[。；：，！？”]))';

export const FAMILIES: readonly Family[] = [
  counted('一是', '([一二三四五六七八九十])是(?!一|二)', (numeral) => `${numeral}是`),
  counted('一要', '([一二三四五六七八九十])要(?!素|点|求)', (numeral) => `${numeral}要`),
  counted('第一', '第([一二三四五六七八九十])，', (numeral) => `第${numeral}，`),
  counted('其一', '其([一二三四五六七八九十])，', (numeral) => `其${numeral}，`),
  {
    name: '首先',
    pattern: new RegExp(`${BEFORE}(?<label>首先|其次|再次|最后)(?=，|让我)`, 'g'),
    valueOf: (match) => ORDER.indexOf(match.groups?.label ?? '') + 1,
    write: (value) => ORDER[value - 1] ?? '最后',
  },
];

/** The enumerations of a text. One that does not count 1, 2, 3 … is left out. */
export function readSeries(draft: Draft): readonly LabelSeries[] {
  return FAMILIES.flatMap((family) => {
    const series: Label[][] = [];
    for (const label of readLabels(draft, family)) {
      const open = series.at(-1);
      if (open && label.value === open.length + 1) open.push(label);
      else if (label.value === 1) series.push([label]);
    }
    return series.filter((labels) => labels.length > 1).map((labels) => ({ family, labels }));
  });
}

function counted(name: string, label: string, write: (numeral: string) => string): Family {
  return {
    name,
    pattern: new RegExp(`${BEFORE}(?<label>${label})`, 'g'),
    valueOf: (match) => fromHan(match[2] ?? ''),
    write: (value) => write(toHan(value)),
  };
}

function readLabels(draft: Draft, family: Family): readonly Label[] {
  return draft.lines.flatMap((line, index) => {
    if (index < draft.body) return [];
    return [...matchesIn(line, family.pattern)].flatMap((match) => {
      const value = family.valueOf(match);
      const length = match.groups?.label?.length ?? 0;
      return value ? [{ line: index, value, span: { start: match.end - length, end: match.end } }] : [];
    });
  });
}
