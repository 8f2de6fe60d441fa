import type { CorrespondencePoint, CorrespondenceRow } from '../../server/src/protocol.ts';
import { labelOfPoint } from './correspondence-tree.ts';

const HEAD = ['问题', '原因', '措施'];

/** The rows as tab-separated values, which spreadsheets and word processors take for a table. */
export function toTabSeparated(rows: readonly CorrespondenceRow[]): string {
  const lines = [HEAD, ...rows.map((row) => cellsOf(row, '；'))];
  return lines.map((cells) => `${cells.join('\t')}\n`).join('');
}

export function toMarkdown(rows: readonly CorrespondenceRow[]): string {
  const body = rows.map((row) => cellsOf(row, '<br>').map((cell) => cell.replace(/(?=[|\\])/g, '\\')));
  const lines = [HEAD, HEAD.map(() => '---'), ...body];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function cellsOf({ problem, causes, measures }: CorrespondenceRow, separator: string): string[] {
  const cell = (points: readonly CorrespondencePoint[]) =>
    points.map((point) => labelOfPoint(point).replace(/\s+/g, ' ')).join(separator);
  return [cell(problem ? [problem] : []), cell(causes), cell(measures)];
}
