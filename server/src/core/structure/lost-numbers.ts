import type { Document } from '../model/document.ts';
import type { Numbered } from './numbered-sections.ts';
import { filledPlaces, isFrame, titleText } from './section-text.ts';

/** A line that looks like the next one of numbered headings, but has no number. */
export interface LostNumber {
  readonly place: number;
  /** The heading that it follows. */
  readonly before: Numbered;
}

const FEWEST = 2;
const SHORTEST = 4;
const LONGEST = 30;
const SHARED = 2;
/** How many lines behind a heading the next one may stand that lacks its number, blank ones among them. */
const REACH = 4;
const BARE = /^[^。；：！？、…]*[\u3400-\u9fff”》]$/;

/** The lines behind the last of several numbered headings that lack its next number; none in Markdown, which marks its headings, or in news. */
export function lostNumbers(document: Document): readonly LostNumber[] {
  if (document.mode !== 'plain' || !document.genre.profile) return [];
  const families = [document.outline.sections, ...document.outline.all.map(({ children }) => children)];
  return families.flatMap((siblings) => {
    const numbered = siblings.filter((section): section is Numbered => section.marker !== undefined);
    const before = numbered.at(-1);
    if (!before || numbered.length < FEWEST) return [];
    const next = siblings[siblings.indexOf(before) + 1];
    if (next) return isPoint(titleText(document, next)) ? [{ place: next.place, before }] : [];
    return alikeLine(document, numbered, before) ?? alikeOpening(document, numbered, before) ?? [];
  });
}

function isPoint(title: string): boolean {
  return title !== '' && !isFrame(title) && !title.startsWith('附');
}

/** The first line under the last heading that is bare, stands alone among sentences, and is worded as the headings are. */
function alikeLine(document: Document, headings: readonly Numbered[], before: Numbered): LostNumber | undefined {
  const titles = headings.map((heading) => titleText(document, heading));
  const areBare = headings.every(({ place, title }) => title.end === document.paragraph(place).wholeContent.end);
  if (!areBare) return undefined;
  const places = filledPlaces(document, before.place + 1, before.last);
  const place = places.find((at, index) => {
    const { text, marker, wholeContent, labels } = document.paragraph(at);
    const line = text.slice(wholeContent.start, wholeContent.end);
    const isAmongSentences =
      index > 0 && index < places.length - 1 && isSentence(document, places[index - 1] as number);
    const isBare =
      !marker && labels.length === 0 && line.length >= SHORTEST && line.length <= LONGEST && BARE.test(line);
    return isBare && isAmongSentences && isAlike(line, titles);
  });
  return place === undefined ? undefined : { place, before };
}

/**
 * The paragraph right behind the last of several that each begin with a heading, where it begins with a sentence that is
 * worded as those are: 在学习上下功夫。……
 */
function alikeOpening(document: Document, headings: readonly Numbered[], before: Numbered): LostNumber | undefined {
  const areRunIn = headings.every(({ place }) => document.paragraph(place).isRunIn);
  const areAlone = headings.every(
    ({ place }, at) => at === 0 || filledPlaces(document, headings[at - 1]?.place ?? 0, place).length === 2,
  );
  // Behind the last section it may have been read as the closing.
  const [place] = filledPlaces(
    document,
    before.place + 1,
    Math.min(before.place + REACH, document.paragraphs.length - 1),
  );
  if (!areRunIn || !areAlone || place === undefined) return undefined;
  const { text, marker, content, labels } = document.paragraph(place);
  const line = text.slice(content.start, Math.max(content.start, text.indexOf('。', content.start)));
  const isOpening = !marker && labels.length === 0 && BARE.test(line) && content.end - content.start > 2 * line.length;
  const titles = headings.map((heading) => titleText(document, heading));
  const isAsLong = titles.some(({ length }) => Math.abs(length - line.length) <= SHARED);
  const share = titles.every((title) => sharedInOrder(title, line) >= SHARED);
  const isLike = share && titles.some((title) => title.startsWith(line.charAt(0)));
  return isOpening && isAsLong && line.length >= SHORTEST && isLike ? { place, before } : undefined;
}

/** How many characters of a line stand in another one in the same order, each behind the one before it. */
function sharedInOrder(line: string, other: string): number {
  let count = 0;
  let from = 0;
  for (const character of line) {
    const at = other.indexOf(character, from);
    if (at < 0) continue;
    count++;
    from = at + 1;
  }
  return count;
}

function isSentence(document: Document, place: number): boolean {
  const { text, wholeContent } = document.paragraph(place);
  return /[。！？…”）]$/.test(text.slice(0, wholeContent.end));
}

/** Whether a line begins or ends as most of the headings do: 带头……方面. */
function isAlike(line: string, titles: readonly string[]): boolean {
  const [head, tail] = [line.slice(0, SHARED), line.slice(-SHARED)];
  const share = (test: (title: string) => boolean): boolean => titles.filter(test).length * 2 > titles.length;
  return share((title) => title.startsWith(head)) || share((title) => title.endsWith(tail));
}
