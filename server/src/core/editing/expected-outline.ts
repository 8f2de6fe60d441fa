import type { Document } from '../model/document.ts';
import type { MarkerForm } from '../syntax/marker.ts';
import { textAt } from '../text/span.ts';
import { Refusal } from './refusal.ts';

/** A heading as it should be read in a text that an operation has made. */
export interface ExpectedHeading {
  /** The offset of its line. */
  readonly start: number;
  readonly form: MarkerForm | undefined;
  readonly number: number | undefined;
  /** The offset of the line of the heading that holds it. */
  readonly parent: number | undefined;
}

/** Makes sure that a text is read as it was meant: a heading may be one only among its neighbours. */
export function assertOutline(document: Document, expected: readonly ExpectedHeading[]): void {
  const { all } = document.outline;
  const startOf = (place: number): number => document.line(place).start;
  const starts = new Set(all.map(({ place }) => startOf(place)));
  const lost = expected.find(({ start }) => !starts.has(start));
  if (lost) throw new Refusal(`这样一改，“${lineAt(document, lost.start)}”就读不成标题了`);
  const isAsMeant =
    all.length === expected.length &&
    all.every(({ place, marker, parent }, at) => {
      const wanted = expected[at];
      return (
        wanted?.start === startOf(place) &&
        wanted.form === marker?.form &&
        wanted.number === marker?.number &&
        wanted.parent === (parent && startOf(parent.place))
      );
    });
  if (!isAsMeant) throw new Refusal('这样一改，标题的层次就读乱了');
}

function lineAt(document: Document, start: number): string {
  const place = document.starts.indexOf(start);
  return textAt(document.text, document.line(place)).trim();
}
