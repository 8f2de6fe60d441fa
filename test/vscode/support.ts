import * as assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  extensions,
  languages,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { TestApi } from '../../client/src/extension.ts';

const PATIENCE = 20_000;

/** Asks until the answer is good; VS Code answers many a call with nothing while it is still starting. */
export async function eventually<T>(
  what: string,
  ask: () => T | PromiseLike<T>,
  isGood: (answer: T) => boolean,
): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (isGood(answer)) return answer;
    assert.ok(Date.now() < end, `${what}; last: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function fileInWorkspace(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return Uri.joinPath(folder.uri, name);
}

export async function openFile(name: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(fileInWorkspace(name)));
}

/** Opens an untitled draft. */
export async function openDraft(content: string): Promise<TextEditor> {
  const editor = await window.showTextDocument(await workspace.openTextDocument({ language: 'cailiao', content: '' }));
  const { document } = editor;
  // A name that an earlier draft had brings that one's content along, for a moment.
  const whole = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  await editor.edit((edit) => edit.replace(whole, content));
  return editor;
}

/** What stands under a document's squiggles: rule and underlined text, in the order of the text. */
export function marks(document: TextDocument): readonly string[] {
  return languages
    .getDiagnostics(document.uri)
    .toSorted((a, b) => a.range.start.compareTo(b.range.start))
    .map((diagnostic) => `${ruleOf(diagnostic)} ${document.getText(diagnostic.range)}`);
}

export function diagnosticOf(document: TextDocument, rule: string): Diagnostic {
  const found = languages.getDiagnostics(document.uri).find((diagnostic) => ruleOf(diagnostic) === rule);
  assert.ok(found, `${rule} among ${marks(document).join(', ')}`);
  return found;
}

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The quick fix of a rule's first finding that has this title. */
export async function quickFix(document: TextDocument, rule: string, title: string): Promise<CodeAction> {
  const { range } = diagnosticOf(document, rule);
  const ask = () =>
    commands
      .executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        CodeActionKind.QuickFix.value,
      )
      .then((actions) => actions.find((action) => action.title === title));
  const action = await eventually(`the fix “${title}”`, ask, (found) => found !== undefined);
  assert.ok(action);
  return action;
}

/** The extension's own view of itself. Starts nothing that a person's opening a draft would not start. */
export async function hegao(): Promise<TestApi> {
  const extension = extensions.getExtension<TestApi>('hegao.hegao');
  assert.ok(extension, 'the extension is there');
  return extension.activate();
}

/** Closes everything without saving. */
export async function closeAll(): Promise<void> {
  for (let at = 0; at < 10 && window.activeTextEditor; at++) {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** Whether somebody listens to `strike`. */
export const hasKeyboard = process.env.HEGAO_TEST_KEYBOARD !== undefined;

/** Lets an input method show a text (`compose`) or hand it over (`commit`). Nothing waits for it. */
export function strike(stroke: { compose: string } | { commit: string }): void {
  console.log(`##keys ${JSON.stringify(stroke)}`);
}
