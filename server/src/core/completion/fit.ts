import { isHan } from '../text/characters.ts';

/** So many characters behind the cursor are the phrase's own; one may begin another word. */
const TELLING = 2;
const MARK = /[，、；：。！？“”‘’《》〈〉（）\s]/;
const MARKS = new RegExp(MARK, 'g');
const QUOTE = /[“”‘’]/;
const CLOSING = /[”’》]/;

/**
 * How much of `text` stands there already, if `typed` is its beginning: marks between the words may be others, or left
 * out, as long as the words are right. `undefined` if it is not.
 */
export function typedLength(text: string, typed: string): number | undefined {
  if (closesMore(typed)) return undefined;
  let done = 0;
  for (let at = 0; at < typed.length; ) {
    const [written = '', wanted = ''] = [typed[at], text[done]];
    if (written === wanted || (isMark(written) && isMark(wanted))) {
      at++;
      done++;
    } else if (isMark(wanted)) done++;
    else if (QUOTE.test(written) && at < typed.length - 1) at++;
    else return undefined;
  }
  return done;
}

/** Whether a ” in it belongs to a “ before it. */
function closesMore(text: string): boolean {
  const close = text.indexOf('”');
  return close >= 0 && !text.slice(0, close).includes('“');
}

/**
 * How much of what stands behind the cursor a text takes the place of: the beginning of its rest, or the end of it.
 * `undefined` where it cannot stand there: all of the rest does already, or a word that goes on otherwise.
 * @param text the text to be written whole; `rest` is its end that is not typed yet
 */
export function takenBehind(text: string, rest: string, behind: string): number | undefined {
  const { words, length, left } = sharedStart(rest, behind);
  if (words > 0 && left === '') return undefined;
  const goesOn = words > 0 && isHan(behind, length);
  if (goesOn && words >= TELLING) return undefined;
  if (length > 0 && !goesOn) return length;
  for (let end = Math.min(text.length, behind.length); end > 0; end--) {
    const start = behind.slice(0, end);
    if (text.endsWith(start) && (end > 1 || isMark(start))) return end;
  }
  return 0;
}

/** What `rest` and `behind` begin with alike, marks between the words left aside. */
function sharedStart(rest: string, behind: string) {
  let [done, at, length, words] = [0, 0, 0, 0];
  while (done < rest.length && at < behind.length) {
    const [wanted = '', written = ''] = [rest[done], behind[at]];
    if (wanted === written) {
      done++;
      at++;
      if (!isMark(written)) words++;
      if (!isMark(written) || CLOSING.test(written)) length = at;
    } else if (isMark(wanted)) done++;
    else if (isMark(written)) at++;
    else break;
  }
  return { /** In UTF-16 code units of `behind`. */ length, words, left: rest.slice(done).replace(MARKS, '') };
}

function isMark(character: string): boolean {
  return MARK.test(character);
}
