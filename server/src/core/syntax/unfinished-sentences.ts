import type { Paragraph } from '../model/paragraph.ts';
import type { Span } from '../text/span.ts';

/** A sentence that stops before it has said what it began to say. */
export interface Unfinished {
  readonly span: Span;
  /** What is missing, in Chinese. */
  readonly lost: string;
}

const PEOPLE =
  '(?:(?:广大|当地|全体|很多|许多)?(?:人民|基层|离退休)?(?:群众|百姓|老百姓|居民|村民|农民|老人|学生|师生|职工|企业|农户|游客|乡亲|党员|干部|家长|患者|用户|市民|社会各界)们?)';
const SHAPES: readonly { readonly sign: string; readonly pattern: RegExp; readonly lost: string }[] = [
  { sign: '深受', pattern: new RegExp(`深受${PEOPLE}(?=[。；！])`, 'g'), lost: '“欢迎”“好评”一类的词' },
  {
    sign: '时',
    pattern: new RegExp(`(?<=[，。；])[^，。；：]{2,8}(?:的时候|时)[和与同跟]${PEOPLE}(?=。)`, 'g'),
    lost: '“一起做什么”',
  },
  {
    sign: '请',
    pattern:
      /(?<=^|[，。；]|之处|地方)(?:敬|恳)?请(?:各位|在座|的|大家|全体|领导|同志|同事|专家|党?组织|上级|与会|代表|老师|们|[和与、])+(?:予以|给予|多提|多多)?(?=[。！]?\s*$)/g,
    lost: '“批评指正”一类的词',
  },
  {
    sign: '将以',
    pattern: /(?<=^|[，。；\s])[^，。；：！？“”]{1,16}将以\s*$/g,
    lost: '后面的话',
  },
  {
    sign: '以更',
    pattern:
      /(?<=^|[，。；\s])以更[^，。；、]{1,3}的[\u4e00-\u9fff]{2,3}(?:[、和]更[^，。；、]{1,3}的[\u4e00-\u9fff]{2,3}){1,3}(?=[。！])/g,
    lost: '“做什么”',
  },
];

/** Finds the sentences of a paragraph that break off. */
export function readUnfinished({ text }: Paragraph): readonly Unfinished[] {
  return SHAPES.flatMap(({ sign, pattern, lost }) =>
    text.includes(sign)
      ? [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
          span: { start: index, end: index + words.length },
          lost,
        }))
      : [],
  );
}
