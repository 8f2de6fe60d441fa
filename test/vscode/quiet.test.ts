import { deepEqual } from 'node:assert/strict';
import {
  ConfigurationTarget,
  commands,
  type Disposable,
  languages,
  Position,
  Selection,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { closeAll, eventually, fileInWorkspace, hasKeyboard, hegao, marks, openFile, strike } from './support.ts';

const BEFORE = ['halfwidth-mark ;', 'doubled-word 的', 'heading-sequence 三', 'placeholder xx'];
const WRONG_HEADING_LINE = 8;
const LAST_LINE = 10;

suite('quiet while typing', () => {
  let editor: TextEditor;

  const shown = () => marks(editor.document);
  const moveCaret = (line: number, character: number) => {
    editor.selection = new Selection(new Position(line, character), new Position(line, character));
  };
  const type = (text: string) => commands.executeCommand('type', { text });

  /** The caret stands before the full stop of 多读、多走、多记，…解决好。 */
  setup(async () => {
    editor = await openFile('研讨发言.txt');
    await eventually('the findings', shown, (list) => list.length === BEFORE.length);
    moveCaret(LAST_LINE, editor.document.lineAt(LAST_LINE).text.length - 1);
  });
  teardown(closeAll);

  test('a finding in the sentence being typed waits until the caret leaves it', async () => {
    const { waiting } = await hegao();
    await type('，办好的的事');
    // Each key keeps the caret from resting, however slow the machine is.
    const typeOn = async () => {
      await type('情');
      return { waiting: waiting(editor.document), shown: shown() };
    };
    await eventually('the finding to wait', typeOn, (now) => now.waiting === 1 && now.shown.length === BEFORE.length);
    moveCaret(0, 0);
    await eventually('the finding', shown, (list) => list.length === BEFORE.length + 1);
  });

  test('it shows, too, when the caret rests', async () => {
    await type('，办好的的事');
    await eventually('the finding', shown, (list) => list.filter((mark) => mark === 'doubled-word 的').length === 2);
  });

  suite('while an input method composes', () => {
    const line = () => editor.document.lineAt(editor.selection.active.line).text;
    /** Changes of the diagnostics are told a while later, when the text may be another one. */
    const pause = () => new Promise((resolve) => setTimeout(resolve, 500));
    let lists: Set<string>;
    let watching: Disposable;

    setup(function () {
      if (!hasKeyboard) this.skip();
      lists = new Set([BEFORE.join()]);
      watching = languages.onDidChangeDiagnostics(() => lists.add(shown().join()));
    });
    teardown(() => watching?.dispose());

    test('its letters are no finding', async () => {
      const { waiting } = await hegao();
      const count = () => waiting(editor.document);
      strike({ compose: 'x' });
      strike({ compose: 'xx' });
      await eventually('the letters', line, (text) => text.includes('解决好xx。'));
      await eventually('a finding that waits', count, (number) => number === 1);
      strike({ commit: '学习' });
      await eventually('the characters', line, (text) => text.includes('解决好学习。'));
      await eventually('nothing to wait', count, (number) => number === 0);
      deepEqual([...lists], [BEFORE.join()]);
    });

    test('a finding that they would hide stays', async () => {
      moveCaret(WRONG_HEADING_LINE, 0);
      await pause();
      strike({ compose: 'zou' });
      await eventually('the letters', line, (text) => text.startsWith('zou（三）'));
      await pause();
      strike({ compose: '' });
      await eventually('the line as it was', line, (text) => text.startsWith('（三）'));
      await pause();
      deepEqual([...lists], [BEFORE.join()]);
    });
  });

  test('on save: new findings wait for it', async () => {
    const settings = workspace.getConfiguration('hegao');
    const uri = fileInWorkspace('交流发言.txt');
    await workspace.fs.writeFile(uri, new TextEncoder().encode(editor.document.getText()));
    try {
      await settings.update('diagnostics.show', 'onSave', ConfigurationTarget.Workspace);
      editor = await window.showTextDocument(await workspace.openTextDocument(uri));
      await eventually('the findings', shown, (list) => list.length === BEFORE.length);
      const { waiting } = await hegao();
      moveCaret(LAST_LINE, 0);
      await type('办好的的事，');
      moveCaret(0, 0);
      await eventually(
        'the finding to wait',
        () => waiting(editor.document),
        (count) => count === 1,
      );
      deepEqual(shown(), BEFORE);
      await editor.document.save();
      await eventually('the finding', shown, (list) => list.length === BEFORE.length + 1);
    } finally {
      await settings.update('diagnostics.show', undefined, ConfigurationTarget.Workspace);
      await closeAll();
      await workspace.fs.delete(uri);
    }
  });
});
