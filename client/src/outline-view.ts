import {
  type CancellationToken,
  type Command,
  commands,
  DataTransfer,
  DataTransferItem,
  EventEmitter,
  l10n,
  type Memento,
  type TextDocument,
  type TextEditor,
  ThemeIcon,
  type TreeDataProvider,
  type TreeDragAndDropController,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { OutlineAnswer, SectionLine, SectionRole, SectionTarget } from '../../server/src/protocol.ts';
import { CollapsedSections } from './collapsed-sections.ts';
import { ContextKeys } from './context-keys.ts';
import type { CurrentDraft } from './current-draft.ts';
import { Debounce } from './debounce.ts';
import { GHOST_ICON, ghostItem, greyGhosts } from './ghost-item.ts';
import {
  entriesUnder,
  type ItemEntry,
  isGhost,
  isSection,
  itemsUnder,
  nameOfEntry,
  type OutlineEntry,
  OutlineFilter,
} from './outline-entries.ts';
import {
  describeNode,
  growTree,
  labelOf,
  lineOf,
  nodeAt,
  speakNode,
  type TreeNode,
  visibleNode,
  walk,
} from './outline-tree.ts';
import { dropTarget } from './section-drop.ts';

/** Sections that were dragged, by the lines of their headings, and where they were dropped. */
export interface Drop {
  readonly sections: readonly SectionLine[];
  readonly target: SectionTarget;
}

const VIEW_ID = 'hegao.outline';
const DRAGGED = 'application/vnd.code.tree.hegao.outline';
/** Milliseconds after the last move of the cursor until the view follows. */
const FOLLOW_DELAY = 100;
/** Milliseconds after which no line opens that was selected by command. */
const SELECTION_PATIENCE = 2000;

const ROLE_ICONS: Readonly<Record<SectionRole, string>> = {
  understanding: 'lightbulb',
  problems: 'search',
  causes: 'question',
  measures: 'checklist',
  body: 'list-flat',
};

const ITEM_ICON = 'circle-small';

/** One line of the outline view, for tests. */
export interface OutlineLine {
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  readonly isCollapsed: boolean;
  /** What a click carries out. */
  readonly command: Command | undefined;
  readonly children: readonly OutlineLine[];
}

/** The sections of the current draft, in the side bar. */
export class OutlineView implements TreeDataProvider<OutlineEntry>, TreeDragAndDropController<OutlineEntry> {
  readonly dragMimeTypes = [DRAGGED];
  readonly dropMimeTypes = [DRAGGED];
  readonly #draft: CurrentDraft;
  readonly #stored: CollapsedSections;
  readonly #grown = new WeakMap<TextDocument, readonly TreeNode[]>();
  readonly #collapsed = new Set<string>();
  readonly #keys = new ContextKeys();
  readonly #changed = new EventEmitter<undefined>();
  readonly #dropped = new EventEmitter<Drop>();
  readonly #view;
  readonly #follow = new Debounce(FOLLOW_DELAY, () => void this.#followCursor());
  readonly #subscriptions;
  #answer: OutlineAnswer | undefined;
  #lastId = 0;
  #filter = '';
  #wantsFocus = false;
  #awaitOpening: ((entry: OutlineEntry) => void) | undefined;

  readonly onDidChangeTreeData = this.#changed.event;
  readonly onDidDrop = this.#dropped.event;

  constructor(draft: CurrentDraft, workspaceState: Memento) {
    this.#draft = draft;
    this.#stored = new CollapsedSections(workspaceState);
    this.#view = window.createTreeView(VIEW_ID, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: this,
    });
    this.#subscriptions = [
      this.#view,
      greyGhosts(),
      this.#follow,
      this.#changed,
      this.#dropped,
      draft.onDidChange(() => this.#update()),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('hegao.outline')) this.#update();
      }),
      this.#view.onDidCollapseElement(({ element }) => {
        if (this.#filter !== '') return;
        this.#collapsed.add(element.id);
        this.#remember();
        this.#follow.schedule();
      }),
      this.#view.onDidExpandElement(({ element }) => {
        if (this.#filter !== '') return;
        this.#collapsed.delete(element.id);
        this.#remember();
      }),
      this.#view.onDidChangeVisibility(() => this.#follow.schedule()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#followLater(textEditor)),
      window.onDidChangeActiveTextEditor((editor) => this.#followLater(editor)),
    ];
    this.#update();
  }

  getChildren(entry?: OutlineEntry): OutlineEntry[] {
    const filter = new OutlineFilter(this.#filter, (one) => this.#under(one));
    return this.#under(entry).filter((one) => filter.passes(one));
  }

  getParent(entry: OutlineEntry): TreeNode | undefined {
    return entry.parent;
  }

  getTreeItem(entry: OutlineEntry): TreeItem {
    const item = isGhost(entry) ? ghostItem(entry) : isSection(entry) ? this.#sectionItem(entry) : itemItem(entry);
    item.command = { command: 'hegao.openOutlineEntry', title: '', arguments: [entry] };
    return item;
  }

  handleDrag(entries: readonly OutlineEntry[], data: DataTransfer): void {
    data.set(DRAGGED, new DataTransferItem(entries.filter(isSection).map(({ id }) => id)));
  }

  handleDrop(target: OutlineEntry | undefined, data: DataTransfer, token?: CancellationToken): void {
    if (target && !isSection(target)) return;
    const ids: readonly string[] = data.get(DRAGGED)?.value ?? [];
    const dragged = [...walk(this.#roots)].filter(({ id }) => ids.includes(id));
    const [first] = dragged;
    if (!first || dragged.includes(target as TreeNode) || token?.isCancellationRequested) return;
    this.#dropped.fire({ sections: dragged.map(lineOf), target: dropTarget(first, target) });
  }

  /** The sections that are selected here, or the one of the cursor while a text has the focus. */
  chosen(): readonly TreeNode[] {
    const editor = window.activeTextEditor;
    const own =
      editor && editor.document === this.#draft.document ? nodeAt(this.#roots, editor.selection.active) : undefined;
    const selection = this.#view.selection.filter(isSection);
    return selection.length > 1 || !own ? selection : [own];
  }

  /** Gives the focus to the section of the cursor, once the lines are those of the text as it is now. */
  takeFocus(): void {
    this.#wantsFocus = true;
    this.#follow.schedule();
  }

  /** The selected lines, if they are several; else the one that has the focus, which the arrow keys move alone. */
  async selectFocused(): Promise<readonly OutlineEntry[]> {
    if (this.#view.selection.length > 1) return this.#view.selection;
    const opened = new Promise<readonly OutlineEntry[]>((resolve) => {
      this.#awaitOpening = (entry) => resolve([entry]);
      setTimeout(() => resolve([]), SELECTION_PATIENCE);
      // Nothing tells which line has the focus; but selecting it opens it, as a click does. It fails if the line has just gone.
      commands.executeCommand('list.selectAndPreserveFocus').then(undefined, () => resolve([]));
    });
    const entries = await opened;
    this.#awaitOpening = undefined;
    return entries;
  }

  /** Whether a line has only been selected by the above, and is not to be opened. */
  takesOpening(entry: OutlineEntry): boolean {
    const isAwaited = this.#awaitOpening !== undefined;
    this.#awaitOpening?.(entry);
    return isAwaited;
  }

  titleAt(line: number): string {
    return [...walk(this.#roots)].find((node) => lineOf(node) === line)?.section.title ?? '';
  }

  /** Drags a section onto another one, both found by their labels, for tests. */
  drag(label: string, onto: string): void {
    const [dragged, target] = [label, onto].map((name) =>
      [...walk(this.#roots)].find((node) => labelOf(node.section) === name),
    );
    const data = new DataTransfer();
    if (dragged) this.handleDrag([dragged], data);
    this.handleDrop(target, data);
  }

  /** Shows only the lines that hold a text, and those that they stand under; all of them for an empty text. */
  filter(text: string): void {
    this.#filter = text.trim();
    this.#keys.set('hegao.outlineIsFiltered', this.#filter !== '');
    this.#update();
  }

  /** The text that lines are filtered by; empty for none. */
  get filteredBy(): string {
    return this.#filter;
  }

  /** What the view shows, for tests. */
  lines(entries = this.getChildren()): readonly OutlineLine[] {
    return entries.map((entry) => ({
      label: nameOfEntry(entry),
      description: isSection(entry) ? describeNode(entry.section, this.#total) : '',
      icon: iconOf(entry),
      isCollapsed: this.#collapsed.has(entry.id),
      command: this.getTreeItem(entry).command,
      children: this.lines(this.getChildren(entry)),
    }));
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  get #roots(): readonly TreeNode[] {
    const { document } = this.#draft;
    return (document && this.#grown.get(document)) ?? [];
  }

  get #total(): number {
    return this.#draft.answer?.characters ?? 0;
  }

  /** What stands in the view: no draft, one not yet read, one without sections, or its sections. */
  get #state(): 'none' | 'pending' | 'empty' | 'full' {
    if (!this.#draft.document) return 'none';
    if (!this.#draft.answer) return 'pending';
    return this.#roots.length === 0 && this.#draft.answer.lacking.length === 0 ? 'empty' : 'full';
  }

  /** What stands under an entry, or without one at the top, filtered or not. */
  #under(entry?: OutlineEntry): readonly OutlineEntry[] {
    if (entry && !isSection(entry)) return [];
    const items = entry && this.#showsItems ? itemsUnder(entry) : [];
    return [...items, ...entriesUnder(entry, entry?.children ?? this.#roots, this.#draft.answer?.lacking ?? [])];
  }

  get #showsItems(): boolean {
    return workspace.getConfiguration('hegao', this.#draft.document?.uri).get('outline.items', false);
  }

  #sectionItem(node: TreeNode): TreeItem {
    const { section } = node;
    const item = new TreeItem(labelOf(section), this.#stateOf(node));
    // A line that VS Code knows stays open or closed as it was; under a filter all is open, and what got items is.
    item.id = [node.id, this.#filter && 'filtered', this.#showsItems && 'items'].filter(Boolean).join('-');
    item.contextValue = 'section';
    item.description = describeNode(section, this.#total);
    item.tooltip = `${labelOf(section)}\n${item.description}`;
    item.iconPath = new ThemeIcon(iconOf(node));
    item.accessibilityInformation = { label: speakNode(section, this.#total) };
    return item;
  }

  get #message(): string {
    if (this.#filter === '') return '';
    return this.getChildren().length === 0
      ? l10n.t('Nothing here holds “{0}”.', this.#filter)
      : l10n.t('Only what holds “{0}”', this.#filter);
  }

  #stateOf(node: TreeNode): TreeItemCollapsibleState {
    if (this.getChildren(node).length === 0) return TreeItemCollapsibleState.None;
    return this.#filter === '' && this.#collapsed.has(node.id)
      ? TreeItemCollapsibleState.Collapsed
      : TreeItemCollapsibleState.Expanded;
  }

  #update(): void {
    const { document, answer } = this.#draft;
    if (document && answer && answer !== this.#answer) this.#grow(document, answer);
    this.#answer = answer;
    const findings = answer?.findings ?? 0;
    this.#view.badge = findings === 0 ? undefined : { value: findings, tooltip: `${findings}处` };
    this.#view.description = document ? nameOf(document.uri) : '';
    this.#view.message = this.#message;
    this.#keys.set('hegao.outlineState', this.#state);
    this.#changed.fire(undefined);
    this.#follow.schedule();
  }

  #grow(document: TextDocument, answer: OutlineAnswer): void {
    const previous = this.#grown.get(document);
    const roots = growTree(answer.sections, previous ?? [], () => `section-${++this.#lastId}`);
    this.#grown.set(document, roots);
    if (previous) {
      this.#remember();
      return;
    }
    const keys = new Set(this.#stored.get(document));
    for (const { id, key } of walk(roots)) if (keys.has(key)) this.#collapsed.add(id);
  }

  /** Stores which sections of the current draft are collapsed, under the names that they have now. */
  #remember(): void {
    const { document } = this.#draft;
    if (!document) return;
    const keys = [...walk(this.#roots)].filter(({ id }) => this.#collapsed.has(id)).map(({ key }) => key);
    if (keys.join() !== this.#stored.get(document).join()) void this.#stored.set(document, keys);
  }

  #followLater(editor: TextEditor | undefined): void {
    if (editor && editor.document === this.#draft.document) this.#follow.schedule();
  }

  /** Selects the section of the cursor. Only in a visible view: revealing would show it. */
  async #followCursor(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!this.#view.visible || !editor || editor.document !== this.#draft.document) return;
    const node = nodeAt(this.#roots, editor.selection.active);
    if (!node) return;
    const shown = visibleNode(node, ({ id }) => this.#collapsed.has(id));
    const focus = this.#wantsFocus && this.#draft.answer?.version === editor.document.version;
    if (!focus && this.#view.selection[0]?.id === shown.id) return;
    await this.#view.reveal(shown, { select: true, focus }).then(
      () => {
        if (focus) this.#wantsFocus = false;
      },
      () => {
        // The tree grew anew in between; the view follows again after that.
      },
    );
  }
}

function itemItem(entry: ItemEntry): TreeItem {
  const item = new TreeItem(nameOfEntry(entry), TreeItemCollapsibleState.None);
  item.id = entry.id;
  item.contextValue = 'item';
  item.iconPath = new ThemeIcon(iconOf(entry));
  return item;
}

function iconOf(entry: OutlineEntry): string {
  if (isGhost(entry)) return GHOST_ICON;
  return isSection(entry) ? ROLE_ICONS[entry.section.role] : ITEM_ICON;
}

function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
