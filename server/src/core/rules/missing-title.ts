import { documentRule } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import { recognizes } from '../model/genre.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { patternsOf } from '../model/patterns.ts';
import { firstClause } from '../structure/clauses.ts';
import { isOwnAccount } from '../structure/own-account.ts';
import { firstFilled } from '../structure/section-text.ts';

const TITLE_LENGTH = 40;

export const missingTitle = documentRule({
  id: 'missing-title',
  summary: '材料应当有标题。',
  why: '标题说明这是什么材料、围绕什么主题，归档和交流都要用。复制正文时常常漏掉标题。看不出是哪一类材料的，只看讲自己的学习、工作的；从中间截取的一段不检查。',
  tier: 'convention',
  source: 'GB/T 9704—2012 7.3.1；各类材料的通行写法',
  severity: 'information',
  options: {},
  *check(document) {
    const { profile, isCertain } = document.genre;
    const part = profile?.parts.find(({ role, required }) => role === 'title' && required);
    const place = firstFilled(document);
    if (place === undefined || (profile && !part) || isTitled(document, place)) return;
    if (!isCertain && isExcerpt(document.paragraph(place))) return;
    const isDivided = profile !== undefined && document.outline.sections.length > 1 && recognizes(document);
    const isKnown = isCertain || isDivided || isOwnAccount(document);
    if (!isKnown && !profile) return;
    const start = document.at(place, { start: 0, end: 0 });
    const newText = `${part?.heading}\n`;
    yield {
      span: document.at(place, firstClause(document.paragraph(place))),
      message: `${profile?.name ?? '材料'}没有标题，全文从这里开始`,
      ...(!isKnown && { severity: 'hint' }),
      fixes: part ? [{ title: '补上标题', applicability: 'choice', edits: [{ span: start, newText }] }] : [],
    };
  },
  examples: [
    {
      bad: '⟦同志们⟧：\n按照安排，我作交流发言。\n一、学习体会\n很受教育。',
      genre: 'talk',
      fixed: '××专题学习交流研讨发言\n同志们：\n按照安排，我作交流发言。\n一、学习体会\n很受教育。',
    },
    { bad: '⟦按照县委安排⟧，我参加了专题学习。\n一、学习体会\n很受教育。', genre: 'gain' },
    { bad: '⟦根据通知要求⟧，现对照检查如下。\n一、存在的问题\n学得不深。', genre: 'check-person' },
    { bad: '\n  ⟦一、学习体会⟧\n很受教育。', genre: 'gain' },
    {
      bad: '⟦那天下村⟧，我碰见了老支书。他当了四十年党员，说起群众的事来没完没了，村里哪家有困难、哪家的孩子上了大学、哪条路该修，他心里都有一本账。我听着听着，脸上发烫，觉得自己这个驻村干部当得不够格。\n回来以后，我把这些年的工作笔记翻了一遍。写得密密麻麻，多半是开会记的；记群众的话，一页也凑不齐。我想，本子上记谁的话，说明心里装着谁，这话一点也不假。\n作为基层干部，我离群众本来最近，可我的心却走远了。填表的时候多，串门的时候少；坐在办公室里等电话的时候多，走到田埂上问冷暖的时候少。长此以往，基层的作风怎么会好，党委的决策又怎么能落到实处呢？\n所以我给自己定了一条规矩：每个月至少下村十天，每户人家一年走到两遍，把听到的话原原本本记下来，能办的马上办，办不了的说清楚。',
    },
    {
      bad: '⟦同志们⟧：\n今天和大家谈谈作风。作风连着党风，党风连着民心，这是老生常谈，可是谈得再多也不嫌多。去年冬天，一位大娘冒雪来办事，在窗口等了两个钟头，最后是哭着走的。这件事全局都知道，大家心里都不好受。\n第一，要把群众当亲人。亲人来了，要起身，要让座，要倒水，要把话听完。办得成的事当场办，办不成的事说清楚为什么，还要指一条路。\n第二，要把规矩当家法。吃了谁家的饭，坐了谁家的车，心里要有数，账上要清楚。干部干部，先干一步；群众看干部，看的就是这一步。\n第三，要把时间当本钱。能上午办的不拖到下午，能今天办的不拖到明天。一件事拖上三天，窗口前就排起了长队；一个月拖上三件，人心就凉了半截。\n做到这三条，并不难；天天做到，就很难。难也要做，先从我做起，请大家监督。',
    },
    { good: '三、今后打算\n按照安排，我作交流发言，谈几点体会。\n四、结束语\n很受教育。' },
    { good: '那天下村，我碰见了老支书。他当了四十年党员，说起群众来没完没了。\n我听着，脸上发烫。' },
    { good: '专题学习心得体会\n按照县委安排，我参加了专题学习。\n一、学习体会\n很受教育。' },
    { good: '# 在读书班上的发言\n同志们：\n我读了三本书。', mode: 'markdown' },
    { good: '今天下午三点开会，请大家准时参加。\n一、时间\n三点。' },
    { good: '我的学习心得体会。\n按照安排，我参加了学习。', genre: 'gain' },
    { good: '王某某\n学习心得体会\n按照安排，我参加了学习。', genre: 'gain' },
  ],
});

function isTitled(document: Document, place: number): boolean {
  if (document.outline.blocks.some(({ role }) => role === 'title')) return true;
  const { text, marker, wholeContent, depth } = document.paragraph(place);
  const line = text.slice(wholeContent.start, wholeContent.end);
  const patterns = patternsOf(document.genre.profile?.title ?? []);
  return depth > 0 || (!marker && line.length <= TITLE_LENGTH && patterns.some((pattern) => pattern.test(line)));
}

/** Whether a text begins in the middle of an enumeration: 三、…, （一）…, 九是… */
function isExcerpt({ marker, labels, content }: Paragraph): boolean {
  const [label] = labels;
  if (marker) return marker.form !== 'han' || marker.number !== 1;
  return label !== undefined && label.span.start === content.start;
}
