import type { Document } from '../model/document.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { rules as allRules } from '../rules/index.ts';
import { shift } from '../text/span.ts';
import type { Configuration, RuleSetting } from './configuration.ts';
import { type OptionValues, readOptions } from './options.ts';
import type {
  DocumentFacts,
  DocumentRule,
  Edit,
  FactIndex,
  Finding,
  Fix,
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
  readonly reports: readonly { readonly active: Active<ParagraphRule>; readonly report: Report }[];
  readonly facts: readonly { readonly rule: number; readonly fact: unknown }[];
}

/** What is kept from one version of a document to the next: the paragraphs counted in (no fenced ones), and the indexes over their facts. */
interface Kept {
  paragraphs: readonly Paragraph[];
  readonly indexes: readonly (FactIndex<unknown> | undefined)[];
}

/** The facts of one rule. They are put together when the rule looks at them; one that has an index may not need to. */
class Facts implements DocumentFacts<unknown, unknown> {
  readonly index: unknown;
  readonly #rule: number;
  readonly #memos: readonly Memo[];
  readonly #fenced: ReadonlySet<number>;

  constructor(rule: number, memos: readonly Memo[], fenced: ReadonlySet<number>, index: unknown) {
    this.#rule = rule;
    this.#memos = memos;
    this.#fenced = fenced;
    this.index = index;
  }

