import { equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import { describeStatus, type StatusFacts } from '../../client/src/status-text.ts';
import type { OutlineAnswer } from '../../server/src/protocol.ts';
import { l10n } from './l10n.ts';

const ANSWER: OutlineAnswer = {
  version: 1,
  genre: { id: 'gain', name: '学习心得体会' },
  state: 'on',
  characters: 2680,
  findings: 3,
  sections: [],
  lacking: [],
};
const FACTS: StatusFacts = {
  isDraft: true,
  answer: ANSWER,
  lengths: undefined,
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

test('what is selected stands before the length of the whole', () => {
  const whole = { version: 1, characters: 2680, visible: 2900, minutes: 13.4 };
  const selection = { characters: 120, visible: 130, minutes: 0.6 };
  const { text, tooltip } = statusOf({ lengths: { whole, selection } });
  equal(text, '$(checklist) 学习心得体会 · 120/2680字 · 3处');
  match(tooltip, /Whole text: 2680 .*\nSelection: 120 /);
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
