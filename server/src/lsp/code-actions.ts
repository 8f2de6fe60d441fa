import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
} from 'vscode-languageserver';
import { applyFixes, type Edit, type Finding, fixAll, type Span } from '../core/service.ts';
import { DISABLE_RULE_COMMAND, EXPLAIN_RULE_COMMAND, REVEAL_COMMAND } from '../protocol.ts';
import { FIX_ALL_KIND } from './capabilities.ts';
import { SOURCE } from './convert.ts';
import type { Reading } from './reading.ts';
import { sectionActions } from './section-actions.ts';
import type { Session } from './session.ts';

/** A finding where the client asks, with those of the client's diagnostics that show it. */
interface Target {
  readonly finding: Finding;
  readonly diagnostics: readonly Diagnostic[];
}

/** What can be done about findings and with sections, computed from the text as it is now, whatever the client's diagnostics were computed from. */
export function provideCodeActions(session: Session): void {
  session.connection.onCodeAction(async (params, token) => {
    const reading = await session.read(params.textDocument.uri, token);
    if (!reading) return null;
    const actions = new ActionMaker(session, reading);
    return [
      ...(wants(params, CodeActionKind.QuickFix) ? actions.quickFixes(targetsOf(session, reading, params)) : []),
      ...(wants(params, FIX_ALL_KIND) ? actions.fixAll() : []),
      ...sectionActions(session, reading, params.range, (kind) => wants(params, kind)),
    ];
  });
}

/** All but quick fixes is for those who ask: computing it at every move of the cursor would cost the whole text. */
function wants({ context: { only, triggerKind } }: CodeActionParams, kind: string): boolean {
  if (only) return only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
  return kind === CodeActionKind.QuickFix || triggerKind !== CodeActionTriggerKind.Automatic;
}

/** The findings in the range, and those that the client's diagnostics show: clients move ranges, so overlap is enough. */
function targetsOf(
  { converter }: Session,
  { document, findings }: Reading,
  { range, context }: CodeActionParams,
): Target[] {
  const asked = converter.span(document, range);
  const shown = context.diagnostics
    .filter(({ source }) => source === SOURCE)
    .map((diagnostic) => ({ diagnostic, span: converter.span(document, diagnostic.range) }));
  return findings.flatMap((finding) => {
    const diagnostics = shown
      .filter(({ diagnostic, span }) => diagnostic.code === finding.rule && meets(span, finding.span))
      .map(({ diagnostic }) => diagnostic);
    return diagnostics.length > 0 || meets(asked, finding.span) ? [{ finding, diagnostics }] : [];
  });
}

class ActionMaker {
  readonly #session: Session;
  readonly #reading: Reading;

  constructor(session: Session, reading: Reading) {
    this.#session = session;
    this.#reading = reading;
  }

  /** Every fix of every finding, then what concerns each rule as a whole. */
  quickFixes(targets: readonly Target[]): CodeAction[] {
    const rules = new Set(targets.map(({ finding }) => finding.rule));
    const ofRules = [...rules].map((rule) => {
      const own = targets.filter(({ finding }) => finding.rule === rule);
      return { rule, diagnostics: own.flatMap(({ diagnostics }) => diagnostics) };
    });
    const edits = [
      ...targets.flatMap((target) => this.#fixes(target)),
      ...ofRules.flatMap(({ rule, diagnostics }) => this.#fixRule(rule, diagnostics)),
    ];
    if (!this.#session.client.commands) return edits;
    return [
      ...edits,
      ...targets.flatMap((target) => this.#reveal(target)),
      ...ofRules.flatMap(({ rule, diagnostics }) => this.#ruleCommands(rule, diagnostics)),
    ];
  }

  fixAll(): CodeAction[] {
    const { document } = this.#reading;
    const edits = fixAll(document, (version) => this.#reading.check(version));
    if (edits.length === 0) return [];
    return [{ title: '修正全部可以放心修正的问题', kind: FIX_ALL_KIND, edit: this.#edit(edits) }];
  }

  #fixes({ finding, diagnostics }: Target): CodeAction[] {
    const safe = finding.fixes.findIndex((fix) => fix.applicability === 'safe');
    const preferred = Math.max(safe, 0);
    return finding.fixes.map((fix, number) => ({
      ...quickFix(fix.title, diagnostics),
      ...(number === preferred && { isPreferred: true }),
      edit: this.#edit(fix.edits),
    }));
  }

  /** The first fix of every finding of a rule, where that mends more than one. */
  #fixRule(rule: string, diagnostics: readonly Diagnostic[]): CodeAction[] {
    const findings = this.#reading.findings.filter((finding) => finding.rule === rule);
    const edits = new Set(applyFixes(findings));
    const mended = findings.filter(({ fixes }) => fixes[0]?.edits.some((edit) => edits.has(edit)));
    if (mended.length < 2) return [];
    return [
      { ...quickFix(`修正全部同类问题（${rule}，${mended.length} 处）`, diagnostics), edit: this.#edit([...edits]) },
    ];
  }

  /** The way to the place that a finding refers to. */
  #reveal({ finding, diagnostics }: Target): CodeAction[] {
    const [related] = finding.related;
    if (!related) return [];
    const { document, uri } = this.#reading;
    const range = this.#session.converter.range(document, related.span);
    return [commandAction(`转到：${related.message}`, REVEAL_COMMAND, [uri, range], diagnostics)];
  }

  #ruleCommands(rule: string, diagnostics: readonly Diagnostic[]): CodeAction[] {
    const { uri } = this.#reading;
    return [
      commandAction(`关闭规则“${rule}”（文件夹设置）`, DISABLE_RULE_COMMAND, [rule, uri], diagnostics),
      commandAction('为什么？查看规则说明', EXPLAIN_RULE_COMMAND, [rule], diagnostics),
    ];
  }

  #edit(edits: readonly Edit[]) {
    const { document, uri, version } = this.#reading;
    return this.#session.converter.workspaceEdit(document, uri, version, edits);
  }
}

function quickFix(title: string, diagnostics: readonly Diagnostic[]): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, ...(diagnostics.length > 0 && { diagnostics: [...diagnostics] }) };
}

function commandAction(
  title: string,
  command: string,
  args: readonly unknown[],
  diagnostics: readonly Diagnostic[],
): CodeAction {
  return { ...quickFix(title, diagnostics), command: { title, command, arguments: [...args] } };
}

/** Whether two spans overlap; a cursor also meets what it stands at the edge of. */
function meets(a: Span, b: Span): boolean {
  const isCursor = a.start === a.end || b.start === b.end;
  return isCursor ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;
}
