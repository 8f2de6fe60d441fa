import type { Document } from '../model/document.ts';
import type { Paragraph } from '../model/paragraph.ts';
import type { PairFault, PairFaults } from './pair-faults.ts';
import type { PairMark } from './pair-marks.ts';

/** A mark without a partner in its own paragraph. */
export interface LoneMark {
  readonly place: number;
  readonly mark: PairMark;
}

/** What is left of the marks without a partner once the neighbouring paragraphs are known. */
export interface LoneMarks {
  /** Marks that are lost, and have lost their partner. */
  readonly lone: readonly LoneMark[];
  /** Marks that are each other's halves, turned round or of two kinds, or that look the wrong way at an edge. */
  readonly faults: readonly (PairFault & { readonly place: number })[];
}

const SENTENCE_END = /[。！？…!?]$/;
const LINE_END = /[。！？…；：!?;:”’）》】]$/;
// A quotation of more paragraphs than this is none; its mark is lost.
const FARTHEST = 30;
// Where more marks than this wait for a partner, the text is none.
const MOST_OPEN = 16;

/**
 * Settles what became of the marks without a partner. A pair may stand astride a soft line break; a quotation of several
 * paragraphs opens each of them and closes only the last one.
 */
export function settleLoneMarks(
  document: Document,
  placed: readonly { readonly place: number; readonly fact: PairFaults }[],
): LoneMarks {
  const left = withoutPartner(document, placed);
  const lone: LoneMark[] = [];
  const faults: (PairFault & { readonly place: number })[] = [];
  for (let index = 0; index < left.length; index++) {
    const one = left[index] as LoneMark;
    const next = left[index + 1];
    const couple = next && coupleOf(document, one, next);
    if (couple) index++;
    const fault = couple ?? turnedAtEdge(document, one);
    if (fault) faults.push({ ...fault, place: one.place });
    else lone.push(one);
  }
  return { lone, faults };
}

function withoutPartner(
  document: Document,
  placed: readonly { readonly place: number; readonly fact: PairFaults }[],
): readonly LoneMark[] {
  const left = new Set<LoneMark>();
  let open: LoneMark[] = [];
  for (const { place, fact } of placed) {
    open = open.filter((one) => place - one.place <= FARTHEST).slice(-MOST_OPEN);
    for (const mark of fact.alone) {
      const one = { place, mark };
      const partner = mark.form === 'open' ? undefined : open.find((other) => reaches(document, other, one));
      if (partner) {
        left.delete(partner);
        open = open.filter((other) => other !== partner);
      } else if (mark.form !== 'open' || !isContinued(document, one)) {
        left.add(one);
        if (mark.form !== 'close') open.push(one);
      }
    }
  }
  return [...left];
}

/** Whether what `from` opens is what `to` closes, some lines further on. */
function reaches(document: Document, from: LoneMark, to: LoneMark): boolean {
  if (from.mark.kind !== to.mark.kind || from.place === to.place) return false;
  const lines = document.paragraphs.slice(from.place, to.place).map(({ text }) => text.trimEnd());
  if (lines.every((line) => !LINE_END.test(line))) return true;
  return (
    isAnnounced(document.paragraph(from.place), from.mark) && endsSentence(document.paragraph(to.place), to.mark.offset)
  );
}

/** Whether the next paragraph goes on with the quotation and opens it again. */
function isContinued(document: Document, { place, mark }: LoneMark): boolean {
  const { open, close } = mark.kind;
  let next = place + 1;
  while (document.paragraphs[next]?.isBlank) next++;
  const paragraph = document.paragraphs[next];
  if (!paragraph || !isAnnounced(document.paragraph(place), mark)) return false;
  const start = paragraph.wholeContent.start;
  if (paragraph.text[start] !== open) return false;
  const end = paragraph.text.indexOf(close, start);
  return end < 0 || endsSentence(paragraph, end);
}

/** Whether a quotation may begin here: at the paragraph's start, behind a colon or a comma. */
function isAnnounced({ text, content }: Paragraph, { offset }: PairMark): boolean {
  return offset === content.start || /[：:，,]\s*$/.test(text.slice(Math.max(0, offset - 3), offset));
}

function endsSentence({ text, content }: Paragraph, offset: number): boolean {
  return (
    offset + 1 >= content.end || SENTENCE_END.test(text.charAt(offset - 1)) || /[。！？]/.test(text.charAt(offset + 1))
  );
}

function coupleOf(document: Document, { place, mark }: LoneMark, next: LoneMark): PairFault | undefined {
  if (place !== next.place) return undefined;
  const { kind, form } = mark;
  const isTurned = kind === next.mark.kind && form === 'close' && next.mark.form === 'open';
  if (isTurned && isPhrase(document.paragraph(place).text.slice(mark.offset + 1, next.mark.offset))) {
    return { type: 'turned', marks: [mark, next.mark], texts: [kind.open, kind.close], isSure: false };
  }
  const isUnlike = kind.family === next.mark.kind.family && form === 'open' && next.mark.form === 'close';
  return isUnlike ? { type: 'unlike', marks: [next.mark], texts: [kind.close], isSure: false } : undefined;
}

/** Whether somebody may have put just this in quotes: no whole sentence, and no pause at either end. */
function isPhrase(text: string): boolean {
  return /^[^，。、；：！？]/.test(text) && !/[。！？]|[，、；：]$/.test(text);
}

/** A mark that opens something at the very end of a paragraph, or closes something at its very beginning. */
function turnedAtEdge(document: Document, { place, mark }: LoneMark): PairFault | undefined {
  const { content } = document.paragraph(place);
  const { kind, form, offset } = mark;
  if (form === 'either' || offset !== (form === 'open' ? content.end - 1 : content.start)) return undefined;
  return { type: 'turned', marks: [mark], texts: [form === 'open' ? kind.close : kind.open], isSure: false };
}
