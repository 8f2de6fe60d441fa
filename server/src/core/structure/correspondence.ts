import type { Document } from '../model/document.ts';
import { type Counterpart, counterparts } from './counterparts.ts';
import { type Point, partOf, pointsOf } from './points.ts';
import { unanswered } from './unanswered.ts';

/** The problems of a text beside what they come from and what is to be done about them. */
export interface Correspondence {
  readonly problems: readonly Point[];
  readonly causes: readonly Point[];
  readonly measures: readonly Point[];
  /** One for each problem, in the order of the text; then one for each cause and measure that belongs to none. */
  readonly rows: readonly Row[];
}

export interface Row {
  readonly problem: Point | undefined;
  readonly causes: readonly Counterpart[];
  readonly measures: readonly Counterpart[];
  /** No measure takes up the problem, as far as words tell. */
  readonly isOpen: boolean;
}

/** Lays the problems, causes and measures of a text side by side. Without problems there are no rows. */
export function correspondenceOf(document: Document): Correspondence {
  const [problems, causes, measures] = (['problems', 'causes', 'measures'] as const).map((role) => {
    const part = partOf(document, role);
    return part ? pointsOf(document, part) : [];
  }) as [readonly Point[], readonly Point[], readonly Point[]];
  return { problems, causes, measures, rows: rowsOf(document, problems, causes, measures) };
}

function rowsOf(
  document: Document,
  problems: readonly Point[],
  causes: readonly Point[],
  measures: readonly Point[],
): readonly Row[] {
  if (problems.length === 0) return [];
  const causesOf = counterparts(document, problems, causes);
  const measuresOf = counterparts(document, problems, measures);
  const open = new Set(unanswered(document, problems, measures));
  // With most of them open, the measures are worded in another way, and nothing can be said of any.
  const areWordsTelling = open.size * 2 < problems.length;
  const rows = problems.map((problem): Row => {
    const isOpen = areWordsTelling && open.has(problem);
    return { problem, causes: causesOf.get(problem) ?? [], measures: measuresOf.get(problem) ?? [], isOpen };
  });
  const alone = { problem: undefined, causes: [], measures: [], isOpen: false };
  return [
    ...rows,
    ...unpaired(causes, causesOf).map((cause): Row => ({ ...alone, causes: [cause] })),
    ...unpaired(measures, measuresOf).map((measure): Row => ({ ...alone, measures: [measure] })),
  ];
}

function unpaired(points: readonly Point[], pairs: ReadonlyMap<Point, readonly Counterpart[]>): readonly Counterpart[] {
  const paired = new Set([...pairs.values()].flat().map(({ point }) => point));
  return points.filter((point) => !paired.has(point)).map((point) => ({ point, by: 'nothing' }));
}
