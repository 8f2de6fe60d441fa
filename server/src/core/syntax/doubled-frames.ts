import type { Paragraph } from '../model/paragraph.ts';
import type { Span } from '../text/span.ts';

/** A construction that holds a word twice; `copy` is the one too many. */
interface Frame {
  readonly sign: string;
  readonly pattern: RegExp;
}

const FRAMES: readonly Frame[] = [
  // 建立健全|建立任务清单: but 贯彻落实贯彻意见.
  {
    sign: '建立健全',
    pattern: /建立健全(?<copy>建立|健全)(?=[\u4e00-\u9fff])/dg,
  },
  // 管理好|好配偶: no verb that 好好 could be said of.
  {
    sign: '好好',
    pattern:
      /(?<=[和要能以会、，把将])(?:管理|教育|服务|维护|保护|利用|运用|解决|落实|发挥|处理|把握|完成|建设|履行|传承|协调|统筹|守护)好(?<copy>好)(?=[\u4e00-\u9fff“《])(?!学|干|做|想|看|听|读|说|谈|讲|研|反|总|珍|把|利|准|工|生|补|练|改|管|教|问|查|用|办|守|养|陪|照|保|思|体|地|的|逸|吃|高|为|大|人|事|抓|建|服|发|配合)/dg,
  },
  // 座谈、走访等方法|等，
  {
    sign: '等',
    pattern:
      /、[^，。；：、等]{1,12}等(?:方法|方式|形式|渠道|途径|手段|措施|问题|方面|工作|活动|内容|部门|单位|项目|领域|环节)(?<copy>等)(?=[，。；、])/dg,
  },
  { sign: '起来', pattern: /(?:携起手|挽起手|拉起手|抬起头|挺起胸膛?|[挽撸]起袖子)(?<copy>起)来/dg },
  {
    sign: '在于在',
    pattern: /在于(?<copy>在)(?![职场位此岗线校家座心先前后])[\u4e00-\u9fff]{1,2}(?<![中上下里内外])(?=[，。；！])/dg,
  },
  { sign: '如下', pattern: /情况(报告|汇报|通报|说明)(?<copy>\1)如下/dg },
  { sign: '无', pattern: /有([\u4e00-\u9fff])无[\u4e00-\u9fff](?<copy>有\1)(?=[，。；的])/dg },
];

/** Finds what stands twice in a construction that holds it once. */
export function readDoubledFrames({ text }: Paragraph): readonly Span[] {
  const found: Span[] = [];
  for (const { sign, pattern } of FRAMES) {
    if (!text.includes(sign)) continue;
    for (const { indices } of text.matchAll(pattern)) {
      const { copy } = indices?.groups ?? {};
      if (copy) found.push({ start: copy[0], end: copy[1] });
    }
  }
  return found;
}
