import type { Document } from '../model/document.ts';
import type { Section, Series } from '../model/outline.ts';
import type { SectionRole } from '../model/profile.ts';
import type { Claim } from './claims.ts';
import { ownChildren } from './own-children.ts';
import { filledPlaces, isFrame, sectionAt, titleText } from './section-text.ts';

/** What follows an announcement and could be counted. */
export interface Following {
  /** All numbers that could be meant. One that the announcement names bears it out. */
  readonly possible: ReadonlySet<number>;
  /** The one that must be meant, with a place in it; `undefined` where the text leaves it open. */
  readonly plain: Plain | undefined;
}

/** The count, with a place in what was counted. */
export interface Plain {
  readonly count: number;
  readonly place: number;
  /** They are the items of a series, no headings. */
  readonly isSeries: boolean;
}

const NOTHING: Following = { possible: new Set(), plain: undefined };
/** Lines behind an announcement of which the first with text is the next one. */
const NEXT_REACH = 8;
/** Lines behind an announcement that may be its points; nobody announces more than fifteen, with blank lines between. */
const REACH = 60;
/** What may stand between an announcement and the first item that it can mean only this one. */
const BETWEEN = /^[^。！？；]{0,8}[。：:]?\s*$/;
const FIRM = /(?:以下|下列|如下)$/;
const OPENING = /^[^，：“]{2,8}(?=[，：])/;
const ONE_BY_ONE = /^(?:另|最后|还有|再)?一个是/;

/** Counts the items, sections and paragraphs behind a claim of the paragraph at `place`, in the section that it stands in. */
export function countFollowing(document: Document, place: number, claim: Claim): Following {
  const { end } = claim;
  const { sections, series } = document.outline;
  const host = sectionAt(document, place);
  const until = host?.last ?? document.paragraphs.length - 1;
  const behind = series.filter(({ items: [first] }) => {
    if (!first || first.place > until) return false;
    return first.place > place || (first.place === place && first.label.span.start >= end);
  });
  const introduced = behind[0] && introducedSeries(document, place, end, behind[0]);
  if (introduced) return introduced;
  const oneByOne = introducedParagraphs(document, place, end, until);
  if (oneByOne) return oneByOne;
  const children = ownChildren(document, host).filter((section) => section.place > place);
  const [child] = children;
  if (!child) return NOTHING;
  const isFirm = host !== undefined || FIRM.test(document.paragraph(place).text.slice(0, claim.numeral.start));
  if (
    child.place === nextFilled(document, place, until) &&
    behind.every(({ items: [item] }) => item && item.place >= child.place)
  )
    return countSections(document, {
      role: topicOf(document, place, claim),
      children,
      parts: host ? [] : sections,
      isFirm,
      isOneMore: claim.number === children.length + 1,
    });
  return NOTHING;
}

/** The next place with text behind another one, if it is near. */
function nextFilled(document: Document, place: number, until: number): number | undefined {
  return filledPlaces(document, place + 1, Math.min(place + NEXT_REACH, until))[0];
}

/** The series that opens right behind the claim, in its paragraph or with the next one. */
function introducedSeries(document: Document, place: number, end: number, { items }: Series): Following | undefined {
  const [first] = items;
  if (first?.label.number !== 1 || items.length < 2) return undefined;
  const { text, content } = document.paragraph(place);
  const own = document.paragraph(first.place);
  const start = first.label.span.start;
  const isNext =
    first.place === place
      ? BETWEEN.test(text.slice(end, start))
      : BETWEEN.test(text.slice(end, content.end)) &&
        own.text.slice(own.content.start, start).trim() === '' &&
        filledPlaces(document, place + 1, first.place).length === 1;
  if (!isNext) return undefined;
  const last = items.at(-1)?.label.number ?? 0;
  // What other paragraphs go on with may be a list of their own.
  const near = items.filter((item) => item.place === first.place).length;
  return {
    possible: new Set([items.length, last, near > 1 ? near : last]),
    plain: { count: items.length, place: first.place, isSeries: true },
  };
}

