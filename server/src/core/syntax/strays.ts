import type { Paragraph } from '../model/paragraph.ts';
import { CharacterSet } from '../text/character-set.ts';
import { isHan } from '../text/characters.ts';
import type { Residue } from './residue.ts';

export const EMOJI_KIND = '表情符号';
const KEY_KIND = '误按的键';
const PINYIN_KIND = '输入法留下的拼音';

const EMOJI = /\p{Emoji_Presentation}(?:\ufe0f|\u200d\p{Extended_Pictographic}\ufe0f?|[\u{1f3fb}-\u{1f3ff}])*/gu;
const EMOJI_SIGNS = /[\u231a-\u2b55\ud83c-\ud83e]/;
const KEYS = /[{}[\]\\^`]/g;
const KEY_SIGNS = /[{}[\]\\^`]/;
const PARTNERS = '{}[]';
const AFTER_KEY = new CharacterSet('，。；：、！？”）');
// Two syllables and more; single letters and short words are e时代, 附件a, 手机app.
const SYLLABLE =
  '(?:[bpm](?:[aou]|[ae]i|ao|ou|[ae]ng?|i|ie|iao|ian|ing?)|f(?:[aou]|ei|ou|[ae]ng?)|[dt](?:[aeu]|[ae]i|ao|ou|an|ang|eng|ong|i|ie|iao|iu|ian|ing|uo|ui|uan|un)' +
  '|[nl](?:[aeu]|[ae]i|ao|ou|[ae]ng?|ong|i|ie|iao|iu|ian|iang|ing?|uo|uan|ve?)|[gkh](?:[aeu]|[ae]i|ao|ou|[ae]ng?|ong|ua|uo|uai|ui|uan|uang|un)' +
  '|[jqx](?:i|ia|ie|iao|iu|ian|iang|ing?|iong|u|ue|uan|un)|(?:[zcs]h|[rzcs])(?:[aeiu]|[ae]i|ao|ou|[ae]ng?|ong|ua|uo|uai|ui|uan|uang|un)' +
  '|y(?:[aeiu]|ao|ou|ang?|ing?|ong|ue|uan|un)|w(?:[aou]|[ae]i|[ae]ng?)|er|ang?|en|ai|ao|ou)';
const PINYIN = new RegExp(`(?<![A-Za-z0-9_.@/:-])(?=[a-z]{4})(?:${SYLLABLE}){2,6}(?![A-Za-z0-9_.@/:-])`, 'g');
const WORDS = /^(?:china|taxi|panda|media|bike|demo|logo|gene|data|beta|pizza|nano|mini)$/;
const LATIN = /[a-z]{4}/;
const LONG = 6;

/** Single characters and scraps that a keyboard, an input method or a chat left in a text. */
export function readStrays(paragraph: Paragraph): readonly Residue[] {
  const { text, mode, prose } = paragraph;
  const hasEmoji = EMOJI_SIGNS.test(text);
  const hasKeys = mode === 'plain' && KEY_SIGNS.test(text);
  const hasLatin = LATIN.test(text);
  if (!hasEmoji && !hasKeys && !hasLatin) return [];
  return [
    ...(hasEmoji ? spansOf(EMOJI, prose, EMOJI_KIND) : []),
    ...(hasKeys ? readKeys(prose) : []),
    ...(hasLatin ? readPinyin(prose) : []),
  ];
}

/** A bracket of programmers without its partner, or another key that no Chinese sentence needs. */
function readKeys(text: string): readonly Residue[] {
  return spansOf(KEYS, text, KEY_KIND).filter(({ span: { start, end } }) => {
    const key = text.charAt(start);
    const at = PARTNERS.indexOf(key);
    if (text.indexOf(key) !== text.lastIndexOf(key) || (at >= 0 && text.includes(PARTNERS.charAt(at ^ 1))))
      return false;
    const isEnded = end === text.length || AFTER_KEY.has(text.charCodeAt(end));
    return isHan(text, start - 1) && (isEnded || isHan(text, end));
  });
}

function readPinyin(text: string): readonly Residue[] {
  return spansOf(PINYIN, text, PINYIN_KIND).filter(({ span: { start, end } }) => {
    // Names go on in Chinese: papi酱. A phrase is longer than they are.
    const isEnded = !isHan(text, end) || end - start >= LONG;
    return isHan(text, start - 1) && isEnded && text.charAt(end) !== ' ' && !WORDS.test(text.slice(start, end));
  });
}

function spansOf(pattern: RegExp, text: string, kind: string): Residue[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    span: { start: index, end: index + found.length },
    kind,
    isMarkup: false,
    replacement: '',
  }));
}
