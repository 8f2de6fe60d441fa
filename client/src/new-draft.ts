import {
  l10n,
  languages,
  type QuickPickItem,
  SnippetString,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { type GenreChoice, LANGUAGE_ID, type SkeletonChoice } from '../../server/src/protocol.ts';
import type { ServerConnection } from './server-connection.ts';

interface GenrePick extends QuickPickItem {
  /** Absent: an empty draft. */
  readonly genre?: GenreChoice;
}

interface SkeletonPick extends QuickPickItem {
  readonly skeleton: SkeletonChoice;
}

/**
 * Opens an empty draft, or takes the empty document in the editor, and offers what to begin with.
 * @param skeleton the name of the skeleton to begin with, from a key binding
 */
export async function newDraft(connection: ServerConnection, skeleton?: unknown): Promise<void> {
  const editor = await emptyDraft();
  if (typeof skeleton === 'string') await begin(connection, editor, skeleton);
  else void pickSkeleton(connection).then((pick) => pick && begin(connection, editor, pick.name));
}

async function emptyDraft(): Promise<TextEditor> {
  const editor = window.activeTextEditor;
  if (editor && isEmptyText(editor.document)) {
    await languages.setTextDocumentLanguage(editor.document, LANGUAGE_ID);
    return editor;
  }
  return window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE_ID, content: '' }));
}

function isEmptyText(document: TextDocument): boolean {
  return [LANGUAGE_ID, 'plaintext'].includes(document.languageId) && document.getText() === '';
}

async function begin(connection: ServerConnection, editor: TextEditor, skeleton: string): Promise<void> {
  const snippet = await connection.skeleton(skeleton);
  if (snippet === undefined) return;
  const shown = await window.showTextDocument(editor.document, editor.viewColumn);
  await shown.insertSnippet(new SnippetString(snippet));
}

async function pickSkeleton(connection: ServerConnection): Promise<SkeletonChoice | undefined> {
  const genre = await pickGenre(connection);
  if (!genre || genre.skeletons.length === 1) return genre?.skeletons[0];
  const picks = genre.skeletons.map((skeleton): SkeletonPick => {
    const { label, detail } = skeleton;
    return { label, detail, skeleton };
  });
  const pick = await window.showQuickPick(picks, {
    title: genre.name,
    placeHolder: l10n.t('For which year or in which form'),
    matchOnDetail: true,
  });
  return pick?.skeleton;
}

async function pickGenre(connection: ServerConnection): Promise<GenreChoice | undefined> {
  const picks = connection.genres().then((answer): GenrePick[] => [
    ...(answer?.genres ?? []).map((genre) => ({
      label: genre.name,
      description: l10n.t('{0}–{1} characters', genre.length.minimum, genre.length.maximum),
      detail: genre.skeletons.map(({ label, detail }) => label || detail).join(l10n.t('; ')),
      genre,
    })),
    { label: l10n.t('Empty draft') },
  ]);
  const pick = await window.showQuickPick(picks, { placeHolder: l10n.t('What to write'), matchOnDetail: true });
  return pick?.genre;
}
