import { type Draft, isSalutation, matchesIn } from '../draft.ts';
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
      if (/批评指正|谢谢|监督/.test(draft.text.slice(closing.start)))
        yield { original: draft.text, edits: [remove(closing)] };
    },
  },
  {
    name: 'foreign-unit',
    rules: ['foreign-name'],
    *plants(draft, random) {
      const ours = ownUnit(draft);
      if (!ours) return;
      const foreign = random.pick(units[ours.type]);
      for (const line of draft.lines.slice(draft.body)) {
        for (const match of matchesIn(line, new RegExp(ours.name, 'g'))) {
          yield { original: draft.text, edits: [replace(match, foreign)], kind: 'name' };
        }
        for (const match of matchesIn(line, new RegExp(`我(?=${ours.type.at(-1)})`, 'g'))) {
          const span = { start: match.start, end: match.end + 1 };
          yield { original: draft.text, edits: [replace(span, foreign)], kind: 'self' };
        }
      }
    },
  },
];

type UnitType = keyof typeof units;
const TYPES = Object.keys(units) as readonly UnitType[];

function isSpoken({ lines, body }: Draft): boolean {
  return lines.slice(0, body).some(({ text }) => /发言|研讨|讲话|党课|交流/.test(text));
}

/** The unit that the front names. */
function ownUnit({ lines, body }: Draft): { readonly name: string; readonly type: UnitType } | undefined {
  const front = lines.slice(0, body).map(({ text }) => text.trim());
  for (const text of front) {
    const match = new RegExp(`(?:^|[（：在])([一-鿿]{1,8}?(${TYPES.join('|')}))`).exec(text);
    if (match?.[1] && match[2]) return { name: match[1], type: match[2] as UnitType };
  }
  return undefined;
}
