import type { Paragraph } from '../model/paragraph.ts';
import { readHanNumeral } from './numerals.ts';
import { type PartedList, readPartedLists } from './parted-lists.ts';

// Words that a clause may hang on a list with, and those that a comma may follow by itself.
const LEAD =
  /(?:[的了在以把对从为是有向于]|[^主重需]要|坚持|做到|推进|推动|加强|增强|实现|围绕|突出|包括|努力|对照|依托|落实|遵循|强化|提[升高]|树立|锤炼|发扬)$|^$/;
const TAIL =
  /^(?:$|等(?![级待候同学额于到离式腰身])|方面|的(?:总?要求|问题|现象|情况|精神|工作|目标|任务|理念|原则|方法|做法|思路|态度|作风|格局|机制))/;
const ADVERB =
  /^(?:[其此目当近今去明同日昨随事会期首再最此][中间时前后日天年次先末]|[会事年].|的确|确实|其实|当然|显然|诚然|固然|此外|另外|因[此而]|所以|于是|[但可只还就]是|然而|不过|例如|[比譬]如|如[今此]|现在|过去|未来|以[前后]|最近|总之|可见|由此|[为对据]此|甚至|尤其|特别|有时|平[时日]|[早晚][上饭]|[上中下]午|凌晨|强调|指出|表示|认为|要求|提出|介绍|透露|了解|据悉)$/;
// 在苏州，猜灯谜、观舞龙、逛市集; 以稳为重，不折腾、不挑事、不越线; 现场，武术、古筝、马头琴
const PHRASE = /^(?:[在从于当自据按随除近]|不[仅光]|现场|眼下|届时|至此)|.[为与和].|[他她它]/;
// 李局长说，下一步，该省的: what a list follows behind a comma.
const OPENER = /[说称道看上来里步的者]$/;
const NUMBER = '(?<number>[一二三四五六七八九十]{1,3}|\\d{1,2})';
const COUNT_BEHIND = new RegExp(`^(?:等|这)?${NUMBER}(?:[个项大种类点件条座省县市家门]|方面)`);
const COUNT_BEFORE = new RegExp(`${NUMBER}(?:[个项大种类点件条座省县市家门]|方面)[^，。；：]{0,6}：$`);
const PARTICLES = new Set('的了着过上中下里');
const ATTRIBUTE = /^[^，。、]{0,2}的/;
const ETC = /^等(?![级待候同学额于到离式腰身])/;
const FRAME = /(?:^|坚持|按照|落实|遵循)$/;
const MEANS = /(?:^我们?|^大家|通过|坚持|做到|[以用靠是])$/;
const VERB = /^[高中初平同并做要推将把对以为使从让加进再还也又更是在全]/;
const FEW = 3;
const SHORT = 3;
const LONG = 6;

/** The commas of a paragraph that stand in one flat list of 、. Two groups, 守初心、担使命，找差距、抓落实, are none. */
export function readMixedLists(paragraph: Paragraph): readonly number[] {
  return readPartedLists(paragraph)
    .filter(isFlat)
    .map(({ comma }) => comma);
}

function isFlat(list: PartedList): boolean {
  const { members, before, tail, isQuoted } = list;
  if (members.length === FEW) return isEtc(list) || (shares(members, 2, 'tail') && isLed(list) && isEnded(list));
  if ((isQuoted && list.lead === '' && tail === '') || isCounted(list)) return true;
  if (shares(members, 2) && isLed(list)) return isEnded(list) || before < members.length - 1;
  const isLone = before === 1 || before === members.length - 1;
  return isLone && ((shares(members, 1) && isLed(list) && isEnded(list)) || isOnlyMember(list));
}

function isLed({ lead }: PartedList): boolean {
  return LEAD.test(lead);
}

function isEnded({ before, tail }: PartedList): boolean {
  return before === 1 || TAIL.test(tail);
}

function isEtc({ members, before, tail }: PartedList): boolean {
  return before === 2 && ETC.test(tail) && !VERB.test(members[2] as string);
}

/** Whether the one member on its own side of the comma can be nothing else than a member. */
function isOnlyMember({ members, before, lead, tail }: PartedList): boolean {
  const lone = (before === 1 ? members[0] : members.at(-1)) as string;
  if (lead.endsWith('把')) return true;
  if (tail.startsWith('的') && TAIL.test(tail) && FRAME.test(lead)) return !VERB.test(lone);
  if (before > 1 && ETC.test(tail)) return lone.length <= LONG && !VERB.test(lone);
  if (lone.length > SHORT || ADVERB.test(lone) || PHRASE.test(lone)) return false;
  if (before === 1)
    return !OPENER.test(lone) && (lead === '' || (lone.length < SHORT ? lead.endsWith('是') : MEANS.test(lead)));
  return tail === '' || (lead === '' && lone.length < SHORT && ATTRIBUTE.test(tail) && !VERB.test(lone));
}

/** Whether all members begin or end with the same characters. */
function shares(members: readonly string[], count: number, side?: 'tail'): boolean {
  const [first] = members as readonly [string];
  if (first.length < count + 2) return false;
  const [head, tail] = [first.slice(0, count), first.slice(-count)];
  if (side !== 'tail' && members.every((member) => member.startsWith(head))) return true;
  return !PARTICLES.has(tail.slice(-1)) && members.every((member) => member.endsWith(tail));
}

/** Whether a number of just as many stands behind the list or announces it. */
function isCounted({ members, tail, announcement, lead }: PartedList): boolean {
  const found = COUNT_BEHIND.exec(tail) ?? (lead === '' && tail === '' ? COUNT_BEFORE.exec(announcement) : null);
  const number = found?.groups?.number ?? '';
  return (/\d/.test(number) ? Number(number) : readHanNumeral(number)) === members.length;
}
