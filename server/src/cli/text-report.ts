import { countCharacters, type Document, positionAt, type Section, type Severity } from '../core/service.ts';
import type { Command } from './arguments.ts';
import type { Draft, Reporter, Summary } from './report.ts';
import { charactersIn } from './section.ts';
import { type Paint, padTo, printable, type Style, widthOf } from './terminal.ts';
import type { Sink } from './world.ts';

const WORDS: Readonly<Record<Severity, { readonly name: string; readonly style: Style }>> = {
  error: { name: '错误', style: 'red' },
  warning: { name: '警告', style: 'yellow' },
  information: { name: '信息', style: 'blue' },
  hint: { name: '提示', style: 'cyan' },
};
/** Columns up to which what follows is aligned; longer texts just push it on. */
const WIDEST = 72;

/** The output for people: grouped by file, told as it comes; what cannot be checked goes to `errors`. */
export function textReporter(command: Command, sink: Sink, paint: Paint, errors: Sink): Reporter {
  let failures = 0;
  return {
    add: (draft) => sink.write(command === 'check' ? checked(draft, paint) : outlined(draft, paint)),
    fail: (path, message) => {
      failures++;
      errors.write(`hegao: ${nameOf(path)}：${printable(message)}\n`);
    },
    end: (summary) => {
      if (command === 'check') sink.write(`${summaryOf(summary, failures)}\n`);
    },
  };
}

function checked(draft: Draft, paint: Paint): string {
  const { document, findings } = draft;
  if (findings.length === 0) return `${titleOf(draft, paint)}  ${paint('dim', '没有发现问题')}\n`;
  const rows = findings.map((finding) => ({
    finding,
    at: placeOf(document, finding.span.start),
    severity: paint(WORDS[finding.severity].style, WORDS[finding.severity].name),
    message: printable(finding.message),
  }));
  const atWidth = widest(rows.map(({ at }) => at));
  const messageWidth = widest(rows.map(({ message }) => message));
  const lines = rows.flatMap(({ finding, at, severity, message }) => [
    `  ${at.padStart(atWidth)}  ${severity}  ${padTo(message, messageWidth)}  ${paint('dim', finding.rule)}`,
    ...finding.related.map((other) => {
      const { path, document: there } = other.elsewhere ?? { path: '', document };
      const words = `${path && `${nameOf(path)}:`}${placeOf(there, other.span.start)}  ${printable(other.message)}`;
      return `  ${' '.repeat(atWidth)}        ${paint('dim', `↳ ${words}`)}`;
    }),
  ]);
  return `${[titleOf(draft, paint), ...lines].join('\n')}\n\n`;
}

function outlined(draft: Draft, paint: Paint): string {
  const { document } = draft;
  const rows = [...rowsOf(document.outline.sections, document, 1)];
  if (rows.length === 0) return `${titleOf(draft, paint)}  ${paint('dim', '没有认出标题')}\n`;
  const headingWidth = widest(rows.map(({ heading }) => heading));
  const roleWidth = widest(rows.map(({ role }) => role));
  const lineWidth = widest(rows.map(({ line }) => line));
  const charactersWidth = widest(rows.map(({ characters }) => characters));
  const lines = rows.map(({ heading, role, line, characters }) => {
    const facts = `第 ${line.padStart(lineWidth)} 行  ${characters.padStart(charactersWidth)} 字`;
    return `${padTo(heading, headingWidth)}  ${paint('cyan', padTo(role, roleWidth))}  ${paint('dim', facts)}`;
  });
  return `${[titleOf(draft, paint), ...lines].join('\n')}\n\n`;
}

function* rowsOf(
  sections: readonly Section[],
  document: Document,
  depth: number,
): Generator<Record<'heading' | 'role' | 'line' | 'characters', string>> {
  for (const section of sections) {
    const { text } = document.paragraph(section.place);
    const marker = section.marker ? text.slice(section.marker.span.start, section.marker.span.end) : '';
    const title = text.slice(section.title.start, section.title.end);
    yield {
      heading: '  '.repeat(depth) + printable(marker + title),
      role: document.language.nameOf(section.role),
      line: String(section.place + 1),
      characters: String(charactersIn(section, document)),
    };
    yield* rowsOf(section.children, document, depth + 1);
  }
}

function titleOf({ path, encoding, document }: Draft, paint: Paint): string {
  const facts = [document.genre.profile?.name ?? '文种未定', `${countCharacters(document.text)} 字`];
  if (encoding !== 'utf-8') facts.push(`编码 ${encoding}`);
  return `${paint('bold', nameOf(path))}  ${paint('dim', facts.join('  '))}`;
}

function nameOf(path: string): string {
  return path === '-' ? '标准输入' : printable(path);
}

/** `行:列` as the editor shows them: from 1, columns in UTF-16 code units. */
function placeOf(document: Document, offset: number): string {
  const { line, character } = positionAt(document.starts, offset);
  return `${line + 1}:${character + 1}`;
}

function summaryOf({ files, errors, warnings, informations, hints }: Summary, failures: number): string {
  const counts = [
    { count: errors, word: WORDS.error.name },
    { count: warnings, word: WORDS.warning.name },
    { count: informations, word: WORDS.information.name },
    { count: hints, word: WORDS.hint.name },
  ].filter(({ count }) => count > 0);
  const found = counts.map(({ count, word }) => `${count} 处${word}`).join('，');
  const verdict = files === 0 ? '' : found === '' ? '，没有发现问题' : `：${found}`;
  return `共检查 ${files} 个文件${verdict}${failures > 0 ? `；另有 ${failures} 项未能处理，见错误信息` : ''}。`;
}

function widest(texts: readonly string[]): number {
  return texts.map(widthOf).reduce((most, width) => (width > most && width <= WIDEST ? width : most), 0);
}
