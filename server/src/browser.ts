import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createService } from './core/service.ts';
import { languageData } from './data.ts';
import { serve } from './lsp/serve.ts';

const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
serve(
  createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)),
  createService(languageData),
);
