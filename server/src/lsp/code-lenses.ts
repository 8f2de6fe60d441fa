import { type CodeLens, CodeLensRefreshRequest } from 'vscode-languageserver';
import {
  type Document,
  Lengths,
  type LengthTarget,
  measure,
  type Section,
  type Span,
  targetOf,
} from '../core/service.ts';
import type { Reading } from './reading.ts';
import { spanOfHeading } from './sections.ts';
import type { Session } from './session.ts';

/** Writes lengths above the title and the headings, for those who want it. Returns what to do when settings have changed. */
export function provideCodeLenses(session: Session): () => void {
  const { connection, client } = session;
  connection.onCodeLens(async ({ textDocument }, token) => {
    const reading = await session.read(textDocument.uri, token);
    if (!reading) return null;
    return reading.settings.codeLens ? [...titleLens(session, reading), ...headingLenses(session, reading)] : [];
  });
  return () => {
    if (client.refreshesCodeLenses)
      session.inBackground('刷新字数标注', connection.sendRequest(CodeLensRefreshRequest.type));
  };
}

function titleLens(session: Session, { document, settings }: Reading): CodeLens[] {
  const title = document.outline.blocks.find(({ role }) => role === 'title');
  if (!title) return [];
  const { characters, minutes } = measure(document.text, settings.length.charactersPerMinute);
  const target = targetOf(document, settings.length.target);
  const wanted = target ? `（${describe(target)}）` : '';
  const spoken = Math.max(1, Math.round(minutes));
  const span = document.at(title.place, document.paragraph(title.place).wholeContent);
  return [lens(session, document, span, `全文 ${characters} 字${wanted}，约讲 ${spoken} 分钟`)];
}

function headingLenses(session: Session, { document }: Reading): CodeLens[] {
  const lengths = new Lengths(document);
  return document.outline.all.map((section) => {
    const share = isRequired(document, section) ? `，占 ${lengths.percentage(section.place, section.last)}%` : '';
    const text = `${lengths.between(section.place, section.last)} 字${share}`;
    return lens(session, document, spanOfHeading(document, section), text);
  });
}

/** Whether a section is a part that its genre cannot do without. */
function isRequired({ genre }: Document, { parent, role }: Section): boolean {
  return !parent && (genre.profile?.parts.some((part) => part.required && part.role === role) ?? false);
}

function describe({ minimum, maximum }: LengthTarget): string {
  return minimum === maximum ? `要求 ${minimum} 字` : `通例 ${minimum}～${maximum} 字`;
}

/** A lens that only tells: it has no command. */
function lens({ converter }: Session, document: Document, span: Span, title: string): CodeLens {
  return { range: converter.range(document, span), command: { title, command: '' } };
}
