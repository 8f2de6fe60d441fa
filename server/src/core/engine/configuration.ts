import type { Severity } from './rule.ts';

/** What a person sets for one rule: a severity, `off`, or options with an optional severity. */
export type RuleSetting =
  | Severity
  | 'off'
  | ({ readonly severity?: Severity | 'off' } & Readonly<Record<string, unknown>>);

/** The settings that decide what is found. Absent ones mean the defaults. */
export interface Configuration {
  /** By rule id. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** A genre's id, or `auto` to tell it from the text. */
  readonly genre?: string;
}
