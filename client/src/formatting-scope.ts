import type {
  BaseLanguageClient,
  DynamicFeature,
  StaticFeature,
  TextDocumentRegistrationOptions,
} from 'vscode-languageclient';
import { LANGUAGE_ID } from '../../server/src/protocol.ts';

/**
 * Offers formatting in the language of drafts only. The server formats Markdown too, but in VS Code a second formatter
 * beside the person's own would make “Format Document” ask which one is meant.
 */
export function narrowFormatting(client: BaseLanguageClient): void {
  const feature: StaticFeature = {
    fillClientCapabilities: () => {},
    // The client's own features come before this one; they have registered for all its languages.
    initialize: ({ documentFormattingProvider, documentRangeFormattingProvider }) => {
      if (documentFormattingProvider) registerAnew(client.getFeature('textDocument/formatting'));
      if (documentRangeFormattingProvider) registerAnew(client.getFeature('textDocument/rangeFormatting'));
    },
    getState: () => ({ kind: 'static' }),
    clear: () => {},
  };
  client.registerFeature(feature);
}

function registerAnew(feature: DynamicFeature<TextDocumentRegistrationOptions>): void {
  feature.clear();
  feature.register({
    id: `hegao.${feature.registrationType.method}`,
    registerOptions: { documentSelector: [{ language: LANGUAGE_ID }] },
  });
}
