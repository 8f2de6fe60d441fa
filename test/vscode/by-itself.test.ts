import { deepEqual, equal, ok } from 'node:assert/strict';
import { commands, type DocumentSymbol, languages } from 'vscode';
import { closeAll, eventually, fileInWorkspace, marks, openFile } from './support.ts';

// Nothing here activates the extension or says what a document is: opening a file is all that a person does.
suite('a draft opened by itself', () => {
  teardown(closeAll);

  test('becomes 学习材料 and is checked', async () => {
    const { document } = await openFile('研讨发言.txt');
    await eventually(
      'the language',
      () => document.languageId,
      (id) => id === 'cailiao',
    );
    const found = await eventually(
      'the findings',
      () => marks(document),
      (list) => list.length >= 4,
    );
    deepEqual(found, ['halfwidth-mark ;', 'doubled-word 的', 'heading-sequence 三', 'placeholder xx']);
  });

  test('shows its sections in the built-in outline', async () => {
    await openFile('研讨发言.txt');
    const ask = () =>
      commands.executeCommand<DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        fileInWorkspace('研讨发言.txt'),
      );
    const symbols = await eventually('the symbols', ask, (list) => (list?.length ?? 0) > 0);
    deepEqual(
      symbols.map(({ name, children }) => [name, children.length]),
      [
        ['一、学习体会', 2],
        ['二、存在的不足', 2],
        ['三、下一步打算', 0],
      ],
    );
  });

  test('a Markdown draft is checked and keeps its language and one set of symbols', async () => {
    const { document } = await openFile('心得.md');
    deepEqual(
      await eventually(
        'the finding',
        () => marks(document),
        (list) => list.length > 0,
      ),
      ['halfwidth-mark ,'],
    );
    equal(document.languageId, 'markdown');
    const ask = () => commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    const symbols = await eventually('the symbols', ask, (list) => (list?.length ?? 0) > 0);
    equal(symbols.length, 1);
  });

  test('an unrelated text stays as it is', async () => {
    const unrelated = await openFile('购物清单.txt');
    const page = await openFile('说明.md');
    // When a draft opened after them has been checked, they would have been, too.
    const draft = await openFile('研讨发言.txt');
    await eventually(
      'the draft',
      () => marks(draft.document),
      (list) => list.length >= 4,
    );
    equal(unrelated.document.languageId, 'plaintext');
    for (const { document } of [unrelated, page]) deepEqual(languages.getDiagnostics(document.uri), []);
    ok(!unrelated.document.isDirty);
  });
});
