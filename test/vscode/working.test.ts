import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { ConfigurationTarget, commands, Selection, workspace } from 'vscode';
import { closeAll, diagnosticOf, eventually, hegao, marks, openFile, quickFix } from './support.ts';

/** Milliseconds in which the text shows what a command did to it. */
const SETTLED = 300;
const ALL = ['halfwidth-mark ;', 'doubled-word 的', 'heading-sequence 三', 'placeholder xx'];

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SETTLED));
}

/** What the extension tells tests, once its outline shows so many sections. */
async function withSections(count: number) {
  const api = await hegao();
  await eventually(
    'the sections',
    () => api.outline(),
    (list) => list.length === count,
  );
  return api;
}

suite('working on a draft', () => {
  setup(async () => {
    const { document } = await openFile('研讨发言.txt');
    await eventually(
      'the findings',
      () => marks(document),
      (list) => list.length >= ALL.length,
    );
  });
  teardown(closeAll);

  test('a quick fix mends one finding', async () => {
    const { document } = await openFile('研讨发言.txt');
    const fix = await quickFix(document, 'heading-sequence', '改为“（二）”');
    ok(fix.edit && (await workspace.applyEdit(fix.edit)));
    match(document.lineAt(8).text, /^（二）走得不够勤快/);
    await eventually(
      'one finding less',
      () => marks(document),
      (list) => !list.includes('heading-sequence 三'),
    );
  });

  test('fix-all mends what is safe, and one undo takes it back', async () => {
    const { document } = await openFile('研讨发言.txt');
    const before = document.getText();
    await commands.executeCommand('hegao.fixAll');
    await eventually(
      'safe findings gone',
      () => marks(document),
      (list) => list.length === 2,
    );
    deepEqual(marks(document), ['heading-sequence 三', 'placeholder xx']);
    await commands.executeCommand('undo');
    equal(document.getText(), before);
  });

  test('a finding says what is wrong, where it began, and on which page the rule stands', async () => {
    const { document } = await openFile('研讨发言.txt');
    const { message, relatedInformation, code, source } = diagnosticOf(document, 'heading-sequence');
    equal(message, '“（一）”之后是“（三）”，缺“（二）”');
    equal(relatedInformation?.[0]?.location.range.start.line, 7);
    match(String(typeof code === 'object' && code.target), /heading-sequence/);
    equal(source, '核稿');
  });

  test('typing is followed', async () => {
    const editor = await openFile('研讨发言.txt');
    const from = editor.document.lineAt(10).text.indexOf('xx');
    await editor.edit((edit) => edit.replace(new Selection(10, from, 10, from + 2), '清水'));
    await eventually(
      'the finding gone',
      () => marks(editor.document),
      (list) => list.length === 3,
    );
  });

  test('a snippet inserts a section', async () => {
    const editor = await openFile('研讨发言.txt');
    editor.selection = new Selection(9, 0, 9, 0);
    await commands.executeCommand('editor.action.insertSnippet', { langId: 'cailiao', name: '原因剖析' });
    await eventually(
      'the section',
      () => editor.document.getText(),
      (text) => /原因/.test(text),
    );
  });

  test('the outline view shows the sections, and a click moves the cursor', async () => {
    const editor = await openFile('研讨发言.txt');
    const api = await hegao();
    const lines = await eventually(
      'the sections',
      () => api.outline(),
      (list) => list.length === 3,
    );
    deepEqual(
      lines.map(({ label, icon, children }) => [label, icon, children.length]),
      [
        ['一、学习体会', 'lightbulb', 2],
        ['二、存在的不足', 'search', 2],
        ['三、下一步打算', 'checklist', 0],
      ],
    );
    match(lines[1]?.children[0]?.description ?? '', /^\d+字 · 1处 · \d+%$/);
    const { command, arguments: args = [] } = lines[2]?.command ?? { command: '' };
    await commands.executeCommand(command, ...args);
    equal(editor.selection.active.line, 9);
  });

  test('the status item tells genre, length and findings', async () => {
    const api = await hegao();
    const shown = await eventually(
      'the status',
      () => api.status(),
      (status) => /处/.test(status?.text ?? ''),
    );
    match(shown?.text ?? '', /交流研讨发言 · \d+字 · 4处/);
  });

  test('the status item tells how long a selection is, and how long it takes to say', async () => {
    const editor = await openFile('研讨发言.txt');
    const { status } = await hegao();
    editor.selection = new Selection(1, 0, 1, 4);
    const selected = await eventually('the selection', status, (shown) => /4\/\d+字/.test(shown?.text ?? ''));
    match(selected?.tooltip ?? '', /\(字数\).*\n(.*\n)*Selection: 4 characters/);
    editor.selection = new Selection(1, 0, 1, 0);
    await eventually('the whole', status, (shown) => / \d+字/.test(shown?.text ?? ''));
  });

  test('a rule that is turned off falls silent at once, and speaks again', async () => {
    const { document } = await openFile('研讨发言.txt');
    const settings = workspace.getConfiguration('hegao', document.uri);
    await settings.update('rules', { placeholder: 'off' }, ConfigurationTarget.Workspace);
    await eventually(
      'silence',
      () => marks(document),
      (list) => !list.includes('placeholder xx'),
    );
    await settings.update('rules', undefined, ConfigurationTarget.Workspace);
    await eventually(
      'speech',
      () => marks(document),
      (list) => list.includes('placeholder xx'),
    );
  });

  test('checking can be turned off', async () => {
    const { document } = await openFile('研讨发言.txt');
    const settings = workspace.getConfiguration('hegao', document.uri);
    await settings.update('documents', 'off', ConfigurationTarget.Workspace);
    await eventually(
      'silence',
      () => marks(document),
      (list) => list.length === 0,
    );
    await settings.update('documents', undefined, ConfigurationTarget.Workspace);
    await eventually(
      'speech',
      () => marks(document),
      (list) => list.length === ALL.length,
    );
  });

  test('a section is dragged in the outline view, numbers follow, and one undo takes it back', async () => {
    const { document } = await openFile('研讨发言.txt');
    const api = await withSections(3);
    const before = document.getText();
    api.drag('三、下一步打算', '二、存在的不足');
    await eventually(
      'the section in its new place',
      () => document.getText(),
      (text) => text.indexOf('二、下一步打算') > 0 && text.indexOf('二、下一步打算') < text.indexOf('三、存在的不足'),
    );
    await commands.executeCommand('undo');
    equal(document.getText(), before);
  });

  test('the keys of the outline act on the section that has the focus there, not on that of the cursor', async () => {
    const editor = await openFile('研讨发言.txt');
    await withSections(3);
    editor.selection = new Selection(3, 0, 3, 0);
    await eventually(
      'the last section before the second',
      async () => {
        // A view that has not been shown yet has no lines at first.
        await commands.executeCommand('hegao.outline.focus');
        await commands.executeCommand('list.focusLast');
        // What cannot be done leaves the focus where it is.
        await commands.executeCommand('hegao.moveSectionDown', 'focused');
        await settled();
        await commands.executeCommand('hegao.moveSectionUp', 'focused');
        return editor.document.getText();
      },
      (text) => /一、学习体会[\s\S]*二、下一步打算[\s\S]*三、存在的不足/.test(text),
    );
  });

  test('when one is deleted there, the one beside it has the focus', async () => {
    const { document } = await openFile('研讨发言.txt');
    await withSections(3);
    const headings = () => document.getText().match(/^[一二三]、.*$/gm) ?? [];
    const deleteFocused = async (...focus: readonly string[]): Promise<void> => {
      const { length } = headings();
      await eventually(
        'one section fewer',
        async () => {
          // Told again where no line had the focus yet; what was done is not there at once.
          if (headings().length === length)
            for (const command of [...focus, 'hegao.deleteSection']) await commands.executeCommand(command, 'focused');
          await settled();
          return headings().length;
        },
        (left) => left === length - 1,
      );
    };
    await deleteFocused('hegao.outline.focus', 'list.focusFirst');
    await deleteFocused();
    match(headings().join(), /^一、/);
  });

  test('the section of the cursor moves by command, and what cannot be done changes nothing', async () => {
    const editor = await openFile('研讨发言.txt');
    await withSections(3);
    const before = editor.document.getText();
    editor.selection = new Selection(3, 0, 3, 0);
    await commands.executeCommand('hegao.moveSectionUp');
    equal(editor.document.getText(), before);
    await commands.executeCommand('hegao.moveSectionDown');
    await eventually(
      'the sections exchanged',
      () => editor.document.getText(),
      (text) => text.indexOf('一、存在的不足') < text.indexOf('二、学习体会') && text.includes('一、存在的不足'),
    );
  });
});
