import { equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import { describeStatus, type StatusFacts } from '../../client/src/status-text.ts';
import type { OutlineAnswer } from '../../server/src/protocol.ts';

const l10n = {
  t: (message: unknown, ...values: unknown[]) =>
    String(message).replace(/\{(\d)\}/g, (_, index) => String(values[index])),
} as Parameters<typeof describeStatus>[1];

const ANSWER: OutlineAnswer = {
  version: 1,
  genre: { id: 'gain', name: '学习心得体会' },
  state: 'on',
  characters: 2680,
  findings: 3,
  sections: [],
};
const FACTS: StatusFacts = {
  isDraft: true,
  answer: ANSWER,
  isServerDown: false,
  isMisdecoded: false,
  isDeclined: false,
  documents: 'recognized',
};
const statusOf = (facts: Partial<StatusFacts>) => describeStatus({ ...FACTS, ...facts }, l10n);

test('a checked draft: kind, length and findings', () => {
  const { text, tooltip } = statusOf({});
  equal(text, '$(checklist) 学习心得体会 · 2680字 · 3处');
  match(tooltip, /Checked: 3 findings/);
});

test('a draft of unknown kind says so', () => {
  equal(
    statusOf({ answer: { ...ANSWER, genre: { id: 'unknown', name: '' } } }).text,
    '$(checklist) kind unknown · 2680字 · 3处',
  );
});

test('why a draft is not checked, and what to do', () => {
  const off = statusOf({ answer: { ...ANSWER, state: 'off' } });
  match(off.text, /not checked/);
  match(off.tooltip, /hegao\.documents/);
  equal(off.command.arguments?.[0], 'hegao.documents');
  const large = statusOf({ answer: { ...ANSWER, state: 'too-large' } });
  match(large.tooltip, /hegao\.maxFileSize/);
  equal(large.command.arguments?.[0], 'hegao.maxFileSize');
  equal(statusOf({ answer: { ...ANSWER, state: 'wrong-encoding' } }).command.command, 'hegao.reopenAsGb18030');
  equal(statusOf({ isServerDown: true }).command.command, 'hegao.restartServer');
});

test('a document that is no draft', () => {
  const other = { isDraft: false, answer: undefined };
  match(statusOf(other).tooltip, /not recognized/);
  equal(statusOf(other).command.command, 'hegao.markAsDraft');
  match(statusOf({ ...other, isDeclined: true }).tooltip, /you chose/);
  equal(statusOf({ ...other, documents: 'off' }).command.arguments?.[0], 'hegao.documents');
  equal(statusOf({ ...other, isMisdecoded: true }).command.command, 'hegao.reopenAsGb18030');
  equal(statusOf({ ...other, isServerDown: true }).command.command, 'hegao.markAsDraft');
});

test('before the server has answered', () => {
  match(statusOf({ answer: undefined }).text, /loading/);
});
