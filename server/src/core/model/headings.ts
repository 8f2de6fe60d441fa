import type { Marker } from '../syntax/marker.ts';
import { type Span, textAt } from '../text/span.ts';
import type { Document } from './document.ts';
import type { Paragraph } from './paragraph.ts';
import type { SectionRole } from './profile.ts';

/** A paragraph that opens a section. */
export interface Heading {
  readonly place: number;
  readonly marker: Marker | undefined;
  readonly level: number;
  readonly title: Span;
  /** The parts it names; empty where it names none. */
  readonly roles: readonly SectionRole[];
  /** Short enough to be nothing but the name of a part: 原因剖析. */
  readonly isLabel: boolean;
}

const LABEL_LENGTH = 14;
const UNNUMBERED_LENGTH = 40;
const PART_NAME_LENGTH = 24;
const END_MARKS = '。；，、,;.！？!?：:”…';
// A subtitle, or who said what stands above: ——摘自党员日记
const OPENING_DASH = /^[—－]/;
// A line that announces something in the speaker's voice is no heading, whatever it names: 下面谈几点体会：
const ANNOUNCEMENT = /[我你]|本人|谈|汇报|如下|以下|下面|[现兹]将|主要[有是]|表现[在为]/;

/** All headings of a document from the start of its body on, in the order of the text. */
export function readHeadings(document: Document, numbered: readonly Heading[], bodyStart: number): readonly Heading[] {
  const marked = readMarkdown(document, numbered, bodyStart);
  const known = [...numbered, ...marked].sort((a, b) => a.place - b.place);
  if (document.mode === 'markdown') return known;
  return [...known, ...readUnnumbered(document, known, bodyStart)].sort((a, b) => a.place - b.place);
}

/**
 * The headings that have a number. A doubtful number counts only where its form counts on or back from it somewhere, or
 * before the name of a part alone on its line.
 */
export function readNumbered(document: Document): readonly Heading[] {
  const marked: { readonly place: number; readonly marker: Marker; readonly paragraph: Paragraph }[] = [];
  const known = new Set<string>();
  for (const [place, paragraph] of document.paragraphs.entries()) {
    const marker = paragraph.isBlank || document.fenced.has(place) ? undefined : paragraph.marker;
    if (!marker) continue;
    marked.push({ place, marker, paragraph });
    known.add(`${marker.form} ${marker.number}`);
  }
  return marked
    .filter(
      ({ marker: { doubtful, form, number }, paragraph }) =>
        !doubtful ||
        known.has(`${form} ${number - 1}`) ||
        known.has(`${form} ${number + 1}`) ||
        namesPart(document, paragraph),
    )
    .map(({ place, marker, paragraph }) => ({ place, marker, level: marker.level, ...nameOf(document, paragraph) }));
}

function namesPart(document: Document, { text, content }: Paragraph): boolean {
  const title = textAt(text, content);
  if (title.length > PART_NAME_LENGTH || END_MARKS.includes(title.at(-1) ?? '。') || /[。，；]/.test(title))
    return false;
  return document.language.rolesOf(title).some((role) => role !== 'body');
}

/** Headings without a number that `#` marks. */
function readMarkdown(document: Document, numbered: readonly Heading[], bodyStart: number): readonly Heading[] {
  const taken = new Set(numbered.map((heading) => heading.place));
  const places: number[] = [];
  for (const [place, { depth }] of document.paragraphs.entries())
    if (depth > 0 && place >= bodyStart && !taken.has(place) && !document.fenced.has(place)) places.push(place);
  const depths = [...new Set(places.map((place) => document.paragraph(place).depth))].sort((a, b) => a - b);
  return places.map((place) => {
    const paragraph = document.paragraph(place);
    const level = Math.min(depths.indexOf(paragraph.depth) + 1, 5);
    return { place, marker: undefined, level, ...nameOf(document, paragraph) };
  });
}

