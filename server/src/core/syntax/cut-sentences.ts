import type { Paragraph } from '../model/paragraph.ts';
import { CharacterSet } from '../text/character-set.ts';
import { isHan } from '../text/characters.ts';
import { isQuoted } from './quotations.ts';

/** A full stop behind words that need the next sentence to be complete. */
export interface CutSentence {
  /** Where the stop stands in the paragraph. */
  readonly offset: number;
  /** The words before it, or behind it, that show that the sentence goes on. */
  readonly sign: string;
  /** What should stand there instead. */
  readonly right: '，' | '';
}

/** The words of a sentence that opens no main clause, and how the rest begins; `whole`: nothing may stand before it. */
interface Frame {
  readonly clause: RegExp;
  readonly rest?: RegExp;
  readonly isWhole: boolean;
  /** It may as well be the little heading of an item: 一是在理论学习中。 */
  readonly isLabel?: true;
}

const PREDICATE =
  /^(?:更加?|要|必须|应|能|就|都|也|才|还|仍|切实|努力|始终|不断|进一步|坚决|严格|主动|积极|自觉|着力|坚持|我|全|广大|党员|大家)/;
const SUBJECT = /^(?:我|本人|班子|必须|要|应|更|有时|不|仍|还)/;
const FRAMES: readonly Frame[] = [
  {
    isWhole: true,
    clause: /^正?在[^，]{2,40}(?:时候?|之时|之际|的同时|[之以][前后]|(?:结束|完成|召开|学习|调研)后|期间|过程中)$/,
  },
  {
    isWhole: true,
    isLabel: true,
    clause: /^在[^，]{1,40}(?:基础上|前提下|情况下|条件下|背景下|形势下|领导下|指导下|关心下|支持下|帮助下)$/,
  },
  { isWhole: false, clause: /^正?在[^，]{4,40}(?:时候?|之时|之际|的同时|过程中|基础上)$/, rest: PREDICATE },
  { isWhole: true, clause: /^每?当[^，]{2,40}(?:时候?|之时|之际|[之以]后)$/ },
  { isWhole: true, isLabel: true, clause: /^在[^，是有要]{2,40}的[^，的]{1,6}[中上下]$/ },
  { isWhole: true, isLabel: true, clause: /^在[^，是有要]{5,40}[中上下]$/, rest: PREDICATE },
  { isWhole: true, clause: /^随着[^，而]{2,40}$/ },
  {
    isWhole: true,
    clause: /^(?!.*(?:[这那]一?[点些个]|对此|如此|[所被没未都不]))[^，]{1,16}(?:认为|认识到|意识到|体会到|指出|强调)$/,
  },
  { isWhole: true, clause: /^[^，]{2,24}(?<![从历向由])以来$/ },
  { isWhole: true, clause: /^通过[^了过，][^，]{1,30}$/, rest: /^[使让令](?!用|出|馆|者|命)/ },
  {
    isWhole: true,
    clause:
      /^通过[^了过，](?:(?!开展|举行|召开|组织|实现|解决|推动|提升|提高|凝聚|增强|检验|[，]).){1,24}(?:学习|教育|培训|活动|讨论|调研|交流|实践)$/,
    rest: /^(?:进一步|我们?(?:深刻|进一步|更加|充分|切身|对|感到|认识|体会|懂得|明白))/,
  },
  {
    isWhole: true,
    isLabel: true,
    clause: /^(?:按照|根据|依据|遵照)[^，]{1,30}(?:要求|部署|精神|安排|规定|通知|方案|指示|决定|分工)$/,
    rest: /^(?!一是)/,
  },
  {
    isWhole: true,
    isLabel: true,
    clause:
      /^面对[^，]{1,40}(?:的[^，的]{2,6}|[这那]些[^，]{1,8}|形势|任务|挑战|困难|压力|考验|变化|局面|诱惑|问题|课题)$/,
    rest: SUBJECT,
  },
  {
    isWhole: true,
    isLabel: true,
    clause:
      /^(?:针对|围绕|基于|鉴于)(?![^，]*(?:解决|破解|回应|满足|提出|推出|开展|制定|查[摆找]|剖析|检视|收集|征求|办理|整改|还|[抓做是有]))[^，]{2,40}(?:问题|难题|不足|短板|弱项|差距|现象|情况|实际|需求|诉求|意见|特点|任务|目标|主题|[\d一二三四五六七八九十两][个条项大][^，的]{2,8})$/,
  },
  { isWhole: true, isLabel: true, clause: /^为了[^，]{2,30}$/, rest: PREDICATE },
  { isWhole: true, isLabel: true, clause: /^作为[^，要应须就能会是有]{3,24}$/, rest: SUBJECT },
  { isWhole: true, clause: /^只有(?![一二两三四五六七八九十\d])[^，]{2,40}$/, rest: /^[^。！？]{0,40}才/ },
  { isWhole: true, clause: /^(?:虽然|尽管|固然)[^，]{2,30}$/, rest: /^(?:但|却|可是|然而|不过|仍)/ },
  {
    isWhole: true,
    clause: /^(?:如果|假如|倘若|只要|只有|无论|不管|不论|即使|哪怕|一旦|既然)[^，]{2,40}$/,
    rest: /^(?:就|才|都(?!市|是为)|也|那么|便(?!民|捷)|否则)/,
  },
  { isWhole: true, clause: /^除了?[^，]{2,24}[之以]?外$/, rest: /^(?:还|也|更)/ },
  { isWhole: false, clause: /^[^，]{0,8}不[仅但光只](?!限)[^，]{2,40}$/, rest: /^(?:而且|并且|还要|也要|更[要是])/ },
  { isWhole: false, clause: /^[^，]{0,6}既(?![然定往有成])[^，]{2,30}$/, rest: /^(?:又[要能]|也要|更要)/ },
  {
    isWhole: false,
    clause: /把[^，向到成进入出给为]{2,16}(?<![好住准牢稳实细深透完清]|到位|起来|[上下]去)$/,
    rest: /^(?:作为(?!一[名个位]|党|领导|基层|干部|我)|转化为|视为|当作|当成|变成)/,
  },
];
// What can open no sentence, so that the stop before it is one too many.
const CONTINUATION = /^(?:的(?![确士])|以及|从而|以便|以期|等(?=[，。、]|方面|工作|问题))/;
const NEEDS_NO_MARK = /^[的等]/;
const ITEM = /^(?:[一二三四五六七八九十]+[是要]|[第其][一二三]|首先|[（(])/;
const LABEL = /^\s*(?:[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]，|首先，|其次，|再次，|最后，)/;
const LONGEST = 60;
const REST = 44;
const FULL_STOP = 0x3002;
const QUESTION_MARK = 0xff1f;
const ENDS = new CharacterSet('。！？');
const PAUSES = new CharacterSet('，；：');
const CONTINUED = new CharacterSet('的以从等');
// What opens a frame, or the label of an item before one.
const FIRSTS = new CharacterSet(
  '在正当针围基鉴每随通按根依遵面为作虽尽固如假倘只无不即哪一既除二三四五六七八九十第首其再最',
);
// How a verb ends that what is said or thought must follow: 认为, 认识到, 指出, 强调.
const LASTS = new CharacterSet('为到出调');
const SECONDS = new CharacterSet('而并还也更又作转视当变');

/** Finds the full stops of a paragraph that cut a sentence in two. A run-in heading and the label of an item are left alone. */
export function readCutSentences(paragraph: Paragraph): readonly CutSentence[] {
  const { text, content } = paragraph;
  if (text.indexOf('。', content.start) >= content.end - 1) return [];
  const cuts: CutSentence[] = [];
  const { quotations } = paragraph;
  let { start } = content;
  let pause = start - 1;
  let isFirst = paragraph.marker !== undefined;
  let isAnswer = false;
  for (const offset of paragraph.glyphs.stops) {
    const mark = text.charCodeAt(offset);
    if (offset < start || isQuoted(quotations, offset)) continue;
    if (PAUSES.has(mark)) pause = offset;
    if (!ENDS.has(mark)) continue;
    if (mark === FULL_STOP && offset < content.end - 1 && !isFirst) {
      const cut = readCut(text, { start, pause, offset, isAnswer });
      if (cut) cuts.push(cut);
    }
    isFirst = false;
    isAnswer = mark === QUESTION_MARK;
    start = offset + 1;
    pause = offset;
  }
  return cuts;
}

/** A sentence that a full stop at `offset` ends; `pause` is its last comma or the place before its start. */
interface Ended {
  readonly start: number;
  readonly pause: number;
  readonly offset: number;
  readonly isAnswer: boolean;
}

function readCut(text: string, ended: Ended): CutSentence | undefined {
  const { start, pause, offset, isAnswer } = ended;
  const next = text.charCodeAt(offset + 1);
  if (CONTINUED.has(next)) {
    const sign = CONTINUATION.exec(text.slice(offset + 1, offset + REST))?.[0];
    if (sign) return { offset, sign, right: NEEDS_NO_MARK.test(sign) ? '' : '，' };
  }
  const isPossible =
    FIRSTS.has(text.charCodeAt(pause + 1)) ||
    SECONDS.has(next) ||
    LASTS.has(text.charCodeAt(offset - 1)) ||
    (!isHan(text, pause + 1) && text.charAt(pause + 1).trim() === '') ||
    text.startsWith('以来', offset - 2);
  if (isAnswer || !isPossible || offset - pause > LONGEST) return undefined;
  const sign = signOf(text.slice(start, offset), pause - start, text.slice(offset + 1, offset + REST).trimStart());
  return sign === undefined ? undefined : { offset, sign, right: '，' };
}

/** @param comma the place of the sentence's last comma; negative where it has none */
function signOf(sentence: string, comma: number, rest: string): string | undefined {
  if (ITEM.test(rest)) return undefined;
  const label = LABEL.exec(sentence)?.[0].length ?? 0;
  const pause = Math.max(comma, label - 1);
  const clause = sentence.slice(pause + 1).trimStart();
  const isWhole = pause < label;
  const isCut = FRAMES.some(
    (frame) =>
      (isWhole || !frame.isWhole) &&
      !(frame.isLabel && label > 0) &&
      frame.clause.test(clause) &&
      (frame.rest?.test(rest) ?? true),
  );
  return isCut ? clause : undefined;
}
