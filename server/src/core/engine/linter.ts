import type { Document } from '../model/document.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { onceFor } from '../once.ts';
import type { Elsewhere } from '../repetition/folder.ts';
import { rules as allRules } from '../rules/index.ts';
import { shift } from '../text/span.ts';
import type { Configuration, RuleSetting } from './configuration.ts';
import { withLineEnds } from './fixes.ts';
import { type OptionValues, readOptions } from './options.ts';
import type {
  DocumentFacts,
  DocumentRule,
  FactIndex,
  Finding,
  ParagraphRule,
  Placed,
  Report,
  Rule,
  Severity,
} from './rule.ts';
import { settle } from './settle.ts';

/** What a linter tells the world. All of it may be left out. */
export interface LinterHost {
  /** A rule that threw: it is skipped, and what it had yielded is dropped. */
  readonly onRuleError?: (rule: string, error: unknown) => void;
  /** Something in the configuration that cannot be followed, in Chinese. */
  readonly onConfigurationError?: (message: string) => void;
  /** Other rules than the built-in ones, for tests. */
  readonly rules?: readonly Rule[];
}

interface Active<R extends Rule> {
  readonly rule: R;
  readonly severity: Severity;
  /** The severity was set by hand, so it replaces also what the rule says of a single finding. */
  readonly isForced: boolean;
  readonly options: OptionValues<never>;
}

/** What is remembered with a paragraph: reports of paragraph rules with spans in the paragraph, facts of document rules. */
interface Memo {
  readonly reports: { readonly active: Active<ParagraphRule>; readonly report: Report }[];
  /** By document rule; `undefined` where it has none. */
  readonly facts: unknown[];
}

/** What is kept from one version of a document to the next. */
interface Kept {
  /** Those counted in (no fenced ones), their places and what is remembered with them, side by side. */
  paragraphs: readonly Paragraph[];
  places: readonly number[];
  memos: readonly Memo[];
  /** By document rule: how many of the paragraphs have a fact, and the index over the facts. */
  readonly counts: number[];
  readonly indexes: readonly (FactIndex<unknown> | undefined)[];
}

/** The facts of one rule. They are put together when the rule looks at them; one that has an index may not need to. */
class Facts implements DocumentFacts<unknown, unknown> {
  readonly index: unknown;
  readonly #rule: number;
  readonly #kept: Kept;

  constructor(rule: number, kept: Kept) {
    this.#rule = rule;
    this.#kept = kept;
    this.index = kept.indexes[rule];
  }

  get placed(): readonly Placed<unknown>[] {
    return this.where(() => true);
  }

