import { deepEqual, equal } from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  entriesUnder,
  isSection,
  itemsUnder,
  nameOfEntry,
  type OutlineEntry,
  OutlineFilter,
  speakGhost,
} from '../../client/src/outline-entries.ts';
import type { LackingSection, OutlineItem } from '../../server/src/protocol.ts';
import { section, treeOf } from './sections.ts';

function item(marker: string, title: string): OutlineItem {
  const place = { line: 2, character: 0 };
  return { marker, title, selectionRange: { start: place, end: place } };
}

const roots = treeOf([section(1, '问题', [section(2, '学得浅'), section(3, '走得少 A')]), section(4, '措施')]);
const [problems] = roots;
const lacking: readonly LackingSection[] = [
  { title: '原因', role: 'causes', target: { position: 'before', section: 4 } },
  { title: '打算', role: 'measures', target: { position: 'end' } },
  { title: '抓得松', role: 'problems', target: { position: 'into', section: 1 } },
];

suite('what is lacking', () => {
  test('stands where it belongs', () => {
    deepEqual(entriesUnder(undefined, roots, lacking).map(nameOfEntry), ['问题', '缺：原因', '措施', '缺：打算']);
    const within = entriesUnder(problems, problems?.children ?? [], lacking);
    deepEqual(within.map(nameOfEntry), ['学得浅', '走得少 A', '缺：抓得松']);
    equal(within.at(-1)?.parent, problems);
  });

  test('is spoken of', () => {
    const parent = undefined;
    const [cause] = lacking;
    equal(speakGhost({ id: '', lacking: cause as LackingSection, parent }), '缺少部分：原因，按回车键补写');
  });
});

suite('a filter', () => {
  const shown = (filter: string): readonly string[] => {
    const under = (entry?: OutlineEntry): readonly OutlineEntry[] =>
      entry && !isSection(entry) ? [] : entriesUnder(entry, entry?.children ?? roots, lacking);
    const outline = new OutlineFilter(filter, under);
    const passing = (entry?: OutlineEntry) => under(entry).filter((one) => outline.passes(one));
    return passing()
      .flatMap((entry) => [entry, ...passing(entry)])
      .map(nameOfEntry);
  };

  test('keeps what holds the text, in whatever case, and what that stands under', () => {
    deepEqual(shown('走得少 a'), ['问题', '走得少 A']);
    deepEqual(shown('抓得'), ['问题', '缺：抓得松']);
  });

  test('keeps all that stands under what holds the text', () => {
    deepEqual(shown('问题'), ['问题', '学得浅', '走得少 A', '缺：抓得松']);
  });

  test('that is empty keeps all', () => {
    equal(shown('').length, 7);
  });
});

test('the items of a section stand under it by their labels', () => {
  const [node] = treeOf([{ ...section(1, '问题'), items: [item('一是', '学得浅'), item('二是', '走得少')] }]);
  const items = node ? itemsUnder(node) : [];
  deepEqual(items.map(nameOfEntry), ['一是学得浅', '二是走得少']);
  equal(new Set(items.map(({ id }) => id)).size, 2);
  equal(items[0]?.parent, node);
});
