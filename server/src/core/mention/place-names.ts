import type { Paragraph } from '../model/paragraph.ts';
import { REGION_ENDS } from '../syntax/glyphs.ts';
import { CharacterSet } from '../text/character-set.ts';
import { isHan } from '../text/characters.ts';
import { matchAt } from '../text/match-at.ts';
import type { Span } from '../text/span.ts';

/** A name of two characters before the word for what it names: 南山镇. */
export interface Name extends Span {
  readonly text: string;
  readonly kind: string;
  /** Where the name of the unit ends that goes on behind it, 清河县水利局; without one, where the name itself ends. */
  readonly unitEnd: number;
  /** Its two characters end as the names of places mostly do. */
  readonly hasPlaceEnd: boolean;
  /** It begins a clause, or what leads up to a name stands before it. */
  readonly isFirst: boolean;
  /** It is named as the writer's own: 作为南山镇干部, 结合南山镇实际. */
  readonly isOwn: boolean;
}

/** What names end in, the longer words first. */
const KINDS = ['街道', '社区', '公司', '医院', '县', '市', '区', '镇', '乡', '局'];
const LAST_OF_KINDS = new CharacterSet(REGION_ENDS);
/** What leads up to the name of the writer's own. */
const OWN_LEADS = '作为|身为|结合|立足|推动|推进|助力|建设|担任|扎根';
const OWN_LEAD = new RegExp(`(?:${OWN_LEADS})$`);
/** What leads up to any name at the beginning of a clause. */
const LEAD = new RegExp(`(?:${OWN_LEADS}|围绕|聚焦|来到|回到|服务|我们|为|在|是|全)$`);
const OWN = /(?:党[委组政员支]|实际|干部|高质量|经济|各项|发展|工作|人民|[副]?[书主院局镇乡县市]记?|的?一[名员])/y;
const GENERIC =
  /[各本我全该某外邻我其他多个每乡城小大新老一两三四五六七八九十]|[在到从对向为是和与及把被将由给让使的]|兄弟|周边|先进|发达|辖|所|同|友|相|试点|有关|上级|当地|公立|民营|国有|国营|私立|定点|中心|附属|基层|综合|专科|贫困|示范|重点/;
/** What the names of townships and counties end in, mostly: land, water, plants and good wishes. */
const PLACE_ENDS = new CharacterSet(
  '河江湖海山水溪泉池塘湾港口桥渡岭岗冈坡坪坝坞岩石沙洲滩岛浦源原川谷峰崖庄店集铺堡寨营屯阳阴平安宁兴旺丰盛隆昌荣华庆福康泰龙凤虎马牛鹤鹿林木柳松竹梅桃李杏梨花田园亭台楼塔寺庙关东西南北头明胜陵陂棠柯垣汀',
);
/** A unit that goes on behind a place: 县[水利局], 镇[中心卫生院]. */
const UNIT = /[\u4e00-\u9fff]{2,8}?(?:局|医院|卫生院|中学|小学|公司|集团)/y;
/** The most characters in what leads up to a name. */
const LEAD_REACH = 2;
const STEM = 2;

/** Finds the names of places and units: at the beginning of a clause, behind what leads up to a name, or by their last character. */
export function readNames({ text, glyphs }: Pick<Paragraph, 'text' | 'glyphs'>): readonly Name[] {
  const names: Name[] = [];
  for (const at of glyphs.heads) {
    if (!LAST_OF_KINDS.has(text.charCodeAt(at))) continue;
    const name = readName(text, at);
    if (name) names.push(name);
  }
  return names;
}

function readName(text: string, at: number): Name | undefined {
  const end = at + 1;
  const kind = KINDS.find((one) => text.endsWith(one, end));
  const start = end - (kind?.length ?? 0) - STEM;
  if (kind === undefined || start < 0 || !isHan(text, start) || !isHan(text, start + 1)) return undefined;
  const stem = text.slice(start, start + STEM);
  const before = text.slice(Math.max(0, start - LEAD_REACH), start);
  const hasPlaceEnd = endsAsPlace(stem);
  const isFirst = leadsUp(before);
  if (!(hasPlaceEnd || isFirst) || GENERIC.test(stem)) return undefined;
  const unitEnd = end + (matchAt(UNIT, text, end)?.[0].length ?? 0);
  const isOwn = OWN_LEAD.test(before) && matchAt(OWN, text, end) !== null;
  return { text: stem + kind, kind, start, end, unitEnd, hasPlaceEnd, isFirst, isOwn };
}

/** Whether the last character of a name is one that the names of places end in. */
export function endsAsPlace(name: string): boolean {
  return PLACE_ENDS.has(name.charCodeAt(name.length - 1));
}

/** Whether what follows is the first word of a clause, or stands behind what leads up to a name; not in a title. */
function leadsUp(before: string): boolean {
  return isHan(before, before.length - 1) ? LEAD.test(before) : !/[“《]$/.test(before);
}
