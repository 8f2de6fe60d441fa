import { documentRule, type Report } from '../engine/rule.ts';
import { groupBy } from '../group-by.ts';
import type { Document } from '../model/document.ts';
import type { Elsewhere, SharedPassage } from '../repetition/folder.ts';
import { firstClause } from '../structure/clauses.ts';
import { countCharacters } from '../text/characters.ts';
import { overlaps, type Span } from '../text/span.ts';

/** A stretch of a document that stands in another text, and in how many others it stands too. */
interface Stretch extends SharedPassage {
  readonly paths: ReadonlySet<string>;
}

/** From this share of its characters on a text is another version of the other one, in percent. */
const SAME_TEXT = 80;
const MARKS = /^[，。；：、！？\s　]+/;
/** What may stand between two passages that were copied together: line ends, blanks and the number of a heading. */
const BETWEEN = /^[\s　]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]?)?[\s　]*$/;

export const sharedPassage = documentRule({
  id: 'shared-passage',
  summary: '同一段话不应当出现在几个人的材料里。',
  why: '在命令行里一起检查几个文件时，别的文件里也有的整句、整段会指出来，供收材料的人核对是不是互相抄的。固定提法、名称、书名和引文不计；只检查一个文件时不比较，文件内部的重复由 repeated-sentence 管。大部分相同的两份文件只说一次。',
  tier: 'convention',
  source: '校对惯例；互不相干的材料之间，三十字以上相同的话平均每两篇不到五分之一处',
  severity: 'information',
  options: {
    length: {
      type: 'number',
      default: 30,
      minimum: 20,
      maximum: 1000,
      summary: '从多少字起指出（固定提法、标点不计）',
    },
  },
  *check(document, _facts, { length }, elsewhere) {
    const passages = elsewhere?.sharedWith(document, length) ?? [];
    if (!elsewhere || passages.length === 0) return;
    const picked = pick(document, passages);
    const copied = mostShared(document, picked, elsewhere);
    if (copied) yield copied;
    else for (const stretch of join(document, picked)) yield report(document, stretch);
  },
  examples: [
    {
      others: {
        '李四.txt': '上半年我在村里住了四十天，把三十户人家的门都敲了一遍，记下二十一条意见。后来件件有回音。',
      },
      bad: '我到村里去过。⟦上半年我在村里住了四十天，把三十户人家的门都敲了一遍，记下二十一条意见。⟧现在还在办。',
    },
    {
      others: {
        '甲.txt': '窗口少一个人，队伍就长一截，群众的火气也就大一分，这笔账我们以前没有好好算过。别的不说。',
        '乙.txt': '他说，窗口少一个人，队伍就长一截，群众的火气也就大一分，这笔账我们以前没有好好算过。',
      },
      bad: '一、服务不够用心。⟦窗口少一个人，队伍就长一截，群众的火气也就大一分，这笔账我们以前没有好好算过。⟧今后要把岗位配齐，让群众少等。',
    },
    {
      others: {
        '去年.txt':
          '学习心得\n上半年我在村里住了四十天，把三十户人家的门都敲了一遍，记下二十一条意见。\n窗口少一个人，队伍就长一截，群众的火气也就大一分，这笔账我们以前没有好好算过。',
      },
      bad: '⟦学习心得体会⟧\n上半年我在村里住了四十天，把三十户人家的门都敲了一遍，记下二十一条意见。\n窗口少一个人，队伍就长一截，群众的火气也就大一分，这笔账我们以前没有好好算过。',
    },
    { good: '上半年我在村里住了四十天，把三十户人家的门都敲了一遍，记下二十一条意见。' },
    {
      others: {
        '李四.txt':
          '学习贯彻习近平新时代中国特色社会主义思想，深刻领悟“两个确立”的决定性意义，增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
      },
      good: '我们要学习贯彻习近平新时代中国特色社会主义思想，深刻领悟“两个确立”的决定性意义，增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
    },
    {
      others: { '李四.txt': '理论学习不够深入，存在学用脱节的现象。平时忙于事务，读书不多。' },
      good: '理论学习不够深入，存在学用脱节的现象。有时浅尝辄止。',
    },
  ],
});

/** Of passages that overlap, the longest, with the paths of all. */
function pick({ text }: Document, passages: readonly SharedPassage[]): readonly Stretch[] {
  const picked: (Stretch & { readonly paths: Set<string> })[] = [];
  for (const passage of [...passages].sort((a, b) => b.counted - a.counted)) {
    const longer = picked.find(({ span }) => overlaps(span, passage.span));
    if (longer) longer.paths.add(passage.other.path);
    else picked.push({ ...passage, span: withoutMarks(text, passage.span), paths: new Set([passage.other.path]) });
  }
  return picked.sort((a, b) => a.span.start - b.span.start);
}

/** A passage that goes on from other words begins behind their mark. */
function withoutMarks(text: string, { start, end }: Span): Span {
  return { start: start + (MARKS.exec(text.slice(start, end))?.[0].length ?? 0), end };
}

/** Passages that follow each other in both texts become one. */
function join({ text }: Document, stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    const follows =
      last?.other.path === stretch.other.path &&
      last.other.span.end <= stretch.other.span.start &&
      BETWEEN.test(text.slice(last.span.end, stretch.span.start));
    if (!last || !follows) joined.push(stretch);
    else
      joined[joined.length - 1] = {
        ...last,
        span: { start: last.span.start, end: stretch.span.end },
        counted: last.counted + stretch.counted,
      };
  }
  return joined;
}

/** Where nearly all of a document stands in one other text, the only thing to be said of it. */
function mostShared(document: Document, stretches: readonly Stretch[], elsewhere: Elsewhere): Report | undefined {
  const byPath = groupBy(stretches, ({ other }) => other.path);
  const [path, most] = [...byPath].reduce((a, b) => (lengthIn(document, b[1]) > lengthIn(document, a[1]) ? b : a));
  const shared = document.paragraphs.reduce((sum, paragraph, place) => {
    if (elsewhere.holds(path, paragraph)) return sum + paragraph.characters;
    const line = document.line(place);
    const inLine = most.filter(({ span }) => overlaps(span, line));
    return sum + lengthIn(document, inLine);
  }, 0);
  const share = Math.round((shared / countCharacters(document.text)) * 100);
  if (share < SAME_TEXT) return undefined;
  const place = document.paragraphs.findIndex(({ isBlank }) => !isBlank);
  return {
    span: document.at(place, firstClause(document.paragraph(place))),
    message: `全文有 ${share}% 与“${nameOf(path)}”相同`,
    related: [relatedTo(most[0] as Stretch)],
  };
}

function lengthIn({ text }: Document, stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { span }) => sum + countCharacters(text.slice(span.start, span.end)), 0);
}

function report(document: Document, stretch: Stretch): Report {
  const { span, paths, other } = stretch;
  const others = paths.size > 1 ? `等 ${paths.size} 个文件` : '';
  return {
    span,
    message: `这段话（${lengthIn(document, [stretch])}字）在“${nameOf(other.path)}”${others}里也有`,
    related: [relatedTo(stretch)],
  };
}

function relatedTo({ other: { path, document, span } }: Stretch): NonNullable<Report['related']>[number] {
  return { span, message: '在这个文件里', elsewhere: { path, document } };
}

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
