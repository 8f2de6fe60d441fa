import type { Paragraph } from '../model/paragraph.ts';
import { CharacterSet } from '../text/character-set.ts';
import { codeAt } from '../text/characters.ts';
import { matchAt } from '../text/match-at.ts';
import type { Span } from '../text/span.ts';
import { fixedWordings, isInWording } from './fixed-wordings.ts';
import { Trait } from './glyphs.ts';
import { readMixedLists } from './mixed-lists.ts';

/** A pause mark or a comma that is one too many, or of the wrong kind. */
export interface PauseFault {
  /**
   * `mixed`: one flat list has both marks. `clause`: 、 between clauses. `etc`: before 等. `joint`: before 和 or 以及.
   * `guess`: between the two numerals of an approximation.
   */
  readonly type: 'mixed' | 'clause' | 'etc' | 'joint' | 'guess';
  readonly span: Span;
  readonly right: '、' | '，' | '';
  /** The word that the mark stands before, for messages. */
  readonly word: string;
}

const AFTER_ETC =
  '(?=$|[，。；：”）]|方面|问题|工作|行为|现象|情况|制度|文件|内容|形式|方式|活动|会议|单位|部门|地区|措施|环节|领域|重点|主要|关键|相关|有关|各[类项]|多|一系列|一批|[\\d二三四五六七八九十两几百])';
const ETC = new RegExp(`等等?${AFTER_ETC}`, 'y');
// 和谐, 和平, 和X一起, 与X同, 及时, 或许: the character opens another word, or a phrase of its own.
const JOINT =
  /(?:以及|和(?![谐平睦气解美好善缓衷服顺田县音声盘稀弄合为而风政和]|歌山|[^，。；、]{1,12}(?:一起|一道|一样|同(?![志学事])|相|打成|交朋|谈心|沟通|对接|结合))|及(?![时格早至第物])|或(?!许|多|缺|然|明|者)|或者)(?=[^，。；、]{2})/y;
// 与甲、乙、和丙谈心: the list is another word's, so 和 can only join its last item.
const WITH = /[与跟同][^，。；：！？]*、[^，。；：！？]*$/;
const JOINT_IN_WITH = /和(?=[^，。；、]{1,12}(?:谈心|谈话|交流|沟通|座谈|对接))/y;
const ADVANCED = /(?:但是|因此|所以|然而|从而|而且|并且(?!同))(?=[^，。；、]{3})/y;
// What is counted behind a numeral; 层, 组, 期 and others are as often numbered, but never with 两.
const COUNTED =
  '十(?![、一二三四五六七八九条]|年代)|[百千万处件位里米斤元块支套台只头棵份本张场句倍遍趟户亩岁名天]|个(?!百分)|年(?![级度前])|次(?![全会])|人(?!称)|家(?!庭)|小时|分钟|公里';
const SECOND = new RegExp(`[二三四五六七八九](?=${COUNTED})`, 'y');
const SECOND_BESIDE_TWO = new RegExp(`[两三](?=${COUNTED}|[层组条项类轮期周月种间座篇步门])`, 'y');
const NUMERALS = '一二三四五六七八九';
const TWO = '两';
const PAUSE = 0x3001;
const REACH = 40;
const SHORTEST_CLAUSE = 6;
const HEAD = 3;
// What has to stand behind a pause mark that tells by itself: 等, a numeral, or what joins words or clauses.
const TELLING = new CharacterSet(`等${NUMERALS}${TWO}以和及或但因所然从而并`);
const CLAUSE_HEADS = new CharacterSet('在到为于');

/** Finds the pause marks of a paragraph that stand wrong, in the order of the text. */
export function readPauseFaults(paragraph: Paragraph): readonly PauseFault[] {
  const { text } = paragraph;
  const { stops, traits } = paragraph.glyphs;
  if ((traits & Trait.pause) === 0) return [];
  const from = paragraph.marker?.span.end ?? 0;
  const faults: PauseFault[] = [];
  for (let index = 0; index < stops.length; index++) {
    const offset = stops[index] as number;
    if (text.charCodeAt(offset) !== PAUSE || offset < from) continue;
    if (CLAUSE_HEADS.has(codeAt(text, offset + HEAD)) && isAmongClauses(text, stops, index))
      faults.push(faultAt(offset, 'clause', text.slice(offset + 1, offset + 1 + HEAD)));
    const fault = TELLING.has(codeAt(text, offset + 1)) ? readOne(text, offset) : undefined;
    if (fault) faults.push(fault);
  }
  for (const comma of readMixedLists(paragraph)) faults.push(faultAt(comma, 'mixed', ''));
  if (faults.length === 0) return faults;
  const wordings = fixedWordings(paragraph);
  return faults
    .filter(({ span }) => !isInWording(wordings, span.start))
    .sort((a, b) => a.span.start - b.span.start)
    .filter((fault, index, all) => fault.span.start !== all[index - 1]?.span.start);
}

