import type { OutlineNode, ProtocolPosition, SectionRole } from '../../server/src/protocol.ts';
import { contains } from './ranges.ts';

/** A section in the outline view. */
export interface TreeNode {
  /** Stays the same while the text around and in the section is edited. */
  readonly id: string;
  /** The section's name and those of its ancestors: finds it again in another session. */
  readonly key: string;
  readonly section: OutlineNode;
  readonly parent: TreeNode | undefined;
  readonly children: readonly TreeNode[];
}

const ROLE_NAMES: Readonly<Record<SectionRole, string>> = {
  understanding: '学习体会',
  problems: '存在的问题',
  causes: '原因剖析',
  measures: '整改措施',
  body: '正文',
};

/**
 * The tree over an outline. A section that stood in `previous` keeps its id: one of the same name, else one that was
 * renumbered, else one that was renamed, each among the children of the same section.
 */
export function growTree(
  sections: readonly OutlineNode[],
  previous: readonly TreeNode[],
  newId: () => string,
  parent?: TreeNode,
): readonly TreeNode[] {
  const matches = matchSections(sections, previous);
  return sections.map((section, index) => {
    const old = matches[index];
    const children: TreeNode[] = [];
    const key = parent ? `${parent.key}\n${labelOf(section)}` : labelOf(section);
    const node: TreeNode = { id: old?.id ?? newId(), key, section, parent, children };
    children.push(...growTree(section.children, old?.children ?? [], newId, node));
    return node;
  });
}

function matchSections(sections: readonly OutlineNode[], previous: readonly TreeNode[]): (TreeNode | undefined)[] {
  const unused = new Set(previous);
  const matches: (TreeNode | undefined)[] = sections.map(() => undefined);
  for (const same of [labelOf, (section: OutlineNode) => section.title, (section: OutlineNode) => section.marker]) {
    sections.forEach((section, index) => {
      if (matches[index]) return;
      const match = [...unused].find((node) => same(node.section) === same(section));
      if (!match) return;
      unused.delete(match);
      matches[index] = match;
    });
  }
  return matches;
}

/** The innermost section that a position lies in. */
export function nodeAt(nodes: readonly TreeNode[], position: ProtocolPosition): TreeNode | undefined {
  const node = nodes.findLast(({ section }) => contains(section.range, position));
  return node && (nodeAt(node.children, position) ?? node);
}

/** The node itself or, where it is hidden in a collapsed one, the outermost of these. */
export function visibleNode(node: TreeNode, isCollapsed: (node: TreeNode) => boolean): TreeNode {
  let visible = node;
  for (let ancestor = node.parent; ancestor; ancestor = ancestor.parent) if (isCollapsed(ancestor)) visible = ancestor;
  return visible;
}

/** All nodes, each before its children. */
export function* walk(nodes: readonly TreeNode[]): Generator<TreeNode> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.children);
  }
}

/** The line of its heading, by which the server knows it. */
export function lineOf({ section }: TreeNode): number {
  return section.selectionRange.start.line;
}

export function labelOf({ marker, title }: Pick<OutlineNode, 'marker' | 'title'>): string {
  return marker + title;
}

/** @param total the length of the whole text, of which the section's share is told */
export function describeNode({ characters, findings }: OutlineNode, total: number): string {
  const marks = findings === 0 ? '' : ` · ${findings}处`;
  return `${characters}字${marks} · ${shareOf(characters, total)}`;
}

/** What a screen reader says of a section. */
export function speakNode(section: OutlineNode, total: number): string {
  const { role, characters } = section;
  const findings = section.findings === 0 ? '' : `，${section.findings}处问题`;
  return `${labelOf(section)}，${ROLE_NAMES[role]}，${characters}字，占${shareOf(characters, total)}${findings}`;
}

function shareOf(characters: number, total: number): string {
  return `${total === 0 ? 0 : Math.round((100 * characters) / total)}%`;
}
