import type { l10n as Localization } from 'vscode';
import type { CheckState, OutlineAnswer } from '../../server/src/protocol.ts';
import { describeLengths, type Lengths, shortLength } from './length-text.ts';

/** What decides the status item of the active document. */
export interface StatusFacts {
  readonly isDraft: boolean;
  /** What the server last said of a draft. */
  readonly answer: OutlineAnswer | undefined;
  /** How long the server said the draft is. */
  readonly lengths: Lengths | undefined;
  readonly isServerDown: boolean;
  /** It was opened in a wrong encoding, though it is a draft. */
  readonly isMisdecoded: boolean;
  /** A person chose that it is no draft. */
  readonly isDeclined: boolean;
  /** The setting `hegao.documents` for it. */
  readonly documents: string;
}

export interface Status {
  readonly text: string;
  readonly tooltip: string;
  readonly command: { readonly command: string; readonly title: string; readonly arguments?: unknown[] };
}

/** The name under which the status stands in the bar. Counts and genres are Chinese in every language of VS Code. */
const NAME = '核稿';

/** The status of a draft, or of a document that might be one. */
export function describeStatus(facts: StatusFacts, l10n: Pick<typeof Localization, 't'>): Status {
  const { answer } = facts;
  if (facts.isDraft && facts.isServerDown) {
    return {
      text: `$(error) ${NAME}`,
      tooltip: l10n.t('The language server does not run. Click to restart it.'),
      command: { command: 'hegao.restartServer', title: '' },
    };
  }
  if (facts.isMisdecoded || answer?.state === 'wrong-encoding') {
    return {
      text: `$(warning) ${NAME}：${l10n.t('wrong encoding')}`,
      tooltip: l10n.t('Not checked: opened in a wrong encoding. Click to reopen with GB18030.'),
      command: { command: 'hegao.reopenAsGb18030', title: '' },
    };
  }
  if (!facts.isDraft) return describeOther(facts, l10n);
  if (!answer) {
    return {
      text: `$(loading~spin) ${NAME}`,
      tooltip: l10n.t('Reading the draft…'),
      command: { command: 'hegao.outline.focus', title: '' },
    };
  }
  return describeDraft(answer, facts.lengths, l10n);
}

function describeOther({ documents, isDeclined }: StatusFacts, l10n: Pick<typeof Localization, 't'>): Status {
  const text = `$(circle-slash) ${NAME}：${l10n.t('not checked')}`;
  if (documents === 'off' && !isDeclined) {
    return { text, tooltip: reasonOf('off', l10n), command: openSetting('hegao.documents') };
  }
  return {
    text,
    tooltip: isDeclined
      ? l10n.t('Not checked: you chose that it is no draft (学习材料). Click to treat it as one.')
      : l10n.t('Not checked: not recognized as a draft (学习材料). Click to treat it as one.'),
    command: { command: 'hegao.markAsDraft', title: '' },
  };
}

function describeDraft(
  answer: OutlineAnswer,
  lengths: Lengths | undefined,
  l10n: Pick<typeof Localization, 't'>,
): Status {
  const genre = answer.genre.name || l10n.t('kind unknown');
  const counts = [genre, shortLength(answer.characters, lengths?.selection)];
  const facts = [genre, ...(lengths ? describeLengths(lengths, l10n) : [])];
  if (answer.state === 'on') {
    return {
      text: `$(checklist) ${[...counts, `${answer.findings}处`].join(' · ')}`,
      tooltip: [...facts, l10n.t('Checked: {0} findings. Click for the outline.', answer.findings)].join('\n'),
      command: { command: 'hegao.outline.focus', title: '' },
    };
  }
  return {
    text: `$(circle-slash) ${[...counts, l10n.t('not checked')].join(' · ')}`,
    tooltip: [...facts, reasonOf(answer.state, l10n)].join('\n'),
    command: openSetting(answer.state === 'too-large' ? 'hegao.maxFileSize' : 'hegao.documents'),
  };
}

function openSetting(id: string): Status['command'] {
  return { command: 'workbench.action.openSettings', title: '', arguments: [id] };
}

function reasonOf(state: CheckState, l10n: Pick<typeof Localization, 't'>): string {
  return state === 'too-large'
    ? l10n.t('Not checked: larger than the setting hegao.maxFileSize allows. Click for the setting.')
    : l10n.t('Not checked: checking is off in the settings (hegao.documents). Click for the setting.');
}
