import { countCharacters, type Document, type Finding, positionAt, type Section, type Span } from '../core/service.ts';
import type { Command } from './arguments.ts';
import type { Draft, Reporter, Summary } from './report.ts';
import { charactersIn } from './section.ts';
import type { Sink } from './world.ts';

const VERSION = 1;

/** The machine-readable output. Other programs rely on it: fields may be added, never changed. */
export function jsonReporter(command: Command, sink: Sink): Reporter {
  const files: object[] = [];
  const errors: object[] = [];
  return {
    add: (draft) => files.push(command === 'check' ? checkedFile(draft) : outlinedFile(draft)),
    fail: (path, message) => errors.push({ path, message }),
    end: (summary: Summary) => {
      const answer = { version: VERSION, files, errors, ...(command === 'check' ? { summary } : {}) };
      sink.write(`${JSON.stringify(answer)}\n`);
    },
  };
}

function checkedFile({ path, encoding, document, findings }: Draft): object {
  return {
    path,
    encoding,
    genre: genreOf(document),
    characters: countCharacters(document.text),
    findings: findings.map((finding) => findingOf(finding, document)),
  };
}

function findingOf({ rule, severity, message, span, related, fixes }: Finding, document: Document): object {
  const rangeOf = ({ start, end }: Span, { starts } = document): object => ({
    start: positionAt(starts, start),
    end: positionAt(starts, end),
  });
  return {
    rule,
    severity,
    message,
    range: rangeOf(span),
    related: related.map(({ span: place, message: words, elsewhere }) => ({
      ...(elsewhere && { path: elsewhere.path }),
      range: rangeOf(place, elsewhere?.document),
      message: words,
    })),
    fixes: fixes.map(({ title, applicability, edits }) => ({
      title,
      applicability,
      edits: edits.map((edit) => ({ range: rangeOf(edit.span), newText: edit.newText })),
    })),
  };
}

/** Here lines are from 1, as people count them. */
function outlinedFile({ path, encoding, document }: Draft): object {
  const { blocks, sections, items } = document.outline;
  const textOf = (place: number, { start, end }: Span): string => document.paragraph(place).text.slice(start, end);
  const sectionOf = (section: Section): object => ({
    level: section.level,
    marker: section.marker ? textOf(section.place, section.marker.span) : '',
    title: textOf(section.place, section.title),
    role: section.role,
    line: section.place + 1,
    characters: charactersIn(section, document),
    children: section.children.map(sectionOf),
  });
  return {
    path,
    encoding,
    genre: genreOf(document),
    blocks: blocks.map(({ place, role }) => ({ line: place + 1, role })),
    sections: sections.map(sectionOf),
    items: items.map(({ place, label }) => ({
      line: place + 1,
      character: label.span.start,
      marker: textOf(place, label.span),
    })),
  };
}

function genreOf(document: Document): string {
  return document.genre.profile?.id ?? 'unknown';
}