/** The paragraphs right behind the claim that begin 一个是, 另一个是. */
function introducedParagraphs(document: Document, place: number, end: number, until: number): Following | undefined {
  const { text, content } = document.paragraph(place);
  if (!BETWEEN.test(text.slice(end, content.end))) return undefined;
  const opensWith = (at: number, words: RegExp): boolean => {
    const paragraph = document.paragraph(at);
    return words.test(paragraph.text.slice(paragraph.content.start));
  };
  const next = nextFilled(document, place, until);
  if (next === undefined || !opensWith(next, ONE_BY_ONE)) return undefined;
  const behind = filledPlaces(document, next, Math.min(until, place + REACH));
  const rest = behind.findIndex((at) => !opensWith(at, ONE_BY_ONE));
  const places = rest < 0 ? behind : behind.slice(0, rest);
  const [first] = places;
  if (first === undefined || places.length < 2 || !opensWith(places.at(-1) as number, /^(?:另|最后|还有|再)/))
    return undefined;
  return { possible: new Set([places.length]), plain: { count: places.length, place: first, isSeries: true } };
}

/** A claim before headings, and what it may speak of. */
interface Announced {
  /** What the points are said to be: problems, measures. */
  readonly role: SectionRole | undefined;
  /** The headings that follow at once. */
  readonly children: readonly Section[];
  /** The parts of the text, one of which may hold the points; none where the claim stands in a part itself. */
  readonly parts: readonly Section[];
  /** It can mean no other headings than these: 以下三点. */
  readonly isFirm: boolean;
  /** One more is announced than follow: no heading of another kind stands among them. */
  readonly isOneMore: boolean;
}

/** The headings that follow at once, or what the one part of the text holds that the claim speaks of. */
function countSections(document: Document, announced: Announced): Following {
  const { role, children, isFirm, isOneMore } = announced;
  const parts = announced.parts.filter(({ roles }) => role === undefined || roles.includes(role));
  const counts = parts.flatMap((part) => countsIn(document, part));
  const points = children.filter((section) => !isFrame(titleText(document, section)));
  const possible = new Set([children.length, points.length, ...counts, ...countsByRole(children)]);
  const [part] = parts;
  const inside = part && parts.length === 1 && role === part.role ? ownChildren(document, part) : [];
  const counted = inside.length > 1 && !isUniform(children) ? inside : points;
  const [first] = counted;
  const isPlain = first !== undefined && counted.length > 1 && counted.every(({ marker }) => marker);
  const isSure = isFirm || isOneMore || counted === inside || isUniform(points) || isParallel(document, points);
  if (!isPlain || !isSure) return { possible, plain: undefined };
  return { possible, plain: { count: counted.length, place: first.place, isSeries: false } };
}

/** The part of a text that a claim speaks of: the problems in 从五个方面进行对照检查. */
function topicOf(document: Document, place: number, { numeral }: Claim): SectionRole | undefined {
  const words = /^[^，。；：！？]*/.exec(document.paragraph(place).text.slice(numeral.start))?.[0] ?? '';
  return document.language.rolesOf(words)[0];
}

/** How many points a part may have: headings, those of one make, items of a series, paragraphs. */
function countsIn(document: Document, part: Section): readonly number[] {
  const inside = ownChildren(document, part);
  const tails = inside.map((section) => titleText(document, section).slice(-2));
  const series = document.outline.series.filter(({ items: [item] }) => item && isIn(part, item.place));
  return [
    inside.length,
    ...tails.map((tail) => tails.filter((other) => other === tail).length),
    ...series.map(({ items }) => items.length),
    filledPlaces(document, part.place + 1, Math.min(part.last, part.place + REACH)).length,
  ];
}

function isIn({ place, last }: Section, at: number): boolean {
  return place <= at && at <= last;
}

/** An announcement of fewer points may speak of the headings of one kind, or of all but the problems and measures. */
function countsByRole(children: readonly Section[]): readonly number[] {
  const roles: readonly SectionRole[] = ['problems', 'causes', 'measures'];
  return roles.flatMap((role) => [
    children.filter((section) => section.role === role).length,
    children.filter((section) => section.role !== role && section.role !== 'problems').length,
  ]);
}

function isUniform(sections: readonly Section[]): boolean {
  return sections.every(({ role }) => role !== 'body' && role === sections[0]?.role);
}

/** Whether headings are built alike: as 学得深 and 走得实 are, or as 看一看：“千万工程” and 比一比：自己的差距. */
function isParallel(document: Document, sections: readonly Section[]): boolean {
  const titles = sections.map((section) => titleText(document, section));
  const openings = titles.map((title) => (OPENING.exec(title)?.[0] ?? '').length);
  return isEven(titles) || (openings[0] !== 0 && openings.every((length) => length === openings[0]));
}

/** Whether they are of one length and have a character in common. */
function isEven(titles: readonly string[]): boolean {
  const [first = ''] = titles;
  const shared = [...first].some((character) => titles.every((title) => title.includes(character)));
  return shared && titles.every(({ length }) => Math.abs(length - first.length) <= 1);
}
