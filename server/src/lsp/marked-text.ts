/** How a client wants text that is more than plain. */
export type TextFormat = 'markdown' | 'plaintext';

/** Writes what a client shows, in the format that it wants: a line of several pieces, lines, parts of lines. */
export class MarkedText {
  readonly format: TextFormat;

  constructor(format: TextFormat) {
    this.format = format;
  }

  /** A text in which nothing is markup. */
  text(text: string): string {
    return this.format === 'markdown' ? text.replace(/[\\`*_{}[\]()<>#+\-!|~&]/g, '\\$&') : text;
  }

  strong(text: string): string {
    return this.format === 'markdown' ? `**${this.text(text)}**` : text;
  }

  /** Without its target where there are no links. */
  link(text: string, target: string): string {
    return this.format === 'markdown' ? `[${this.text(text)}](<${target}>)` : text;
  }

  lines(lines: readonly string[]): string {
    return lines.join(this.format === 'markdown' ? '  \n' : '\n');
  }

  parts(parts: readonly string[]): string {
    return parts.join(this.format === 'markdown' ? '\n\n---\n\n' : '\n\n');
  }
}
