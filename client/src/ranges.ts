import type { ProtocolPosition, ProtocolRange } from '../../server/src/protocol.ts';

/** A change of a text: what stood in `range` before is `text` now. */
export interface Change {
  readonly range: ProtocolRange;
  readonly text: string;
}

/** A range of VS Code as one that can be sent: its own class is lost on the way to a worker. */
export function plainRange({ start, end }: ProtocolRange): ProtocolRange {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}

export function isBefore(a: ProtocolPosition, b: ProtocolPosition): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** Whether a position is in a range or at one of its ends. */
export function contains({ start, end }: ProtocolRange, position: ProtocolPosition): boolean {
  return !isBefore(position, start) && !isBefore(end, position);
}

/** Whether two ranges share a character. */
export function overlap(a: ProtocolRange, b: ProtocolRange): boolean {
  return isBefore(a.start, b.end) && isBefore(b.start, a.end);
}

/** Whether two ranges share a character or a border. */
export function touch(a: ProtocolRange, b: ProtocolRange): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

/** Where a range stands after changes, which are in the order in which they were made. */
export function moveRange(range: ProtocolRange, changes: readonly Change[]): ProtocolRange {
  return changes.reduce(({ start, end }, change) => ({ start: move(start, change), end: move(end, change) }), range);
}

function move(position: ProtocolPosition, { range: { start, end }, text }: Change): ProtocolPosition {
  if (!isBefore(start, position)) return position;
  if (isBefore(position, end)) return start;
  const lines = text.split('\n');
  const line = position.line - end.line + start.line + lines.length - 1;
  if (position.line > end.line) return { line, character: position.character };
  const before = (lines.at(-1) ?? '').length + (lines.length === 1 ? start.character : 0);
  return { line, character: position.character - end.character + before };
}