/**
 * Headings without a number in plain text: the name of a part alone on its line (存在这些问题的主要原因：), and, in a text
 * without any numbers, short lines without an end mark that have text under them, if there are at least two.
 */
function readUnnumbered(document: Document, known: readonly Heading[], bodyStart: number): readonly Heading[] {
  const level = known.length === 0 ? 1 : Math.min(...known.map((heading) => heading.level));
  const taken = new Map(known.map((heading) => [heading.place, heading]));
  const topics: Heading[] = [];
  const parts: Heading[] = [];
  let open: readonly SectionRole[] = [];
  for (const [place, paragraph] of document.paragraphs.entries()) {
    if (place < bodyStart || paragraph.isBlank || paragraph.isResidue) continue;
    const own = taken.get(place);
    if (own?.level === level) open = own.roles;
    const name = own ? undefined : lineNameOf(document, paragraph);
    if (!name) continue;
    const heading: Heading = { place, marker: undefined, level, ...name };
    const [role] = heading.roles;
    if (heading.isLabel && role !== undefined && role !== 'body' && !open.includes(role)) {
      parts.push(heading);
      open = heading.roles;
    } else if (
      known.length === 0 &&
      heading.title.end === paragraph.wholeContent.end &&
      hasTextUnder(document, place)
    ) {
      topics.push(heading);
    }
  }
  return topics.length + parts.length >= 2 ? [...parts, ...topics] : parts;
}

/** What a paragraph would be called as a heading. */
interface HeadingName {
  readonly title: Span;
  readonly roles: readonly SectionRole[];
  readonly isLabel: boolean;
}

// Both depend on nothing but the paragraph, so they are remembered with it: typing reads one paragraph, not the document.
const numberedNames = new WeakMap<Paragraph, HeadingName>();
const lineNames = new WeakMap<Paragraph, HeadingName | null>();

function nameOf(document: Document, paragraph: Paragraph): HeadingName {
  let name = numberedNames.get(paragraph);
  if (!name) {
    name = readName(document, paragraph, paragraph.heading);
    numberedNames.set(paragraph, name);
  }
  return name;
}

function lineNameOf(document: Document, paragraph: Paragraph): HeadingName | undefined {
  let name = lineNames.get(paragraph);
  if (name === undefined) {
    name = readLine(document, paragraph) ?? null;
    lineNames.set(paragraph, name);
  }
  return name ?? undefined;
}

/** The heading that a line would be if it is one: short, with no end mark but ：, and no announcement. */
function readLine(document: Document, paragraph: Paragraph): HeadingName | undefined {
  const { start, end } = paragraph.wholeContent;
  const hasColon = '：:'.includes(paragraph.text.charAt(end - 1) || ' ');
  const title = { start, end: hasColon ? end - 1 : end };
  const length = title.end - title.start;
  if (length < 2 || length > UNNUMBERED_LENGTH) return undefined;
  const text = textAt(paragraph.text, title);
  if (END_MARKS.includes(text.charAt(length - 1)) || text.includes('。') || OPENING_DASH.test(text)) return undefined;
  if (ANNOUNCEMENT.test(text)) return undefined;
  return { ...readName(document, paragraph, title), isLabel: length <= PART_NAME_LENGTH && !/[，；]/.test(text) };
}

function readName({ language }: Document, paragraph: Paragraph, title: Span): HeadingName {
  const text = textAt(paragraph.text, title);
  return { title, roles: language.rolesOf(text), isLabel: text.length <= LABEL_LENGTH };
}

/** Whether the next line that is not blank is a body paragraph: it ends in a full stop or the like. */
function hasTextUnder({ paragraphs }: Document, place: number): boolean {
  let next = place + 1;
  while (paragraphs[next]?.isBlank) next++;
  const paragraph = paragraphs[next];
  if (!paragraph) return false;
  return /[。！？”…；]$/.test(paragraph.text.slice(0, paragraph.content.end)) && paragraph.characters > 40;
}
