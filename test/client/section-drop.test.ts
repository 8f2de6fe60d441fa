import { deepEqual } from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type TreeNode, walk } from '../../client/src/outline-tree.ts';
import { dropTarget } from '../../client/src/section-drop.ts';
import { section, treeOf } from './sections.ts';

const tree = treeOf([
  section(1, '甲', [section(2, '子'), section(3, '丑')]),
  section(4, '乙', [section(5, '寅')]),
  section(6, '丙'),
]);
const node = (title: string): TreeNode => [...walk(tree)].find((one) => one.section.title === title) as TreeNode;

suite('a dropped section goes', () => {
  for (const [what, dragged, target, expected] of [
    ['before one of its depth when it comes from below', '丙', '甲', { position: 'before', section: 1 }],
    ['behind one of its depth when it comes from above', '甲', '乙', { position: 'after', section: 4 }],
    ['beside a cousin', '丑', '寅', { position: 'after', section: 5 }],
    ['into one that is less deep', '寅', '甲', { position: 'into', section: 1 }],
    ['behind one that is deeper', '丙', '子', { position: 'after', section: 2 }],
  ] as const) {
    test(what, () => deepEqual(dropTarget(node(dragged), node(target)), expected));
  }

  test('behind all others on the empty place', () => {
    deepEqual(dropTarget(node('子'), undefined), { position: 'end' });
  });
});
