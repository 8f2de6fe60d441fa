import type { Edit } from '../../../server/src/core/service.ts';
import type { Draft } from '../draft.ts';
import type { FaultClass } from '../fault-class.ts';
import { remove, replace } from '../plant.ts';
import type { Random } from '../random.ts';
import { FAMILIES, type Family, type Label, type LabelSeries, readSeries } from '../series.ts';

const RULES = ['item-sequence'];

/** What goes wrong with 一是 … 二是, 第一， … 第二，. */
export const itemFaults: readonly FaultClass[] = [
  {
    name: 'item-gap',
    rules: RULES,
    *plants(draft) {
      for (const { series, index } of placed(draft)) {
        if (index === 0) continue;
        const edits = series.labels.slice(index).map((label) => relabelled(series, label, label.value + 1));
        if (edits.every((edit) => edit !== undefined)) yield { edits, kind: series.family.name };
      }
    },
  },
  {
    name: 'item-label-lost',
    rules: RULES,
    *plants(draft) {
      for (const { series, label, index } of placed(draft)) {
        const next = series.labels[index + 1];
        // 再次 may be left out, and 其次 without 首先 is no gap that a reader counts.
        if (series.family.name === '首先') continue;
        const end = draft.text[label.span.end] === '，' ? label.span.end + 1 : label.span.end;
        const edits = [remove({ start: label.span.start, end })];
        if (next) yield { edits, also: [next.span], kind: series.family.name };
      }
    },
  },
  {
    name: 'item-repeated',
    rules: RULES,
    *plants(draft) {
      for (const { series, label, index } of placed(draft)) {
        // 一是……，一是…… of two is a way to say it.
        if (index === 0 || (index === 1 && series.labels.length === 2)) continue;
        const edit = relabelled(series, label, label.value - 1);
        if (edit) yield { edits: [edit], kind: series.family.name };
      }
    },
  },
  {
    name: 'items-exchanged',
    rules: RULES,
    *plants(draft) {
      for (const { series, label, index } of placed(draft)) {
        const next = series.labels[index + 1];
        const edits = next && [relabelled(series, label, next.value), relabelled(series, next, label.value)];
        if (edits?.every((edit) => edit !== undefined)) yield { edits, kind: series.family.name };
      }
    },
  },
  {
    name: 'item-families-mixed',
    rules: RULES,
    *plants(draft, random) {
      for (const { series, label } of placed(draft)) {
        const other = otherFamily(series.family, random);
        if (series.labels.length < 3) continue;
        const also = series.labels.map(({ span }) => span);
        const edits = [replace(label.span, other.write(label.value))];
        yield { edits, also, kind: `${series.family.name} ${other.name}` };
      }
    },
  },
  {
    name: 'item-alone',
    least: 'hint',
    rules: RULES,
    *plants(draft) {
      for (const { family, labels } of readSeries(draft)) {
        const [first, second] = labels;
        const line = draft.lines[first?.line ?? 0];
        if (!first || !second || !line || labels.some((label) => label.line !== first.line)) continue;
        const edits = [replace({ start: second.span.start, end: line.end }, '')];
        yield { edits, also: [first.span], kind: family.name };
      }
    },
  },
  {
    name: 'ordinal-pause',
    *plants(draft) {
      for (const { series, label } of placed(draft)) {
        const span = { start: label.span.end - 1, end: label.span.end };
        const mark = draft.text.slice(span.start, span.end);
        if (mark === '，') yield { edits: [replace(span, '、')], kind: series.family.name };
      }
      for (const { family, labels } of readSeries(draft)) {
        if (family.name !== '首先') continue;
        for (const { span } of labels) {
          const mark = { start: span.end, end: span.end + 1 };
          if (draft.text[span.end] === '，') yield { edits: [replace(mark, '、')], kind: family.name };
        }
      }
    },
  },
  {
    name: 'item-marks-mixed',
    least: 'hint',
    *plants(draft) {
      for (const { family, labels } of readSeries(draft)) {
        if (labels.length < 3 || labels.some(({ line }) => line !== labels[0]?.line)) continue;
        const marks = labels.slice(1).map(({ span }) => ({ start: span.start - 1, end: span.start }));
        if (!marks.every(({ start }) => draft.text[start] === '；')) continue;
        for (const mark of marks) yield { edits: [replace(mark, '。')], also: marks, kind: family.name };
      }
    },
  },
];

interface PlacedLabel {
  readonly series: LabelSeries;
  readonly label: Label;
  readonly index: number;
}

function* placed(draft: Draft): Iterable<PlacedLabel> {
  for (const series of readSeries(draft)) {
    for (const [index, label] of series.labels.entries()) yield { series, label, index };
  }
}

/** `undefined` where the family has no such label. */
function relabelled({ family }: LabelSeries, { span, value: old }: Label, value: number): Edit | undefined {
  const label = family.write(value);
  return label === family.write(old) ? undefined : replace(span, label);
}

function otherFamily(family: Family, random: Random): Family {
  const others = FAMILIES.filter(({ name }) => name !== family.name && name !== '首先');
  return random.pick(others);
}
