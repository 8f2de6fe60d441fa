import { documentRule, type Report } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import type { Item, Section, Series } from '../model/outline.ts';
import { type MistypedLabel, mistypedLabels } from '../structure/mistyped-labels.ts';
import { firstFilled } from '../structure/section-text.ts';
import { type ItemFamily, numeralOf, renumberLabel, writeItemLabel } from '../syntax/items.ts';
import { findSequenceFaults } from '../syntax/sequence.ts';
import { textAt } from '../text/span.ts';

/** A text that begins with this number or a higher one is part of another; with 二 it has lost its first item. */
const EXCERPT = 3;
/** Families whose labels take a mark behind them. */
const MARKED: readonly ItemFamily[] = ['第', '其', '首先'];

export const itemSequence = documentRule({
  id: 'item-sequence',
  summary: '“一是……二是……”“首先……其次……”一类的并列项应当连续、不缺不重。',
  why: '一组并列项可以跨段，遇到新的“一是”另起一组；不同的两组可以套用。只有“一是”而没有“二是”的，只作提示。',
  tier: 'convention',
  source: 'GB/T 15834—2011 附录B.3；公文写作通例',
  severity: 'warning',
  options: {},
  supersedes: ['heading-sequence'],
  *check(document) {
    const mistyped = mistypedLabels(document);
    for (const one of mistyped) yield* mistypedLabel(document, one);
    for (const series of document.outline.series) {
      const [first, second] = series.items as [Item, Item | undefined];
      if (mistyped.some(({ before }) => before === first) && !second) continue;
      if (mistyped.some(({ after }) => after === first) || opensExcerpt(document, first)) {
        yield* faults(document, series, first.label.number);
        continue;
      }
      const other = first.label.number > 1 ? hostOf(document, first) : undefined;
      if (other) yield foreign(document, first, other);
      if (other && second) yield* faults(document, series, first.label.number);
      else if (!other && (second || first.label.number !== 1)) yield* faults(document, series);
      else if (!other)
        yield restarted(document, series.family, first) ?? { ...lone(document, first), severity: 'hint' };
    }
  },
  examples: [
    { bad: '做到三点：一是真学；⟦三⟧是真用。', fixed: '做到三点：一是真学；二是真用。' },
    { bad: '一是真学。\n二是真懂。\n⟦二⟧是真用。', fixed: '一是真学。\n二是真懂。\n三是真用。' },
    { bad: '⟦二⟧是学得不深。三是走得不多。', fixed: '一是学得不深。三是走得不多。' },
    { bad: '第一，多读书。第二，多下村。第⟦四⟧，多办事。', fixed: '第一，多读书。第二，多下村。第三，多办事。' },
    { bad: '要做到：⟦一⟧是多读书，多思考。' },
    { bad: '一要真学；二要真懂；⟦四⟧要真用；五要真信。' },
    { bad: '首先，要真学。⟦再次⟧，要真用。最后，要见效。', fixed: '首先，要真学。其次，要真用。最后，要见效。' },
    {
      bad: '一是学得浅。读得少。二是走得少。⟦一⟧是抓得松。办法不多。',
      fixed: '一是学得浅。读得少。二是走得少。三是抓得松。办法不多。',
    },
    { bad: '一是真学。二是真懂。\n⟦其三⟧，真用。', fixed: '一是真学。二是真懂。\n三是真用。' },
    { bad: '其⟦二⟧，读得少。\n其三，记得少。', fixed: '其一，读得少。\n其三，记得少。' },
    { bad: '⟦其次⟧，要亮出来。\n⟦首先⟧，要带起来。\n再次，要管起来。' },
    {
      bad: '一、打算\n抓好三项工作：\n一是强化武装。天天读书。\n⟦二、⟧强化支撑。修渠架桥。\n三是强化廉政。自律在先。',
      fixed: '一、打算\n抓好三项工作：\n一是强化武装。天天读书。\n二是强化支撑。修渠架桥。\n三是强化廉政。自律在先。',
    },
    {
      bad: '第一句话：书要读进去。\n第二句话：路要走下去。\n第⟦四⟧句话：事要干到底。',
      fixed: '第一句话：书要读进去。\n第二句话：路要走下去。\n第三句话：事要干到底。',
    },
    {
      good: '1.题一\n正文。\n2.题二。要做好几件事。一是到家里去。\n二是到车间去。\n3.题三。到村里走访。做到三点：一是真学，二是真懂，三是真用。\n四是到田头去。\n4.题四\n正文。',
    },
    { good: '一是真学。二是真懂。再是真用。\n第一句话：要学。第一，读；第二，记。\n第二句话：要用。' },
    { good: '九是加强交通建设。十是加强水利建设。\n第一、二、三产业协调发展。' },
    { good: '首要的是真学。其次，要真用。要讲三点：首先，要见效。其次，要管用。知其一，不知其二。' },
    { good: '一是真学。二是真用：要点是“一是读，二是记”。三是真干。一要快，二要准。' },
    { good: '一是真学。要点有二：一是读，二是记。二是真用。' },
    { good: '（一）学。一是读，二是记。\n（二）用。一是办事，二是解难。' },
    { good: '首先，要真学。其次，要真懂。最后，要见效。' },
    { good: '一是一，二是二，说话要有根据。' },
    { good: '原因之一是学得不深，第二批主题教育已经开始。' },
    { good: '首先要认识到差距。最后祝大家工作顺利。' },
    { good: '一要带头学。一是读原著；二是写笔记。二要带头做。' },
    { good: '高三是关键的一年，三要素缺一不可。' },
    { good: '一方面要学，另一方面要做。' },
  ],
});

