import type { Edit } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import type { NameMention, TitleMention } from './mention.ts';
import { literalUsesOf } from './uses.ts';

/** What may have another name: all but set phrases, which are what they are. */
export type Renamable = TitleMention | NameMention;

const MARKS = { title: /^《(.*)》$/, term: /^“(.*)”$/, unit: /^(.*)$/, person: /^(.*)$/ } as const;

/** The name that a person typed, without blanks and marks around it; `undefined` if it cannot stand in the old one's place. */
export function readNewName({ kind }: Renamable, typed: string): string | undefined {
  const bare = typed.trim();
  const name = MARKS[kind].exec(bare)?.[1]?.trim() ?? bare;
  const isBroken = name === '' || /[\r\n]/.test(name) || (kind === 'title' && /[《》]/.test(name));
  return isBroken || (kind === 'term' && /[“”]/.test(name)) ? undefined : name;
}

/** Writes a new name wherever the old one stands to the letter; short forms stay. A person's name stays as wide as it is set. */
export function rename(document: Document, mention: Renamable, name: string): readonly Edit[] {
  const [first = '', second, ...more] = name;
  return literalUsesOf(document, mention).map((span) => {
    const gap = /\s+/.exec(document.text.slice(span.start, span.end))?.[0];
    const isWide = mention.kind === 'person' && gap !== undefined && second !== undefined && more.length === 0;
    return { span, newText: isWide ? `${first}${gap}${second}` : name };
  });
}
