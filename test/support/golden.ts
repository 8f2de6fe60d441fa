import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createService, type Document, type Finding, positionAt, type Section } from '../../server/src/core/service.ts';
import { languageData } from '../../server/src/data.ts';

export const service = createService(languageData);

/** The drafts of one folder under test/golden, by file name. */
export function readDrafts(folder: string): readonly { readonly name: string; readonly document: Document }[] {
  const path = join('test', 'golden', folder);
  const names = readdirSync(path)
    .filter((name) => /\.(txt|md)$/.test(name))
    .sort();
  return names.map((name) => {
    const text = readFileSync(join(path, name), 'utf8');
    return { name: basename(name), document: service.read(text, name.endsWith('.md') ? 'markdown' : 'plain') };
  });
}

/** Holds `actual` against a file under test/golden; UPDATE_GOLDEN=1 writes it instead. Read the diff aloud before you accept it. */
export function assertGolden(path: string, actual: string): void {
  const file = join('test', 'golden', path);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  assert.ok(existsSync(file), `${file} is missing; UPDATE_GOLDEN=1 writes it`);
  assert.equal(actual, readFileSync(file, 'utf8'));
}

/** The structure of a document as text: genre, blocks, sections with lines from 1, series of items. */
export function renderOutline(document: Document): string {
  const { blocks, sections, series } = document.outline;
  const genre = document.genre.profile?.id ?? 'unknown';
  const lines = [`genre ${genre}${document.genre.isCertain ? '' : ' (not certain)'}`];
  for (const block of blocks) lines.push(`${block.place + 1} ${block.role}`);
  const show = (section: Section, indent: string): void => {
    const { text } = document.paragraph(section.place);
    const marker = section.marker ? text.slice(section.marker.span.start, section.marker.span.end) : '·';
    const title = text.slice(section.title.start, section.title.end);
    lines.push(`${indent}${section.place + 1}–${section.last + 1} ${marker} ${title} [${section.roles.join(' ')}]`);
    for (const child of section.children) show(child, `${indent}  `);
  };
  for (const section of sections) show(section, '');
  for (const { items } of series) {
    const labels = items.map(
      ({ place, label }) => `${place + 1} ${document.paragraph(place).text.slice(label.span.start, label.span.end)}`,
    );
    lines.push(`items ${labels.join(', ')}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Findings as text, a block each: place (from 1), severity, rule, what is underlined, message, related places, fixes. */
export function renderFindings(document: Document, findings: readonly Finding[]): string {
  const at = (offset: number): string => {
    const { line, character } = positionAt(document.starts, offset);
    return `${line + 1}:${character + 1}`;
  };
  const quote = (text: string): string => text.replaceAll('\n', '⏎');
  return findings
    .map(({ rule, severity, message, span, related, fixes }) => {
      const underlined = quote(document.text.slice(span.start, span.end));
      const lines = [`${at(span.start)} ${severity} ${rule} ⟦${underlined}⟧`, `  ${message}`];
      for (const other of related) lines.push(`  ${at(other.span.start)} ${other.message}`);
      for (const fix of fixes) lines.push(`  ${fix.applicability}: ${quote(fix.title)}`);
      return `${lines.join('\n')}\n`;
    })
    .join('');
}
