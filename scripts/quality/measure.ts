import { countCharacters, type Finding, type Linter, type Service } from '../../server/src/core/service.ts';
import type { Draft } from './draft.ts';
import type { FaultClass } from './fault-class.ts';
import { isLoud, Judge, placeIn } from './judge.ts';
import { placesOf } from './plant.ts';
import { type Sample, samplePlants } from './sample.ts';

/** How many of the planted mistakes of one class were found. */
export interface Score {
  readonly name: string;
  /** Not demanded, see `FaultClass.isBeyond`. */
  readonly isBeyond: boolean;
  readonly planted: number;
  readonly caught: number;
  /** Findings at warning or above that came with the plants and are not at them. */
  readonly noise: number;
  /** By rule. */
  readonly noisy: Readonly<Record<string, number>>;
  readonly missed: readonly Miss[];
}

/** A plant that no finding met. */
export interface Miss {
  readonly draft: string;
  /** From 1. */
  readonly line: number;
  /** The planted text round the first change, the changes in ⟦⟧; an empty pair where something was taken away. */
  readonly planted: string;
  /** What stood there before. */
  readonly original: string;
}

/** What is found in the correct documents. */
export interface Calm {
  readonly characters: number;
  readonly warnings: number;
  readonly informations: number;
  readonly hints: number;
  /** Every warning with its place. */
  readonly listed: readonly string[];
}

export interface Sampling {
  readonly seed: number;
  /** The most plants of one class. */
  readonly plants: number;
}

/** Plants and judges the mistakes of the given classes. */
export function measureClasses(
  { service, linter }: Checker,
  drafts: readonly Draft[],
  classes: readonly FaultClass[],
  { seed, plants }: Sampling,
): readonly Score[] {
  const judge = new Judge(service, linter);
  return classes.map((fault) => {
    const samples = samplePlants(fault, drafts, seed, plants);
    const verdicts = samples.map((sample) => ({ sample, ...judge.judge(fault, sample) }));
    const noise = verdicts.flatMap((verdict) => verdict.noise);
    return {
      name: fault.name,
      isBeyond: fault.isBeyond === true,
      planted: samples.length,
      caught: verdicts.filter(({ isCaught }) => isCaught).length,
      noise: noise.length,
      noisy: countByRule(noise),
      missed: verdicts.filter(({ isCaught }) => !isCaught).map(({ sample, text }) => describeMiss(sample, text)),
    };
  });
}

export interface Checker {
  readonly service: Service;
  readonly linter: Linter;
}

/** Checks the correct documents as they are. */
export function measureCalm({ service, linter }: Checker, drafts: readonly Draft[]): Calm {
  const checked = drafts.map((draft) => {
    const document = service.read(draft.text, draft.mode);
    return { draft, document, findings: linter.check(document) };
  });
  const all = checked.flatMap(({ findings }) => findings);
  return {
    characters: drafts.reduce((sum, { text }) => sum + countCharacters(text), 0),
    warnings: all.filter(({ severity }) => isLoud(severity)).length,
    informations: all.filter(({ severity }) => severity === 'information').length,
    hints: all.filter(({ severity }) => severity === 'hint').length,
    listed: checked.flatMap(({ draft, document, findings }) =>
      findings
        .filter(({ severity }) => isLoud(severity))
        .map(({ rule, message, span }) => `${draft.name}:${placeIn(document, span.start)} ${rule} ${message}`),
    ),
  };
}

const CONTEXT = 16;
const LONG = 60;

function describeMiss({ draft, plant }: Sample, text: string): Miss {
  const { edits, original } = plant;
  const places = placesOf(plant).slice(0, edits.length);
  const [first] = places;
  const start = Math.max(0, (first?.start ?? 0) - CONTEXT);
  const near = places.filter(({ start: at }) => at < (first?.end ?? 0) + LONG);
  let planted = '';
  let done = start;
  for (const place of near) {
    planted += `${text.slice(done, place.start)}⟦${shortened(text.slice(place.start, place.end))}⟧`;
    done = place.end;
  }
  planted += text.slice(done, done + CONTEXT);
  return {
    draft: draft.name,
    line: text.slice(0, first?.start ?? 0).split('\n').length,
    planted: onOneLine(planted),
    original: onOneLine(
      edits
        .slice(0, near.length)
        .map(({ span }) => shortened(original.slice(span.start, span.end)))
        .join(' … '),
    ),
  };
}

function shortened(text: string): string {
  return text.length > LONG ? `${text.slice(0, LONG / 2)}…${text.slice(-LONG / 2)}` : text;
}

function onOneLine(text: string): string {
  return text.replaceAll('\n', '⏎');
}

function countByRule(findings: readonly Finding[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}
