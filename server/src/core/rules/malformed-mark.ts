import { documentRule, type Fix, type Report } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import { type MalformedMark, readMalformedMarks } from '../syntax/malformed-marks.ts';
import { type Span, textAt } from '../text/span.ts';

export const malformedMark = documentRule({
  id: 'malformed-mark',
  summary: '省略号、破折号、间隔号、连接号、书名号和文号的括号应当用规定的形式。',
  why: '省略号六个点占两格，破折号一长横占两格，间隔号是居中的圆点，发文字号的年份用六角括号，书名号的里层才用“〈〉”。“北京—上海”“团结—批评—团结”的连接号、日期和电话里的短横、网址和文件名都不管。',
  tier: 'standard',
  source: 'GB/T 15834—2011 4.9.3.4、4.10.2、4.11.2、4.13、4.14',
  severity: 'information',
  options: {},
  supersedes: ['halfwidth-mark', 'unpaired-mark'],
  collect(paragraph) {
    const marks = readMalformedMarks(paragraph);
    return marks.length > 0 ? marks : undefined;
  },
  *check(document, { placed }) {
    const bullets = placed.filter(({ fact }) => fact.some(({ isBullet }) => isBullet));
    for (const { place, fact } of placed) {
      const { text } = document.paragraph(place);
      for (const mark of fact) {
        if (mark.isBullet && !isDash(document, place, bullets.length)) continue;
        yield report({ ...mark, span: document.at(place, mark.span) }, textAt(text, mark.span));
      }
    }
  },
  examples: [
    { bad: '看书、听课、讨论⟦…⟧形式很多。', fixed: '看书、听课、讨论……形式很多。' },
    { bad: '他想说些什么⟦。。。⟧最后没有开口⟦...⟧', fixed: '他想说些什么……最后没有开口……' },
    { bad: '这就是我们的根本立场⟦--⟧人民立场。', fixed: '这就是我们的根本立场——人民立场。' },
    { bad: '⟦—⟧在全市干部大会上的发言\n要守住为民服务的初心⟦-⟧始终与群众站在一起。' },
    { bad: '把根扎进泥土里\n⟦-⟧在乡村振兴现场会上的发言', fixed: '把根扎进泥土里\n——在乡村振兴现场会上的发言' },
    { bad: '⟦—⟧“我的村庄”征文\n⟦一一⟧重走山乡路有感\n我们常说“不让一个人掉队”⟦一一⟧这是承诺。' },
    { bad: '——学得不深。\n⟦-⟧想得不透。', fixed: '——学得不深。\n——想得不透。' },
    { bad: '重读卡尔⟦•⟧马克思的著作。', fixed: '重读卡尔·马克思的著作。' },
    { bad: '落实县政发⟦[2021]⟧12号文件，学习⟦《《求是》》⟧。', fixed: '落实县政发〔2021〕12号文件，学习《求是》。' },
    { bad: '每月走访3⟦-⟧5户，办实事2⟦~⟧3件。', fixed: '每月走访3—5户，办实事2～3件。' },
    {
      bad: '翻译⟦<共产党宣言>⟧，重读⟦〈反对本本主义〉⟧，学习党章⟦丶⟧条例。',
      fixed: '翻译《共产党宣言》，重读《反对本本主义》，学习党章、条例。',
    },
    { good: '会见本-古里安国际机场的负责人、总统凯勒-祖特尔，考察磨憨—磨丁经济合作区，采样南极-艾特肯盆地。' },
    { good: '《关于修改〈办法〉的决定》，《论〈红楼梦〉、〈资本论〉》，当x<y时，温度<三十度，产量>五百斤。' },
    { good: '他沉默了……会场里——所有人都看着他——静了下来。' },
    { good: '走“团结—批评—团结”的路子，北京—上海高铁每天开行，值班电话0571-88880000。' },
    { good: '会见中方请来的威廉-亚历山大国王，陪同参观新近列装的歼-15，推动澜沧江—湄公河的合作开发。' },
    { good: '实行支部提议—两委商议—党员审议—村民决议的办法。一一列举，“五保户”一一走访。\n-第一项\n-第二项' },
    { good: '截至2023-12-05，3—5户、3～5件都已办结；表2-8见附件-定稿.docx。' },
    { good: '——在全市干部大会上的发言\n- 第一项\n• 第二项' },
    { good: '卡尔·马克思、“一二·九”运动、“3·15”晚会。' },
    { good: '一、学习情况………………………………1\n日期：——————' },
    { good: '（2021）浙01民终12号判决书，国发〔2021〕3号文件，《〈资本论〉导读》。' },
    { mode: 'markdown', good: '---\n- 用`a--b`和`...`，见[要求](a--b.md)。' },
  ],
});

/** Whether a hyphen that opens a line is a dash: under the title, or the only one among lines that open with ——. */
function isDash(document: Document, place: number, count: number): boolean {
  const isSubtitle = document.outline.blocks.some((block) => block.place === place && block.role === 'title');
  return isSubtitle || (count === 1 && document.paragraphs.some(({ text }) => text.trimStart().startsWith('——')));
}

function report({ name, span, right, other, isSure, isMild }: MalformedMark, written: string): Report {
  const severity = isMild ? ({ severity: 'hint' } as const) : {};
  return {
    span,
    message: describe(name, written, right),
    ...severity,
    fixes: [fixOf(span, right, isSure), ...alternative(span, other)],
  };
}

function describe(name: MalformedMark['name'], written: string, right: string): string {
  if (name === '六角括号') return `发文字号的年份用六角括号，“${written}”应为“${right}”`;
  if (written.startsWith('《《')) return '书名号重复了，一层就够';
  return `“${written}”不是规范的${name}，应当用“${right}”`;
}

function fixOf(span: Span, newText: string, isSure: MalformedMark['isSure']): Fix {
  return { title: `改为“${newText}”`, applicability: isSure ? 'safe' : 'choice', edits: [{ span, newText }] };
}

function alternative(span: Span, other: string | undefined): Fix[] {
  return other === undefined
    ? []
    : [{ title: `改为“${other}”`, applicability: 'choice', edits: [{ span, newText: other }] }];
}
