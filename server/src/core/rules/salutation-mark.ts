import { documentRule } from '../engine/rule.ts';
import { textAt } from '../text/span.ts';

export const salutationMark = documentRule({
  id: 'salutation-mark',
  summary: '称呼独占一行，后面用冒号。',
  why: '称呼引起下文，用冒号；用逗号、句号，或者不加标点，读起来像话说了半句。“同志们！”一类加重语气的叹号不管，正文中间的称呼不管。',
  tier: 'standard',
  source: 'GB/T 15834—2011 4.7.3.4',
  severity: 'warning',
  options: {},
  *check(document) {
    for (const { place, role } of document.outline.blocks) {
      if (role !== 'salutation') continue;
      const { text, wholeContent } = document.paragraph(place);
      const { end } = wholeContent;
      const last = { start: end - 1, end };
      const mark = textAt(text, last);
      if (/[：:！!]/.test(mark) || text.slice(0, end).endsWith('好。')) continue;
      const isMark = /[，,。.；;]/.test(mark);
      yield {
        span: document.at(place, last),
        message: isMark ? `称呼后面用冒号，不用“${mark}”` : '称呼后面缺冒号',
        ...(!isMark && { severity: 'information' }),
        fixes: [
          {
            title: isMark ? '改为“：”' : '补上“：”',
            applicability: 'choice',
            edits: [{ span: document.at(place, isMark ? last : { start: end, end }), newText: '：' }],
          },
        ],
      };
    }
  },
  examples: [
    {
      bad: '在全县教师节座谈会上的发言\n各位老师、同志们⟦，⟧\n今天是我们自己的节日。',
      fixed: '在全县教师节座谈会上的发言\n各位老师、同志们：\n今天是我们自己的节日。',
    },
    {
      bad: '专题研讨发言\n　　尊敬的李书记，同志⟦们⟧\n　　按照安排，我谈三点体会。',
      fixed: '专题研讨发言\n　　尊敬的李书记，同志们：\n　　按照安排，我谈三点体会。',
    },
    {
      bad: '入党申请书\n敬爱的党组织⟦。⟧\n我志愿加入中国共产党。',
      fixed: '入党申请书\n敬爱的党组织：\n我志愿加入中国共产党。',
    },
    { good: '专题研讨发言\n各位领导、同志们：\n我谈三点体会。' },
    { good: '在誓师大会上的讲话\n同志们！\n今天我们在这里集合。' },
    { good: '专题研讨发言\n同志们，大家好。\n今天我谈三点体会。' },
    { good: '亲爱的同志们\n这是一本书的名字，也是一个人的一生。' },
    { good: '交流发言\n我们的老师\n县一中教师　李小禾\n在我心里，他是一盏灯。\n同志们，\n让我们向他学习。' },
    { good: '写给各位同事的心里话\n各位同事的心血\n这一年，大家都不容易。' },
  ],
});
