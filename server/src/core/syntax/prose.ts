import type { Paragraph } from '../model/paragraph.ts';
import type { Span } from '../text/span.ts';
import { Trait } from './glyphs.ts';

/** Stands for each code unit of an address, a file name or code: something that is there and is no prose. */
export const OPAQUE = '\ufffc';
/** Stands for each code unit of markup that a reader does not see. */
export const UNSEEN = '\u200b';

const ADDRESS_SIGN = /@|:\/\/|www\./i;
const ADDRESSES = /(?:[a-z]{3,6}:\/\/|www\.)[\w\-.~:/?#[\]@!$&'()*+,;=%]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gi;
const ADDRESS_TAIL = /[.,;:!?']+$|(?<!\([^()]*)\)[.,;:!?')]*$/;
const EXTENSIONS = /\.(?:docx?|xlsx?|pptx?|pdf|txt|md|wps|jpe?g|png|zip|rar|mp[34])(?![a-z0-9])/gi;
const NOT_IN_FILE_NAMES = /[\s,，。；：！？、“”‘’《》（）【】:;!?"'<>|*\\/\ufffc]/;
const LONGEST_FILE_NAME = 80;
const BRACKET = /[()]/;
const EMOTICONS =
  /[:;]-?[()](?=$|[\s，。！～~])|\([^()\u4e00-\u9fff]{0,4}(?:[\^▽ω]|[^\s_]_[^\s_])[^()\u4e00-\u9fff]{0,4}\)/g;
const TAG = /^(?:##|&|<\/?[a-z][a-z0-9:]*[\s/>])/i;
const MARKDOWN_OPAQUE =
  /`[^`]+`|!(?=\[)|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)|^\s*\[[^\]^]+\]:\s*\S+/g;
const MARKDOWN_UNSEEN = /(?<!\\)\*{1,3}|(?<![\\_])__(?!_)/g;

/**
 * The paragraph's text in which all that is no prose is blanked out, offset by offset: addresses, file names, emoticons,
 * markup and, in Markdown, code, link targets and the signs of emphasis.
 */
export function readProse(paragraph: Paragraph): string {
  let { text } = paragraph;
  const sign = paragraph.mode === 'markdown' ? Trait.ascii : Trait.markup | Trait.code;
  if ((paragraph.glyphs.traits & sign) === 0) return text;
  const tags = paragraph.markup.filter(({ start, end }) => TAG.test(text.slice(start, end)));
  text = blank(text, tags, UNSEEN);
  if (paragraph.mode === 'markdown') {
    text = text.replace(MARKDOWN_OPAQUE, (match) => OPAQUE.repeat(match.length));
    text = text.replace(MARKDOWN_UNSEEN, (match) => UNSEEN.repeat(match.length));
  }
  if (ADDRESS_SIGN.test(text)) {
    text = text.replace(ADDRESSES, (match) => {
      const tail = ADDRESS_TAIL.exec(match)?.[0] ?? '';
      return OPAQUE.repeat(match.length - tail.length) + tail;
    });
  }
  if (BRACKET.test(text)) text = text.replace(EMOTICONS, (match) => OPAQUE.repeat(match.length));
  return text.includes('.') ? blank(text, fileNamesIn(text), OPAQUE) : text;
}

function fileNamesIn(text: string): Span[] {
  return [...text.matchAll(EXTENSIONS)].map(({ index, 0: extension }) => {
    const first = Math.max(0, index - LONGEST_FILE_NAME);
    let start = index;
    while (start > first && !NOT_IN_FILE_NAMES.test(text.charAt(start - 1))) start--;
    return { start, end: index + extension.length };
  });
}

/** Puts `filler` in the place of the spans, which ascend and may overlap. */
function blank(text: string, spans: readonly Span[], filler: string): string {
  let result = '';
  for (const { start, end } of spans) {
    result += text.slice(result.length, Math.max(start, result.length));
    result += filler.repeat(Math.max(0, end - result.length));
  }
  return result + text.slice(result.length);
}
