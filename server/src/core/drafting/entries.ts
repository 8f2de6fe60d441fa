// The shapes of the data files under server/data/drafting. scripts/schemas.ts checks the files against these types.

/**
 * A line as a writer begins with it. `【写……】` and `【填……】` are to be written; a `【填……】` that stands twice is filled in
 * once. `{甲|乙}` is to be chosen from, `{今天}` is the date, `{序号2}` the number of a part, usually the second, `{名}` what
 * a slot of that name holds.
 */
export type TemplateLine = string;

/** What a writer may put in at a time: a title, an opening, a part, a closing. */
export interface Piece {
  readonly name: string;
  /** What is typed to get it: in Chinese, in pinyin, in initials. */
  readonly prefix: readonly string[];
  readonly description: string;
  /** The genre whose wordings `{开头}` and `{结语}` are; needed where they stand. */
  readonly genre?: string;
  /** The list of aspects, by its name, that `{方面}` and `{方面名}` are. */
  readonly occasion?: string;
  readonly lines: readonly TemplateLine[];
}

export interface Pieces {
  /** What slots hold where nothing tells more, by name. */
  readonly slots: Readonly<Record<string, TemplateLine>>;
  /** What stands behind the number of a prescribed aspect. */
  readonly aspect: TemplateLine;
  readonly pieces: readonly Piece[];
}

/** A whole draft, put together from pieces. */
export interface Skeleton {
  readonly name: string;
  readonly prefix: readonly string[];
  readonly description: string;
  readonly genre: string;
  /** The list of aspects, by its name, under which the problems are examined. */
  readonly occasion?: string;
  /** What tells it from others of its genre that are for no occasion either. */
  readonly form?: string;
  /** Who speaks; without it 我. */
  readonly subject?: string;
  /** The names of pieces. */
  readonly parts: readonly string[];
}

export interface DraftingData {
  readonly pieces: Pieces;
  readonly skeletons: readonly Skeleton[];
}
