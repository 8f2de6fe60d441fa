import { deepEqual, ok } from 'node:assert/strict';
import { commands, type TextDocument, type TextEdit } from 'vscode';
import { closeAll, eventually, marks, openFile } from './support.ts';

suite('formatting', () => {
  teardown(closeAll);

  const format = ({ uri }: TextDocument) =>
    commands.executeCommand<TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', uri, { tabSize: 4 });
  const checked = (document: TextDocument) =>
    eventually(
      'the findings',
      () => marks(document),
      (list) => list.length > 0,
    );

  test('is offered in 学习材料, and left to other extensions in Markdown', async () => {
    const markdown = await openFile('心得.md');
    await checked(markdown.document);
    const draft = await openFile('研讨发言.txt');
    await checked(draft.document);
    const edits = await eventually(
      'the edits',
      () => format(draft.document),
      (list) => (list?.length ?? 0) > 0,
    );
    ok(edits?.some(({ newText }) => newText === '；'));
    deepEqual(await format(markdown.document), undefined);
  });
});
