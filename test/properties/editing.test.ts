import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import {
  applyEdits,
  createService,
  type Document,
  editSections,
  editsAfterEnter,
  type Section,
  type SectionEdits,
  type SectionOperation,
} from '../../server/src/core/service.ts';
import { readHeadingGroups } from '../../server/src/core/structure/heading-groups.ts';
import { languageData } from '../../server/src/data.ts';
import { drafts, modes } from '../support/arbitrary.ts';
import { numberedDrafts, standardDrafts } from '../support/numbered-draft.ts';

const service = createService(languageData);
const linter = service.createLinter({});
const NUMBERING = ['heading-sequence', 'heading-level'];

/** What a person does, with sections chosen by chance. */
interface Wish {
  readonly kind: SectionOperation['kind'];
  readonly sections: readonly number[];
  readonly position: 'before' | 'after' | 'into' | 'end';
  readonly target: number;
}

const wish = (...kinds: SectionOperation['kind'][]): fc.Arbitrary<Wish> =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    sections: fc.array(fc.nat(40), { minLength: 1, maxLength: 3 }),
    position: fc.constantFrom('before', 'after', 'into', 'end'),
    target: fc.nat(40),
  });
const keeping = wish('move', 'move', 'moveUp', 'moveDown', 'promote', 'demote', 'renumber');
const moving = wish('move', 'moveUp', 'moveDown', 'promote', 'demote');
const any = wish('move', 'moveUp', 'moveDown', 'promote', 'demote', 'renumber', 'insert', 'delete', 'rename');

describe('moves, promotions and renumberings', () => {
  it('keep the lines of the text and leave no numbering finding', () => {
    fc.assert(
      fc.property(numberedDrafts, fc.array(keeping, { minLength: 1, maxLength: 6 }), (text, wishes) => {
        let document = service.read(text, 'plain');
        assert.deepEqual(numberingFindings(document), []);
        for (const one of wishes) {
          const done = performOr(document, one, (reason) => assert.doesNotMatch(reason, /这样一改/));
          const after = done?.after ?? document;
          assert.deepEqual(linesOf(after), linesOf(document));
          assert.deepEqual(numberingFindings(after), [], `${JSON.stringify(one)}\n${document.text}\n→\n${after.text}`);
          document = after;
        }
      }),
    );
  });

  it('are undone by their inverse', () => {
    fc.assert(
      fc.property(standardDrafts.map(withoutReferences), moving, (text, wanted) =>
        assertUndone(text, wanted, () => true),
      ),
    );
  });

  it('among siblings are undone by their inverse, references to them too', () => {
    const swapping = wish('moveUp', 'moveDown');
    fc.assert(fc.property(standardDrafts, swapping, (text, wanted) => assertUndone(text, wanted, () => true)));
  });

  it('are undone by their inverse in a text of another style that still shows it', () => {
    fc.assert(
      fc.property(numberedDrafts.map(withoutReferences), moving, (text, wanted) =>
        assertUndone(text, wanted, isShownWithout),
      ),
    );
  });
});

describe('renumbering', () => {
  it('twice is renumbering once, and leaves no gap', () => {
    fc.assert(
      fc.property(fc.oneof(drafts, numberedDrafts.chain(spoiled)), modes, (text, mode) => {
        const once = editSections(service.read(text, mode), { kind: 'renumber' });
        if ('reason' in once) return;
        const twice = editSections(once.after, { kind: 'renumber' });
        assert.ok(!('reason' in twice));
        assert.deepEqual(twice.edits, []);
        assert.deepEqual(
          numberingFindings(once.after).filter((f) => f !== 'heading-level'),
          [],
        );
      }),
    );
  });
});

