import type { Paragraph } from '../model/paragraph.ts';
import { REGION_ENDS } from '../syntax/glyphs.ts';
import { CharacterSet } from '../text/character-set.ts';
import { isHan } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/** A name of two or three characters before the word for what it names, with the words that tell whose it is. */
export interface Name extends Span {
  readonly text: string;
  readonly kind: string;
  /** It is named as the writer's own: 作为南山镇干部, 结合南山镇实际. */
  readonly isOwn: boolean;
}

const KINDS = new CharacterSet(REGION_ENDS);
/** The last characters of words of two for what a name names: 街道, 公司, 医院. */
const LAST_OF_TWO = '道司院';
const NAME =
  /(?<![\u4e00-\u9fff]|[“《])(?:作为|身为|结合|立足|围绕|聚焦|推动|推进|助力|建设|担任|来到|我们|为|在|是|全)?(?<name>[\u4e00-\u9fff]{2})(?<kind>县|市|区|镇|乡|局|街道|公司|医院)(?<after>[\u4e00-\u9fff]{0,6})/;
/** The last characters of what may lead up to a name. */
const LEAD_ENDS = '为身合足绕焦动进力设任到们在是全';
/** How far before and behind the word for its kind a name is read. */
const REACH = 8;
const LEAD = /^(?:作为|身为|结合|立足|推动|推进|助力|建设|担任)/;
const OWN = /^(?:党[委组政员支]|实际|干部|高质量|经济|各项|发展|工作|人民|[副]?[书主院局镇乡县市]记?|的?一[名员])/;
const GENERIC =
  /[各本我全该某外邻我其他多个每乡城小大新老一两三四五六七八九十]|[在到从对向为是和与及把被将由给让使]|兄弟|周边|先进|发达|辖|所|同|友|相|试点|有关|上级|当地/;

/** Finds the names of places and units that stand at the beginning of a clause or behind what leads up to a name. */
export function readNames({ text, glyphs }: Pick<Paragraph, 'text' | 'glyphs'>): readonly Name[] {
  const names: Name[] = [];
  for (const at of glyphs.heads) {
    if (!KINDS.has(text.charCodeAt(at))) continue;
    const before = at - (LAST_OF_TWO.includes(text.charAt(at)) ? 4 : 3);
    if (isHan(text, before) && !LEAD_ENDS.includes(text.charAt(before))) continue;
    const name = readName(text, at);
    if (name) names.push(name);
  }
  return names;
}

function readName(text: string, at: number): Name | undefined {
  const from = Math.max(0, at - REACH);
  const match = NAME.exec(text.slice(from, at + REACH));
  const { name = '', kind = '', after = '' } = match?.groups ?? {};
  const end = match ? from + match.index + match[0].length - after.length : -1;
  if (!match || end !== at + 1 || GENERIC.test(name)) return undefined;
  const isOwn = LEAD.test(match[0]) && OWN.test(after);
  return { text: name + kind, kind, isOwn, start: end - kind.length - name.length, end };
}