function* faults(document: Document, { items }: Series, start = 1): Iterable<Report> {
  const numbers = items.map(({ label }) => label.number);
  for (const { index, expected, kind } of findSequenceFaults(numbers, start)) {
    const fault = report(document, items[index] as Item, items[index - 1], expected, kind);
    if (fault) yield fault;
  }
}

function* mistypedLabel(document: Document, { heading, before }: MistypedLabel): Iterable<Report> {
  const { place, marker } = heading;
  const wanted = writeItemLabel(before.label.family, marker.number);
  if (wanted === undefined) return;
  const span = document.at(place, marker.span);
  const written = textAt(document.paragraph(place).text, marker.span);
  yield {
    span,
    message: `前后各项用的是“${writeItemLabel(before.label.family, marker.number - 1)}”一类的序号，“${written}”应为“${wanted}”`,
    related: [{ span: document.at(before.place, before.label.span), message: '上一项' }],
    fixes: [{ title: `改为“${wanted}”`, applicability: 'choice', edits: [{ span, newText: wanted }] }],
  };
}

/** Whether a text that begins with 九是 was cut out of a longer one. */
function opensExcerpt(document: Document, { place, label }: Item): boolean {
  const isFirst = label.number >= EXCERPT && place === firstFilled(document);
  return isFirst && label.span.start === document.paragraph(place).content.start;
}

/** The item of another family that one without a beginning goes on from: 三是……其四，…… */
function hostOf({ outline }: Document, { place, label }: Item): Item | undefined {
  const isBefore = (item: Item): boolean =>
    item.place < place || (item.place === place && item.label.span.start < label.span.start);
  const last = outline.items.findLast(isBefore);
  const isHost = last && last.label.family !== label.family && last.label.number === label.number - 1;
  return isHost && sectionOf(outline, last.place) === sectionOf(outline, place) ? last : undefined;
}

function sectionOf({ all }: Document['outline'], at: number): Section | undefined {
  return all.findLast(({ place }) => place <= at);
}

function foreign(document: Document, { place, label }: Item, before: Item): Report {
  const { text } = document.paragraph(place);
  const written = textAt(text, label.span);
  const last = textAt(document.paragraph(before.place).text, before.label.span);
  const right = writeItemLabel(before.label.family, label.number);
  const mark = MARKED.includes(before.label.family) ? '，' : '';
  const end = label.span.end + (text.charAt(label.span.end) === '，' ? 1 : 0);
  const edits = [{ span: document.at(place, { start: label.span.start, end }), newText: `${right}${mark}` }];
  return {
    span: document.at(place, label.span),
    message: `“${last}”之后是“${written}”，同一组并列项应当用同一种序号`,
    related: [{ span: document.at(before.place, before.label.span), message: '上一项' }],
    fixes: right ? [{ title: `改为“${right}”`, applicability: 'choice', edits }] : [],
  };
}

/** 一是……二是……一是……: the last one goes on with those before it in the same paragraph. */
function restarted(document: Document, family: ItemFamily, item: Item): Report | undefined {
  const { place, label } = item;
  const before = document.outline.series.findLast(({ items }) => {
    const last = items.at(-1) as Item;
    return items.length > 1 && last.place === place && last.label.span.start < label.span.start;
  });
  const last = before?.items.at(-1);
  const isInner = document.paragraph(place).text.charAt(label.span.start - 1) === '：';
  return before?.family === family && last && !isInner
    ? report(document, item, last, last.label.number + 1, 'order')
    : undefined;
}

/** `undefined` where the family has no label for the number that is wanted. */
function report(
  document: Document,
  { place, label }: Item,
  before: Item | undefined,
  number: number,
  kind: string,
): Report | undefined {
  const wanted = writeItemLabel(label.family, number);
  const mended = renumberLabel(label, number);
  if (wanted === undefined || mended === undefined) return undefined;
  const span = document.at(place, mended.span);
  const written = textAt(document.paragraph(place).text, label.span);
  const last = before && textAt(document.paragraph(before.place).text, before.label.span);
  return {
    span,
    message: messageOf(kind, written, wanted, last),
    related: before ? [{ span: document.at(before.place, before.label.span), message: '上一项' }] : [],
    fixes: [{ title: `改为“${wanted}”`, applicability: 'choice', edits: [{ span, newText: mended.newText }] }],
  };
}

function messageOf(kind: string, written: string, wanted: string, last: string | undefined): string {
  if (last === undefined) return `“${written}”前面没有“${wanted}”`;
  if (kind === 'gap') return `“${last}”之后是“${written}”，缺“${wanted}”`;
  return kind === 'repeat' ? `“${written}”重复，应为“${wanted}”` : `“${last}”之后是“${written}”，应为“${wanted}”`;
}

function lone(document: Document, item: Item): Report {
  const written = textAt(document.paragraph(item.place).text, item.label.span);
  const next = writeItemLabel(item.label.family, 2);
  return { span: document.at(item.place, numeralOf(item.label)), message: `只有“${written}”，没有“${next}”` };
}
