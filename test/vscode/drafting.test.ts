import { deepEqual, equal, match } from 'node:assert/strict';
import { commands, DiagnosticSeverity, languages, type TextEditor, window, workspace } from 'vscode';
import type { OutlineLine } from '../../client/src/outline-view.ts';
import { answersInTurn } from '../support/answers.ts';
import { closeAll, eventually, hegao, openDraft, openFile } from './support.ts';

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

suite('what a draft lacks', () => {
  suiteSetup(async () => (await hegao()).ready);
  teardown(closeAll);

  test('stands in the outline, inserts itself with its number, and one undo takes it back', async () => {
    const content = '某局个人对照检查材料\n一、存在的问题\n学得不深。\n二、整改措施\n多读书。\n';
    const editor = await openDraft(content);
    const lines = await shownAre(['一、存在的问题', '缺：原因剖析', '二、整改措施']);
    const { command, arguments: args = [] } = lines[1]?.command ?? { command: '' };
    await commands.executeCommand(command, ...args);
    equal(editor.document.getText(), content.replace('二、', '二、原因剖析\n三、'));
    equal(editor.document.lineAt(editor.selection.active.line).text, '二、原因剖析');
    await shownAre(['一、存在的问题', '二、原因剖析', '三、整改措施']);
    await commands.executeCommand('undo');
    equal(editor.document.getText(), content);
  });

  test('stands in the outline of an empty draft that has a title', async () => {
    await openDraft('2024年度民主生活会个人对照检查材料\n');
    await shownAre(['缺：存在的突出问题', '缺：原因剖析', '缺：努力方向和整改措施']);
  });
});

suite('the outline under a filter', () => {
  suiteSetup(async () => (await hegao()).ready);
  teardown(async () => {
    await commands.executeCommand('hegao.clearOutlineFilter');
    await closeAll();
  });

  test('shows what holds the text and what it stands under, and all when it is cleared', async () => {
    await openFile('研讨发言.txt');
    const { outline } = await hegao();
    await eventually('the sections', outline, (list) => list.length === 3);
    await commands.executeCommand('hegao.filterOutline', '勤快');
    deepEqual(
      outline().map(({ label, children }) => [label, ...children.map((child) => child.label)]),
      [['二、存在的不足', '（三）走得不够勤快']],
    );
    await commands.executeCommand('hegao.clearOutlineFilter');
    equal(outline().length, 3);
  });
});

suite('the items of the sections', () => {
  suiteSetup(async () => (await hegao()).ready);
  teardown(closeAll);

  test('stand in the outline where they are wanted', async () => {
    await openDraft('学习心得体会\n一、学习体会\n一是学得深。二是想得透。\n');
    await shownAre(['一、学习体会']);
    const { outline } = await hegao();
    const under = () => outline().flatMap(({ children }) => children.map(({ label }) => label));
    deepEqual(under(), []);
    await commands.executeCommand('hegao.showOutlineItems');
    await eventually('the items', under, (labels) => labels.join() === '一是学得深,二是想得透');
    await commands.executeCommand('hegao.hideOutlineItems');
    await eventually('no items', under, (labels) => labels.length === 0);
  });
});

/** Waits until the outline has these lines. */
async function shownAre(labels: readonly string[]): Promise<readonly OutlineLine[]> {
  const { outline } = await hegao();
  return eventually('the outline', outline, (lines) => lines.map(({ label }) => label).join() === labels.join());
}

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
