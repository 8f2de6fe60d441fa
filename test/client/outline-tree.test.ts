import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import {
  describeNode,
  growTree,
  labelOf,
  nodeAt,
  speakNode,
  type TreeNode,
  visibleNode,
  walk,
} from '../../client/src/outline-tree.ts';
import type { OutlineNode } from '../../server/src/protocol.ts';

/** A section of the lines from `first` to `last`. */
function section(name: string, first: number, last: number, children: readonly OutlineNode[] = []): OutlineNode {
  const [, marker = '', title = ''] = /^((?:.、|（.）)?)(.*)$/.exec(name) ?? [];
  const range = { start: { line: first, character: 0 }, end: { line: last, character: 20 } };
  const selectionRange = { start: range.start, end: { line: first, character: name.length } };
  return { marker, title, role: 'body', range, selectionRange, characters: 100, findings: 0, children, items: [] };
}

let last = 0;
const grow = (sections: readonly OutlineNode[], previous: readonly TreeNode[] = []) =>
  growTree(sections, previous, () => `id${++last}`);
const idOf = (roots: readonly TreeNode[], name: string) =>
  [...walk(roots)].find((node) => labelOf(node.section) === name)?.id;

const DRAFT = [
  section('一、学习体会', 2, 6, [section('（一）学在前列', 3, 4), section('（二）干在实处', 5, 6)]),
  section('二、存在问题', 7, 9, [section('（一）学在前列', 8, 9)]),
];

test('every node has its own id and a key that names its ancestors', () => {
  const roots = grow(DRAFT);
  const nodes = [...walk(roots)];
  equal(new Set(nodes.map(({ id }) => id)).size, 5);
  equal(nodes[1]?.key, '一、学习体会\n（一）学在前列');
  equal(nodes[1]?.parent, roots[0]);
});

test('a section inserted above leaves the others their ids', () => {
  const before = grow(DRAFT);
  const inserted = [
    section('一、基本情况', 1, 1),
    ...DRAFT.map((part) => ({ ...part, marker: part.marker === '一、' ? '二、' : '三、' })),
  ];
  const after = grow(inserted, before);
  equal(idOf(after, '二、学习体会'), idOf(before, '一、学习体会'));
  equal(idOf(after, '三、存在问题'), idOf(before, '二、存在问题'));
  equal(idOf(after, '（二）干在实处'), idOf(before, '（二）干在实处'));
  equal(idOf(before, '一、基本情况'), undefined);
});

test('a section that is renamed keeps its id', () => {
  const before = grow(DRAFT);
  const after = grow([DRAFT[0] as OutlineNode, section('二、存在的突出问题', 7, 9)], before);
  equal(idOf(after, '二、存在的突出问题'), idOf(before, '二、存在问题'));
});

test('sections of one name stay apart', () => {
  const twins = [section('原因剖析', 1, 2), section('原因剖析', 3, 4)];
  const before = grow(twins);
  const after = grow(twins, before);
  deepEqual(
    after.map(({ id }) => id),
    before.map(({ id }) => id),
  );
  equal(new Set(after.map(({ id }) => id)).size, 2);
});

test('the innermost section at a position', () => {
  const roots = grow(DRAFT);
  const nameAt = (line: number, character = 0) => {
    const node = nodeAt(roots, { line, character });
    return node && labelOf(node.section);
  };
  equal(nameAt(0), undefined);
  equal(nameAt(2, 3), '一、学习体会');
  equal(nameAt(4, 20), '（一）学在前列');
  equal(nameAt(6), '（二）干在实处');
  equal(nameAt(7), '二、存在问题');
  equal(nameAt(10), undefined);
});

test('what is hidden in a collapsed section is shown by the outermost of these', () => {
  const roots = grow(DRAFT);
  const inner = roots[0]?.children[0] as TreeNode;
  equal(
    visibleNode(inner, () => false),
    inner,
  );
  equal(
    visibleNode(inner, (node) => node === roots[0]),
    roots[0],
  );
  equal(
    visibleNode(inner, (node) => node === inner),
    inner,
  );
});

test('what a line says', () => {
  const part = { ...section('二、存在问题', 7, 9), role: 'problems' as const, characters: 1234 };
  equal(describeNode(part, 4000), '1234字 · 31%');
  equal(describeNode({ ...part, findings: 2 }, 4000), '1234字 · 2处 · 31%');
  equal(describeNode({ ...part, characters: 0 }, 0), '0字 · 0%');
  equal(speakNode(part, 4000), '二、存在问题，存在的问题，1234字，占31%');
  equal(speakNode({ ...part, findings: 2 }, 4000), '二、存在问题，存在的问题，1234字，占31%，2处问题');
});
