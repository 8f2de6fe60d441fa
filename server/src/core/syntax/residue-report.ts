import type { Fix, Report } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import { textAt } from '../text/span.ts';
import type { PlacedMark } from './markdown-marks.ts';
import type { Residue } from './residue.ts';
import { linesToDelete, type ResidueBlock } from './residue-blocks.ts';

/** Lines that go as a whole. */
export function reportBlock(document: Document, block: ResidueBlock): Report {
  const [first] = block;
  const last = block.at(-1) ?? first;
  const kinds = [...new Set(block.map(({ residue }) => residue.kind))].join('、');
  const lines = block.length === 1 ? '这一行' : `这 ${block.length} 行`;
  const [from, to] = linesToDelete(document, first.place, last.place);
  return {
    span: {
      start: document.at(first.place, first.residue.span).start,
      end: document.at(last.place, last.residue.span).end,
    },
    message: `${lines}是${kinds}，不是正文，应删去`,
    fixes: [
      {
        title: `删去${lines}`,
        applicability: block.every(({ residue }) => residue.isMarkup) ? 'safe' : 'choice',
        edits: [{ span: document.lines(from, to), newText: '' }],
      },
    ],
  };
}

/** Signs of Markdown, with a note about their number behind the first. */
export function reportMark(document: Document, { place, signs, isLine }: PlacedMark, note: string): Report {
  const spans = isLine ? [document.lines(place, place)] : signs.map((sign) => document.at(place, sign));
  const edits = spans.map((span) => ({ span, newText: '' }));
  return {
    span: document.at(place, signs[0]),
    message: `“${textAt(document.paragraph(place).text, signs[0]).trim()}”是 Markdown 标记，纯文本里应删去${note}`,
    fixes: [{ title: '删去 Markdown 标记', applicability: 'safe', edits }],
  };
}

/** A stretch of a paragraph. */
export function reportPart(document: Document, place: number, { span, kind, isMarkup, replacement }: Residue): Report {
  const at = document.at(place, span);
  const text = textAt(document.text, at);
  const shown = text.length > 20 ? `${text.slice(0, 20)}…` : text;
  const what = replacement.trim() === '' ? '删去' : `改为“${replacement}”`;
  // A note behind a title goes with the blanks before it.
  const blanks = isMarkup
    ? 0
    : (/[ \t\u3000]*$/.exec(document.text.slice(document.at(place, { start: 0, end: 0 }).start, at.start))?.[0]
        .length ?? 0);
  const fix: Fix = {
    title: what === '删去' ? `删去“${shown}”` : what,
    applicability: isMarkup ? 'safe' : 'choice',
    edits: [{ span: { start: at.start - blanks, end: at.end }, newText: replacement }],
  };
  return { span: at, message: `“${shown}”是${kind}，不是正文，应${what}`, fixes: [fix] };
}
