import { matchAt } from '../text/match-at.ts';
import type { Span } from '../text/span.ts';

/** The list of what a number counts, right beside the number. */
export interface CountedList {
  /** In how many members it may be read, the plainest first. */
  readonly counts: readonly [number, ...number[]];
  /** It stands behind the number: 三笔账：政治账、经济账、家庭账. Else before it: “甲”“乙”“丙”三项举措. */
  readonly isBehind: boolean;
  readonly span: Span;
}

const QUOTED = { '”': '“', '》': '《' } as const;
const UNIT = /[项条种类件句部本篇门]|个(?!字)|大(?!家|地|力|会|量)|点/y;
const HEAD = /[个项条点件种类大方步句层道笔对重本部][^，。；：！？“”《》、\d字词]{1,10}”?[：:]/y;
const STOP = /[。；！？\n]/;
// What opens a series or a sentence of its own is no member.
const NO_LIST = /^(?:\s*$|[一第首其1（①—“])|[：:…]/;
const OPEN = /等(?:等|[^，、]{0,6})?$/;
const JOINTS = /和|与|以及|及|或/g;
// Of a list before its number, these say that the number counts something else: 在学习、工作中推行三项制度.
const NO_MEMBER =
  /开展|推[行进动]|实[施行]|落实|[做抓办]好|建立|制定|完[成善]|组织|提出|进行|召开|举办|出台|打造|形成|明确|确[定立]|部署|安排|聚焦|坚持|采取|[设成]立|设置|获得|取得|分别|先后|共|达|领域$|方面$|[中上里内后时的了有在为数季等]$/;
const THINGS = /[项件条种类道句][^，。；：！？、等]/y;
const SENTENCE_END = /[。！？\n]/;
const LABELS = /^\s*(?:[一二三四五六其首再最第（①—]|\d)/;
const LONGEST = 12;
const MOST = 20;

/** The list beside the numeral that runs from `start` to `at`; `undefined` where there is none, or none that can be counted. */
export function readCountedList(text: string, start: number, at: number, number: number): CountedList | undefined {
  return number > 1 && number <= MOST
    ? (readQuoted(text, start, at) ?? readBehind(text, at, number) ?? readBefore(text, start, at, number))
    : undefined;
}

/** “先诊疗后付费”“一次挂号管三天”两项举措. */
function readQuoted(text: string, start: number, at: number): CountedList | undefined {
  let end = start;
  let count = 0;
  for (;;) {
    const close = text.charAt(end - 1);
    if (close !== '”' && close !== '》') break;
    const open = text.lastIndexOf(QUOTED[close], end - 1);
    if (open < 0 || text.slice(open + 1, end - 1).includes(close)) return undefined;
    count++;
    end = /[”》]、$/.test(text.slice(open - 2, open)) ? open - 1 : open;
  }
  if (count === 1) return readInQuotes(text, start, at);
  if (count < 2 || !matchAt(UNIT, text, at) || /[、和与及“（]/.test(text.charAt(end - 1))) return undefined;
  return { counts: [count], isBehind: false, span: { start: end, end: start } };
}

/** “撂荒地怎么种、独居老人怎么管”两个题目. */
function readInQuotes(text: string, start: number, at: number): CountedList | undefined {
  const open = text.lastIndexOf('“', start);
  const members = text.slice(open + 1, start - 1).split('、');
  if (text.charAt(start - 1) !== '”' || members.length < 3 || !matchAt(UNIT, text, at)) return undefined;
  if (members.some((member) => member.length > LONGEST || /[，。；“]/.test(member))) return undefined;
  const joints = members.at(-1)?.match(JOINTS)?.length ?? 0;
  return { counts: [members.length, members.length + joints], isBehind: false, span: { start: open, end: start } };
}

/** 耕地保护、不动产登记、矿山修复三项任务: of three members and more, none of which says what is done. */
function readBefore(text: string, start: number, at: number, number: number): CountedList | undefined {
  if (!matchAt(THINGS, text, at)) return undefined;
  let from = start;
  while (from > 0 && !/[，。；：！？“”（）]/.test(text.charAt(from - 1))) from--;
  const members = text.slice(from, start).split('、');
  if (members.length < 3 || members.slice(1).some((one) => one === '' || one.length > LONGEST || NO_MEMBER.test(one)))
    return undefined;
  const joints = members.join('、').match(JOINTS)?.length ?? 0;
  // Another number counts something else.
  if (Math.abs(number - members.length) > 1) return undefined;
  return { counts: [members.length, members.length + joints], isBehind: false, span: { start: from, end: start } };
}

/** 三件小事：……；……；……。 */
function readClauses(text: string, from: number): CountedList | undefined {
  const rest = text.slice(from);
  const stop = rest.search(SENTENCE_END);
  const list = stop < 0 ? rest : rest.slice(0, stop);
  const isParted = list.includes('；');
  const members = list.split(isParted ? '；' : '，');
  const [first = ''] = members;
  const isAlike = isParted || members.every((one) => one.slice(0, 2) === first.slice(0, 2));
  if (members.length < 2 || !isAlike || members.some((one) => one.trim() === '' || LABELS.test(one))) return undefined;
  // The next sentence may go on with the list.
  if (stop >= 0 && rest.charAt(stop + 1) === first.trimStart().charAt(0)) return undefined;
  return { counts: [members.length], isBehind: true, span: { start: from, end: from + list.length } };
}

/** 三笔账：政治账、经济账、家庭账. Members of one make go on behind a comma; of others every mark has to be 、. */
function readBehind(text: string, at: number, number: number): CountedList | undefined {
  const head = matchAt(HEAD, text, at)?.[0];
  if (head === undefined) return undefined;
  const from = at + head.length;
  const rest = text.slice(from);
  const stop = rest.search(STOP);
  const list = stop < 0 ? rest : rest.slice(0, stop);
  if (NO_LIST.test(list)) return undefined;
  if (rest.charAt(stop) === '；' || !list.includes('、')) return readClauses(text, from);
  const kind = head.replace(/”?[：:]$/, '').at(-1) as string;
  const members = list.split(/[、，]/);
  const akin = members.findIndex((member) => !member.endsWith(kind) || member.length > LONGEST);
  // Those that follow may be members of another make.
  const span = { start: from, end: from + list.length };
  if (akin > number) {
    const end = from + members.slice(0, akin).join('、').length;
    return { counts: [akin], isBehind: true, span: { start: from, end } };
  }
  if (akin > 1 || (list.includes('，') && akin >= 0)) return undefined;
  const last = members.at(-1) as string;
  if (OPEN.test(last) || members.some((member) => member.length > LONGEST)) return undefined;
  const joints = akin < 0 ? 0 : (last.match(JOINTS)?.length ?? 0);
  return { counts: [members.length, members.length + joints], isBehind: true, span };
}
