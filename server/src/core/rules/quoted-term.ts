import { documentRule, type Edit, type Report } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import type { Paragraph } from '../model/paragraph.ts';
import { isOpen, isQuoted } from '../syntax/quotations.ts';
import { type Span, textAt } from '../text/span.ts';

/** The terms of a paragraph that stand in quotes or in a title, and those that do not. */
interface Terms {
  readonly bare: readonly Span[];
  readonly hasQuoted: boolean;
}

/** A term without quotes, where it stands in the document. */
interface BareTerm {
  readonly span: Span;
  readonly term: string;
}

export const quotedTerm = documentRule({
  id: 'quoted-term',
  summary: '“四个意识”一类的提法应当加引号。',
  why: '数字缩略语和专门提法加了引号，读者才知道它是一个固定的说法；漏掉引号多半是从网页上粘贴时丢的。书名号里、整句引文里的不管；全文都没有加的只提示一次。',
  tier: 'convention',
  source: '公开发表的文件和讲话；在一千万字的新闻稿里，表中的提法没有一处不加引号',
  severity: 'information',
  options: {
    habit: {
      type: 'number',
      default: 4,
      minimum: 2,
      maximum: 1000,
      summary: '没有一处加引号、不加的达到几处时，全文只提示一次',
    },
  },
  collect: readTerms,
  *check(document, { placed }, { habit }) {
    const all = placed.flatMap(({ place, fact }) => fact.bare.map((span) => bareTermAt(document, place, span)));
    const [first] = all;
    if (!first) return;
    if (all.length >= habit && !placed.some(({ fact }) => fact.hasQuoted)) yield reportHabit(first, all);
    else yield* all.map(reportOne);
  },
  examples: [
    {
      bad: '增强⟦四个意识⟧，坚定“四个自信”，做到“两个维护”。',
      fixed: '增强“四个意识”，坚定“四个自信”，做到“两个维护”。',
    },
    { bad: '驰而不息纠治⟦四风⟧问题，抓好⟦三农⟧工作。', fixed: '驰而不息纠治“四风”问题，抓好“三农”工作。' },
    {
      bad: '增强⟦四个意识⟧，坚定四个自信，做到两个维护。\n协调推进四个全面战略布局。',
      fixed: '增强“四个意识”，坚定“四个自信”，做到“两个维护”。\n协调推进“四个全面”战略布局。',
    },
    { bad: '谋划⟦十五五⟧开局，落实⟦三会一课⟧制度。', fixed: '谋划“十五五”开局，落实“三会一课”制度。' },
    { good: '增强“四个意识”，把握‘两个确立’，学习《三严三实》，他说：“要把三会一课开好。”' },
    { good: '会上说，“要坚持三会一课制度，抓好落实。' },
    { good: '从四个全面提升的角度看，三个代表团有两个结合点，成立两个维护小组。' },
    { good: '第十四五个人，十四五岁，四个全面覆盖的村，二十四风景区，三农场的地，投入几千万工程款。' },
  ],
});

function readTerms({ text, wordings, quotations }: Paragraph): Terms | undefined {
  const spans = wordings.filter(({ wording }) => wording.advice.use === 'quoted').map(({ span }) => span);
  if (spans.length === 0) return undefined;
  const bare = spans.filter(({ start }) => !isQuoted(quotations, start) && !isMarked(text, start));
  return { bare, hasQuoted: bare.length < spans.length };
}

/** Whether a term stands in a title or in quotes, of which one may be lost. */
function isMarked(text: string, start: number): boolean {
  return '‘「『【'.includes(text.charAt(start - 1) || ' ') || isOpen(text, '“”', start) || isOpen(text, '《》', start);
}

function bareTermAt(document: Document, place: number, span: Span): BareTerm {
  return { span: document.at(place, span), term: textAt(document.paragraph(place).text, span) };
}

function reportOne({ span, term }: BareTerm): Report {
  return {
    span,
    message: `提法“${term}”应当加引号`,
    fixes: [{ title: `给“${term}”加上引号`, applicability: 'choice', edits: [quote({ span, term })] }],
  };
}

function reportHabit({ span, term }: BareTerm, all: readonly BareTerm[]): Report {
  return {
    span,
    message: `“${term}”一类的提法应当加引号，全文有 ${all.length} 处没有加`,
    fixes: [{ title: `给全文 ${all.length} 处提法加上引号`, applicability: 'choice', edits: all.map(quote) }],
  };
}

function quote({ span, term }: BareTerm): Edit {
  return { span, newText: `“${term}”` };
}
