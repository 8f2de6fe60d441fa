import type { Placeholders } from '../lexicon/entries.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { CharacterClass, classAt, isBlank, isHan } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { Trait } from './glyphs.ts';
import { UNSEEN } from './prose.ts';

/** Something in a paragraph that is still to be filled in. */
export interface Placeholder {
  /** Relative to the paragraph. */
  readonly span: Span;
  /**
   * `mask`: XX. `number`: N个, which a person may mean. `note`: 【填写姓名】, ${name}. `space`: ____, 日期：, an empty pair of
   * brackets. `field`: the same, where nothing follows in the next line. `emphasis`: ** in Markdown without a partner.
   * `label`: 【个人事例】 in the middle of a sentence, which says nothing of itself.
   */
  readonly type: 'mask' | 'number' | 'note' | 'space' | 'field' | 'emphasis' | 'label';
}

type Reader = (text: string, words: Placeholders) => Iterable<Placeholder>;

const MASK = /[xXｘＸ×╳✕*＊○□_]/;
const PART = '(?:[xXｘＸ×╳✕*＊○□_]{1,2}|[0-9]{1,2})';
const DATES = new RegExp(
  [
    `(?<![0-9A-Za-z])(?:[0-9]{0,3}[xXｘＸ×╳✕*＊○□_]{1,4}|[0-9]{4})年${PART}月(?:${PART}日)?`,
    `(?<![0-9A-Za-z年])${PART}月${PART}日`,
    '(?<![0-9A-Za-z])(?:19|20)[xXｘＸ×*＊○]{2}(?![0-9A-Za-z])',
    '(?<![0-9A-Za-z])20[0-9][xXｘＸ×*＊○](?=年)',
  ].join('|'),
  'g',
);
const OPEN_DATES =
  /(?<![0-9年])(?:[0-9]{4})?[ \u3000]{0,8}年[ \u3000]{1,8}月[ \u3000]{1,8}日|[0-9]{4}年[0-9]{1,2}月[ \u3000]{1,8}日(?=[ \u3000]*$)/g;
const RUNS = /[xXｘＸ]{2,}|[×╳✕✖]{2,}|[*＊]{2,}|某{2,}|□{2,}|[■█]{2,}|○{2,}|[_＿]{2,}|(?:\\\*){2,}/g;
const SINGLES = /(?<![A-Za-z0-9+＋=＝*×-])[xXｘＸ×N]|(?<=[\u4e00-\u9fff、（“])[*＊]/g;
const FORMULA = /[=＝÷]/;
const LETTERS = /(?<![A-Za-z])([A-Z])\1{1,2}/g;
const VARIABLES = /\$\{[^{}]{0,60}\}|\{\{[^{}]{0,60}\}\}/g;
const BRACKETS = /[（(【［[〔｛{<＜]([^（()）【】［\][〔〕｛{}｝<>＜＞]{0,120})[）)】］\]〕｝}>＞]|《[ \u3000]*》/g;
const LABEL = /^【[\u4e00-\u9fff]{2,8}】$/;
const HAN_NUMERAL = /[一二三四五六七八九十〇零]/;
// A line of nothing but these divides a text.
const DIVIDER = /^[*＊_＿□■█○]+$/;
const EMPHASIS = /\*{2,3}/g;

const holds =
  (traits: number) =>
  ({ glyphs }: Paragraph): boolean =>
    (glyphs.traits & traits) !== 0;

const READERS: readonly { readonly read: Reader; readonly mayFind: (paragraph: Paragraph) => boolean }[] = [
  { read: readDates, mayFind: holds(Trait.mask) },
  {
    read: readOpenDates,
    mayFind: ({ text, glyphs }) => glyphs.blanks.some((offset) => '年月'.includes(text[offset - 1] ?? ' ')),
  },
  { read: readRuns, mayFind: holds(Trait.mask) },
  { read: readSingles, mayFind: holds(Trait.mask | Trait.variable) },
  { read: readLetters, mayFind: holds(Trait.variable) },
  { read: readVariables, mayFind: holds(Trait.variable) },
  { read: readBrackets, mayFind: ({ glyphs }) => glyphs.pairs.length > 0 || (glyphs.traits & Trait.variable) !== 0 },
];

