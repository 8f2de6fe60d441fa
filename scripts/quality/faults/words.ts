import { CARRIED, carriedPlant, carriedSentences } from '../carrier.ts';
import { type Draft, proseMatches } from '../draft.ts';
import type { FaultClass } from '../fault-class.ts';
import { type DraftPlant, replace } from '../plant.ts';
import adverbialBook from '../words/adverbials.json';
import characterBook from '../words/characters.json';
import confusionBook from '../words/confusions.json';
import homophoneBook from '../words/homophones.json';
import idiomBook from '../words/idioms.json';
import redundancyBook from '../words/redundancies.json';
import spellingBook from '../words/spellings.json';

/** Wrong words. */
export const wordFaults: readonly FaultClass[] = [
  {
    name: 'word-confused',
    *plants(draft) {
      yield* exchanged(draft, confusionBook);
    },
  },
  {
    name: 'word-homophone',
    isBeyond: true,
    *plants(draft) {
      yield* exchanged(draft, homophoneBook);
    },
  },
  {
    name: 'word-character-wrong',
    *plants(draft) {
      yield* exchanged(draft, characterBook);
    },
  },
  {
    name: 'idiom-wrong',
    *plants(draft, random) {
      const idioms: Readonly<Record<string, string>> = idiomBook.idioms;
      for (const { kind, ...plant } of exchanged(draft, idioms)) yield { ...plant, kind: kind ? 'in the text' : '' };
      for (const [right, wrongs] of random.some(Object.entries(idioms), CARRIED)) {
        const wrong = random.pick(wrongs.split(' '));
        const frame = random.pick(idiomBook.frames);
        yield carriedPlant(draft, random, { right, wrong, frame, kind: 'carried' });
      }
    },
  },
  {
    name: 'spelling-mixed',
    least: 'hint',
    *plants(draft) {
      for (const plant of exchanged(draft, spellingBook)) {
        const [right] = plant.edits.map(({ span }) => draft.text.slice(span.start, span.end));
        // Only where the usual spelling stands twice more does the other one stand out.
        if (right && draft.text.split(right).length > 3) yield plant;
      }
    },
  },
  {
    name: 'particle-di-lost',
    *plants(draft) {
      for (const { end } of proseMatches(draft, ADVERBIAL)) {
        yield {
          edits: [replace({ start: end - 1, end }, '的')],
          also: [{ start: end - 3, end: end + 2 }],
        };
      }
    },
  },
  {
    name: 'particle-de-lost',
    *plants(draft) {
      for (const { start, end } of proseMatches(draft, COMPLEMENT)) {
        for (const wrong of ['的', '地']) {
          yield {
            edits: [replace({ start, end }, wrong)],
            also: [{ start: start - 1, end: end + 1 }],
            kind: wrong,
          };
        }
      }
    },
  },
  {
    name: 'particle-de-wrong',
    *plants(draft) {
      for (const { end } of proseMatches(draft, ATTRIBUTE)) {
        for (const wrong of ['地', '得']) {
          yield {
            edits: [replace({ start: end - 1, end }, wrong)],
            also: [{ start: end - 3, end: end + 2 }],
            kind: wrong,
          };
        }
      }
    },
  },
  {
    name: 'wording-redundant',
    *plants(draft, random) {
      for (const [pattern, wrong] of Object.entries(redundancyBook.inText)) {
        for (const match of proseMatches(draft, new RegExp(pattern, 'g'))) {
          const newText = wrong.replaceAll(/\$(\d)/g, (_, group) => match[Number(group)] ?? '');
          yield { edits: [replace(match, newText)], kind: wrong };
        }
      }
      yield* carriedSentences(draft, random, redundancyBook.sentences);
    },
  },
  {
    name: 'collocation-wrong',
    *plants(draft, random) {
      yield* carriedSentences(draft, random, redundancyBook.collocations);
    },
  },
];

const ADVERBIAL = new RegExp(
  `(?<![一-鿿]的)(?:${adverbialBook.adverbials.join('|')}|一([一-鿿])一\\1|一([一-鿿])接一\\2)地(?![方区点位图址下面上])(?=[一-鿿])`,
  'g',
);
const COMPLEMENT =
  /(?<=[做学抓想看讲说写走跑守管压扎研钻站练悟用落办听读背改唱变来吃盯过挖拧摆推立睡笑记懂沉])得(?=[不很更太还比最][一-鿿]|[好快慢多少深实紧严细准清明透懂住了浅牢稳])/g;
const ATTRIBUTE =
  /(?:我们|他们|自己|群众|人民|党员|干部|大家|组织|居民|患者|学生|职工|单位|社区|医院|支部|班子|老师|家长|孩子|企业)的(?=[一-鿿]{2})/g;

/** Each place where a right word stands, with each of its wrong ones. The keys are patterns. */
function* exchanged(draft: Draft, book: Readonly<Record<string, string>>): Iterable<DraftPlant> {
  for (const [right, wrongs] of Object.entries(book)) {
    for (const match of proseMatches(draft, new RegExp(right, 'g'))) {
      for (const wrong of wrongs.split(' ')) yield { edits: [replace(match, wrong)], kind: wrong };
    }
  }
}