  where(test: (fact: unknown) => boolean): readonly Placed<unknown>[] {
    const { places, memos, counts } = this.#kept;
    const placed: Placed<unknown>[] = [];
    let left = counts[this.#rule] as number;
    for (let at = 0; left > 0; at++) {
      const fact = (memos[at] as Memo).facts[this.#rule];
      if (fact === undefined) continue;
      left--;
      if (test(fact)) placed.push({ place: places[at] as number, fact });
    }
    return placed;
  }
}

/** Checks documents against one frozen configuration and remembers what it found in each paragraph. */
export class Linter {
  /** How many paragraphs were really checked, for tests of what is remembered. */
  readonly counters = { paragraphs: 0 };
  readonly #paragraphRules: readonly Active<ParagraphRule>[];
  readonly #documentRules: readonly Active<DocumentRule>[];
  readonly #host: LinterHost;
  readonly #kept = new WeakMap<object, Kept>();
  readonly #results = new WeakMap<Document, readonly Finding[]>();

  constructor(configuration: Configuration, host: LinterHost) {
    this.#host = host;
    const rules = host.rules ?? allRules;
    const active = rules.flatMap((rule) => {
      const setting = configuration.rules?.[rule.id];
      return setting === undefined ? asDeclared(rule) : this.#activate(rule, setting);
    });
    this.#paragraphRules = active.filter((a): a is Active<ParagraphRule> => a.rule.scope === 'paragraph');
    this.#documentRules = active.filter((a): a is Active<DocumentRule> => a.rule.scope === 'document');
    for (const id of Object.keys(configuration.rules ?? {})) {
      if (!rules.some((rule) => rule.id === id)) host.onConfigurationError?.(`没有名为“${id}”的规则`);
    }
  }

  /**
   * All findings in a document, by place. The same result whatever was checked before.
   * @param elsewhere the texts that it is compared with
   */
  check(document: Document, elsewhere?: Elsewhere): readonly Finding[] {
    if (elsewhere) return this.#check(document, elsewhere);
    let findings = this.#results.get(document);
    if (!findings) {
      findings = this.#check(document);
      this.#results.set(document, findings);
    }
    return findings;
  }

  /** The rule that a finding is of. */
  rule(id: string): Rule | undefined {
    return (this.#host.rules ?? allRules).find((rule) => rule.id === id);
  }

  #check(document: Document, elsewhere?: Elsewhere): readonly Finding[] {
    const kept = this.#keep(document);
    const findings: Finding[] = [];
    for (let at = 0; at < kept.memos.length; at++) {
      const { reports } = kept.memos[at] as Memo;
      if (reports.length === 0) continue;
      const start = document.starts[kept.places[at] as number] as number;
      for (const { active, report } of reports) findings.push(publish(active, report, start, document));
    }
    for (let number = 0; number < this.#documentRules.length; number++) {
      const active = this.#documentRules[number] as Active<DocumentRule>;
      const facts = new Facts(number, kept);
      for (const report of this.#attempt(active, () => active.rule.check(document, facts, active.options, elsewhere)))
        findings.push(publish(active, report, 0, document));
    }
    return settle(findings, this.#host.rules ?? allRules);
  }

  /** Brings what is kept from the last version that was checked to this one, at the price of the paragraphs between. */
  #keep(document: Document): Kept {
    let kept = this.#kept.get(document.lineage);
    if (!kept) {
      const indexes = this.#documentRules.map(({ rule }) => rule.createIndex?.() as FactIndex<unknown> | undefined);
      kept = { paragraphs: [], places: [], memos: [], counts: indexes.map(() => 0), indexes };
      this.#kept.set(document.lineage, kept);
    }
    const { paragraphs: before, memos } = kept;
    const places = placesOf(document);
    const after = document.fenced.size === 0 ? document.paragraphs : places.map((place) => document.paragraph(place));
    let head = 0;
    while (head < before.length && head < after.length && before[head] === after[head]) head++;
    let tail = 0;
    const most = Math.min(before.length, after.length) - head;
    while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
    const known = new Map<Paragraph, Memo>();
    for (let at = head; at < before.length - tail; at++) known.set(before[at] as Paragraph, memos[at] as Memo);
    const between = this.#recall(after.slice(head, after.length - tail), known);
    kept.paragraphs = after;
    kept.places = places;
    kept.memos = [...memos.slice(0, head), ...between, ...memos.slice(before.length - tail)];
    for (let at = head; at < before.length - tail; at++)
      change(kept, 'remove', before[at] as Paragraph, memos[at] as Memo);
    for (let at = head; at < after.length - tail; at++)
      change(kept, 'add', after[at] as Paragraph, kept.memos[at] as Memo);
    return kept;
  }

  /** What is remembered with each of the paragraphs. Those that are not known are checked and become so. */
  #recall(paragraphs: readonly Paragraph[], known: Map<Paragraph, Memo>): readonly Memo[] {
    const fresh: Paragraph[] = [];
    const drafts: Memo[] = [];
    const memos = paragraphs.map((paragraph) => {
      let memo = known.get(paragraph);
      if (!memo) {
        memo = { reports: [], facts: this.#documentRules.map(() => undefined) };
        known.set(paragraph, memo);
        fresh.push(paragraph);
        drafts.push(memo);
      }
      return memo;
    });
    this.counters.paragraphs += fresh.length;
    // Rule by rule, so that the code of each one is warm.
    for (const active of this.#paragraphRules)
      for (let at = 0; at < fresh.length; at++) this.#report(active, fresh[at] as Paragraph, drafts[at] as Memo);
    for (let number = 0; number < this.#documentRules.length; number++)
      for (let at = 0; at < fresh.length; at++) this.#collect(number, fresh[at] as Paragraph, drafts[at] as Memo);
    return memos;
  }

  #report(active: Active<ParagraphRule>, paragraph: Paragraph, { reports }: Memo): void {
    const before = reports.length;
    try {
      for (const report of active.rule.check(paragraph, active.options)) reports.push({ active, report });
    } catch (error) {
      reports.length = before;
      this.#host.onRuleError?.(active.rule.id, error);
    }
  }

  #collect(number: number, paragraph: Paragraph, { facts }: Memo): void {
    const { rule, options } = this.#documentRules[number] as Active<DocumentRule>;
    try {
      facts[number] = rule.collect?.(paragraph, options);
    } catch (error) {
      this.#host.onRuleError?.(rule.id, error);
    }
  }

  /** All that a document rule reports; where it throws, it has found nothing. */
  #attempt(active: Active<Rule>, check: () => Iterable<Report>): readonly Report[] {
    try {
      return [...check()];
    } catch (error) {
      this.#host.onRuleError?.(active.rule.id, error);
      return [];
    }
  }

  #activate(rule: Rule, setting: RuleSetting): Active<Rule>[] {
    const complain = (message: string): void => this.#host.onConfigurationError?.(`规则“${rule.id}”：${message}`);
    const isObject = typeof setting === 'object' && setting !== null;
    const wanted = isObject ? setting.severity : setting;
    if (wanted === 'off') return [];
    const isKnown = wanted === undefined || ['error', 'warning', 'information', 'hint'].includes(wanted);
    if (!isKnown) complain(`没有“${String(wanted)}”这一级别，按默认级别处理`);
    const options = readOptions(rule.options, isObject ? setting : {}, complain) as OptionValues<never>;
    const isForced = wanted !== undefined && isKnown;
    return [{ rule, severity: isForced ? wanted : rule.severity, isForced, options }];
  }
}

/** A rule that no setting names, with its defaults; nothing where it runs only if one does. */
const asDeclared = onceFor((rule: Rule): readonly Active<Rule>[] => {
  const { severity, enabledByDefault = true } = rule;
  const options = readOptions(rule.options, {}, () => {}) as OptionValues<never>;
  return enabledByDefault ? [{ rule, severity, isForced: false, options }] : [];
});

/** The places of the paragraphs that are counted in. */
function placesOf({ paragraphs, fenced }: Document): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < paragraphs.length; place++) if (!fenced.has(place)) places.push(place);
  return places;
}

/** Counts the facts of a paragraph in or out. */
function change({ counts, indexes }: Kept, how: 'add' | 'remove', paragraph: Paragraph, { facts }: Memo): void {
  for (const [rule, fact] of facts.entries()) {
    if (fact === undefined) continue;
    counts[rule] = (counts[rule] as number) + (how === 'add' ? 1 : -1);
    indexes[rule]?.[how](fact, paragraph);
  }
}

/** A finding from what a rule reports; the spans count from `start`. */
function publish(
  { rule, severity, isForced }: Active<Rule>,
  report: Report,
  start: number,
  document: Document,
): Finding {
  return {
    rule: rule.id,
    severity: isForced ? severity : (report.severity ?? severity),
    message: report.message,
    span: shift(report.span, start),
    related: (report.related ?? []).map((related) => ({ ...related, span: shift(related.span, start) })),
    fixes: (report.fixes ?? []).map(({ title, applicability, edits }) => {
      const moved = edits.map(({ span, newText }) => ({ span: shift(span, start), newText }));
      return { title, applicability, edits: withLineEnds(moved, document.lineEnd) };
    }),
  };
}