  get placed(): readonly Placed<unknown>[] {
    const placed: Placed<unknown>[] = [];
    for (let place = 0; place < this.#memos.length; place++) {
      const fact = factOf(this.#memos[place] as Memo, this.#rule);
      if (fact !== undefined && !this.#fenced.has(place)) placed.push({ place, fact });
    }
    return placed;
  }
}

function factOf({ facts }: Memo, wanted: number): unknown {
  for (const { rule, fact } of facts) if (rule === wanted) return fact;
  return undefined;
}

/** Checks documents against one frozen configuration and remembers what it found in each paragraph. */
export class Linter {
  /** How many paragraphs were really checked, for tests of what is remembered. */
  readonly counters = { paragraphs: 0 };
  readonly #paragraphRules: readonly Active<ParagraphRule>[];
  readonly #documentRules: readonly Active<DocumentRule>[];
  readonly #host: LinterHost;
  readonly #memos = new WeakMap<Paragraph, Memo>();
  readonly #kept = new WeakMap<object, Kept>();
  readonly #results = new WeakMap<Document, readonly Finding[]>();

  constructor(configuration: Configuration, host: LinterHost) {
    this.#host = host;
    const rules = host.rules ?? allRules;
    const active = rules.flatMap((rule) => this.#activate(rule, configuration.rules?.[rule.id]));
    this.#paragraphRules = active.filter((a): a is Active<ParagraphRule> => a.rule.scope === 'paragraph');
    this.#documentRules = active.filter((a): a is Active<DocumentRule> => a.rule.scope === 'document');
    for (const id of Object.keys(configuration.rules ?? {})) {
      if (!rules.some((rule) => rule.id === id)) host.onConfigurationError?.(`没有名为“${id}”的规则`);
    }
  }

  /** All findings in a document, by place. The same result whatever was checked before. */
  check(document: Document): readonly Finding[] {
    let findings = this.#results.get(document);
    if (!findings) {
      findings = this.#check(document);
      this.#results.set(document, findings);
    }
    return findings;
  }

  #check(document: Document): readonly Finding[] {
    const { paragraphs, fenced } = document;
    const memos = paragraphs.map((paragraph) => this.#memo(paragraph));
    const kept = this.#keep(document);
    const findings: Finding[] = [];
    for (const [place, memo] of memos.entries()) {
      if (memo.reports.length === 0 || fenced.has(place)) continue;
      const start = document.starts[place] as number;
      for (const { active, report } of memo.reports) findings.push(publish(active, moved(report, start), document));
    }
    for (const [number, active] of this.#documentRules.entries()) {
      const facts = new Facts(number, memos, fenced, kept.indexes[number]);
      const reports = this.#attempt(active, [], () => [...active.rule.check(document, facts, active.options)]);
      for (const report of reports) findings.push(publish(active, report, document));
    }
    return settle(findings, this.#host.rules ?? allRules);
  }

  #memo(paragraph: Paragraph): Memo {
    let memo = this.#memos.get(paragraph);
    if (!memo) {
      this.counters.paragraphs++;
      const reports = this.#paragraphRules.flatMap((active) =>
        this.#attempt(active, [], () => [...active.rule.check(paragraph, active.options)]).map((report) => ({
          active,
          report,
        })),
      );
      const facts = this.#documentRules.flatMap((active, rule) => {
        const fact = this.#attempt(active, undefined, () => active.rule.collect?.(paragraph, active.options));
        return fact === undefined ? [] : [{ rule, fact }];
      });
      memo = { reports, facts };
      this.#memos.set(paragraph, memo);
    }
    return memo;
  }

  /** Brings the indexes from the last version that was checked to this one, at the price of the paragraphs between. */
  #keep(document: Document): Kept {
    let kept = this.#kept.get(document.lineage);
    if (!kept) {
      kept = {
        paragraphs: [],
        indexes: this.#documentRules.map(({ rule }) => rule.createIndex?.() as FactIndex<unknown> | undefined),
      };
      this.#kept.set(document.lineage, kept);
    }
    const before = kept.paragraphs;
    const { paragraphs, fenced } = document;
    const after = fenced.size === 0 ? paragraphs : paragraphs.filter((_, place) => !fenced.has(place));
    let head = 0;
    while (head < before.length && head < after.length && before[head] === after[head]) head++;
    let tail = 0;
    const most = Math.min(before.length, after.length) - head;
    while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
    for (const [number, index] of kept.indexes.entries()) {
      if (!index) continue;
      for (let i = head; i < before.length - tail; i++)
        changeIndex(index, 'remove', before[i] as Paragraph, number, this.#memos);
      for (let i = head; i < after.length - tail; i++)
        changeIndex(index, 'add', after[i] as Paragraph, number, this.#memos);
    }
    kept.paragraphs = after;
    return kept;
  }

  /** Runs a part of a rule to its end; where it throws, the rule has found nothing: `otherwise`. */
  #attempt<T>(active: Active<Rule>, otherwise: T, part: () => T): T {
    try {
      return part();
    } catch (error) {
      this.#host.onRuleError?.(active.rule.id, error);
      return otherwise;
    }
  }

  #activate<R extends Rule>(rule: R, setting: RuleSetting | undefined): Active<R>[] {
    const complain = (message: string): void => this.#host.onConfigurationError?.(`规则“${rule.id}”：${message}`);
    const isObject = typeof setting === 'object' && setting !== null;
    const wanted = isObject ? setting.severity : setting;
    if (wanted === 'off' || (setting === undefined && rule.enabledByDefault === false)) return [];
    const isKnown = wanted === undefined || ['error', 'warning', 'information', 'hint'].includes(wanted);
    if (!isKnown) complain(`没有“${String(wanted)}”这一级别，按默认级别处理`);
    const options = readOptions(rule.options, isObject ? setting : {}, complain) as OptionValues<never>;
    const isForced = wanted !== undefined && isKnown;
    return [{ rule, severity: isForced ? wanted : rule.severity, isForced, options }];
  }
}

function changeIndex(
  index: FactIndex<unknown>,
  change: 'add' | 'remove',
  paragraph: Paragraph,
  number: number,
  memos: WeakMap<Paragraph, Memo>,
): void {
  const memo = memos.get(paragraph);
  const fact = memo && factOf(memo, number);
  if (fact !== undefined) index[change](fact, paragraph);
}

function moved(report: Report, by: number): Report {
  return {
    ...report,
    span: shift(report.span, by),
    related: (report.related ?? []).map((related) => ({ ...related, span: shift(related.span, by) })),
    fixes: (report.fixes ?? []).map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, by) })),
    })),
  };
}

function publish(active: Active<Rule>, report: Report, document: Document): Finding {
  return {
    rule: active.rule.id,
    severity: active.isForced ? active.severity : (report.severity ?? active.severity),
    message: report.message,
    span: report.span,
    related: report.related ?? [],
    fixes: (report.fixes ?? []).map((fix) => withLineEnds(fix, document)),
  };
}

function withLineEnds(fix: Fix, document: Document): Fix {
  if (!fix.edits.some((edit) => edit.newText.includes('\n'))) return fix;
  const edits = fix.edits.map((edit): Edit => ({ ...edit, newText: edit.newText.replaceAll('\n', document.lineEnd) }));
  return { ...fix, edits };
}