/** Reads what is still to be filled in; `undefined` where there is nothing. */
export function readPlaceholders(paragraph: Paragraph): readonly Placeholder[] | undefined {
  const words = paragraph.lexicon.data.placeholders;
  const found = readAll(paragraph, words);
  if (found.length === 0) found.push(...readField(paragraph, words));
  return found.length > 0 ? found.sort((a, b) => a.span.start - b.span.start) : undefined;
}

/** What one reader has found, a later one does not find again. */
function readAll(paragraph: Paragraph, words: Placeholders): Placeholder[] {
  const readers = READERS.filter(({ mayFind }) => mayFind(paragraph));
  if (readers.length === 0) return [];
  const text = paragraph.prose;
  const found: Placeholder[] = [];
  const taken = new Uint8Array(text.length);
  for (const { read } of readers) {
    for (const one of read(text, words)) {
      const { start, end } = one.span;
      if (taken[start] || taken[end - 1] || isException(text, one.span, words)) continue;
      taken.fill(1, start, end);
      found.push(one);
    }
  }
  if (paragraph.mode === 'markdown') found.push(...loneEmphasis(paragraph.text, text));
  return found;
}

function* readDates(text: string): Iterable<Placeholder> {
  if (!MASK.test(text)) return;
  for (const match of text.matchAll(DATES)) if (MASK.test(match[0])) yield { span: spanOf(match), type: 'mask' };
}

function* readOpenDates(text: string): Iterable<Placeholder> {
  for (const match of text.matchAll(OPEN_DATES)) {
    const { start, end } = spanOf(match);
    yield { span: { start: start + match[0].length - match[0].trimStart().length, end }, type: 'space' };
  }
}

function* readRuns(text: string, words: Placeholders): Iterable<Placeholder> {
  if (DIVIDER.test(text.trim())) return;
  for (const match of text.matchAll(RUNS)) {
    const span = spanOf(match);
    if (isMask(text, span, words)) yield { span, type: /^[_＿]/.test(match[0]) ? 'space' : 'mask' };
  }
}

/** Whether a run of mask characters stands for something, and is no part of a word, a number or a name. */
function isMask(text: string, { start, end }: Span, words: Placeholders): boolean {
  const before = text.charAt(start - 1);
  switch (text[start]) {
    case '某':
      return !isPerson(text, start, end, words);
    case '○':
      return !HAN_NUMERAL.test(before + text.charAt(end));
    case '_':
    case '＿':
      return !isWord(text, start - 1) || !isWord(text, end);
    default:
      return !isWord(text, start - 1) && !isWord(text, end);
  }
}

/** Whether a surname stands before 某某, or one character alone that can be nothing else. */
function isPerson(text: string, start: number, end: number, { surnames, bodies }: Placeholders): boolean {
  if (!isHan(text, start - 1)) return false;
  if (surnames.includes(text.charAt(start - 1))) return true;
  return !isHan(text, start - 2) && !bodies.some((body) => text.startsWith(body, end));
}

function* readSingles(text: string, { units, counts, bodies }: Placeholders): Iterable<Placeholder> {
  const isFormula = FORMULA.test(text);
  for (const match of text.matchAll(SINGLES)) {
    if (isFormula && match[0] === '×') continue;
    const span = spanOf(match);
    const follows = (words: readonly string[]): boolean => words.some((word) => text.startsWith(word, span.end));
    if (match[0] === 'N') {
      if (follows(counts)) yield { span, type: 'number' };
    } else if (follows(units) || follows(bodies)) {
      yield { span, type: 'mask' };
    }
  }
}

function* readLetters(text: string, { letters, bodies }: Placeholders): Iterable<Placeholder> {
  for (const match of text.matchAll(LETTERS)) {
    const span = spanOf(match);
    if (letters.includes(match[1] as string) && bodies.some((body) => text.startsWith(body, span.end))) {
      yield { span, type: 'mask' };
    }
  }
}

