/// <reference lib="webworker" />
import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { start, type TestApi } from './extension.ts';

/** Entry in the browser: the server is a worker, a new one at each start. */
export function activate(context: ExtensionContext): TestApi {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  let worker: Worker | undefined;
  const server = async () => {
    worker?.terminate();
    // VS Code's workers are no instances of the global Worker, so the client would not know what to do with one.
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return start(context, (options) => new LanguageClient('hegao', '核稿', server, options));
}
