import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Caret,
  choose,
  type Mark,
  quietOf,
  type Situation,
  sentenceStart,
} from '../../client/src/quiet-diagnostics.ts';

const LINE = '学要学透。一是读原的的文，二是做笔记';
/** The caret in the second sentence, at the end of the line. */
const CARET: Caret = { line: 4, character: LINE.length, text: LINE };
const TYPING: Situation = { mode: 'afterTyping', isEdited: true, typed: sentenceStart(CARET), caret: CARET };
const SENTENCE = { start: { line: 4, character: 5 }, end: { line: 4, character: LINE.length } };

const mark = (rule: string, line: number, start: number, end: number): Mark => ({
  rule,
  range: { start: { line, character: start }, end: { line, character: end } },
});
const DOUBLED = mark('doubled-word', 4, 9, 11);
const HEADING = mark('heading-sequence', 2, 0, 3);

test('new findings wait in the sentence being typed', () => {
  deepEqual(quietOf(TYPING), SENTENCE);
  deepEqual(choose([HEADING, DOUBLED], [], SENTENCE), [HEADING]);
  deepEqual(choose([mark('mixed-width', 4, 2, 5)], [], SENTENCE), [mark('mixed-width', 4, 2, 5)]);
});

test('what is shown there stays, and goes when it is mended', () => {
  deepEqual(choose([HEADING, DOUBLED], [DOUBLED], SENTENCE), [HEADING, DOUBLED]);
  deepEqual(choose([DOUBLED], [mark('placeholder', 4, 9, 11)], SENTENCE), []);
  deepEqual(choose([DOUBLED], [mark('doubled-word', 4, 12, 14)], SENTENCE), []);
  deepEqual(choose([], [DOUBLED], SENTENCE), []);
});

test('nothing waits once the caret has left or rested, or where nobody writes', () => {
  equal(quietOf({ ...TYPING, typed: undefined }), 'nowhere');
  equal(quietOf({ ...TYPING, caret: undefined }), 'nowhere');
  equal(quietOf({ ...TYPING, caret: { ...CARET, character: 2 } }), 'nowhere');
  equal(quietOf({ ...TYPING, caret: { ...CARET, line: 5 } }), 'nowhere');
  deepEqual(choose([HEADING, DOUBLED], [], 'nowhere'), [HEADING, DOUBLED]);
});

test('a full stop ends the sentence', () => {
  const text = `${LINE}。`;
  equal(quietOf({ ...TYPING, caret: { line: 4, character: text.length, text } }), 'nowhere');
});

test('nothing changes while an input method composes', () => {
  const text = `${LINE}jia qiang`;
  const caret = { line: 4, character: text.length, text };
  equal(quietOf({ ...TYPING, caret }), 'everything');
  equal(quietOf({ ...TYPING, caret, mode: 'onSave' }), 'everything');
  equal(choose([HEADING], [DOUBLED], 'everything'), undefined);
});

test('letters that nobody is typing are no composition', () => {
  const text = `${LINE}GDP`;
  equal(quietOf({ ...TYPING, typed: undefined, caret: { line: 4, character: text.length, text } }), 'nowhere');
});

test('on save: whatever is new since the last one waits', () => {
  const onSave = { ...TYPING, mode: 'onSave', typed: undefined } as const;
  const quiet = quietOf(onSave);
  deepEqual(choose([HEADING, DOUBLED], [HEADING], quiet), [HEADING]);
  equal(quietOf({ ...onSave, isEdited: false }), 'nowhere');
});

test('at once: nothing waits', () => {
  const text = `${LINE}xx`;
  equal(quietOf({ ...TYPING, mode: 'atOnce' }), 'nowhere');
  equal(quietOf({ ...TYPING, mode: 'atOnce', caret: { line: 4, character: text.length, text } }), 'nowhere');
});
