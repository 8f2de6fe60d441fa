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
const UNIT = /[项个条种类件句部本篇门]|大(?!家|地|力|会|量)|点/y;
const HEAD = /[个项条点件种类大方步句层道笔对重本部][^，。；：！？“”《》、\d字词]{1,8}”?[：:]/y;
const STOP = /[。；！？\n]/;
// What opens a series or a sentence of its own is no member.
const NO_LIST = /^(?:\s*$|[一第首其1（①—“])|[：:…]/;
const OPEN = /等(?:等|[^，、]{0,6})?$/;
const JOINTS = /和|与|以及|及|或/g;
const LONGEST = 12;
const MOST = 20;

/** The list beside the numeral that runs from `start` to `at`; `undefined` where there is none, or none that can be counted. */
export function readCountedList(text: string, start: number, at: number, number: number): CountedList | undefined {
  return number > 1 && number <= MOST ? (readQuoted(text, start, at) ?? readBehind(text, at, number)) : undefined;
}

/** “先诊疗后付费”“一次挂号管三天”两项举措. */
function readQuoted(text: string, start: number, at: number): CountedList | undefined {
  UNIT.lastIndex = at;
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
  if (count < 2 || !UNIT.test(text) || /[、和与及“（]/.test(text.charAt(end - 1))) return undefined;
  return { counts: [count], isBehind: false, span: { start: end, end: start } };
}

/** 三笔账：政治账、经济账、家庭账. Members of one make go on behind a comma; of others every mark has to be 、. */
function readBehind(text: string, at: number, number: number): CountedList | undefined {
  HEAD.lastIndex = at;
  const head = HEAD.exec(text)?.[0];
  if (head === undefined) return undefined;
  const from = at + head.length;
  const rest = text.slice(from);
  const stop = rest.search(STOP);
  const list = stop < 0 ? rest : rest.slice(0, stop);
  if (NO_LIST.test(list) || !list.includes('、')) return undefined;
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
