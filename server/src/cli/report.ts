import type { Document, Finding, Severity } from '../core/service.ts';
import type { Encoding } from './decode.ts';

/** A text that was read and, by `check`, checked. */
export interface Draft {
  /** As given. */
  readonly path: string;
  readonly encoding: Encoding;
  readonly document: Document;
  readonly findings: readonly Finding[];
}

/** What stands in `summary` of the machine-readable output. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
  readonly hints: number;
}

/** Tells one run of a command to people or machines. */
export interface Reporter {
  add(draft: Draft): void;
  /** A path that could not be checked or followed, and why. */
  fail(path: string, message: string): void;
  end(summary: Summary): void;
}

/** Counts while drafts are added. */
export class Tally {
  #files = 0;
  readonly #findings: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };

  add(draft: Draft): void {
    this.#files++;
    for (const finding of draft.findings) this.#findings[finding.severity]++;
  }

  get summary(): Summary {
    const { error, warning, information, hint } = this.#findings;
    return { files: this.#files, errors: error, warnings: warning, informations: information, hints: hint };
  }
}
