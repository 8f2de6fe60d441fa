import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start, type TestApi } from './extension.ts';

/** Entry on the desktop and on remote machines: the server is a process beside the extension. */
export function activate(context: ExtensionContext): TestApi {
  const module = context.asAbsolutePath('dist/server.js');
  const server = { module, transport: TransportKind.ipc };
  return start(context, (options) => new LanguageClient('hegao', '核稿', server, options));
}
