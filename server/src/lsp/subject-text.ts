import { PHRASE_KINDS, type Subject } from '../core/service.ts';

type Of<K extends Subject['kind']> = Extract<Subject, { readonly kind: K }>;

/** What can be told of the subject of a suggestion, a line each. */
export function subjectLines(subject: Subject): readonly string[] {
  switch (subject.kind) {
    case 'phrase':
      return phraseLines(subject.phrase, undefined);
    case 'title':
      return titleLines(subject.title, undefined);
    case 'term':
      return termLines(subject.source);
  }
}

/** Kind, members, variants and source of a set phrase. @param note on the form in which it stands in a text */
export function phraseLines(phrase: Of<'phrase'>['phrase'], note: string | undefined): readonly string[] {
  const { kind, variants, ordered, source } = phrase.entry;
  const members = phrase.members.map((_, index) => phrase.spelling(index));
  const order = ordered ? '，次序固定' : '';
  return given([
    PHRASE_KINDS[kind],
    members.length > 0 ? `共 ${members.length} 项${order}：${members.join('｜')}` : undefined,
    variants.length > 0 ? `也可写作：${variants.join('；')}` : undefined,
    note,
    `出处：${source}`,
  ]);
}

/** Date and short names of a document. @param note on the name by which a text calls it */
export function titleLines({ entry }: Of<'title'>['title'], note: string | undefined): readonly string[] {
  const [year, month] = entry.date.split('-');
  return given([
    `公布或修订：${year}年${Number(month)}月`,
    entry.short.length > 0 ? `通行简称：${entry.short.map((name) => `《${name}》`).join('')}` : undefined,
    note,
  ]);
}

export function termLines(source: string): readonly string[] {
  return [`固定提法　出处：${source}`];
}

function given(lines: readonly (string | undefined)[]): readonly string[] {
  return lines.filter((line) => line !== undefined);
}
