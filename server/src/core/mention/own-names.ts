import type { Names } from '../lexicon/entries.ts';
import type { Document } from '../model/document.ts';
import { signaturePlaces } from '../structure/signature-places.ts';
import { textAt } from '../text/span.ts';

/** A unit or a person that a text names as its own: in its title, its salutation or its signature. */
export interface OwnName {
  readonly kind: 'unit' | 'person';
  readonly text: string;
}

const HAN_RUNS = /[\u3400-\u9fff]+/g;
const SHORTEST_UNIT = 3;
const LONGEST_UNIT = 24;

/** The units and persons that a text names as its own, each once. */
export function ownNamesOf(document: Document): readonly OwnName[] {
  const { names, placeholders } = document.language.lexicon.data;
  const persons = new PersonReader(names, placeholders.surnames);
  const found = linesOf(document, signaturePlaces(document)).flatMap((line): OwnName[] => [
    ...unitsIn(line, names).map((unit): OwnName => ({ kind: 'unit', text: unit })),
    ...(line.isTitle ? [] : persons.read(line.text)).map((person): OwnName => ({ kind: 'person', text: person })),
  ]);
  return [...new Map(found.map((name) => [name.text, name])).values()];
}

/** The units that a text names as its own before it begins. */
export function unitsInFront(document: Document): readonly string[] {
  const { names } = document.language.lexicon.data;
  return linesOf(document, new Set()).flatMap((line) => unitsIn(line, names));
}

interface Line {
  readonly text: string;
  /** The first line of the title, which is a sentence rather than a list of names. */
  readonly isTitle: boolean;
}

function linesOf(document: Document, signed: ReadonlySet<number>): readonly Line[] {
  const named = document.outline.blocks.filter(
    ({ role, place }) => role === 'title' || role === 'salutation' || signed.has(place),
  );
  const title = named.find(({ role }) => role === 'title');
  return named.map((block) => {
    const { text, wholeContent } = document.paragraph(block.place);
    return { text: textAt(text, wholeContent), isTitle: block === title };
  });
}

function unitsIn({ text, isTitle }: Line, names: Names): readonly string[] {
  return [...text.matchAll(HAN_RUNS)].flatMap(([run]) => unitsOfRun(run, names, isTitle ? [] : names.endings));
}

/** The names of units at the beginning of a run of ideographs: 青山镇 and 青山镇党委 in 在青山镇党委读书班上的发言. */
function unitsOfRun(run: string, { units, continued, leads, generic }: Names, endings: readonly string[]): string[] {
  const lead = leads.find((word) => run.startsWith(word)) ?? '';
  const text = run.slice(lead.length);
  const found: string[] = [];
  for (let end = SHORTEST_UNIT; end <= Math.min(text.length, LONGEST_UNIT); end++) {
    const name = text.slice(0, end);
    if (generic.some((word) => name.includes(word))) break;
    const unit = units.find((word) => name.endsWith(word));
    const isContinued = unit?.length === 1 && continued.includes(text.charAt(end) || ' ');
    const isEnd = end === text.length && endings.some((word) => name.endsWith(word));
    if ((unit !== undefined && !isContinued) || isEnd) found.push(name);
  }
  return found;
}

/** Finds persons by their surnames, where nothing but their names or their office and their name is written together. */
class PersonReader {
  readonly #names: Names;
  readonly #patterns: readonly RegExp[];

  constructor(names: Names, surnames: string) {
    const name = `(?<name>[${surnames}]\\p{Script=Han}{1,2})`;
    const office = `(?:${names.offices.join('|')})`;
    const start = '(?<!(?!的)\\p{Script=Han})';
    this.#names = names;
    this.#patterns = [
      `${start}${name}(?!\\p{Script=Han})`,
      `${start}(?<name>[${surnames}][ \\t\u3000]+\\p{Script=Han})(?!\\p{Script=Han})`,
      `${office}${name}(?!\\p{Script=Han})`,
      `${start}${name}(?=${office})`,
    ].map((source) => new RegExp(source, 'gu'));
  }

  read(text: string): readonly string[] {
    const found = this.#patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ groups }) => (groups?.name ?? '').replace(/\s/g, '')),
    );
    return found.filter((name) => !this.#isOtherwise(name));
  }

  /** 高新区, 党委 and 谢谢 begin with surnames, too. */
  #isOtherwise(name: string): boolean {
    const { units, endings, offices } = this.#names;
    return [...units, ...endings, ...offices].some((word) => name.endsWith(word)) || /^(.)\1$/u.test(name);
  }
}
