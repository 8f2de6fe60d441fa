import { type Draft, isProse, isSalutation, matchesIn } from '../draft.ts';
import type { FaultClass } from '../fault-class.ts';
import { linesSpan } from '../headings.ts';
import { remove, replace } from '../plant.ts';
import units from '../words/units.json';

/** What goes wrong round the text: title, salutation, closing, the name of the unit. */
export const frameFaults: readonly FaultClass[] = [
  {
    name: 'title-lost',
    rules: ['missing-title'],
    *plants(draft) {
      if (draft.body > 0) yield { original: draft.text, edits: [remove(linesSpan(draft, 0, draft.body))] };
    },
  },
  {
    name: 'salutation-lost',
    least: 'hint',
    rules: ['missing-salutation'],
    *plants(draft) {
      const index = draft.lines.findIndex((line, place) => place <= draft.body + 1 && isSalutation(line));
      if (index >= 0 && isSpoken(draft))
        yield { original: draft.text, edits: [remove(linesSpan(draft, index, index + 1))] };
    },
  },
  {
    name: 'closing-lost',
    least: 'hint',
    rules: ['missing-closing'],
    *plants(draft) {
      const closing = linesSpan(draft, draft.closing, draft.lines.length);
      const last = draft.lines.slice(0, draft.closing).findLast(isProse);
      // Where the last paragraph asks for criticism or supervision, it closes the text by itself.
      if (!/批评指正|谢谢/.test(draft.text.slice(closing.start)) || /监督|批评|指正/.test(last?.text ?? '')) return;
      yield { original: draft.text, edits: [remove(closing)], ...(last && { also: [last] }) };
    },
  },
  {
    name: 'salutation-mark',
    *plants(draft) {
      for (const line of draft.lines.slice(draft.body, draft.body + 2)) {
        const end = line.start + line.text.trimEnd().length;
        if (!isSalutation(line)) continue;
        for (const mark of ['，', '。', '']) {
          yield { original: draft.text, edits: [replace({ start: end - 1, end }, mark)], also: [line], kind: mark };
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
      const type = ours.type.at(-1);
      const patterns = [
        new RegExp(`${ours.name}(?:${ours.type})?`, 'g'),
        new RegExp(`我们?(?:${ours.type}|${type})`, 'g'),
      ];
      for (const line of draft.lines.slice(draft.body)) {
        for (const [index, pattern] of patterns.entries()) {
          for (const match of matchesIn(line, pattern)) {
            const name = match[0].includes(type ?? '') ? foreign : foreign.slice(0, -ours.type.length);
            yield { original: draft.text, edits: [replace(match, name)], kind: index === 0 ? 'name' : 'self' };
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

/** The unit that the front names. One with a name of its own (槐荫里社区) may be called by that; 县教育局 may not. */
function ownUnit({ lines, body }: Draft): { readonly name: string; readonly type: UnitType } | undefined {
  for (const { text } of lines.slice(0, body)) {
    const [, stem = '', type = ''] = UNIT.exec(text.trim().replaceAll(/[*#]/g, '')) ?? [];
    if (stem !== '') return { name: /^[省市县区院]/.test(stem) ? stem + type : stem, type: type as UnitType };
  }
  return undefined;
}
