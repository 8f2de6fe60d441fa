import { equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { HEAD_LENGTH, hasChineseText, isMisdecoded, readHead } from '../../client/src/head.ts';

/** A document that counts how many of its lines are read. */
function documentOf(text: string) {
  const lines = text.split('\n');
  const read: number[] = [];
  const lineAt = (line: number) => {
    read.push(line);
    return { text: lines[line] };
  };
  return { lineCount: lines.length, lineAt: lineAt as never, read };
}

test('the head is the beginning of the text', () => {
  equal(readHead(documentOf('学习体会\n\n　　近期，我参加了集中学习。')), '学习体会\n\n　　近期，我参加了集中学习。');
  equal(readHead(documentOf('')), '');
});

test('a long text is read no further than its head', () => {
  const document = documentOf('一二三四五六七八九\n'.repeat(100_000));
  equal(readHead(document).length, HEAD_LENGTH);
  ok(document.read.length <= HEAD_LENGTH / 10 + 1, `${document.read.length} lines`);
});

test('one endless line is cut, and no character is torn in two', () => {
  equal(readHead(documentOf('学'.repeat(50_000))).length, HEAD_LENGTH);
  equal(readHead(documentOf(`${'学'.repeat(HEAD_LENGTH - 1)}𠮷𠮷`)), '学'.repeat(HEAD_LENGTH - 1));
});

test('an English text, or a few Chinese words, is nothing to ask about', () => {
  ok(!hasChineseText('# Read me\n\nHow to build this project.'.repeat(50)));
  ok(!hasChineseText('待办：买菜'));
  ok(hasChineseText('通过这一阶段的集中学习，我对全县档案工作面临的新任务有了更加清醒的认识，收获很大。'));
});

test('a text in GB18030 that is read as UTF-8 is told by its replacement characters', () => {
  // 通过集中学习，我在思想上有了新的提高。
  const bytes = Buffer.from('cda8b9fdbcafd6d0d1a7cfb0a3acced2d4dacbbccfebc9cfd3d0c1cbd0c2b5c4cce1b8dfa1a3', 'hex');
  ok(isMisdecoded(bytes.toString('utf8').repeat(10)));
  ok(!isMisdecoded('好的文字里偶尔有一个坏字\ufffd，不算。'.repeat(20)));
  ok(!isMisdecoded('\ufffd\ufffd'));
});
