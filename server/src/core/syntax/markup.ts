import type { Paragraph } from '../model/paragraph.ts';
import type { Span } from '../text/span.ts';

/** Markup that was scraped along with a text. Offsets are the paragraph's. */
export interface Markup {
  readonly span: Span;
  /** What a reader of the page saw in its place: the character of an entity, nothing for a tag. */
  readonly text: string;
}

// Every element that word processors and web pages write. <XX县规划> is somebody's 《》, not a tag.
const TAG =
  /^<\/?(?:a|abbr|article|b|big|blockquote|body|br|center|code|div|em|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|label|li|link|main|meta|nav|nobr|o:p|ol|p|pre|s|script|section|small|span|st1:[a-z]+|strike|strong|style|sub|sup|table|tbody|td|th|thead|title|tr|tt|u|ul|v:[a-z]+|video|w:[a-z]+|xml)(?:\s[^<>]*)?\/?>$/i;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '',
  ensp: '',
  emsp: '',
  thinsp: '',
  zwnj: '',
  zwj: '',
  shy: '',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  times: '×',
  bull: '•',
};

/** The scraped markup of a paragraph in the order of the text. In Markdown tags and entities are the writer's own. */
export function readMarkup(paragraph: Paragraph): readonly Markup[] {
  const read: Markup[] = [];
  for (const span of paragraph.markup) {
    const written = paragraph.text.slice(span.start, span.end);
    const text = written.startsWith('##') ? '' : paragraph.mode === 'markdown' ? undefined : meaningOf(written);
    if (text !== undefined) read.push({ span, text: text === '' && isBetweenWords(paragraph.text, span) ? ' ' : text });
  }
  return read;
}

/** Whether deleting would join two Latin words or numbers. */
function isBetweenWords(text: string, { start, end }: Span): boolean {
  return /[A-Za-z0-9]/.test(text.charAt(start - 1)) && /[A-Za-z0-9]/.test(text.charAt(end));
}

function meaningOf(written: string): string | undefined {
  if (written.startsWith('<')) return TAG.test(written) ? '' : undefined;
  const name = written.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  const code = Number(name.slice(1));
  return code === 0xa0 || code > 0x10ffff ? '' : String.fromCodePoint(code);
}
