import type { Edit } from '../engine/rule.ts';
import { Kind } from '../lexicon/meaning.ts';
import type { Document } from '../model/document.ts';
import type { Mention, NameMention, TitleMention } from './mention.ts';
import { literalUsesOf } from './uses.ts';

/** What may have another name. */
export type Renamable = TitleMention | NameMention;

/** Set phrases and terms such as “两个维护” are what they are. */
export function isRenamable({ language }: Document, mention: Mention): mention is Renamable {
  if (mention.kind !== 'term') return mention.kind !== 'phrase';
  return !language.lexicon
    .find(mention.name)
    .of(Kind.numbered)
    .some(({ text }) => text === mention.name);
}

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
