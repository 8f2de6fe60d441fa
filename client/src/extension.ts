import type { ExtensionContext, TextDocument } from 'vscode';
import { Choices } from './choices.ts';
import { registerCommands } from './commands.ts';
import { registerCorrespondenceCommands } from './correspondence-commands.ts';
import { type CorrespondenceLine, CorrespondenceView } from './correspondence-view.ts';
import { CurrentDraft } from './current-draft.ts';
import { CurrentLength } from './current-length.ts';
import { Drafts } from './drafts.ts';
import { EncodingOffer } from './encodings.ts';
import { type OutlineLine, OutlineView } from './outline-view.ts';
import { QuietTyping } from './quiet-typing.ts';
import { Recognition } from './recognition.ts';
import { registerSectionCommands } from './section-commands.ts';
import { type ClientFactory, ServerConnection } from './server-connection.ts';
import { StatusItem } from './status-item.ts';

/** What `activate` returns: for the project's own tests, and no interface for other extensions. */
export interface TestApi {
  /** Resolves when the language server runs; reading it starts the server. */
  readonly ready: Promise<void>;
  /** The status item; `undefined` while it is hidden. */
  status(): { readonly text: string; readonly tooltip: string } | undefined;
  /** How many findings of a document wait until its writer pauses. */
  waiting(document: TextDocument): number;
  /** The lines of the outline view. */
  outline(): readonly OutlineLine[];
  /** Drags a section of the outline view, found by its label, onto another one. */
  drag(label: string, onto: string): void;
  /** The lines of the view of problems, causes and measures. */
  correspondence(): readonly CorrespondenceLine[];
}

/** Starts the extension with one of the two kinds of client. */
export function start(context: ExtensionContext, createClient: ClientFactory): TestApi {
  const choices = new Choices(context.workspaceState);
  const offer = new EncodingOffer();
  const drafts = new Drafts();
  const quiet = new QuietTyping();
  const connection = new ServerConnection(createClient, drafts, quiet, context.extensionUri);
  const recognition = new Recognition(drafts, connection, choices, offer, context.extensionUri);
  const current = new CurrentDraft(drafts, connection, quiet);
  const length = new CurrentLength(current, connection);
  const view = new OutlineView(current, context.workspaceState);
  const correspondence = new CorrespondenceView(current, connection);
  const status = new StatusItem({ drafts, connection, current, length, recognition, choices });
  const offerWhereWrong = current.onDidChange(() => {
    if (current.document && current.answer?.state === 'wrong-encoding') void offer.make(current.document);
  });
  const commands = [
    ...registerCommands(context.extensionUri, connection, recognition),
    ...registerCorrespondenceCommands(current, connection),
    ...registerSectionCommands(current, connection, view),
  ];
  context.subscriptions.push(
    ...commands,
    offerWhereWrong,
    status,
    view,
    current,
    recognition,
    connection,
    quiet,
    drafts,
  );
  return {
    get ready() {
      return connection.start();
    },
    status: () => status.shown,
    waiting: (document) => quiet.waiting(document),
    outline: () => view.lines(),
    drag: (label, onto) => view.drag(label, onto),
    correspondence: () => correspondence.lines(),
  };
}
