import { match } from 'node:assert/strict';
import { commands, DiagnosticSeverity, languages, type TextEditor, window, workspace } from 'vscode';
import { answersInTurn } from '../support/answers.ts';
import { closeAll, eventually, hegao } from './support.ts';

suite('a new draft', () => {
  suiteSetup(async () => (await hegao()).ready);
  teardown(closeAll);

  test('begins with the kind of write-up that is picked', async () => {
    await commands.executeCommand('hegao.newDraft');
    await eventually(
      'the skeleton',
      async () => {
        await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return window.activeTextEditor?.document.getText() ?? '';
      },
      (text) => text.startsWith('学习【填学习内容】心得体会\n'),
    );
  });

  test('leads by the Tab key from an empty file to a finished 对照检查材料 with no finding but hints', async () => {
    const editor = await window.showTextDocument(await workspace.openTextDocument({ content: '' }));
    await commands.executeCommand('hegao.newDraft', '个人对照检查，2024年');
    match(editor.document.getText(), /^2024年度民主生活会个人对照检查材料\n【填单位、职务】/);
    const severe = () =>
      languages.getDiagnostics(editor.document.uri).filter(({ severity }) => severity < DiagnosticSeverity.Hint);
    await eventually('what is to be filled in', severe, (found) => found.length > 0);
    await fillIn(editor);
    await eventually('no finding but hints', severe, (found) => found.length === 0);
  }).timeout(120_000);
});

/** Answers what is asked at every stop, and takes the first of what is to be chosen from. */
async function fillIn(editor: TextEditor): Promise<void> {
  const { document } = editor;
  const answerTo = answersInTurn();
  while (/【/.test(document.getText())) {
    const selected = await eventually(
      'a stop',
      () => editor.selection,
      ({ isEmpty }) => !isEmpty,
    );
    const asked = document.getText(selected);
    if (asked.startsWith('【')) await editor.edit((edit) => edit.replace(editor.selection, answerTo(asked)));
    await commands.executeCommand('jumpToNextSnippetPlaceholder');
  }
}
