import type { Document, Finding, Linter, Service, Severity, Span } from '../../server/src/core/service.ts';
import { positionAt } from '../../server/src/core/service.ts';
import type { FaultClass } from './fault-class.ts';
import { movedSpan, placesOf, plantedText } from './plant.ts';
import type { Sample } from './sample.ts';

/** What became of one plant. */
export interface Verdict {
  readonly isCaught: boolean;
  /** New findings at warning or above that are neither at the plant nor of a rule that the class names. */
  readonly noise: readonly Finding[];
  /** The planted text. */
  readonly text: string;
}

/** Compares the findings of planted texts with those of the texts before. */
export class Judge {
  readonly #service: Service;
  readonly #linter: Linter;
  readonly #before = new Map<string, Document>();

  constructor(service: Service, linter: Linter) {
    this.#service = service;
    this.#linter = linter;
  }

  judge(fault: FaultClass, { draft, plant }: Sample): Verdict {
    const before = this.read(plant.original, draft.mode);
    const document = this.#service.read(plantedText(plant), draft.mode, undefined, before);
    const known = new Set(this.check(before).map((finding) => keyOf(finding, movedSpan(plant.edits, finding.span))));
    const fresh = this.check(document).filter((finding) => !known.has(keyOf(finding, finding.span)));
    const places = placesOf(plant);
    const isAtPlant = ({ rule, span }: Finding): boolean =>
      fault.rules?.includes(rule) || places.some((place) => meets(place, span));
    return {
      isCaught: fresh.some((finding) => counts(finding.severity, fault) && isAtPlant(finding)),
      noise: fresh.filter((finding) => isLoud(finding.severity) && !isAtPlant(finding)),
      text: document.text,
    };
  }

  /** Reads a text before the fault, once. */
  private read(text: string, mode: Document['mode']): Document {
    const document = this.#before.get(text) ?? this.#service.read(text, mode);
    this.#before.set(text, document);
    return document;
  }

  private check(document: Document): readonly Finding[] {
    return this.#linter.check(document);
  }
}

/** `12:3`, both from 1. */
export function placeIn(document: Document, offset: number): string {
  const { line, character } = positionAt(document.starts, offset);
  return `${line + 1}:${character + 1}`;
}

export function isLoud(severity: Severity): boolean {
  return severity === 'warning' || severity === 'error';
}

function counts(severity: Severity, { least }: FaultClass): boolean {
  return severity !== 'hint' || least === 'hint';
}

/** Overlap or touch. */
function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function keyOf({ rule, severity }: Finding, { start, end }: Span): string {
  return `${rule} ${severity} ${start} ${end}`;
}
