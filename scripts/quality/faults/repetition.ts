import { type Draft, proseLines, proseMatches } from '../draft.ts';
import type { FaultClass } from '../fault-class.ts';
import { pauseLists } from '../pause-lists.ts';
import { type DraftPlant, insert, replace } from '../plant.ts';
import type { Random } from '../random.ts';
import { freeSentences, type Sentence } from '../sentences.ts';
import { wordsOf } from '../words.ts';

/** What is typed or pasted twice. */
export const repetitionFaults: readonly FaultClass[] = [
  {
    name: 'doubled-character',
    *plants(draft) {
      for (const match of proseMatches(draft, FUNCTION_CHARACTER)) {
        yield { edits: [insert(match.end, match[0])], also: [match], kind: match[0] };
      }
    },
  },
  {
    name: 'doubled-word',
    *plants(draft) {
      for (const line of proseLines(draft)) {
        for (const { start, text } of wordsOf(line.text)) {
          const end = line.start + start + text.length;
          if (COUNTS_OR_TRIES.test(text) || isRepeated(draft.text, end, text)) continue;
          const also = [{ start: end - text.length, end }];
          yield { edits: [insert(end, text)], also, kind: `${text.length} characters` };
        }
      }
    },
  },
  {
    name: 'list-member-repeated',
    *plants(draft, random) {
      for (const { members } of pauseLists(draft)) {
        for (const member of members) {
          yield {
            edits: [insert(member.end, `、${member.text}`)],
            also: [member],
            kind: 'added',
          };
          const others = members.filter((other) => other !== member);
          if (others.length === 0) continue;
          const other = random.pick(others);
          yield { edits: [replace(member, other.text)], also: [other], kind: 'replaced' };
        }
      }
    },
  },
  {
    name: 'sentence-copied',
    *plants(draft, random) {
      for (const sentence of freeSentences(draft)) yield* pasted(draft, random, sentence, sentence.text);
    },
  },
  {
    name: 'sentence-near-copy',
    *plants(draft, random) {
      for (const sentence of freeSentences(draft)) {
        const copy = sentence.text.length < 28 ? undefined : reworded(sentence.text, random);
        if (copy) yield* pasted(draft, random, sentence, copy);
      }
    },
  },
  {
    name: 'passage-copied',
    *plants(draft, random) {
      const sentences = freeSentences(draft);
      for (const [index, first] of sentences.entries()) {
        const second = sentences[index + 1];
        if (second?.start !== first.end) continue;
        const passage = { ...first, end: second.end, text: first.text + second.text };
        yield* pasted(draft, random, passage, passage.text);
      }
      for (const line of random.some(proseLines(draft), 4)) {
        const elsewhere = random.pick(proseLines(draft).filter((other) => other !== line));
        if (/^[\s　]*(?:[一二三四五六七八九十（\d#*]|第[一二三四])/.test(line.text)) continue;
        yield {
          edits: [insert(elsewhere.end, `\n${line.text}`)],
          also: [line],
          kind: 'paragraph',
        };
      }
    },
  },
];

/** Characters of grammar, each only where the one beside it makes no word with it and no right doubling. */
const FUNCTION_CHARACTER = new RegExp(
  [
    '(?<![的目])的(?![的确士])',
    '(?<![了为不])了(?![了解结然])',
    '(?<=[一-鿿])(?<![在存现实正潜所内好旨外自])在(?![在乎职场座线于岗校])',
    '(?<=[一-鿿])(?<![和平温缓谐柔随])和(?![和谐平睦解蔼气])',
    '(?<![是于求还总先老若但可只就也都凡])是(?![是否非])',
    '(?<![把一两手])把(?![把关握手好])',
    '(?<=[一-鿿，])(?<![与参赋给])与(?![与会其此时人众])',
    '(?<=[一-鿿，])(?<![也])也(?![也许就])',
    '(?<![被])被(?![被告子面窝单])',
    '(?<=[一-鿿])(?<![都首])都(?![都市])',
    '(?<=[一-鿿])(?<![对针相应反绝一二两几每这那])对(?![对照标于症应策象话着方手口立])',
  ].join('|'),
  'g',
);

/** Words that are rightly said twice: 一个一个, 很多很多, 研究研究. */
const COUNTS_OR_TRIES =
  /^[一两几每各]|^(?:研究|考虑|讨论|商量|琢磨|学习|锻炼|体验|交流|了解|检查|调查|非常|很多|多少|十分|常常)$|^(.)\1|(.)\2$/;

function isRepeated(text: string, end: number, word: string): boolean {
  return text.startsWith(word, end) || text.slice(0, end - word.length).endsWith(word);
}

/** The sentence once more, at the end of another paragraph. */
function* pasted(draft: Draft, random: Random, sentence: Sentence, copy: string): Iterable<DraftPlant> {
  const places = proseLines(draft).filter(({ end, text }) => end !== sentence.lineEnd && /[。！？]$/.test(text));
  if (places.length === 0) return;
  yield { edits: [insert(random.pick(places).end, copy)], also: [sentence], kind: 'sentence' };
}

const FILLERS = ['进一步', '切实', '不断', '更加', '着力'];

/** The same sentence with one word less and one filler more, as it comes out of a second draft. */
function reworded(sentence: string, random: Random): string | undefined {
  const words = wordsOf(sentence).filter(({ start, text }) => start > 0 && text.length === 2);
  if (words.length < 4) return undefined;
  const [lost, host] = random.some(words, 2) as [(typeof words)[0], (typeof words)[0]];
  const without = { start: lost.start, end: lost.start + lost.text.length, by: '' };
  const filled = { start: host.start, end: host.start, by: random.pick(FILLERS) };
  return [without, filled]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), sentence);
}
