import {
  type CodeAction,
  ConfigurationTarget,
  commands,
  type Disposable,
  l10n,
  Range,
  TabInputText,
  type TextDocument,
  Uri,
  type ViewColumn,
  window,
  workspace,
} from 'vscode';
import {
  DISABLE_RULE_COMMAND,
  EXPLAIN_RULE_COMMAND,
  type ProtocolRange,
  REVEAL_COMMAND,
} from '../../server/src/protocol.ts';
import { reopenAsGb18030 } from './encodings.ts';
import { newDraft } from './new-draft.ts';
import type { Recognition } from './recognition.ts';
import { turnedOff } from './rule-settings.ts';
import type { ServerConnection } from './server-connection.ts';

const FIX_ALL_KIND = 'source.fixAll.hegao';

/** Registers the commands of the manifest, some of which the server's code actions ask for. */
export function registerCommands(
  extensionUri: Uri,
  connection: ServerConnection,
  recognition: Recognition,
): Disposable[] {
  const onActive = (action: (document: TextDocument) => Promise<void>) => async () => {
    const document = window.activeTextEditor?.document;
    if (document) await action(document);
  };
  return [
    commands.registerCommand('hegao.newDraft', (skeleton?: unknown) => newDraft(connection, skeleton)),
    commands.registerCommand('hegao.showOutlineItems', () => setOutlineItems(true)),
    commands.registerCommand('hegao.hideOutlineItems', () => setOutlineItems(undefined)),
    commands.registerCommand(
      'hegao.markAsDraft',
      onActive((document) => recognition.choose(document, 'draft')),
    ),
    commands.registerCommand(
      'hegao.unmarkAsDraft',
      onActive((document) => recognition.choose(document, 'other')),
    ),
    commands.registerCommand('hegao.reopenAsGb18030', onActive(reopenAsGb18030)),
    commands.registerCommand('hegao.restartServer', () => connection.restart()),
    commands.registerCommand('hegao.fixAll', onActive(fixAll)),
    commands.registerCommand(EXPLAIN_RULE_COMMAND, (rule: string) => explainRule(extensionUri, rule)),
    commands.registerCommand(DISABLE_RULE_COMMAND, disableRule),
    commands.registerCommand(REVEAL_COMMAND, reveal),
  ];
}

/** @param shown `undefined` for the default, which is not */
async function setOutlineItems(shown: true | undefined): Promise<void> {
  await workspace.getConfiguration('hegao').update('outline.items', shown, ConfigurationTarget.Global);
}

/** Asks for the edit itself: the editor's own command does nothing where the focus is in a view. */
async function fixAll({ uri, lineCount }: TextDocument): Promise<void> {
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    new Range(0, 0, lineCount, 0),
    FIX_ALL_KIND,
  );
  const edit = actions.find(({ kind }) => kind?.value === FIX_ALL_KIND)?.edit;
  if (edit) await workspace.applyEdit(edit);
  else window.setStatusBarMessage(l10n.t('There is nothing that can be fixed without a decision of yours.'), 5000);
}

async function explainRule(extensionUri: Uri, rule: string): Promise<void> {
  if (!/^[a-z0-9-]+$/.test(rule)) return;
  await commands.executeCommand('markdown.showPreview', Uri.joinPath(extensionUri, 'docs', 'rules', `${rule}.md`));
}

/** Turns a rule off in the narrowest settings that a document has: its folder's, else the workspace's, else one's own. */
async function disableRule(rule: string, documentUri: string): Promise<void> {
  const uri = Uri.parse(documentUri);
  const configuration = workspace.getConfiguration('hegao', uri);
  const stored = configuration.inspect<Record<string, unknown>>('rules');
  const [target, there] = workspace.getWorkspaceFolder(uri)
    ? [ConfigurationTarget.WorkspaceFolder, stored?.workspaceFolderValue]
    : workspace.workspaceFolders
      ? [ConfigurationTarget.Workspace, stored?.workspaceValue]
      : [ConfigurationTarget.Global, stored?.globalValue];
  await configuration.update('rules', turnedOff(there, rule), target);
  window.setStatusBarMessage(l10n.t('The rule “{0}” is off now (setting hegao.rules).', rule), 5000);
}

/** Moves the cursor to a place, in the editor that shows its document if one does. */
async function reveal(documentUri: string, { start, end }: ProtocolRange): Promise<void> {
  const uri = Uri.parse(documentUri);
  const selection = new Range(start.line, start.character, end.line, end.character);
  const viewColumn = columnOf(uri);
  await window.showTextDocument(uri, { selection, ...(viewColumn !== undefined && { viewColumn }) });
}

function columnOf(uri: Uri): ViewColumn | undefined {
  const isIts = (input: unknown) => input instanceof TabInputText && input.uri.toString() === uri.toString();
  const groups = window.tabGroups.all.filter((group) => group.tabs.some(({ input }) => isIts(input)));
  const active = groups.find((group) => isIts(group.activeTab?.input));
  return (active ?? groups[0])?.viewColumn;
}