function faultAt(offset: number, type: PauseFault['type'], word: string): PauseFault {
  const right = type === 'mixed' ? '、' : type === 'clause' ? '，' : '';
  return { type, span: { start: offset, end: offset + 1 }, right, word };
}

/** What a single pause mark tells by what stands behind it. */
function readOne(text: string, offset: number): PauseFault | undefined {
  const next = text.charAt(offset + 1);
  if (next === '等') {
    const word = at(ETC, text, offset + 1);
    return word && !isVerb(text, offset, word) ? faultAt(offset, 'etc', word) : undefined;
  }
  if (NUMERALS.includes(next) || next === TWO)
    return isGuess(text, offset) ? faultAt(offset, 'guess', text.charAt(offset - 1) + next) : undefined;
  const joint = at(JOINT, text, offset + 1) ?? jointInWith(text, offset);
  if (joint && !isPaired(text, offset, joint)) return faultAt(offset, 'joint', joint);
  const adverb = at(ADVANCED, text, offset + 1);
  return adverb ? faultAt(offset, 'clause', adverb) : undefined;
}

function at(pattern: RegExp, text: string, offset: number): string | undefined {
  return matchAt(pattern, text, offset)?.[0];
}

/** 看、等，不动: to wait, in a list of single characters. */
function isVerb(text: string, offset: number, word: string): boolean {
  return word === '等' && /(?:^|[，。；：、“])[^，。；：、“]$/.test(text.slice(Math.max(0, offset - 2), offset));
}

function jointInWith(text: string, offset: number): string | undefined {
  const word = at(JOINT_IN_WITH, text, offset + 1);
  return word && WITH.test(text.slice(Math.max(0, offset - REACH), offset)) ? word : undefined;
}

/** 或是冰、或是水: the word opens each item. */
function isPaired(text: string, offset: number, word: string): boolean {
  return word.startsWith('或') && /或[^，。；：！？]*$/.test(text.slice(Math.max(0, offset - REACH), offset));
}

/** 三、四十, where the second numeral is the next one and neither counts in order. */
function isGuess(text: string, offset: number): boolean {
  const [first, second] = [text.charAt(offset - 1), text.charAt(offset + 1)];
  const isTwo = first === TWO || second === TWO;
  const value = NUMERALS.indexOf(first === TWO ? '二' : first);
  if (value < 0 || NUMERALS.indexOf(second === TWO ? '二' : second) !== value + 1) return false;
  if (/[第、一二三四五六七八九十百]/.test(text.charAt(offset - 2))) return false;
  return at(isTwo ? SECOND_BESIDE_TWO : SECOND, text, offset + 1) !== undefined;
}

/** 体现在甲上，体现在乙上、体现在丙上: one 、 among clauses that open alike. */
function isAmongClauses(text: string, stops: readonly number[], index: number): boolean {
  const offset = stops[index] as number;
  const isLong = (from: number, to: number): boolean => to - from > SHORTEST_CLAUSE;
  if (!isLong(stops[index - 1] ?? -1, offset) || !isLong(offset, stops[index + 1] ?? text.length)) return false;
  const head = text.slice(offset + 1, offset + 1 + HEAD);
  const isMark = (at: number): boolean => '、，'.includes(text.charAt(stops[at] ?? -1) || ' ');
  let first = index;
  while (isMark(first - 1)) first--;
  let next = index + 1;
  while (isMark(next)) next++;
  const siblings = stops.slice(first, next).filter((mark) => mark !== offset && text.startsWith(head, mark + 1));
  return siblings.length > 0 && siblings.every((mark) => text.charCodeAt(mark) !== PAUSE);
}
