import { deepEqual, equal } from 'node:assert/strict';
import { commands, Position, Selection, type TextEdit, type TextEditor } from 'vscode';
import { closeAll, eventually, marks, openFile } from './support.ts';

suite('typing a draft', () => {
  teardown(closeAll);

  /** Opens the draft with the cursor at the end of a line, once the server knows it. */
  async function openAtEnd(line: number): Promise<TextEditor> {
    const editor = await openFile('研讨发言.txt');
    await eventually(
      'the findings',
      () => marks(editor.document),
      (list) => list.length > 0,
    );
    const { end } = editor.document.lineAt(line).range;
    editor.selection = new Selection(end, end);
    return editor;
  }

  const linesOf = ({ document }: TextEditor, first: number, last: number): readonly string[] =>
    Array.from({ length: last - first + 1 }, (_, at) => document.lineAt(first + at).text.slice(0, 6));

  test('Enter behind a numbered paragraph starts the next one; one undo takes back the number alone', async () => {
    const editor = await openAtEnd(4);
    const before = editor.document.getText();
    await commands.executeCommand('type', { text: '\n' });
    await eventually(
      'the number',
      () => linesOf(editor, 5, 6),
      ([line]) => line !== '',
    );
    deepEqual(linesOf(editor, 5, 6), ['（二）', '（三）下村要']);
    deepEqual([editor.selection.active.line, editor.selection.active.character], [5, 3]);
    await commands.executeCommand('undo');
    deepEqual(linesOf(editor, 5, 6), ['', '（二）下村要']);
    await commands.executeCommand('undo');
    equal(editor.document.getText(), before);
  });

  test('Enter on an empty numbered line leaves the list', async () => {
    const editor = await openAtEnd(4);
    await commands.executeCommand('type', { text: '\n' });
    await eventually(
      'the number',
      () => linesOf(editor, 5, 5),
      ([line]) => line === '（二）',
    );
    await commands.executeCommand('type', { text: '\n' });
    await eventually(
      'no number',
      () => linesOf(editor, 5, 6),
      ([line]) => line === '',
    );
    deepEqual(linesOf(editor, 5, 6), ['', '（二）下村要']);
    equal(editor.selection.active.line, 5);
  });

  test('Enter behind a heading is plain', async () => {
    const { document } = await openAtEnd(3);
    await commands.executeCommand('type', { text: '\n' });
    const answer = await commands.executeCommand<TextEdit[] | undefined>(
      'vscode.executeFormatOnTypeProvider',
      document.uri,
      new Position(4, 0),
      '\n',
      { tabSize: 4, insertSpaces: true },
    );
    deepEqual(answer ?? [], []);
    deepEqual(document.lineAt(4).text, '');
  });
});
