import type { Hover } from 'vscode-languageserver';
import { covers, explain, type Finding, lengthOf } from '../core/service.ts';
import { HoverText } from './hover-text.ts';
import type { Reading } from './reading.ts';
import type { Session } from './session.ts';

/** What stands under the pointer, and why the findings there were reported. */
export function provideHover(session: Session): void {
  session.connection.onHover(async ({ textDocument, position }, token): Promise<Hover | null> => {
    const reading = await session.read(textDocument.uri, token);
    if (!reading) return null;
    const { document } = reading;
    const offset = session.converter.offset(document, position);
    const explanations = explain(document, offset);
    const findings = findingsAt(reading, offset);
    const spans = [...explanations, ...findings].map(({ span }) => span);
    const [smallest] = spans.sort((a, b) => lengthOf(a) - lengthOf(b));
    if (!smallest) return null;
    const text = new HoverText(session, reading);
    return {
      contents: text.render(explanations, findings),
      range: session.converter.range(document, smallest),
    };
  });
}

/** The first finding of each rule at a place. */
function findingsAt({ findings }: Reading, offset: number): readonly Finding[] {
  const here = findings.filter(({ span }) => covers(span, offset));
  return here.filter(({ rule }, at) => here.findIndex((other) => other.rule === rule) === at);
}
