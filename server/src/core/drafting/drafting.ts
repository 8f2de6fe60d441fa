import type { AspectList, GenreProfile } from '../model/profile.ts';
import { writeMarker, writeOrdinal } from '../syntax/marker.ts';
import type { DraftingData, Piece, Skeleton, TemplateLine } from './entries.ts';
import { choiceOf, countParts, fillSlots, offerNumbers, type Slots, writeSnippet } from './snippet.ts';

/** The genres with what a draft of each may begin as. */
export interface GenreStart {
  readonly profile: GenreProfile;
  readonly skeletons: readonly Skeleton[];
}

/** What is put in under a name, as snippets of the Language Server Protocol have it. */
export interface Snippet {
  readonly name: string;
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const YEAR = /^20\d\d/;

/** What drafts are begun with: pieces, and whole drafts put together from them. The only place that makes text of them. */
export class Drafting {
  readonly #data: DraftingData;
  readonly #genres: readonly GenreProfile[];

  constructor(data: DraftingData, genres: readonly GenreProfile[]) {
    this.#data = data;
    this.#genres = genres;
  }

  /** The genres in the order in which they are offered. */
  get starts(): readonly GenreStart[] {
    const { skeletons } = this.#data;
    return [...new Set(skeletons.map(({ genre }) => genre))].map((id) => ({
      profile: this.#genre(id),
      skeletons: skeletons.filter(({ genre }) => genre === id),
    }));
  }

  /** A whole draft with what is to be filled in, as a snippet; `undefined` where there is none of this name. */
  skeleton(name: string): string | undefined {
    const skeleton = this.#data.skeletons.find((one) => one.name === name);
    return skeleton && this.#write(skeleton).join('\n');
  }

  /** Every piece, then every whole draft. */
  get snippets(): readonly Snippet[] {
    const { pieces, skeletons } = this.#data;
    return [
      ...pieces.pieces.map((piece) => ({ ...piece, body: this.#writePiece(piece) })),
      ...skeletons.map((one) => ({ ...one, name: `框架：${one.name}`, body: this.#write(one) })),
    ].map(({ name, prefix, description, body }) => ({ name, prefix, description, body }));
  }

  #writePiece(piece: Piece): readonly string[] {
    return writeSnippet(offerNumbers(fillSlots(piece.lines, this.#slotsOf(piece))));
  }

  #write(skeleton: Skeleton): readonly string[] {
    const lines = skeleton.parts.flatMap((name) => this.#piece(name).lines);
    return writeSnippet(countParts(fillSlots(lines, this.#slotsOf(skeleton))));
  }

  #slotsOf({ genre, occasion, subject }: Partial<Skeleton>): Slots {
    const profile = genre === undefined ? undefined : this.#genre(genre);
    const list = profile?.aspects?.find(({ name }) => name === occasion);
    return new Map<string, readonly TemplateLine[]>([
      ...Object.entries(this.#data.pieces.slots).map(([name, line]) => [name, [line]] as const),
      ...(profile ? wordingSlots(profile) : []),
      ...(list ? this.#occasionSlots(list) : []),
      ...(subject === undefined ? [] : [['我', [subject]] as const]),
    ]);
  }

  #occasionSlots({ name, aspects }: AspectList): [string, readonly TemplateLine[]][] {
    const [year] = YEAR.exec(name) ?? [];
    const lines = aspects.map(({ name, asks }, rank) => {
      const slots = new Map([
        ['方面名', [name]],
        ...asks.map((ask, at) => [`问${writeOrdinal('han', at + 1)}`, [ask]] as const),
      ]);
      return writeMarker('han-bracketed', rank + 1) + fillSlots([this.#data.pieces.aspect], slots).join('');
    });
    return [
      ['会议', [name]],
      ...(year === undefined ? [] : [['上年', [String(Number(year) - 1)]] as [string, readonly string[]]]),
      ['方面', lines],
      ['方面名', [choiceOf(aspects.map(({ name }) => name))]],
    ];
  }

  #piece(name: string): Piece {
    return known(
      this.#data.pieces.pieces.find((piece) => piece.name === name),
      name,
    );
  }

  #genre(id: string): GenreProfile {
    return known(
      this.#genres.find((profile) => profile.id === id),
      id,
    );
  }
}

function wordingSlots({ wordings: { openings, closings } }: GenreProfile): [string, readonly TemplateLine[]][] {
  return [
    ['开头', [choiceOf(openings)]],
    ['结语', [choiceOf(closings)]],
  ];
}

function known<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new RangeError(`nothing is called ${name}`);
  return found;
}
