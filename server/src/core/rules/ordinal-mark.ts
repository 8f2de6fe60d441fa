import { paragraphRule, type Report } from '../engine/rule.ts';
import type { ItemLabel } from '../syntax/items.ts';
import { textAt } from '../text/span.ts';

// “第一、第二产业”, “首先、其次、再次” and “一要、二要” list the ordinals themselves.
const LIST = /^、\s*(?:[第其再最首一二三四五六七八九十\d]|以?[和与及])/;
const FAMILIES = new Set(['第', '其', '首先', '是', '要']);

export const ordinalMark = paragraphRule({
  id: 'ordinal-mark',
  summary: '“第一”“首先”“其一”后面用逗号，“一是”“一要”后面不加标点。',
  why: '顿号只跟在单独的汉字序数“一”“二”后面；“第一”“首先”“其一”自成停顿，后面用逗号。“第一、第二产业”“首先、其次”一类列举序数词的话不管。',
  tier: 'standard',
  source: 'GB/T 15834—2011 4.4.3.3、附录 B.3.1、B.3.7',
  severity: 'information',
  options: {},
  check: ({ text, labels }) =>
    labels
      .filter(({ span, family }) => FAMILIES.has(family) && text[span.end] === '、')
      .filter((label) => !LIST.test(text.slice(label.span.end, label.span.end + 4)) && !isListed(text, label))
      .map((label) => report(text, label)),
  examples: [
    { bad: '第一⟦、⟧提高站位。第二⟦、⟧压实责任。', fixed: '第一，提高站位。第二，压实责任。' },
    { bad: '首先⟦、⟧要学深悟透。其次⟦、⟧要学以致用。', fixed: '首先，要学深悟透。其次，要学以致用。' },
    {
      bad: '原因有两条：其一⟦、⟧认识不到位；其二⟦、⟧措施不具体。',
      fixed: '原因有两条：其一，认识不到位；其二，措施不具体。',
    },
    { bad: '一是⟦、⟧理论学习不够；二是⟦、⟧联系实际不紧。', fixed: '一是理论学习不够；二是联系实际不紧。' },
    { bad: '最后⟦、⟧感谢大家一直以来的支持。', fixed: '最后，感谢大家一直以来的支持。' },
    { bad: '一要⟦、⟧加强学习，二要⟦、⟧改进作风。', fixed: '一要加强学习，二要改进作风。' },
    { good: '第一、第二产业协调发展。第一、二、三批名单已经公布。' },
    { good: '一是一、二是二，绝不含糊。一要、二要、三要，讲了九条。' },
    { good: '首先、其次、再次，层次要清楚。其一、其二都有道理。' },
    { good: '第一，提高站位；第二，压实责任。首先，要学。' },
    { good: '一、提高站位\n（一）压实责任' },
    { good: '坚持质量第一、效益优先。把人民放在首位、把困难留在最后、把方便送到家门口。' },
    { good: '一看、二问、三查，一抓、二抓、反复抓。' },
  ],
});

/** Whether the ordinal itself stands in a list: “第一书记、第一、二名”. */
function isListed(text: string, { span }: ItemLabel): boolean {
  return text[span.start - 1] === '、';
}

function report(text: string, { span, family }: ItemLabel): Report {
  const label = textAt(text, span);
  const mark = { start: span.end, end: span.end + 1 };
  const right = family === '是' || family === '要' ? '' : '，';
  return {
    span: mark,
    message: right === '' ? `“${label}”后面不加顿号` : `“${label}”后面应当用逗号，不用顿号`,
    fixes: [
      {
        title: right === '' ? '删去“、”' : '改为“，”',
        applicability: 'safe',
        edits: [{ span: mark, newText: right }],
      },
    ],
  };
}
