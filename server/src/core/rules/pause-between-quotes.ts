import { documentRule, type Report } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import { readQuotePauses } from '../syntax/quote-pauses.ts';
import type { Span } from '../text/span.ts';

export const pauseBetweenQuotes = documentRule({
  id: 'pause-between-quotes',
  summary: '并列的引号之间、书名号之间通常不用顿号。',
  why: '引号和书名号已经把各项隔开，标准规定中间“通常不用顿号”。这是习惯问题，许多机关仍然照用，因此只作轻微提示，全文都用时只说一次；只有一边带引号、引号后面有括注、同一列举中还有不带引号的项目时，顿号不能省，不会提示。',
  tier: 'standard',
  source: 'GB/T 15834—2011 4.5.3.5',
  severity: 'hint',
  options: {
    habitCount: { type: 'number', default: 6, minimum: 2, maximum: 1000, summary: '达到几处就只提示一次' },
  },
  collect: readQuotePauses,
  *check(document, { placed }, { habitCount }) {
    const spans = placed.flatMap(({ place, fact }) => fact.map((span) => document.at(place, span)));
    const [first] = spans;
    if (first && spans.length >= habitCount) yield reportHabit(first, spans);
    else for (const span of spans) yield reportOne(document, span);
  },
  examples: [
    { bad: '反对“圈子文化”⟦、⟧“码头文化”。', fixed: '反对“圈子文化”“码头文化”。' },
    { bad: '通读《条例》⟦、⟧《准则》两本书。', fixed: '通读《条例》《准则》两本书。' },
    { bad: '做到“两个维护”⟦、⟧“四个服从”⟦、⟧“三个一”。', fixed: '做到“两个维护”“四个服从”“三个一”。' },
    { options: { habitCount: 3 }, bad: '“甲”⟦、⟧“乙”、“丙”和《丁》、《戊》。', fixed: '“甲”“乙”“丙”和《丁》《戊》。' },
    { good: '反对“圈子文化”“码头文化”，通读《条例》《准则》。' },
    { good: '增强“四个意识”、坚定“四个自信”、做到“两个维护”。' },
    { good: '学习《人民日报》（海外版）、《光明日报》，领会“两个确立”、科学内涵。' },
    { good: '清理“文山”、形式主义、“会海”、“痕迹管理”等问题。' },
    { good: '他说：“谢谢大家。”、然后坐下了。' },
  ],
});

function reportOne(document: Document, span: Span): Report {
  const kind = document.text[span.start - 1] === '》' ? '书名号' : '引号';
  return {
    span,
    message: `并列的${kind}之间通常不用顿号`,
    fixes: [{ title: '删去这个顿号', applicability: 'choice', edits: [{ span, newText: '' }] }],
  };
}

function reportHabit(span: Span, spans: readonly Span[]): Report {
  const edits = spans.map((one) => ({ span: one, newText: '' }));
  return {
    span,
    message: `全文有 ${spans.length} 处在并列的引号或书名号之间用了顿号，通常不用`,
    fixes: [{ title: `删去全文这 ${spans.length} 个顿号`, applicability: 'choice', edits }],
  };
}
