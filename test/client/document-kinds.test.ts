import { equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { candidateKind, isWritingScheme } from '../../client/src/document-kinds.ts';

const document = (languageId: string, path: string, scheme = 'file') => ({ languageId, uri: { scheme, path } });

test('plain texts and Markdown by their names may become drafts, other files may not', () => {
  equal(candidateKind(document('plaintext', '/材料/心得.txt')), 'plain');
  equal(candidateKind(document('plaintext', '/材料/心得.TXT')), 'plain');
  equal(candidateKind(document('markdown', '/材料/心得.md')), 'markdown');
  equal(candidateKind(document('plaintext', '/var/log/server.log')), undefined);
  equal(candidateKind(document('plaintext', '/project/LICENSE')), undefined);
  equal(candidateKind(document('markdown', '/project/notes.qmd')), undefined);
  equal(candidateKind(document('typescript', '/project/a.txt')), undefined);
});

test('an untitled document needs no extension', () => {
  equal(candidateKind(document('plaintext', 'Untitled-1', 'untitled')), 'plain');
  equal(candidateKind(document('markdown', 'Untitled-2', 'untitled')), 'markdown');
});

test('a draft by its language is no candidate any more', () => {
  equal(candidateKind(document('cailiao', '/材料/心得.txt')), undefined);
});

test('texts are written in files, untitled documents and writable file systems', () => {
  const isWritable = (scheme: string) => ({ memfs: true, git: false, 'vscode-userdata': true })[scheme];
  for (const scheme of ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'memfs']) {
    ok(isWritingScheme(scheme, isWritable), scheme);
  }
  for (const scheme of ['git', 'output', 'vscode-userdata', 'vscode-settings', 'search-editor', 'debug']) {
    ok(!isWritingScheme(scheme, isWritable), scheme);
  }
});
