import { deepEqual, equal } from 'node:assert/strict';
import { commands, env, type TextEditor } from 'vscode';
import { closeAll, eventually, hegao, openFile } from './support.ts';

suite('problems, causes and measures', () => {
  let editor: TextEditor;
  const lines = async () => (await hegao()).correspondence();

  setup(async () => {
    editor = await openFile('对照检查材料.txt');
    await commands.executeCommand('hegao.outline.focus');
    await eventually('the problems', lines, (list) => list.length === 3);
  });
  teardown(closeAll);

  test('stand together, and the one without a measure stands out', async () => {
    deepEqual(
      (await lines()).map(({ kind, label, children }) => [kind, label, children.map((child) => child.kind).join()]),
      [
        ['problem', '（一）理论学习不够深入', 'cause,measure'],
        ['unanswered', '（二）信访积案化解不力', 'cause'],
        ['problem', '（三）廉洁纪律抓得不严', 'cause,measure'],
      ],
    );
  });

  test('a click goes there', async () => {
    const measure = (await lines())[2]?.children[1];
    equal(measure?.label, '（二）严守廉洁纪律');
    await commands.executeCommand(measure.command?.command ?? '', ...(measure.command?.arguments ?? []));
    equal(editor.selection.active.line, 13);
  });

  test('a measure is begun at its place, counted on, ready to be written over, and taken back at once', async () => {
    const before = editor.document.getText();
    await commands.executeCommand('hegao.answerProblem', (await lines())[1]);
    equal(editor.document.lineAt(13).text, '（二）【针对“信访积案化解不力”的措施】');
    equal(editor.document.lineAt(14).text.slice(0, 9), '（三）严守廉洁纪律');
    equal(editor.document.getText(editor.selection), '【针对“信访积案化解不力”的措施】');
    await eventually('the answer', lines, (list) => list[1]?.kind === 'problem');
    await commands.executeCommand('undo');
    equal(editor.document.getText(), before);
  });

  test('copy as a table', async () => {
    await commands.executeCommand('hegao.copyCorrespondence');
    const table = await env.clipboard.readText();
    equal(table.split('\n')[2], '（二）信访积案化解不力\t（二）作风上不够扎实\t');
    await commands.executeCommand('hegao.copyCorrespondenceAsMarkdown');
    equal((await env.clipboard.readText()).split('\n')[1], '| --- | --- | --- |');
  });
});
