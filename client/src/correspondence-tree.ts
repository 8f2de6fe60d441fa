import type { l10n as Localization } from 'vscode';
import type {
  CorrespondencePartner,
  CorrespondencePoint,
  CorrespondenceRow,
  ProtocolRange,
} from '../../server/src/protocol.ts';

/** `unanswered`: a problem that no measure takes up; `others`: what belongs to no problem. */
export type CorrespondenceKind = 'problem' | 'unanswered' | 'cause' | 'measure' | 'others';

/** A line of the view: a problem above its causes and measures, or one of these. */
export interface CorrespondenceNode {
  /** Stays the same while points are renumbered and moved. */
  readonly id: string;
  readonly kind: CorrespondenceKind;
  readonly label: string;
  readonly description: string;
  /** Label and description, and what tells that it belongs to its problem. */
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly spoken: string;
  /** Number and title in the text; absent for `others`. */
  readonly range?: ProtocolRange;
  /** A measure can be begun for it. */
  readonly hasStub: boolean;
  readonly children: readonly CorrespondenceNode[];
}

type Texts = Pick<typeof Localization, 't'>;

/** The problems in the order of the text, then one node for whatever belongs to none of them. */
export function growCorrespondence(rows: readonly CorrespondenceRow[], l10n: Texts): readonly CorrespondenceNode[] {
  const newId = idsOf();
  const nodes: CorrespondenceNode[] = [];
  const others: CorrespondenceNode[] = [];
  for (const row of rows) {
    if (row.problem) nodes.push(problemNode(row, row.problem, newId, l10n));
    else others.push(...partnerNodes(row, 'others', newId, l10n));
  }
  if (others.length > 0) nodes.push(othersNode(others, l10n));
  return nodes;
}

export function labelOfPoint({ marker, title }: CorrespondencePoint): string {
  return marker + title;
}

type NewId = (name: string) => string;

/** Names of nodes, of which those that were given before get a number. */
function idsOf(): NewId {
  const counts = new Map<string, number>();
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  };
}

function problemNode(
  row: CorrespondenceRow,
  problem: CorrespondencePoint,
  newId: NewId,
  l10n: Texts,
): CorrespondenceNode {
  const name = newId(`problem:${problem.title}`);
  const children = partnerNodes(row, name, newId, l10n);
  const label = labelOfPoint(problem);
  const description = row.isUnanswered ? l10n.t('no measure') : '';
  return {
    // VS Code shows a node that gets its first children collapsed, unless it takes it for another one.
    id: children.length === 0 ? `${name} alone` : name,
    kind: row.isUnanswered ? 'unanswered' : 'problem',
    label,
    description,
    tooltip: join([label, description], '\n'),
    spoken: join([l10n.t('Problem'), label, description], '，'),
    range: problem.selectionRange,
    hasStub: row.stub.length > 0,
    children,
  };
}

function partnerNodes({ causes, measures }: CorrespondenceRow, parent: string, newId: NewId, l10n: Texts) {
  return [
    ...causes.map((cause) => partnerNode('cause', cause, parent, newId, l10n)),
    ...measures.map((measure) => partnerNode('measure', measure, parent, newId, l10n)),
  ];
}

function partnerNode(
  kind: 'cause' | 'measure',
  partner: CorrespondencePartner,
  parent: string,
  newId: NewId,
  l10n: Texts,
): CorrespondenceNode {
  const label = labelOfPoint(partner);
  const reason = describeBy(partner.by, l10n);
  return {
    id: newId(`${parent}/${kind}:${partner.title}`),
    kind,
    label,
    description: '',
    tooltip: join([label, reason], '\n'),
    spoken: join([kind === 'cause' ? l10n.t('Cause') : l10n.t('Measure'), label, reason], '，'),
    range: partner.selectionRange,
    hasStub: false,
    children: [],
  };
}

function othersNode(children: readonly CorrespondenceNode[], l10n: Texts): CorrespondenceNode {
  const label = l10n.t('Other causes and measures');
  return {
    id: 'others',
    kind: 'others',
    label,
    description: '',
    tooltip: label,
    spoken: label,
    hasStub: false,
    children,
  };
}

function describeBy(by: CorrespondencePartner['by'], l10n: Texts): string {
  switch (by) {
    case 'aspect':
      return l10n.t('Belongs together by: aspect');
    case 'words':
      return l10n.t('Belongs together by: words');
    case 'order':
      return l10n.t('Belongs together by: order');
    case 'nothing':
      return '';
  }
}

function join(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator);
}
