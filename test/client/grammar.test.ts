import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Pattern {
  readonly name?: string;
  readonly match?: string;
  readonly include?: string;
  readonly patterns?: readonly Pattern[];
  readonly captures?: Readonly<Record<string, Pattern>>;
}

const grammar = JSON.parse(readFileSync('syntaxes/cailiao.tmLanguage.json', 'utf8'));
const repository: Readonly<Record<string, Pattern>> = grammar.repository;

function patternsOf(pattern: Pattern): readonly Pattern[] {
  const inner = [...(pattern.patterns ?? []), ...Object.values(pattern.captures ?? {})];
  return [pattern, ...inner.flatMap(patternsOf)];
}

/** The first match of a name of the repository in a line, as the scope without its last part and the text. */
function find(name: string, line: string): readonly [string, string] | undefined {
  for (const { name: scope = '', match } of patternsOf(repository[name] as Pattern)) {
    const found = match && new RegExp(match.replace('\\A', '^'), 'u').exec(line);
    if (found) return [scope.replace(/\.cailiao$/, ''), found[0].trim()];
  }
  return undefined;
}

test('what is included is there, and all that is there is included', () => {
  const included = patternsOf(grammar).flatMap(({ include }) => include ?? []);
  const inner = Object.values(repository).flatMap((pattern) =>
    patternsOf(pattern).flatMap(({ include }) => include ?? []),
  );
  const names = new Set([...included, ...inner].map((name) => name.slice(1)));
  deepEqual([...names].sort(), Object.keys(repository).sort());
});

test('headings of the five ranks, run in or alone', () => {
  deepEqual(find('headings', '一、学习体会'), ['markup.heading.1', '一、学习体会']);
  deepEqual(find('headings', '　　三、产生问题的原因'), ['markup.heading.1', '三、产生问题的原因']);
  deepEqual(find('headings', '（二）学用结合不够。一是联系实际少'), ['markup.heading.2', '（二）学用结合不够']);
  deepEqual(find('headings', '3.下基层不多。去年'), ['markup.heading.3', '3.下基层不多']);
  deepEqual(find('headings', '（1）抓常态'), ['markup.heading.4', '（1）抓常态']);
  deepEqual(find('headings', '①抓常态'), ['markup.heading.5', '①抓常态']);
});

test('numbers that head nothing', () => {
  equal(find('headings', '一、二、三产业融合发展'), undefined);
  equal(find('headings', '3.5%的村没有活动室'), undefined);
  equal(find('headings', '2023年以来，我带队下乡'), undefined);
});

test('labels of items, at the start and after a mark', () => {
  equal(find('first-item', '　　一是抓学习。')?.[1], '一是');
  equal(find('item', '有差距。二要抓实事。')?.[1], '二要');
  equal(find('item', '有差距；其三，不深入。')?.[1], '其三');
  equal(find('item', '这是第一要素，不是唯一要素。'), undefined);
  equal(find('first-item', '首先要做的'), undefined);
  equal(find('first-item', '首先，要学')?.[1], '首先');
});

test('what is left to fill in, and what is left over', () => {
  for (const text of ['xx', '××', '**', '某某', '【填写主题】', '（此处写事例）'])
    ok(find('placeholder', `在${text}局`), text);
  for (const text of ['##paidbegin##', '<br>', '&nbsp;', 'http://a.example/b'])
    ok(find('residue', `学${text}习`), text);
  equal(find('placeholder', '【典型案例】'), undefined);
});
