// What client and server say to each other beyond the Language Server Protocol. The only file of the server that the
// client may import; it holds names and types, no behaviour.

import type { WorkspaceEdit } from 'vscode-languageserver';

/** A position or range as in the protocol: lines from 0 and characters from 0 in the agreed encoding, in VS Code UTF-16. */
export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}
export interface ProtocolRange {
  readonly start: ProtocolPosition;
  readonly end: ProtocolPosition;
}

export type SectionRole = 'understanding' | 'problems' | 'causes' | 'measures' | 'body';

/** One section, as the outline view shows it. */
export interface OutlineNode {
  /** The number with its mark, as written: `（三）`; empty for an unnumbered heading. */
  readonly marker: string;
  readonly title: string;
  readonly role: SectionRole;
  /** The whole section. */
  readonly range: ProtocolRange;
  /** Marker and title. */
  readonly selectionRange: ProtocolRange;
  /** Its length as Word counts 字数, subsections included. */
  readonly characters: number;
  /** The findings in it, subsections included. */
  readonly findings: number;
  readonly children: readonly OutlineNode[];
  /** The items in its own text, those of its subsections aside. */
  readonly items: readonly OutlineItem[];
}

/** One item of an enumeration: 一是 … */
export interface OutlineItem {
  /** The label, as written. */
  readonly marker: string;
  readonly title: string;
  /** Label and title. */
  readonly selectionRange: ProtocolRange;
}

/** Whether a document is checked, or why it is not. */
export type CheckState = 'on' | 'off' | 'wrong-encoding' | 'too-large';

/** What the sidebar and the status item show of a document. */
export interface OutlineAnswer {
  /** The version of the document that it describes. */
  readonly version: number;
  readonly genre: { readonly id: string /** In Chinese; empty for `unknown`. */; readonly name: string };
  readonly state: CheckState;
  readonly characters: number;
  readonly findings: number;
  readonly sections: readonly OutlineNode[];
  /** What it lacks of its genre, in the order in which it belongs. */
  readonly lacking: readonly LackingSection[];
}

/** A section that should be there. The operation `insert` with this target and title makes it. */
export interface LackingSection {
  readonly title: string;
  readonly role: SectionRole;
  readonly target: SectionTarget;
}

/** Request: the outline of a document that the server has open; `null` if it has not. */
export const OUTLINE_METHOD = 'hegao/outline';
export interface OutlineParams {
  readonly textDocument: { readonly uri: string };
}

/** A change of a text, as in the protocol. */
export interface ProtocolEdit {
  readonly range: ProtocolRange;
  readonly newText: string;
}

/** Request: the problems of a document beside their causes and measures; `null` if the server has it not open. */
export const CORRESPONDENCE_METHOD = 'hegao/correspondence';
export interface CorrespondenceParams {
  readonly textDocument: { readonly uri: string };
}
export interface CorrespondenceAnswer {
  /** The version of the document that it describes and that the edits are for. */
  readonly version: number;
  /** One for each problem, in the order of the text; then one for each cause and measure that belongs to none. */
  readonly rows: readonly CorrespondenceRow[];
}

export interface CorrespondenceRow {
  readonly problem?: CorrespondencePoint;
  readonly causes: readonly CorrespondencePartner[];
  readonly measures: readonly CorrespondencePartner[];
  /** It is a problem that no measure takes up. */
  readonly isUnanswered: boolean;
  /** What begins a measure for it, with its number and those behind counted on; empty where nothing is to be begun. */
  readonly stub: readonly ProtocolEdit[];
}

/** A problem, cause or measure. */
export interface CorrespondencePoint {
  /** The number or label, as written: `（三）`, `三是`; empty for an unnumbered one. */
  readonly marker: string;
  readonly title: string;
  /** Number and title. */
  readonly selectionRange: ProtocolRange;
  /** All of it. */
  readonly range: ProtocolRange;
}

export interface CorrespondencePartner extends CorrespondencePoint {
  /** What tells that it belongs to the problem: a prescribed aspect, words, its rank in its list; `nothing` without one. */
  readonly by: 'aspect' | 'words' | 'order' | 'nothing';
}

/** Request: how long a document is, or a part of it; `null` if the server has it not open. */
export const LENGTH_METHOD = 'hegao/length';
export interface LengthParams {
  readonly textDocument: { readonly uri: string };
  /** Only this part, as a selection. */
  readonly range?: ProtocolRange;
}
export interface LengthAnswer {
  readonly version: number;
  /** As Word counts 字数. */
  readonly characters: number;
  /** Every character that is no blank, as Word counts 字符数（不计空格）. */
  readonly visible: number;
  /** How long it takes to say, not rounded. */
  readonly minutes: number;
  /** How long the whole document should be; absent where neither its genre nor a setting tells. */
  readonly target?: { readonly minimum: number; readonly maximum: number };
}

/**
 * Request: what an operation on sections does to a document that the server has open, as one edit: numbers, items and
 * references follow in it. Nothing is changed before the client applies it. A version that is not the server's is
 * answered by the error ContentModified: ask again.
 */
