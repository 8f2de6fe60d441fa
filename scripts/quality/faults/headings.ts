import type { Draft } from '../draft.ts';
import type { FaultClass } from '../fault-class.ts';
import { type Heading, type HeadingForm, headingGroups, numeralOf, renumbered } from '../headings.ts';
import { insert, remove, replace } from '../plant.ts';

const SEQUENCE = ['heading-sequence', 'heading-level', 'heading-marker'];

/** What goes wrong with the numbers of headings. */
export const headingFaults: readonly FaultClass[] = [
  {
    name: 'heading-number-lost',
    rules: SEQUENCE,
    *plants(draft) {
      for (const { group, heading, index } of placed(draft)) {
        const next = group[index + 1];
        // The last one of run-in headings without its number is a paragraph like any other.
        if (!next && !heading.isAlone) continue;
        const span = { start: heading.marker.start, end: heading.title.start };
        yield {
          edits: [remove(span)],
          also: [next?.marker ?? heading.title],
          kind: heading.form,
        };
      }
    },
  },
  {
    name: 'heading-gap',
    rules: SEQUENCE,
    *plants(draft) {
      for (const { group, heading, index } of placed(draft)) {
        if (index === 0) continue;
        const edits = group.slice(index).map((later) => renumbered(later, later.number + 1));
        yield { edits, kind: heading.form };
      }
    },
  },
  {
    name: 'heading-number-repeated',
    rules: SEQUENCE,
    *plants(draft) {
      for (const { heading, index } of placed(draft)) {
        if (index === 0) continue;
        yield { edits: [renumbered(heading, heading.number - 1)], kind: heading.form };
      }
    },
  },
  {
    name: 'headings-exchanged',
    rules: SEQUENCE,
    *plants(draft) {
      for (const { group, heading, index } of placed(draft)) {
        const next = group[index + 1];
        if (!next) continue;
        const edits = [renumbered(heading, next.number), renumbered(next, heading.number)];
        yield { edits, kind: heading.form };
      }
    },
  },
  {
    name: 'heading-marker-form',
    *plants(draft) {
      for (const { heading } of placed(draft)) {
        const numeral = numeralOf(heading.form, heading.number);
        for (const shape of WRONG_SHAPES[heading.form]) {
          yield { edits: [replace(heading.marker, shape.replace('N', numeral))], kind: shape };
        }
      }
    },
  },
  {
    name: 'heading-forms-mixed',
    rules: SEQUENCE,
    *plants(draft) {
      for (const { group, heading, index } of placed(draft)) {
        if (group.length < 3) continue;
        for (const shape of OTHER_SHAPES[heading.form]) {
          const form = shape.includes('D') ? 'digit' : 'han';
          const marker = shape.replace(/[ND]/, numeralOf(form, heading.number));
          const also = group.slice(index + 1, index + 2).map((next) => next.marker);
          yield {
            edits: [replace(heading.marker, marker)],
            also,
            kind: `${heading.form} ${shape}`,
          };
        }
      }
    },
  },
  {
    name: 'heading-end-mark',
    least: 'hint',
    *plants(draft) {
      for (const { group, heading } of placed(draft)) {
        if (group.length < 3 || !group.every(({ isAlone }) => isAlone)) continue;
        for (const mark of ['。', '，', '；']) {
          yield { edits: [insert(heading.title.end, mark)], also: [heading.title], kind: mark };
        }
      }
    },
  },
  {
    name: 'heading-text-repeated',
    rules: ['repeated-heading'],
    *plants(draft) {
      for (const { group, heading, index } of placed(draft)) {
        const previous = group[index - 1];
        if (!previous) continue;
        const title = draft.text.slice(previous.title.start, previous.title.end);
        if (title.length < 4 || title.length > 40 || /[；：]$/.test(title)) continue;
        yield {
          edits: [replace(heading.title, title)],
          also: [previous.title],
          kind: heading.form,
        };
      }
    },
  },
];

const WRONG_SHAPES: Readonly<Record<HeadingForm, readonly string[]>> = {
  han: ['N.', 'N，', 'N：', 'N'],
  bracketed: ['(N)', '（N）、', '（N).', '（N', 'N）'],
  digit: ['N、', 'N，', 'N。'],
};

/** N stands for a Han numeral, D for a digit. */
const OTHER_SHAPES: Readonly<Record<HeadingForm, readonly string[]>> = {
  han: ['（N）', 'D.'],
  bracketed: ['N、', 'D.'],
  digit: ['（D）', 'N、'],
};

function* placed(draft: Draft): Iterable<PlacedHeading> {
  for (const group of headingGroups(draft)) {
    for (const [index, heading] of group.entries()) yield { group, heading, index };
  }
}

interface PlacedHeading {
  readonly group: readonly Heading[];
  readonly heading: Heading;
  readonly index: number;
}
