import { documentRule, type Edit, type Fix, type Report } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import { type LoneMark, settleLoneMarks } from '../syntax/lone-marks.ts';
import { placesForPartner } from '../syntax/lost-mark.ts';
import { type PairFault, readPairFaults } from '../syntax/pair-faults.ts';
import type { PairMark } from '../syntax/pair-marks.ts';
import type { Span } from '../text/span.ts';

interface Placed extends PairFault {
  readonly place: number;
}

// From so many on, straight quotes are the writer's habit: said once, mended at once.
const HABIT = 10;

export const unpairedMark = documentRule({
  id: 'unpaired-mark',
  summary: '引号、括号、书名号应当成对，方向、宽度和层次都不出错。',
  why: '少了半边、用反了方向、全角半角混配，读者就看不出引文和书名到哪里为止。引文跨几段时各段开头都用左引号、末段才用右引号，软换行两边的标点也能配对，都不算错；英文撇号、尺寸、“1）”一类的序号不管。',
  tier: 'standard',
  source: 'GB/T 15834—2011 4.8、4.9、4.15',
  severity: 'warning',
  options: {},
  collect: readPairFaults,
  *check(document, { placed }) {
    const settled = settleLoneMarks(document, placed);
    const inPairs = placed.flatMap(({ place, fact }) => fact.faults.map((fault) => ({ ...fault, place })));
    const isPlain = ({ type, isSure }: PairFault): boolean => type === 'straight' && isSure;
    const straight = inPairs.filter(isPlain);
    const [first] = straight.length >= HABIT ? straight : [];
    if (first) yield reportHabit(document, first, straight);
    for (const fault of [...inPairs, ...settled.faults])
      if (!first || !isPlain(fault)) yield reportFault(document, fault);
    for (const lone of settled.lone) yield reportLone(document, lone);
  },
  examples: [
    { bad: '做到⟦“⟧两个维护，坚定“四个自信”。', fixed: '做到“两个维护”，坚定“四个自信”。' },
    { bad: '做到两个维护⟦”⟧，坚定“四个自信”。', fixed: '“做到两个维护”，坚定“四个自信”。' },
    { bad: '坚决做到“两个维护⟦“⟧，坚定不移。', fixed: '坚决做到“两个维护”，坚定不移。' },
    { bad: '坚决做到⟦”⟧两个维护“的要求。', fixed: '坚决做到“两个维护”的要求。' },
    { bad: '他说：“要把⟦“⟧三会一课”开好。”', fixed: '他说：“要把‘三会一课’开好。”' },
    { bad: '认真学习⟦《⟧条例，做到入脑入心。', fixed: '认真学习《条例》，做到入脑入心。' },
    { bad: '这项工作（含主题党日⟦)⟧已经完成。', fixed: '这项工作（含主题党日）已经完成。' },
    { bad: '落实⟦"⟧三会一课"制度，用好⟦"⟧学习强国"平台。', fixed: '落实“三会一课”制度，用好“学习强国”平台。' },
    { bad: '落实⟦"⟧三会一课制度。' },
    {
      bad: '⟦"⟧甲"、"乙"、"丙"、"丁"、"戊"；\n"己"、"庚"、"辛"、"壬"、"癸"。',
      fixed: '“甲”、“乙”、“丙”、“丁”、“戊”；\n“己”、“庚”、“辛”、“壬”、“癸”。',
    },
    {
      bad: "他说：“要常走走。⟦''⟧这话很对，要落实⟦＂⟧三会一课＂。",
      fixed: '他说：“要常走走。”这话很对，要落实“三会一课”。',
    },
    { bad: '他说：⟦“⟧不如坐一坐。这话很对。古人讲，“纸上得来终觉浅，绝知此事要躬行”，就是这个道理。' },
    { bad: '坚持“民主集中制（见附件⟦”⟧）。', fixed: '坚持“民主集中制（见附件）”。' },
    { bad: '认真学习《条例⟦〉⟧，做到入脑入心。', fixed: '认真学习《条例》，做到入脑入心。' },
    { bad: '⟦（⟧二是抓落实，三是见成效。', fixed: '（二是抓落实），三是见成效。' },
    { good: '学习《“十四五”规划纲要》，领会“‘三农’工作”的分量（见《关于印发〈办法〉的通知》）。' },
    { good: '文件指出：“学习要持之以恒。\n“实践要久久为功。\n\n“两者不可偏废。”\n我体会很深。' },
    { good: '我们要坚持“一张蓝图绘\n到底”，做到善始善终。' },
    { good: '要做到两点：1）读原著；2）写笔记。谢谢：）' },
    { good: "Xi’an和don't都有撇号，屏幕65\"寸，身高5'6\"，到达东经165° 34'、南纬77°35'，做到“1+1〉2”。" },
    { good: 'He said "yes" and left (the 两会 report).' },
    { mode: 'markdown', good: '用`"a`命令，见[说明](a(b).md "标题")。' },
    { good: '（一）“四个意识”“四个自信”\n一）学得深\n（二）“走得实”' },
  ],
});

