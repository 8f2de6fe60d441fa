import {
  EventEmitter,
  l10n,
  type TextDocument,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from 'vscode';
import { type OutlineAnswer, type OutlineNode, REVEAL_COMMAND } from '../../server/src/protocol.ts';
import { ContextKeys } from './context-keys.ts';
import { type CorrespondenceKind, type CorrespondenceNode, growCorrespondence } from './correspondence-tree.ts';
import type { CurrentDraft } from './current-draft.ts';
import type { ServerConnection } from './server-connection.ts';

const VIEW_ID = 'hegao.correspondence';

const ICONS: Readonly<Record<CorrespondenceKind, ThemeIcon | undefined>> = {
  problem: new ThemeIcon('search'),
  unanswered: new ThemeIcon('circle-large-outline', new ThemeColor('charts.orange')),
  cause: new ThemeIcon('question'),
  measure: new ThemeIcon('checklist'),
  others: undefined,
};

/** One line of the view, for tests. */
export interface CorrespondenceLine extends Pick<CorrespondenceNode, 'kind' | 'label' | 'description'> {
  /** What a click carries out. */
  readonly command: TreeItem['command'];
  readonly children: readonly CorrespondenceLine[];
}

interface Shown {
  readonly document: TextDocument;
  readonly version: number;
  readonly outline: OutlineAnswer;
}

/**
 * The problems of the current draft, each above the causes and measures that belong to it. A side bar is too narrow for
 * three columns of Chinese; one under the other they can be read, by keyboard and screen reader too.
 */
export class CorrespondenceView implements TreeDataProvider<CorrespondenceNode> {
  readonly #draft: CurrentDraft;
  readonly #connection: ServerConnection;
  readonly #keys = new ContextKeys();
  readonly #changed = new EventEmitter<undefined>();
  readonly #view;
  readonly #subscriptions;
  /** The document that the nodes tell of, its version, and the outline that it had then. */
  #shown: Shown | undefined;
  #nodes: readonly CorrespondenceNode[] = [];
  #documentWithProblems: TextDocument | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(draft: CurrentDraft, connection: ServerConnection) {
    this.#draft = draft;
    this.#connection = connection;
    this.#view = window.createTreeView(VIEW_ID, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.#view,
      this.#changed,
      draft.onDidChange(() => void this.#update()),
      this.#view.onDidChangeVisibility(() => void this.#update()),
    ];
    void this.#update();
  }

  getChildren(node?: CorrespondenceNode): CorrespondenceNode[] {
    return [...(node?.children ?? this.#nodes)];
  }

  getTreeItem({
    id,
    kind,
    label,
    description,
    tooltip,
    spoken,
    range,
    hasStub,
    children,
  }: CorrespondenceNode): TreeItem {
    const item = new TreeItem(label, stateOf(kind, children));
    item.id = id;
    item.description = description;
    item.tooltip = tooltip;
    item.accessibilityInformation = { label: spoken };
    if (hasStub) item.contextValue = 'answerable';
    const icon = ICONS[kind];
    if (icon) item.iconPath = icon;
    if (range) {
      item.command = {
        command: REVEAL_COMMAND,
        title: '',
        arguments: [this.#shown?.document.uri.toString(), { start: range.start, end: range.start }],
      };
    }
    return item;
  }

  /** What the view shows, for tests. */
  lines(nodes = this.#nodes): readonly CorrespondenceLine[] {
    return nodes.map((node) => ({
      kind: node.kind,
      label: node.label,
      description: node.description,
      command: this.getTreeItem(node).command,
      children: this.lines(node.children),
    }));
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #update(): Promise<void> {
    const { document, answer: outline } = this.#draft;
    this.#showWhereWanted();
    if (document !== this.#shown?.document) this.#show(undefined, []);
    if (!document || !outline || !this.#view.visible || outline === this.#shown?.outline) return;
    const answer = await this.#connection.correspondence(document);
    if (!answer || document !== this.#draft.document || answer.version < (this.#shown?.version ?? 0)) return;
    this.#show({ document, version: answer.version, outline }, growCorrespondence(answer.rows, l10n));
  }

  /** The view is there for drafts with a part for problems, and does not go while the name of this part is being changed. */
  #showWhereWanted(): void {
    const { document, answer } = this.#draft;
    if (answer && hasProblems(answer.sections)) this.#documentWithProblems = document;
    this.#keys.set('hegao.hasProblems', document !== undefined && document === this.#documentWithProblems);
  }

  #show(shown: Shown | undefined, nodes: readonly CorrespondenceNode[]): void {
    this.#shown = shown;
    this.#nodes = nodes;
    this.#keys.set('hegao.correspondenceIsEmpty', shown !== undefined && nodes.length === 0);
    this.#changed.fire(undefined);
  }
}

function hasProblems(sections: readonly OutlineNode[]): boolean {
  return sections.some(({ role, children }) => role === 'problems' || hasProblems(children));
}

function stateOf(kind: CorrespondenceKind, children: readonly CorrespondenceNode[]): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  return kind === 'others' ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
}
