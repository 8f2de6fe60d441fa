import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver';
import type { SectionOperation } from '../protocol.ts';
import type { Reading } from './reading.ts';
import { answer } from './section-edits.ts';
import type { Session } from './session.ts';

/** What can be done with the section whose heading the cursor stands on, of the kinds that are wanted. */
export function sectionActions(
  session: Session,
  reading: Reading,
  { start, end }: Range,
  isWanted: (kind: CodeActionKind) => boolean,
): CodeAction[] {
  const { line } = start;
  const isHeading = start.line === end.line && reading.document.outline.all.some(({ place }) => place === line);
  if (!isHeading) return [];
  return actionsOn(line)
    .filter(({ kind }) => isWanted(kind))
    .flatMap(({ title, kind, operation }) => {
      const result = answer(session, reading, operation);
      return 'edit' in result ? [{ title, kind, edit: result.edit }] : [];
    });
}

interface SectionAction {
  readonly title: string;
  readonly kind: CodeActionKind;
  readonly operation: SectionOperation;
}

function actionsOn(section: number): readonly SectionAction[] {
  const sections = [section];
  const { RefactorMove, RefactorRewrite } = CodeActionKind;
  return [
    { title: '上移本节', kind: RefactorMove, operation: { kind: 'moveUp', sections } },
    { title: '下移本节', kind: RefactorMove, operation: { kind: 'moveDown', sections } },
    { title: '升一级', kind: RefactorRewrite, operation: { kind: 'promote', sections } },
    { title: '降一级', kind: RefactorRewrite, operation: { kind: 'demote', sections } },
    { title: '重新编号（本节）', kind: RefactorRewrite, operation: { kind: 'renumber', section } },
    { title: '重新编号', kind: RefactorRewrite, operation: { kind: 'renumber' } },
  ];
}