function reportFault(document: Document, fault: Placed): Report {
  const [first, ...others] = fault.marks;
  const applicability = fault.isSure ? 'safe' : 'choice';
  const fixes: Fix[] =
    fault.texts.length > 0 ? [{ title: titleOf(fault), applicability, edits: editsOf(document, fault) }] : [];
  return {
    span: spanOf(document, fault.place, first),
    message: messageOf(fault),
    ...(fault.type === 'nested' && first.kind.name === '书名号' && { severity: 'information' }),
    related: others.map((mark) => ({ span: spanOf(document, fault.place, mark), message: '与它成对的标点' })),
    fixes,
  };
}

function messageOf({ type, marks, texts }: PairFault): string {
  const [{ kind, form }, second] = marks;
  switch (type) {
    case 'turned':
      if (second) return `这对${kind.name}左右用反了`;
      return form === 'open'
        ? `这里应当用右${kind.name}，误作左${kind.name}`
        : `这里应当用左${kind.name}，误作右${kind.name}`;
    case 'nested':
      return `${kind.name}里面又用${kind.name}，里层应当用单${kind.name}“${texts.join('')}”`;
    case 'unlike':
      return `右边是${kind.name}，与左边的标点不是一对`;
    case 'mixed':
      return `这对${kind.name}一半全角、一半半角，应当都用全角`;
    case 'straight':
      return '中文里不用直引号，应当用弯引号';
    case 'crossed':
      return `${kind.name}和${second?.kind.name}交叉了，应当一个套着另一个`;
  }
}

function titleOf({ type, texts }: PairFault): string {
  if (type === 'straight') return '改为弯引号';
  return type === 'crossed' ? `调换为“${texts.join('')}”` : `改为“${texts.join('')}”`;
}

function reportHabit(document: Document, first: Placed, faults: readonly Placed[]): Report {
  const title = `把全文 ${faults.length} 对直引号改为弯引号`;
  return {
    span: spanOf(document, first.place, first.marks[0]),
    message: `全文有 ${faults.length} 对直引号，中文里应当用弯引号`,
    fixes: [{ title, applicability: 'safe', edits: faults.flatMap((fault) => editsOf(document, fault)) }],
  };
}

function reportLone(document: Document, { place, mark }: LoneMark): Report {
  const span = spanOf(document, place, mark);
  const { kind, form } = mark;
  const { name } = kind;
  if (form === 'either') return { span, message: '直引号不成对，看不出引文从哪里起、到哪里止' };
  const [side, other] = form === 'open' ? ['左', '右'] : ['右', '左'];
  return {
    span,
    message: `${besides(document, place, mark)}${side}${name}没有配对的${other}${name}`,
    fixes: [
      ...placesForPartner(document.paragraph(place), mark).map((offset) => complete(document, { place, mark }, offset)),
      { title: `删去这个${side}${name}`, applicability: 'choice', edits: [{ span, newText: '' }] },
    ],
  };
}

/** The words beside a mark, so that a list of findings shows which one is meant: “两个确立”前面的 */
function besides(document: Document, place: number, { offset, text, form }: PairMark): string {
  const line = document.paragraph(place).text;
  const side = form === 'open' ? line.slice(offset + text.length) : line.slice(0, offset);
  const words = form === 'open' ? /^[^，。；：！？“”]{1,6}/.exec(side) : /[^，。；：！？“”]{1,6}$/.exec(side);
  return words ? `“${words[0]}”${form === 'open' ? '前面' : '后面'}的` : '';
}

/** Puts the lost half at `offset`, and the half that is there in its full-width form. */
function complete(document: Document, { place, mark }: LoneMark, offset: number): Fix {
  const { kind, form, text } = mark;
  const line = document.paragraph(place).text;
  const [half, lost] = form === 'open' ? [kind.open, kind.close] : [kind.close, kind.open];
  const edits: Edit[] = [{ span: document.at(place, { start: offset, end: offset }), newText: lost }];
  if (text !== half) edits.push({ span: spanOf(document, place, mark), newText: half });
  const words = form === 'open' ? line.slice(mark.offset + 1, offset) : line.slice(offset, mark.offset);
  const pieces = words.split(/[，。、；：！？“”‘’《》（）]+/).filter((piece) => piece !== '');
  const title =
    form === 'open'
      ? `在“${Array.from(pieces.at(-1) ?? words)
          .slice(-6)
          .join('')}”后面补上右${kind.name}`
      : `在“${Array.from(pieces[0] ?? words)
          .slice(0, 6)
          .join('')}”前面补上左${kind.name}`;
  return { title, applicability: 'choice', edits: edits.sort((a, b) => a.span.start - b.span.start) };
}

function editsOf(document: Document, { place, marks, texts }: Placed): Edit[] {
  return marks.map((mark, index) => ({ span: spanOf(document, place, mark), newText: texts[index] as string }));
}

function spanOf(document: Document, place: number, { offset, text }: PairMark): Span {
  return document.at(place, { start: offset, end: offset + text.length });
}
