import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';

/** A heading that ends otherwise than it should: with a mark too many, or without the one that its siblings have. */
export interface HeadingEnd {
  readonly section: Section;
  /** The mark that is too many; empty where one is lost. */
  readonly mark: string;
  /** It is the only one of at least four. */
  readonly isAlone: boolean;
}

const LONGEST = 40;
const MANY = 3;
const LIST_MARKS = '，、；';

/** The headings of one level, each alone on its line, that end otherwise than nearly all of the others. */
export function oddEnds(document: Document, siblings: readonly Section[]): readonly HeadingEnd[] {
  const ends = siblings
    .filter(({ place, title }) => !document.paragraph(place).isRunIn && title.end - title.start <= LONGEST)
    .map((section) => ({ section, mark: endOf(document, section) }));
  const count = (mark: string): number => ends.filter((end) => end.mark === mark).length;
  const counts = new Map([...LIST_MARKS, '。', ''].map((mark) => [mark, count(mark)]));
  const stops = counts.get('。') ?? 0;
  const bare = counts.get('') ?? 0;
  const isUniform = stops + bare === ends.length;
  const odd = ends.filter(({ mark }) => {
    if (mark === '') return isUniform && bare === 1 && stops > 2;
    if (mark === '。') return isUniform && stops * 3 <= ends.length;
    return LIST_MARKS.includes(mark) && counts.get(mark) === 1;
  });
  return odd.map((end) => ({ ...end, isAlone: odd.length === 1 && Math.max(stops, bare) >= MANY }));
}

/** The mark at the end of a heading's line; empty where there is none. */
function endOf(document: Document, { place }: Section): string {
  const { text, content } = document.paragraph(place);
  return /[，、；。：！？…）》”]$/.exec(text.slice(content.start, content.end))?.[0] ?? '';
}
