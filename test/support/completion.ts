import assert from 'node:assert/strict';
import {
  applyEdits,
  type Document,
  type Suggestion,
  type SuggestOptions,
  type TextMode,
} from '../../server/src/core/service.ts';
import { service } from './golden.ts';

/** A text with `▮` where completion is asked for. */
export interface Asked {
  readonly document: Document;
  readonly offset: number;
}

export function ask(marked: string, mode: TextMode = 'plain'): Asked {
  const offset = marked.indexOf('▮');
  assert.ok(offset >= 0, 'no ▮ in the text');
  return { document: service.read(marked.replace('▮', ''), mode), offset };
}

export function suggestions({ document, offset }: Asked, options: SuggestOptions = {}): readonly Suggestion[] {
  return service.suggest(document, offset, { pinyin: true, ...options });
}

export function labels(marked: string, options?: SuggestOptions): readonly string[] {
  return suggestions(ask(marked), options).map(({ label }) => label);
}

/** The text after the suggestion with this label is accepted. */
export function accepted(marked: string, label: string, mode?: TextMode): string {
  const asked = ask(marked, mode);
  const found = suggestions(asked).find((suggestion) => suggestion.label === label);
  assert.ok(found, `“${label}” among ${labels(marked)}`);
  return applyEdits(asked.document.text, [{ span: found.span, newText: found.newText }, ...found.also]);
}