export const EDIT_SECTIONS_METHOD = 'hegao/editSections';
export interface EditSectionsParams {
  readonly textDocument: { readonly uri: string };
  /** The version that the lines of the operation belong to, as `OutlineAnswer.version`. */
  readonly version?: number;
  readonly operation: SectionOperation;
}
export type EditSectionsAnswer =
  | {
      readonly edit: WorkspaceEdit;
      /** Where, after the edit, the titles of the sections stand that were moved, made or renamed, in the order of the text. */
      readonly titles: readonly ProtocolRange[];
    }
  /** Why it cannot be done, in Chinese, for the status bar. */
  | { readonly reason: string };

/** A section, named by the line of its heading: the first line of its node's `selectionRange`. It goes with all that it holds. */
export type SectionLine = number;

/** Where sections go: beside another one, into it as its last, or behind all others. */
export type SectionTarget =
  | { readonly position: 'before' | 'after' | 'into'; readonly section: SectionLine }
  | { readonly position: 'end' };

/** Of sections that hold each other the outer one counts; `moveUp` and `moveDown` take several only if they are neighbours. */
export type SectionOperation =
  | { readonly kind: 'move'; readonly sections: readonly SectionLine[]; readonly target: SectionTarget }
  | {
      readonly kind: 'moveUp' | 'moveDown' | 'promote' | 'demote' | 'delete';
      readonly sections: readonly SectionLine[];
    }
  /** An empty section; without a title the writer types one where `titles` says. */
  | { readonly kind: 'insert'; readonly target: SectionTarget; readonly title?: string }
  | { readonly kind: 'rename'; readonly section: SectionLine; readonly title: string }
  /** What stands under a section, or without one the whole text. */
  | { readonly kind: 'renumber'; readonly section?: SectionLine };

/** Commands that the server carries out (workspace/executeCommand) for clients that know no request of ours. */
export const SECTION_COMMANDS = {
  /** Arguments: document URI, and a position for what stands under the section there; without one all is renumbered. */
  renumber: 'hegao.renumber',
  /** Arguments of all others: document URI, position; meant is the innermost section there. */
  moveUp: 'hegao.moveSectionUp',
  moveDown: 'hegao.moveSectionDown',
  promote: 'hegao.promoteSection',
  demote: 'hegao.demoteSection',
} as const;

/** Request: the genres, and as what a draft of each may begin. Needs no document. */
export const GENRES_METHOD = 'hegao/genres';
export interface GenresAnswer {
  readonly genres: readonly GenreChoice[];
}
export interface GenreChoice {
  readonly id: string;
  /** In Chinese, as all that follows. */
  readonly name: string;
  /** Its usual length in characters. */
  readonly length: { readonly minimum: number; readonly maximum: number };
  /** At least one. */
  readonly skeletons: readonly SkeletonChoice[];
}
export interface SkeletonChoice {
  /** By which it is asked for. */
  readonly name: string;
  /** What tells it from the others of its genre: the year or campaign; empty where there are none. */
  readonly label: string;
  readonly detail: string;
}

/** Request: a draft to be filled in. Needs no document; a name that is no skeleton's is answered by the error InvalidParams. */
export const SKELETON_METHOD = 'hegao/skeleton';
export interface SkeletonParams {
  readonly name: string;
}
export interface SkeletonAnswer {
  /** A snippet of the Language Server Protocol, with tab stops, choices and the date as a variable. */
  readonly snippet: string;
}

/** Request: whether a text is clearly of the genre, told from its beginning. The text is not kept. */
export const RECOGNIZE_METHOD = 'hegao/recognize';
export interface RecognizeParams {
  /** At most the first 4,000 characters. */
  readonly head: string;
  readonly languageId: string;
}
export interface RecognizeAnswer {
  readonly recognized: boolean;
}

/** Notification from the server: settings changed, so outlines should be asked for again. */
export const OUTLINES_CHANGED_METHOD = 'hegao/outlinesChanged';

/** Command that the client carries out, from a code action: opens a rule's page. Arguments: the rule's id. */
export const EXPLAIN_RULE_COMMAND = 'hegao.explainRule';
/** Command that the client carries out: turns a rule off in the settings of a document's folder. Arguments: rule id, document URI. */
export const DISABLE_RULE_COMMAND = 'hegao.disableRule';
/** Command that the client carries out: moves the cursor. Arguments: document URI, range. */
export const REVEAL_COMMAND = 'hegao.reveal';

/** The language of the documents: 学习材料. */
export const LANGUAGE_ID = 'cailiao';

/** What the client tells the server at the start. */
export interface InitializationOptions {
  /** The client carries out the commands above. Without it code actions hold edits only. */
  readonly commands?: boolean;
  /** Where the rules' pages stand, as a URI with a final slash; a diagnostic links to `BASE + ID.md`. */
  readonly rulePages?: string;
  /** The settings (`hegao.…`), for clients that cannot be asked for them. */
  readonly settings?: unknown;
}