describe('any operation on any text', () => {
  it('gives edits that make the text it promises', () => {
    fc.assert(
      fc.property(fc.oneof(drafts, numberedDrafts), modes, any, (text, mode, one) => {
        const document = service.read(text, mode);
        const done = perform(document, one);
        if (!done) return;
        assert.equal(applyEdits(text, done.edits), done.after.text);
        assert.equal(service.read(done.after.text, mode).outline.all.length, done.after.outline.all.length);
        let last = 0;
        for (const { span } of done.edits) {
          assert.ok(last <= span.start && span.start <= span.end && span.end <= text.length);
          for (const offset of [span.start, span.end])
            assert.doesNotMatch(text.slice(offset - 1, offset + 1), /^[\ud800-\udbff][\udc00-\udfff]/);
          last = span.end;
        }
        if (!['delete', 'insert', 'rename'].includes(one.kind))
          assert.deepEqual(wordsOf(done.after), wordsOf(document));
      }),
    );
  });
});

function assertUndone(
  text: string,
  wanted: Wish,
  isToldWithout: (document: Document, moved: Section, after: Document) => boolean,
): void {
  const document = service.read(text, 'plain');
  const single = { ...wanted, sections: wanted.sections.slice(0, 1) };
  const operation = operationOf(document, single);
  const done = operation && perform(document, single);
  if (!done || !('sections' in operation)) return;
  const moved = sectionAt(document, operation.sections[0]);
  if (!isToldWithout(document, moved, done.after) || endingOf(done.after) !== endingOf(document)) return;
  const back = editSections(done.after, inverse(document, done.after, moved));
  assert.ok(!('reason' in back), 'reason' in back ? back.reason : '');
  assert.equal(back.after.text, text, `${JSON.stringify(operation)}\n${text}\n→\n${done.after.text}`);
}

/** Two sections of one number can make a reference doubtful; then nothing follows it. */
function withoutReferences(text: string): string {
  return text.replace(/详见.*?(?=[，。])/g, '说过');
}

/** What stands behind the sections: the last lines may be read as the end of the text only among certain headings. */
function endingOf({ outline: { all }, paragraphs }: Document): string {
  const last = Math.max(...all.map((section) => section.last));
  return paragraphs
    .slice(last + 1)
    .map(({ text }) => text)
    .join('\n')
    .trim();
}

/** Whether the rest of a text shows how the numbers of a section were written and counted. */
function isShownWithout(document: Document, moved: Section, after: Document): boolean {
  const linkOf = ({ marker, parent }: Section): string => `${parent?.marker?.form} ${marker?.form}`;
  const isWithin = ({ place }: Section): boolean => place >= moved.place && place <= moved.last;
  const { all } = document.outline;
  const shown = new Set(all.filter((section) => !isWithin(section)).map(linkOf));
  return (
    all.filter(isWithin).every((section) => shown.has(linkOf(section))) &&
    runningForms(after) === runningForms(document)
  );
}

describe('Enter at the end of a line', () => {
  it('changes no word of any text', () => {
    fc.assert(
      fc.property(drafts, modes, fc.nat(), (text, mode, random) => {
        const document = service.read(text, mode);
        const place = random % (document.paragraphs.length + 1);
        const after = document.withText(applyEdits(text, editsAfterEnter(document, place)));
        assert.deepEqual(wordsOf(after).filter(isOld), wordsOf(document).filter(isOld));
      }),
    );
  });

  it('adds a line, keeps the others and leaves no numbering finding', () => {
    fc.assert(
      fc.property(numberedDrafts, fc.nat(), (text, random) => {
        const before = service.read(text, 'plain');
        const place = random % before.paragraphs.length;
        const { end } = before.line(place);
        const document = before.withText(`${text.slice(0, end)}${before.lineEnd}${text.slice(end)}`);
        const after = document.withText(applyEdits(document.text, editsAfterEnter(document, place + 1)));
        assert.deepEqual(linesOf(after).filter(isOld), linesOf(before).filter(isOld));
        assert.deepEqual(numberingFindings(after), [], after.text);
      }),
    );
  });
});

/** Whether a line without its number is one that Enter could not have made. */
function isOld(line: string): boolean {
  return !['', '是', '要', '第', '其次', '再次', '首先', '另一方面'].includes(line);
}

