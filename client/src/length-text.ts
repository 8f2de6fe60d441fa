import type { l10n as Localization } from 'vscode';
import type { LengthAnswer } from '../../server/src/protocol.ts';

/** How long a document is, and what is selected of it. */
export interface Lengths {
  readonly whole: LengthAnswer;
  /** Absent where nothing is selected. */
  readonly selection?: Measure;
}

export type Measure = Pick<LengthAnswer, 'characters' | 'visible' | 'minutes'>;

/** As a status item tells it, like Word: what is selected of how much. */
export function shortLength(characters: number, selection: Measure | undefined): string {
  return selection ? `${selection.characters}/${characters}字` : `${characters}字`;
}

/** A line for the whole, one for what is asked for, one for the selection. */
export function describeLengths({ whole, selection }: Lengths, l10n: Pick<typeof Localization, 't'>): string[] {
  const { target } = whole;
  return [
    l10n.t('Whole text: {0}', describe(whole, l10n)),
    ...(target ? [describeTarget(whole.characters, target, l10n)] : []),
    ...(selection ? [l10n.t('Selection: {0}', describe(selection, l10n))] : []),
  ];
}

/** The sum over the selections of an editor. */
export function sumOf(measures: readonly Measure[]): Measure {
  const sum = (count: (measure: Measure) => number) => measures.reduce((total, measure) => total + count(measure), 0);
  return {
    characters: sum(({ characters }) => characters),
    visible: sum(({ visible }) => visible),
    minutes: sum(({ minutes }) => minutes),
  };
}

function describe({ characters, visible, minutes }: Measure, l10n: Pick<typeof Localization, 't'>): string {
  const spoken =
    minutes < 1
      ? l10n.t('about {0} s to speak', Math.round(minutes * 60))
      : l10n.t('about {0} min to speak', Math.round(minutes));
  return l10n.t('{0} characters (字数), {1} without blanks (字符数), {2}', characters, visible, spoken);
}

function describeTarget(
  characters: number,
  { minimum, maximum }: NonNullable<LengthAnswer['target']>,
  l10n: Pick<typeof Localization, 't'>,
): string {
  const wanted =
    minimum === maximum ? l10n.t('Asked for: {0}', minimum) : l10n.t('Usual for its kind: {0}–{1}', minimum, maximum);
  if (characters < minimum) return l10n.t('{0}, {1} to go', wanted, minimum - characters);
  return characters > maximum ? l10n.t('{0}, {1} too many', wanted, characters - maximum) : wanted;
}
