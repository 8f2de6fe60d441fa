import type { Span } from '../text/span.ts';

/** A number that is written in another way than its kind is. */
export interface NumberFault {
  readonly span: Span;
  readonly right: string;
  /** In Chinese, without a stop: why. */
  readonly why: string;
  readonly isSure: boolean;
  /** Another style rather than a fault. */
  readonly isMild: boolean;
}

/** One kind of fault: where to look, and what should stand there; `undefined` where it is none after all. */
export interface NumberShape {
  /** Where to look. */
  readonly sign: string;
  /** What is easily seen round the sign of such a fault. */
  readonly near: RegExp;
  readonly pattern: RegExp;
  readonly why: string;
  readonly rewrite: (match: RegExpExecArray) => string | undefined;
  readonly isMild?: boolean;
}