/** Takes a number away here and there. */
function spoiled(text: string): fc.Arbitrary<string> {
  const lines = text.split(/(?<=\n)/);
  return fc.subarray([...lines.keys()]).map((kept) => kept.map((at) => lines[at]).join(''));
}

function perform(document: Document, wanted: Wish): SectionEdits | undefined {
  return performOr(document, wanted, () => undefined);
}

function performOr(document: Document, wanted: Wish, onRefusal: (reason: string) => void): SectionEdits | undefined {
  const operation = operationOf(document, wanted);
  const done = operation && editSections(document, operation);
  if (!done || !('reason' in done)) return done;
  onRefusal(done.reason);
  return undefined;
}

function operationOf(
  { outline: { all } }: Document,
  { kind, sections, position, target }: Wish,
): SectionOperation | undefined {
  if (all.length === 0) return undefined;
  const place = (at: number): number => (all[at % all.length] as Section).place;
  const chosen = sections.map(place);
  const where = position === 'end' ? ({ position } as const) : ({ position, section: place(target) } as const);
  switch (kind) {
    case 'move':
      return { kind, sections: chosen, target: where };
    case 'insert':
      return { kind, target: where, title: '新题' };
    case 'rename':
      return { kind, section: chosen[0] as number, title: '新题' };
    case 'renumber':
      return chosen.length > 1 ? { kind, section: chosen[0] as number } : { kind };
    default:
      return { kind, sections: chosen };
  }
}

/** Brings a section back to where it stood, told by the titles round it. */
function inverse(before: Document, after: Document, moved: Section): SectionOperation {
  const now = (section: Section): number => {
    const title = titleOf(before, section);
    const found = after.outline.all.filter((one) => titleOf(after, one) === title);
    assert.equal(found.length, 1, title);
    return (found[0] as Section).place;
  };
  const siblings = moved.parent?.children ?? before.outline.sections;
  const next = siblings[siblings.indexOf(moved) + 1];
  const sections = [now(moved)];
  if (next) return { kind: 'move', sections, target: { position: 'before', section: now(next) } };
  if (moved.parent) return { kind: 'move', sections, target: { position: 'into', section: now(moved.parent) } };
  return { kind: 'move', sections, target: { position: 'end' } };
}

function sectionAt({ outline }: Document, place: number | undefined): Section {
  const section = outline.all.find((one) => one.place === place);
  assert.ok(section);
  return section;
}

function titleOf(document: Document, { place, title }: Section): string {
  return document.paragraph(place).text.slice(title.start, title.end);
}

/** The forms whose numbers run on from parent to parent, as far as the text shows it. */
function runningForms(document: Document): string {
  return [...new Set(readHeadingGroups(document).flatMap(({ form, runsOn }) => (runsOn ? form : [])))].sort().join();
}

/** The lines of a text in alphabetical order, without numbers. */
function linesOf({ paragraphs }: Document): readonly string[] {
  const NUMBERS = /第?[（(]?(?:[一二三四五六七八九十]+|[0-9]+)[）)]?(?:[、.．]|部分)?|[①-⑳㈠-㈩⑴-⒛]/g;
  return paragraphs.map(({ text }) => text.replace(NUMBERS, '').replace(/[ 　]/g, '')).sort();
}

/** The same without marks, which may be those of a number of any odd form. */
function wordsOf(document: Document): readonly string[] {
  return linesOf(document)
    .map((line) => line.replace(/\P{L}/gu, ''))
    .sort();
}

/** What is wrong with the numbers that are there; a heading without one is given none by any operation. */
/** Hints apart: of two forms that are equally usual in a text an operation takes the standard one, and the other gets a hint. */
function numberingFindings(document: Document): readonly string[] {
  return linter
    .check(document)
    .filter(({ rule, severity }) => NUMBERING.includes(rule) && severity !== 'hint')
    .filter(({ message }) => !message.startsWith('前面的同级标题都有编号'))
    .map(({ rule }) => rule);
}
