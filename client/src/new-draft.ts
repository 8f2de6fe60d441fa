import { commands, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { LANGUAGE_ID } from '../../server/src/protocol.ts';

/** The names of the snippets that hold a whole draft begin so. */
const SKELETON = '框架：';

interface SkeletonPick extends QuickPickItem {
  /** Absent: an empty draft. */
  readonly snippet?: string;
}

/** Opens an empty draft and offers the skeletons to begin with. */
export async function newDraft(extensionUri: Uri): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE_ID, content: '' }));
  void offerSkeletons(extensionUri);
}

async function offerSkeletons(extensionUri: Uri): Promise<void> {
  const picks: SkeletonPick[] = [{ label: l10n.t('Empty draft') }, ...(await readSkeletons(extensionUri))];
  const pick = await window.showQuickPick(picks, {
    placeHolder: l10n.t('What to begin with'),
    matchOnDetail: true,
  });
  if (!pick?.snippet) return;
  await commands.executeCommand('editor.action.insertSnippet', { langId: LANGUAGE_ID, name: pick.snippet });
}

async function readSkeletons(extensionUri: Uri): Promise<SkeletonPick[]> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'snippets', 'cailiao.json'));
  const snippets: Record<string, { readonly description?: string }> = JSON.parse(new TextDecoder().decode(bytes));
  return Object.entries(snippets)
    .filter(([name]) => name.startsWith(SKELETON))
    .map(([name, { description = '' }]) => ({
      label: name.slice(SKELETON.length),
      detail: description,
      snippet: name,
    }));
}
