import { commands, type Disposable, l10n, type TextDocument, window, workspace } from 'vscode';
import {
  type ProtocolRange,
  REVEAL_COMMAND,
  type SectionLine,
  type SectionOperation,
} from '../../server/src/protocol.ts';
import type { CurrentDraft } from './current-draft.ts';
import { type Ghost, type ItemEntry, isGhost, isSection, type OutlineEntry } from './outline-entries.ts';
import { lineOf, type TreeNode } from './outline-tree.ts';
import type { OutlineView } from './outline-view.ts';
import type { ServerConnection } from './server-connection.ts';

/** Milliseconds that a reason stands in the status bar. */
const REASON_SHOWN = 5000;

/** A line of the outline view, or the one there that has the focus. */
type Meant = OutlineEntry | 'focused';

/** Registers what can be done with the sections of the current draft, in the outline view and at the cursor. */
export function registerSectionCommands(
  draft: CurrentDraft,
  connection: ServerConnection,
  view: OutlineView,
): Disposable[] {
  const run = (operation: SectionOperation, select?: (title: ProtocolRange) => ProtocolRange) =>
    editSections(draft, connection, operation, select);
  const insertLacking = ({ lacking: { title, target } }: Ghost) =>
    run({ kind: 'insert', target, title }, ({ end }) => ({ start: end, end }));

  /** Those that a command was called on: the clicked one with its fellows, the one in focus, else that of the cursor. */
  async function meant(on?: Meant, selected?: readonly OutlineEntry[]): Promise<readonly SectionLine[]> {
    const entries = on === 'focused' ? await view.selectFocused() : (selected ?? (on ? [on] : view.chosen()));
    return entries.filter(isSection).map(lineOf);
  }

  const onMeant =
    (act: (sections: readonly SectionLine[]) => Promise<boolean>) =>
    async (on?: Meant, selected?: readonly OutlineEntry[]): Promise<void> => {
      const sections = await meant(on, selected);
      if (sections.length === 0) return say(l10n.t('There is no section here.'));
      if (!(await act(sections)) || on !== 'focused') return;
      await commands.executeCommand('hegao.outline.focus');
      view.takeFocus();
    };
  const onOne = (act: (section: SectionLine) => Promise<boolean>) => onMeant(([first]) => act(first as SectionLine));
  const insert = (position: 'before' | 'after') =>
    onOne((section) => run({ kind: 'insert', target: { position, section }, title: l10n.t('New section') }));

  return [
    commands.registerCommand(
      'hegao.moveSectionUp',
      onMeant((sections) => run({ kind: 'moveUp', sections })),
    ),
    commands.registerCommand(
      'hegao.moveSectionDown',
      onMeant((sections) => run({ kind: 'moveDown', sections })),
    ),
    commands.registerCommand(
      'hegao.promoteSection',
      onMeant((sections) => run({ kind: 'promote', sections })),
    ),
    commands.registerCommand(
      'hegao.demoteSection',
      onMeant((sections) => run({ kind: 'demote', sections })),
    ),
    commands.registerCommand(
      'hegao.deleteSection',
      onMeant((sections) => run({ kind: 'delete', sections }, ({ start }) => ({ start, end: start }))),
    ),
    commands.registerCommand('hegao.insertLackingSection', insertLacking),
    commands.registerCommand('hegao.openOutlineEntry', (entry: OutlineEntry) => {
      if (view.takesOpening(entry)) return undefined;
      return isGhost(entry) ? insertLacking(entry) : revealEntry(draft, entry);
    }),
    commands.registerCommand('hegao.insertSectionBefore', insert('before')),
    commands.registerCommand('hegao.insertSectionAfter', insert('after')),
    commands.registerCommand(
      'hegao.renumberSection',
      onOne((section) => run({ kind: 'renumber', section })),
    ),
    commands.registerCommand('hegao.renumber', () => run({ kind: 'renumber' })),
    commands.registerCommand(
      'hegao.renameSection',
      onOne(async (section) => {
        const title = await window.showInputBox({
          prompt: l10n.t('New title of the section'),
          value: view.titleAt(section),
        });
        return title !== undefined && run({ kind: 'rename', section, title });
      }),
    ),
    commands.registerCommand('hegao.filterOutline', (text?: unknown) =>
      typeof text === 'string' ? view.filter(text) : askForFilter(view),
    ),
    commands.registerCommand('hegao.clearOutlineFilter', () => view.filter('')),
    view.onDidDrop(({ sections, target }) => run({ kind: 'move', sections, target })),
  ];
}

async function revealEntry({ document }: CurrentDraft, entry: TreeNode | ItemEntry): Promise<void> {
  const { start } = (isSection(entry) ? entry.section : entry.item).selectionRange;
  await commands.executeCommand(REVEAL_COMMAND, document?.uri.toString(), { start, end: start });
}

/** Filters while the text is typed; Escape brings the filter back that was there before. */
function askForFilter(view: OutlineView): void {
  const before = view.filteredBy;
  const input = window.createInputBox();
  let isAccepted = false;
  input.value = before;
  input.placeholder = l10n.t('Text in the headings');
  input.onDidChangeValue((text) => view.filter(text));
  input.onDidAccept(() => {
    isAccepted = true;
    input.hide();
  });
  input.onDidHide(() => {
    if (!isAccepted) view.filter(before);
    input.dispose();
  });
  input.show();
}

/**
 * @param select what is selected then, told from the title of the first section that was moved, made or renamed, or stands beside a gap
 * @returns whether it was done; if not, the status bar says why
 */
async function editSections(
  { document, answer }: CurrentDraft,
  connection: ServerConnection,
  operation: SectionOperation,
  select = (title: ProtocolRange) => title,
): Promise<boolean> {
  if (!document || !answer) return false;
  const done = await connection.editSections(document, answer.version, operation);
  if (!done || 'reason' in done) {
    say(done?.reason ?? l10n.t('The draft has changed meanwhile. Please try again.'));
    return false;
  }
  if (!(await workspace.applyEdit(done.edit))) return false;
  const [title] = done.titles;
  if (title && isShown(document)) await commands.executeCommand(REVEAL_COMMAND, document.uri.toString(), select(title));
  return true;
}

function isShown(document: TextDocument): boolean {
  return window.visibleTextEditors.some((editor) => editor.document === document);
}

function say(text: string): void {
  window.setStatusBarMessage(text, REASON_SHOWN);
}
