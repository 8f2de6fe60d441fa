import { documentRule, type Related } from '../engine/rule.ts';
import type { Match } from '../lexicon/matches.ts';
import { Kind } from '../lexicon/meaning.ts';
import type { Paragraph } from '../model/paragraph.ts';
import type { Span } from '../text/span.ts';

const SHOWN = 5;

export const overusedPhrase = documentRule({
  id: 'overused-phrase',
  summary: '“切实”“进一步”一类的词不宜反复使用。',
  why: '这些词用多了就成了套话，换一个具体的动词或者删去，意思更实。只在远远多于同样篇幅的文章时提示，每个词提示一次；固定提法里的不算，紧挨着的排比只算一次。',
  tier: 'convention',
  source: '编辑通例',
  severity: 'hint',
  options: {
    count: { type: 'number', default: 8, minimum: 2, maximum: 100, summary: '同一个词至少出现多少次才提示' },
    rate: { type: 'number', default: 4, minimum: 0, maximum: 100, summary: '同一个词平均每千字超过多少次才提示' },
  },
  collect(paragraph) {
    const spans = new Map<string, Span[]>();
    for (const { text, start, end } of fillersIn(paragraph)) {
      const known = spans.get(text) ?? [];
      spans.set(text, known);
      // 坚持…、坚持…、坚持… within one sentence is one figure of speech.
      const last = known.at(-1);
      if (!last || paragraph.text.slice(last.end, start).includes('。')) known.push({ start, end });
    }
    return spans.size > 0 ? spans : undefined;
  },
  *check(document, { placed }, { count, rate }) {
    if (!document.genre.profile) return;
    const all = new Map<string, Span[]>();
    for (const { place, fact } of placed) {
      for (const [word, spans] of fact)
        all.set(word, [...(all.get(word) ?? []), ...spans.map((span) => document.at(place, span))]);
    }
    const thousands = document.paragraphs.reduce((sum, { characters }) => sum + characters, 0) / 1000;
    for (const [word, spans] of all) {
      const [first, ...others] = spans;
      if (!first || spans.length < count || spans.length <= rate * thousands) continue;
      const related = others.slice(0, SHOWN).map((span): Related => ({ span, message: '又用在这里' }));
      yield { span: first, message: `“${word}”用了 ${spans.length} 次，读来像套话，可以换用具体的词或者删去`, related };
    }
  },
  examples: [
    { bad: '学习心得体会\n⟦切实⟧学好。切实用好。切实做好。', options: { count: 3 } },
    { bad: '学习心得体会\n⟦进一步⟧学习。\n进一步提高。\n要进一步努力。', options: { count: 3 } },
    { bad: '学习心得体会\n⟦不断⟧学习。⟦深入⟧思考。不断实践。深入总结。不断提高。深入推进。', options: { count: 3 } },
    { good: '学习心得体会\n切实学好。切实用好。' },
    { good: '学习心得体会\n坚持学在前、坚持干在前、坚持守在前。', options: { count: 2 } },
    { good: '学习心得体会\n切实学好。切实用好。切实做好。', options: { count: 4 } },
    { good: '小说\n她不断回头。他不断招手。雨不断落下。', options: { count: 3 } },
  ],
});

/** The worn-out words of a paragraph outside the fixed wordings. */
function fillersIn({ matches }: Paragraph): readonly Match[] {
  const fillers = matches.of(Kind.filler);
  if (fillers.length === 0) return fillers;
  const fixed = matches.of(FIXED);
  return fillers.filter(({ start, end }) => !fixed.some((phrase) => phrase.start <= start && end <= phrase.end));
}

const FIXED = Kind.canonical | Kind.variant | Kind.member | Kind.formula;
