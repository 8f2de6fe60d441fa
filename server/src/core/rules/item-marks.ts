import { documentRule } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import type { Item, Series } from '../model/outline.ts';
import { isBlank } from '../text/characters.ts';
import { type Span, textAt } from '../text/span.ts';

const NAMES: Readonly<Record<string, string>> = { '；': '分号', '。': '句号', '，': '逗号' };

/** How an item ends: its last mark. */
interface Close {
  readonly place: number;
  readonly span: Span;
  readonly mark: string;
  /** Whether a full stop stands inside the item, so that only a full stop can close it. */
  readonly hasSentences: boolean;
}

export const itemMarks = documentRule({
  id: 'item-marks',
  summary: '一组并列项的末尾应当用同一种标点。',
  why: '“一是……二是……三是……”各项之间都用分号或都用句号；只有一项与众不同的，多半是笔误。各项里又有句号的，项与项之间不用分号。最后一项不比较。',
  tier: 'convention',
  source: 'GB/T 15834—2011 4.6；公文写作通例',
  severity: 'hint',
  options: {},
  *check(document) {
    for (const series of document.outline.series) {
      const odd = oddOf(closesOf(document, series));
      if (!odd) continue;
      const { close, usual } = odd;
      const span = document.at(close.place, close.span);
      yield {
        span,
        message: `这一项末尾是${NAMES[close.mark]}，同组其他各项都是${NAMES[usual]}`,
        fixes: [{ title: `改为“${usual}”`, applicability: 'choice', edits: [{ span, newText: usual }] }],
      };
    }
  },
  examples: [
    {
      bad: '要做到：一是真学；二是真懂⟦。⟧三是真信；四是真用。',
      fixed: '要做到：一是真学；二是真懂；三是真信；四是真用。',
    },
    {
      bad: '一是真学⟦；⟧\n二是真懂。\n三是真信。\n四是真用。',
      fixed: '一是真学。\n二是真懂。\n三是真信。\n四是真用。',
    },
    { bad: '一要真学，二要真懂⟦；⟧三要真信，四要真用。', fixed: '一要真学，二要真懂，三要真信，四要真用。' },
    { bad: '存在三个问题：一是学得浅；二是想得少⟦。⟧三是用得不够。' },
    { good: '要做到：一是真学；二是真懂；三是真信；四是真用。' },
    { good: '一是真学；二是真懂；三是真用。' },
    { good: '一是真学。每天读书。二是真懂。每周讨论。三是真用；不走过场。' },
    { good: '一是真学。读了原著。二是真懂。写了笔记。三是真信；四是真用。' },
    { good: '首先，要真学。其次，要真懂；再次，要真信，最后，要真用。' },
  ],
});

/** The one close that differs from all others. Of two, a full stop is odd beside a semicolon. */
function oddOf(closes: readonly Close[]): { readonly close: Close; readonly usual: string } | undefined {
  for (const mark of closes.length > 2 ? ['；', '。', '，'] : ['。']) {
    const [close, ...same] = closes.filter((one) => one.mark === mark);
    const others = closes.filter((one) => one.mark !== mark);
    const usual = others[0]?.mark ?? '';
    if (!close || same.length > 0 || close.hasSentences || others.some((other) => other.mark !== usual)) continue;
    const isUsual = closes.length > 2 ? usual in NAMES : usual === '；';
    if (isUsual && !others.every(({ hasSentences }) => hasSentences)) return { close, usual };
  }
  return undefined;
}

/** How the items but the last one end. */
function closesOf(document: Document, { items }: Series): readonly Close[] {
  return items.slice(0, -1).flatMap((item, at) => closeOf(document, item, items[at + 1] as Item) ?? []);
}

/** The mark in front of the next item: in the same paragraph, or at the end of the item's own only paragraph. */
function closeOf(document: Document, { place, label }: Item, next: Item): Close | undefined {
  const { text, content } = document.paragraph(place);
  let end = next.place === place ? next.label.span.start : content.end;
  while (end > label.span.end && isBlank(text.charAt(end - 1))) end--;
  const span = { start: end - 1, end };
  const inner = text.slice(label.span.end, end - 1);
  return { place, span, mark: textAt(text, span), hasSentences: /[。！？]/.test(inner) };
}
