import { applyEdits } from '../engine/fixes.ts';
import type { Document } from '../model/document.ts';
import type { SectionEdits, SectionOperation } from './operation.ts';
import { Refusal } from './refusal.ts';

/** Gives a heading another title; its number, and the text behind it in its line, stay. */
export function renameSection(
  document: Document,
  { section: place, title }: Extract<SectionOperation, { readonly kind: 'rename' }>,
): SectionEdits {
  const section = document.outline.all.find((one) => one.place === place);
  if (!section) throw new Refusal(`第 ${place + 1} 行不是标题`);
  const newText = titleOf(title);
  if (newText === '' && !section.marker) throw new Refusal('没有编号的标题不能是空的');
  const span = document.at(place, section.title);
  const edits = [{ span, newText }];
  const after = document.withText(applyEdits(document.text, edits));
  return { edits, after, sections: after.outline.all.filter((one) => one.place === place) };
}

/** A title as a heading can have it: one line, without a full stop, which would end it. */
export function titleOf(given: string): string {
  const title = given.replace(/\s*[\r\n]+\s*/g, '').trim();
  const stop = title.indexOf('。');
  if (stop >= 0 && stop < title.length - 1) throw new Refusal('标题中间不能有句号');
  return stop < 0 ? title : title.slice(0, stop);
}
