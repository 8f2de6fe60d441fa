import type { Paragraph } from '../model/paragraph.ts';
import type { Span } from '../text/span.ts';
import { fixedWordings, isInWording } from './fixed-wordings.ts';
import { Trait } from './glyphs.ts';

const JOINTS = ['”、“', '’、‘', '》、《'];
const CLAUSE_MARK = /[，。；：！？]/;
const QUOTED = '\ufffc';
const ITEMS = /[“‘《][^”’》]*[”’》]/g;

/** The pause marks between quotations or titles that meet; `undefined` where there are none. */
export function readQuotePauses(paragraph: Paragraph): readonly Span[] | undefined {
  const { text, glyphs } = paragraph;
  if (glyphs.pairs.length === 0 || (glyphs.traits & Trait.pause) === 0 || !JOINTS.some((joint) => text.includes(joint)))
    return undefined;
  const wordings = fixedWordings(paragraph);
  const spans = [...text.matchAll(/[”’》]、[“‘《]/g)].flatMap(({ 0: joint, index }) => {
    const offset = index + 1;
    const isPlain = JOINTS.includes(joint) && !'。！？'.includes(text.charAt(index - 1));
    if (!isPlain || isInWording(wordings, offset) || isInMixedList(text, offset)) return [];
    return [{ start: offset, end: offset + 1 }];
  });
  return spans.length > 0 ? spans : undefined;
}

/** Whether some items of the list are not quoted, so that the quoted ones keep their 、 too. */
function isInMixedList(text: string, offset: number): boolean {
  const masked = text.replaceAll(ITEMS, (item) => QUOTED.repeat(item.length));
  let start = offset;
  while (start > 0 && !CLAUSE_MARK.test(masked.charAt(start - 1))) start--;
  const length = masked.slice(offset).search(CLAUSE_MARK);
  const list = masked.slice(start, length < 0 ? masked.length : offset + length);
  return list.split('、').some((item) => !item.includes(QUOTED));
}
