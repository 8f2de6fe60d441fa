import { type Draft, isProse, isSalutation, matchesIn } from '../draft.ts';
import type { FaultClass } from '../fault-class.ts';
import { linesSpan } from '../headings.ts';
import { isSelfCheck } from '../parts.ts';
import { remove, replace } from '../plant.ts';
import units from '../words/units.json';

/** What goes wrong round the text: title, salutation, closing, the name of the unit. */
export const frameFaults: readonly FaultClass[] = [
  {
    name: 'title-lost',
    rules: ['missing-title'],
    *plants(draft) {
      if (draft.body > 0) yield { edits: [remove(linesSpan(draft, 0, draft.body))] };
    },
  },
  {
    name: 'salutation-lost',
    least: 'hint',
    rules: ['missing-salutation'],
    *plants(draft) {
      const index = draft.lines.findIndex((line, place) => place <= draft.body + 1 && isSalutation(line));
      if (index >= 0 && isSpoken(draft)) yield { edits: [remove(linesSpan(draft, index, index + 1))] };
    },
  },
  {
    name: 'closing-lost',
    least: 'hint',
    rules: ['missing-closing'],
    *plants(draft) {
      const [first] = draft.lines.slice(draft.closing);
      if (!first || !/批评|指正|谢谢/.test(draft.text.slice(first.start))) return;
      // 同志们，…… in front of the formula closes a text by itself, so it goes too.
      const from = draft.lines.slice(0, draft.closing).findLastIndex(({ text }) => text.trim() !== '');
      const isAddress = /^[\s　]*(?:同志们|各位[一-鿿]{2,4})，/.test(draft.lines[from]?.text ?? '');
      if (!isAddress && !isSelfCheck(draft)) return;
      const start = isAddress ? from : draft.closing;
      const last = draft.lines.slice(0, start).findLast(isProse);
      yield { edits: [remove(linesSpan(draft, start, draft.lines.length))], ...(last && { also: [last] }) };
    },
  },
  {
    name: 'salutation-mark',
    *plants(draft) {
      for (const line of draft.lines.slice(draft.body, draft.body + 2)) {
        const end = line.start + line.text.trimEnd().length;
        if (!isSalutation(line)) continue;
        for (const mark of ['，', '。', '']) {
          yield { edits: [replace({ start: end - 1, end }, mark)], also: [line], kind: mark };
        }
      }
    },
  },
  {
    name: 'foreign-unit',
    rules: ['foreign-name'],
    *plants(draft, random) {
      const ours = ownUnit(draft);
      if (!ours) return;
      const foreign = random.pick(units[ours.type]);
      const shapes = { name: `${ours.pattern}(?:${ours.type})?`, self: `我们?(?:${ours.type}|${ours.type.at(-1)})` };
      for (const [kind, shape] of Object.entries(shapes)) {
        for (const line of draft.lines.slice(draft.body)) {
          for (const match of matchesIn(line, new RegExp(shape, 'g'))) {
            yield { edits: [replace(match, foreign)], kind };
          }
        }
      }
    },
  },
];

type UnitType = keyof typeof units;
const TYPES = Object.keys(units) as readonly UnitType[];
const UNIT = new RegExp(`(?:^|[（：]|——在)([一-鿿]{1,8}?)(${TYPES.join('|')})`);

function isSpoken({ lines, body }: Draft): boolean {
  return lines.slice(0, body).some(({ text }) => /发言|研讨|讲话|党课|交流/.test(text));
}

interface Unit {
  readonly type: UnitType;
  /** Finds the unit's name in the text. */
  readonly pattern: string;
}

/** The unit that the front names. One with a name of its own (槐荫里社区) may be called by that; 县教育局 may not. */
function ownUnit({ lines, body }: Draft): Unit | undefined {
  for (const { text } of lines.slice(0, body)) {
    const [, stem = '', type = ''] = UNIT.exec(text.trim().replaceAll(/[*#]/g, '')) ?? [];
    if (stem.length < 2) continue;
    const isGeneric = /^[省市县区院]/.test(stem);
    return { type: type as UnitType, pattern: isGeneric ? `(?<![一-鿿])${stem}${type}` : stem };
  }
  return undefined;
}