function* readVariables(text: string): Iterable<Placeholder> {
  for (const match of text.matchAll(VARIABLES)) yield { span: spanOf(match), type: 'note' };
}

function* readBrackets(text: string, words: Placeholders): Iterable<Placeholder> {
  for (const match of text.matchAll(BRACKETS)) {
    const content = (match[1] ?? '').trim();
    const isRound = '（('.includes(match[0].charAt(0));
    if (content === '') {
      if ('（【《'.includes(match[0].charAt(0))) yield { span: spanOf(match), type: 'space' };
    } else if (isNote(content, words) || (!isRound && isPrompt(content, words))) {
      yield { span: spanOf(match), type: 'note' };
    } else if (LABEL.test(match[0]) && isInSentence(text, spanOf(match))) {
      yield { span: spanOf(match), type: 'label' };
    }
  }
}

function isInSentence(text: string, { start, end }: Span): boolean {
  return isHan(text, start - 1) && (isHan(text, end) || '，。；、'.includes(text.charAt(end) || ' '));
}

function isNote(content: string, { instructions }: Placeholders): boolean {
  return instructions.some((instruction) => content.startsWith(instruction));
}

function isPrompt(content: string, { prompts, blanks }: Placeholders): boolean {
  if (prompts.some((prompt) => content.startsWith(prompt))) return true;
  return content.split(/[、/，和及]/).every((part) => blanks.includes(part));
}

function isException(text: string, { start, end }: Span, { exceptions }: Placeholders): boolean {
  return exceptions.some((exception) => {
    const from = Math.max(0, end - exception.length);
    const place = text.slice(from, start + exception.length).indexOf(exception);
    return place >= 0 && from + place <= start;
  });
}

/** A line that asks for something and leaves it open: `日   期：`. */
function readField({ text, content }: Paragraph, { fields }: Placeholders): Placeholder[] {
  if (!'：:…'.includes(text.charAt(content.end - 1) || ' ')) return [];
  const asked = /^([^：:]{2,12})[：:][ \u3000]*…*$/.exec(text.slice(content.start, content.end))?.[1];
  if (asked === undefined || !fields.includes(asked.replace(/[ \u3000]/g, ''))) return [];
  return [{ span: content, type: 'field' }];
}

/** The stars of Markdown that neither begin nor end emphasis, if it does not come out even. */
function loneEmphasis(text: string, prose: string): Placeholder[] {
  const stars = [...text.matchAll(EMPHASIS)].filter(({ index }) => prose[index] === UNSEEN);
  if (stars.length % 2 === 0 || isBlank(prose)) return [];
  const open: RegExpMatchArray[] = [];
  const alone: RegExpMatchArray[] = [];
  for (const match of stars) {
    const { start, end } = spanOf(match);
    const [before, after] = [kindAt(text, start - 1), kindAt(text, end)];
    if (open.length > 0 && before !== 'blank' && (before !== 'mark' || after !== 'letter')) open.pop();
    else (after !== 'blank' && (after !== 'mark' || before !== 'letter') ? open : alone).push(match);
  }
  const left = [...alone, ...open];
  return left.slice(0, 1).map((match) => ({ span: spanOf(match), type: 'emphasis' }));
}

/** What CommonMark takes a character for when it looks beside stars. */
function kindAt(text: string, offset: number): 'blank' | 'mark' | 'letter' {
  const kind = classAt(text, offset);
  if (kind === CharacterClass.blank || text[offset] === undefined) return 'blank';
  return kind === CharacterClass.fullMark || kind === CharacterClass.halfMark ? 'mark' : 'letter';
}

function spanOf({ index, 0: text }: RegExpMatchArray): Span {
  const start = index as number;
  return { start, end: start + text.length };
}

function isWord(text: string, offset: number): boolean {
  const kind = classAt(text, offset);
  return kind === CharacterClass.latin || kind === CharacterClass.digit;
}
