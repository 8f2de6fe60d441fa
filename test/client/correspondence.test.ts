import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { toMarkdown, toTabSeparated } from '../../client/src/correspondence-table.ts';
import { growCorrespondence } from '../../client/src/correspondence-tree.ts';
import type { CorrespondencePartner, CorrespondencePoint, CorrespondenceRow } from '../../server/src/protocol.ts';
import { l10n } from './l10n.ts';

const RANGE = { start: { line: 3, character: 0 }, end: { line: 3, character: 8 } };
const point = (marker: string, title: string): CorrespondencePoint => ({
  marker,
  title,
  selectionRange: RANGE,
  range: RANGE,
});
const partner = (marker: string, title: string, by: CorrespondencePartner['by']): CorrespondencePartner => ({
  ...point(marker, title),
  by,
});
const row = (parts: Partial<CorrespondenceRow>): CorrespondenceRow => ({
  causes: [],
  measures: [],
  isUnanswered: false,
  stub: [],
  ...parts,
});

const ROWS: readonly CorrespondenceRow[] = [
  row({
    problem: point('（一）', '学习不够系统'),
    causes: [partner('（一）', '思想松懈', 'order')],
    measures: [partner('（一）', '制定学习计划', 'words'), partner('（三）', '带头讲课', 'aspect')],
  }),
  row({ problem: point('（二）', '下村不够经常'), isUnanswered: true, stub: [{ range: RANGE, newText: '（二）' }] }),
  row({ problem: point('（三）', '方法|老套') }),
  row({ measures: [partner('（四）', '管好身边人', 'nothing')] }),
];
const grow = (rows = ROWS) => growCorrespondence(rows, l10n);

test('each problem stands above its causes and measures, what belongs to none at the end', () => {
  deepEqual(
    grow().map(({ kind, label, children }) => [kind, label, children.map((child) => [child.kind, child.label])]),
    [
      [
        'problem',
        '（一）学习不够系统',
        [
          ['cause', '（一）思想松懈'],
          ['measure', '（一）制定学习计划'],
          ['measure', '（三）带头讲课'],
        ],
      ],
      ['unanswered', '（二）下村不够经常', []],
      ['problem', '（三）方法|老套', []],
      ['others', 'Other causes and measures', [['measure', '（四）管好身边人']]],
    ],
  );
});

test('what a line says', () => {
  const [first, second, third, others] = grow();
  deepEqual(
    first?.children.map(({ tooltip }) => tooltip.split('\n')[1]),
    ['Belongs together by: order', 'Belongs together by: words', 'Belongs together by: aspect'],
  );
  equal(first?.children[0]?.spoken, 'Cause，（一）思想松懈，Belongs together by: order');
  equal(second?.spoken, 'Problem，（二）下村不够经常，no measure');
  equal(third?.description, '', 'where nothing can be told, nothing is said');
  equal(others?.children[0]?.tooltip, '（四）管好身边人');
});

test('only what can be begun offers to', () => {
  deepEqual(
    grow().map(({ hasStub }) => hasStub),
    [false, true, false, false],
  );
});

test('a point keeps its id when it is renumbered, and twins have two', () => {
  const renumbered = ROWS.map(({ problem, ...rest }) => ({
    ...rest,
    ...(problem && { problem: { ...problem, marker: '' } }),
  }));
  deepEqual(
    grow(renumbered).map(({ id }) => id),
    grow().map(({ id }) => id),
  );
  const twins = grow([ROWS[1], ROWS[1]].filter((twin) => twin !== undefined)).map(({ id }) => id);
  equal(new Set(twins).size, 2);
});

test('a problem that gets its first measure is another node, so that it opens', () => {
  const answered = grow(
    ROWS.map((each) => (each.isUnanswered ? { ...each, measures: ROWS[0]?.measures ?? [] } : each)),
  );
  notEqual(answered[1]?.id, grow()[1]?.id);
});

test('the table in two forms', () => {
  equal(
    toTabSeparated(ROWS),
    [
      '问题\t原因\t措施',
      '（一）学习不够系统\t（一）思想松懈\t（一）制定学习计划；（三）带头讲课',
      '（二）下村不够经常\t\t',
      '（三）方法|老套\t\t',
      '\t\t（四）管好身边人',
      '',
    ].join('\n'),
  );
  equal(
    toMarkdown(ROWS),
    [
      '| 问题 | 原因 | 措施 |',
      '| --- | --- | --- |',
      '| （一）学习不够系统 | （一）思想松懈 | （一）制定学习计划<br>（三）带头讲课 |',
      '| （二）下村不够经常 |  |  |',
      '| （三）方法\\|老套 |  |  |',
      '|  |  | （四）管好身边人 |',
      '',
    ].join('\n'),
  );
});
