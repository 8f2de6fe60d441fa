import type { TextDocument } from 'vscode';
import { LANGUAGE_ID } from '../../server/src/protocol.ts';

/** What a document may become: `plain` gets the language of drafts, `markdown` keeps its own. */
export type CandidateKind = 'plain' | 'markdown';

/** The facts about a document that decide what it may be, without its text. */
export interface DocumentFacts {
  readonly languageId: string;
  readonly uri: { readonly scheme: string; readonly path: string };
}

/** File systems that VS Code names after itself and that hold a person's files; its other `vscode-*` hold its own. */
const OWN_FILE_SYSTEMS = new Set(['vscode-remote', 'vscode-vfs', 'vscode-local', 'vscode-test-web']);

/**
 * Whether documents of a scheme are texts that somebody writes: files here, remote or virtual, and untitled ones. Not
 * the old side of a comparison (`git:` is read-only), an output channel, or VS Code's own files.
 *
 * @param isWritable as `workspace.fs.isWritableFileSystem`; `undefined` where there is no such file system
 */
export function isWritingScheme(scheme: string, isWritable: (scheme: string) => boolean | undefined): boolean {
  if (scheme === 'file' || scheme === 'untitled' || OWN_FILE_SYSTEMS.has(scheme)) return true;
  return !scheme.startsWith('vscode-') && isWritable(scheme) === true;
}

/** How a document that is no draft yet could become one; `undefined`: not at all. */
export function candidateKind({ languageId, uri }: DocumentFacts): CandidateKind | undefined {
  const isUntitled = uri.scheme === 'untitled';
  if (languageId === 'plaintext' && (isUntitled || /\.txt$/i.test(uri.path))) return 'plain';
  if (languageId === 'markdown' && (isUntitled || /\.(md|markdown)$/i.test(uri.path))) return 'markdown';
  return undefined;
}

/** Whether the language alone makes a document a draft. */
export function isDraftLanguage(document: Pick<TextDocument, 'languageId'>): boolean {
  return document.languageId === LANGUAGE_ID;
}
