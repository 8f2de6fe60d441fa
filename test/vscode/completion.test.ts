import { equal, match } from 'node:assert/strict';
import { commands, Selection, type TextEditor } from 'vscode';
import { closeAll, eventually, hegao, openDraft } from './support.ts';

const XUE = '以学铸魂、以学增智、以学正风、以学促干';

suite('completion', () => {
  suiteSetup(async () => (await hegao()).ready);
  teardown(closeAll);

  for (const [content, committed, written] of [
    ['围绕', ['以学'], `围绕${XUE}`],
    ['围绕“', ['以学', '铸魂、', '以学增'], `围绕“${XUE}”`],
    ['围绕', ['yxzh'], `围绕${XUE}`],
    ['做到', ['两个维'], '做到“两个维护”'],
    ['对照', ['《', '纪律处'], '对照《中国共产党纪律处分条例》'],
  ] as const) {
    test(`opens by itself behind “${committed.join('” “')}”, and takes the place of what was committed`, async () => {
      const editor = await openAt(content, content.length);
      for (const text of committed) await commands.executeCommand('type', { text });
      equal(await acceptFirst(editor), written);
    });
  }

  test('lets the headings behind a new one count on, and one undo takes all of it back', async () => {
    const content = '个人对照检查材料\n一、存在的问题\n学得不够。\n原因\n二、整改措施\n多读书。\n';
    const editor = await openAt(content, content.indexOf('\n二、'));
    await commands.executeCommand('editor.action.triggerSuggest');
    match(await acceptFirst(editor), /\n二、原因剖析\n三、整改措施\n/);
    await commands.executeCommand('undo');
    equal(editor.document.getText(), content);
  });
});

async function openAt(content: string, offset: number): Promise<TextEditor> {
  const editor = await openDraft(content);
  const place = editor.document.positionAt(offset);
  editor.selection = new Selection(place, place);
  return editor;
}

/** Accepts the first suggestion as soon as there is one. */
async function acceptFirst(editor: TextEditor): Promise<string> {
  const before = editor.document.getText();
  return eventually(
    `a suggestion accepted in “${before}”`,
    async () => {
      await commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.getText();
    },
    (text) => text !== before,
  );
}
