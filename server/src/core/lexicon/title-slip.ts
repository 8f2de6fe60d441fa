import type { Homophones } from './homophones.ts';
import { findSlip, type Slip } from './near-copy.ts';

/** A title, or a part of it that is written for it, taken apart for comparison. */
export interface TitleForm {
  readonly text: string;
  /** Without the words and marks that writers leave out or exchange. */
  readonly loose: string;
  /** Where what tells it from other titles begins and ends: behind the name of a body or a person, before the kind of document. */
  readonly from: number;
  readonly to: number;
  /** So much of it is its own that any slip tells. Laws are told apart by few characters. */
  readonly isLong: boolean;
  readonly isLaw: boolean;
}

const LONG = 8;
const OWN = 4;
/** Shorter ones are words. */
const LEAST = 3;
/** A title of so many characters may have lost a whole word: 关于（进一步）全面深化改革. */
const LOST_FROM = 18;
const LOST = 4;
const NAME =
  /^(?:中共中央(?:政治局)?(?:国务院)?|国务院(?:办公厅)?(?=关于)|中国共产党|中华人民共和国|习近平|毛泽东|邓小平|江泽民|胡锦涛|马克思恩格斯|列宁)(?:新时代中国特色社会主义思想)?/;
const TAIL = /（[^（）]*）$/;
const KIND =
  /(?:条例|规定|准则|章程|意见|决定|决议|办法|细则|规则|方案|规划|纲要|计划|建议|通知|摘编|选编|选读|选集|文集|读本|简史|讲话|[^办]?法)$/;
const LOOSE = /[的和与及、，？]/g;
/** Other numbers, and other places and units, have documents of their own. */
const OTHER = /[〇零一二三四五六七八九十百\d全省市县区旗州镇乡村街局厅委院校所站司部处系科军团队企]/;
/** A title may begin or end with one of these characters or without it. */
const ADDED = /^[论谈在关新读学做大小]|[论法记传集录史]$/;

export function readForm(text: string): TitleForm {
  const from = NAME.exec(text)?.[0].length ?? 0;
  const whole = text.replace(TAIL, '');
  const isLaw = /[^办]法$/.test(whole);
  const kind = isLaw ? '法' : (KIND.exec(whole)?.[0] ?? '');
  const to = Math.max(from, whole.length - kind.length);
  const own = text.slice(from, to).replace(/^关于|工作$/g, '');
  const isLong = text.length >= LONG && own.length >= OWN && !isLaw;
  return { text, loose: loosen(text), from, to, isLong, isLaw };
}

/** A title without what writers leave out or exchange. */
export function loosen(title: string): string {
  return title.replace(LOOSE, '');
}

/** Whether it is worth comparing `copy` with a title at all. */
export function mayBeSlipOf(copy: string, text: string): boolean {
  if (text.length < LEAST || Math.abs(text.length - copy.length) > LOST) return false;
  return copy[0] === text[0] || copy.at(-1) === text.at(-1);
}

/** Whether `copy` is a title with one slip that does not make another title of it; `loose` is the copy loosened. */
export function isSlipOf(copy: string, loose: string, form: TitleForm, homophones: Homophones): boolean {
  const { text } = form;
  if (!mayBeSlipOf(copy, text)) return false;
  if (loose === form.loose && loose.length > LEAST && (form.isLong || text.length === copy.length)) return true;
  const slip = findSlip(copy, text);
  if (!slip || (slip.kind !== 'swapped' && isOther(copy, slip))) return false;
  if (slip.kind === 'swapped') return true;
  if (isRepeat(copy, slip) || isHomophone(copy, slip, homophones)) return text.length > LEAST || !form.isLaw;
  if (isInName(slip, form)) return slip.expected.length <= 1;
  if (slip.at >= form.to) return isInKind(copy, slip, form);
  return form.isLong ? isInLong(copy, slip, form) : isInShort(slip, form);
}

function isOther(copy: string, { at, length, expected }: Slip): boolean {
  return OTHER.test(copy.slice(at, at + length)) || isNumber(expected);
}

/** Whether a number is in it; a longer word may hold one by chance: 进一步. */
function isNumber(text: string): boolean {
  return text.length > 2 ? /^[〇零一二三四五六七八九十百\d]+$/.test(text) : /[〇零一二三四五六七八九十百\d]/.test(text);
}

/** 《中国共产党党章程》 */
function isRepeat(copy: string, { kind, at }: Slip): boolean {
  return kind === 'added' && [copy[at - 1], copy[at + 1]].includes(copy[at]);
}

function isHomophone(copy: string, { kind, at, expected }: Slip, homophones: Homophones): boolean {
  return kind === 'wrong' && homophones.areAlike(copy.charAt(at), expected);
}

/** The name of a body is written whole or not at all. */
function isInName({ at, expected }: Slip, { from }: TitleForm): boolean {
  return at < from && at + expected.length <= from;
}

function isInKind(copy: string, { kind, expected }: Slip, form: TitleForm): boolean {
  if (kind === 'lost') return expected.length === 1 && form.text.length - form.to > 1 && !/[史集]$/.test(copy);
  return form.isLong && kind === 'wrong' && !KIND.test(copy.replace(TAIL, ''));
}

function isInLong(copy: string, { kind, at, length, expected }: Slip, { text }: TitleForm): boolean {
  if (expected.length > (kind === 'lost' && text.length >= LOST_FROM ? LOST : 2)) return false;
  if (kind === 'lost' && (at === 0 || at + length >= copy.length)) return false;
  const found = KIND.exec(copy)?.[0];
  return found === undefined || text.replace(TAIL, '').endsWith(found) || text.endsWith(found);
}

/** Of a few characters, one may be lost if it does not stand for a word of its own. */
function isInShort({ kind, expected, at }: Slip, { text, from, to, isLaw }: TitleForm): boolean {
  if (kind !== 'lost' || expected.length > 1 || isLaw || to - from <= LEAST) return false;
  const isEdge = at === from || at === to - 1;
  return !isEdge || !ADDED.test(text.slice(from, to));
}
