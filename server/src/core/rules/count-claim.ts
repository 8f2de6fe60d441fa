import { documentRule, type Report } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import { type Claim, readClaims } from '../structure/claims.ts';
import { countFollowing } from '../structure/following.ts';
import { writeHanNumeral } from '../syntax/numerals.ts';
import { textAt } from '../text/span.ts';

// 余 and 多 stand for up to a tenth more.
const ROUNDED = 1.1;

export const countClaim = documentRule({
  id: 'count-claim',
  summary: '“以下四个方面”“谈三点体会”说的数目，应当与下文一致。',
  why: '写到后面增删了一条，前面的数目常常忘了改。只核对紧接着的标题、“一是”“第一”和并列词语，看不准的不指出；说的是别的事情的数目（三个月、五个村）不核对。字数按 Word 的算法，差百分之三以内不算。',
  tier: 'convention',
  source: '公文写作通例',
  severity: 'information',
  options: {
    tolerance: { type: 'number', default: 3, minimum: 0, maximum: 50, summary: '自述的字数可以相差百分之几' },
  },
  collect(paragraph) {
    const claims = readClaims(paragraph, paragraph.lexicon.data.formulas.claims);
    return claims.length > 0 ? claims : undefined;
  },
  *check(document, { placed }, { tolerance }) {
    for (const { place, fact } of placed) {
      if (document.paragraph(place).isResidue) continue;
      for (const claim of fact)
        yield* claim.isLength
          ? checkLength(document, place, claim, tolerance / 100)
          : checkCount(document, place, claim);
    }
  },
  examples: [
    {
      bad: '专题研讨发言\n同志们：\n下面，我谈⟦三⟧点体会。\n一、学得深\n读了原著。\n二、走得实\n下了村。',
      genre: 'talk',
      fixed: '专题研讨发言\n同志们：\n下面，我谈两点体会。\n一、学得深\n读了原著。\n二、走得实\n下了村。',
    },
    {
      bad: '一、存在的问题\n主要有以下⟦四⟧个方面。\n一是学得浅。\n二是走得少。\n三是抓得松。',
      genre: 'gain',
      fixed: '一、存在的问题\n主要有以下三个方面。\n一是学得浅。\n二是走得少。\n三是抓得松。',
    },
    { bad: '今后要做到⟦3⟧点：一是真学；二是真懂；三是真信；四是真用。', genre: 'gain' },
    {
      bad: '今天我讲⟦两⟧句话。\n第一句话：学要深。\n第二句话：走要勤。\n第三句话：干要实。\n存在⟦四⟧个方面的问题。一是浅。二是少。再是松。',
      genre: 'gain',
    },
    { bad: '我要在⟦三⟧个方面继续努力：\n一个是多往田里跑。\n另一个是多听真话。\n路还长。', genre: 'gain' },
    { bad: '镇里推出“一窗受理”“一网通办”“一次办好”⟦四⟧项举措，概括了⟦三⟧件大事：一是修路，二是架桥。', genre: 'gain' },
    { bad: '算好⟦三⟧笔账：政治账、经济账、家庭账，亲情账，守住底线。抓好⟦三⟧件事：修路、架桥。', genre: 'gain' },
    {
      bad: '个人对照检查材料\n我从⟦三⟧个方面进行对照检查。\n一、存在的问题\n（一）理论学习方面\n学得浅。\n（二）工作作风方面\n走得少。\n二、努力方向\n多读书。',
    },
    {
      bad: '心得体会\n我谈⟦三⟧点体会。\n一、学得要深\n有三点：一是读，二是记，三是用。\n二、走得要实\n下了村。\n三、干得要好\n修了路。\n四、管得要严\n没有破例。',
    },
    { bad: '会前，我从思想、工作、作风、纪律⟦三⟧个方面作了检视。', genre: 'check-person' },
    {
      bad: '准备做⟦四⟧件小事：会议室不摆瓶装水；文件一律双面打印；下班随手关灯。围绕“撂荒地怎么种、独居老人怎么管、集体经济怎么强”⟦两⟧个题目驻村调研。落实执法公示、过程记录、法制审核⟦两⟧项制度。',
      genre: 'gain',
    },
    {
      bad: '党课讲稿\n同志们：\n今天我同大家交流⟦四⟧个问题。\n一、算清发展的账\n家底要清。\n二、走到群众中间去\n心要近。\n三、守住底线\n手要净。',
    },
    { bad: '学习心得体会\n读了原著，很受教育。\n本文约⟦3000⟧字，请多指正。' },
    { good: '专题研讨发言\n同志们：\n下面，我谈两点体会。\n一、学得深\n读了原著。\n二、走得实\n下了村。' },
    { good: '我要在三个方面继续努力：\n一个是多往田里跑。\n一个是多听真话。\n还有一个是多办实事。', genre: 'gain' },
    { good: '增强“四个意识”，三个月走了五个村，收到八条意见。\n一是学得浅。\n二是走得少。' },
    {
      good: '我谈三点体会。\n一、学习体会\n（一）学得深。\n（二）悟得透。\n（三）用得实。\n二、今后打算\n多读书。',
      genre: 'talk',
    },
    {
      good: '我从体会、问题和打算三个方面谈起。\n一、体会\n很受教育。\n二、问题\n学得浅。\n三、打算\n多读书。',
      genre: 'talk',
    },
    {
      good: '去年查摆出六个方面的问题。\n一是学得浅的问题，已经整改。\n二是走得少的问题，已经整改。',
      genre: 'check-person',
    },
    {
      good: '算好三笔账：政治账、经济账、家庭账，做到四个字：忠诚、干净。抓三件事：修路、架桥，改水、改厕。查了两个问题：一是浅，二是虚。',
      genre: 'gain',
    },
    {
      good: '他说“不畏难”，又说“不停步”，常念“普救含灵之苦。”“无欲无求”四个字写在墙上。推出“一窗受理”“一网通办”等四项举措，落实“三会一课”、主题党日两项制度，第三个特点：快、准。',
      genre: 'gain',
    },
    {
      good: '心得体会\n我谈两点体会。\n一、学有所得\n很受教育。\n二、行有所成\n修了路。\n三、迈开步子往前走\n多下村。\n四、结语\n路还长。',
    },
    {
      good: '在学习、工作、生活中推行两项制度，签署经贸、教育、科技等领域20项文件，接入京九、昌福铁路和杭昌、昌赣、沪昆高铁6条干线。做好三件事：要修路；要架桥。要改水。',
      genre: 'gain',
    },
    {
      good: '心得体会\n我谈三点体会。\n一、学得深才能信得真\n很受教育。\n二、走得勤才能看得清\n修了路。\n三、在群众中间找答案\n多下村。\n四、迈开步子往前走\n再出发。',
    },
    { good: '写了3000字的笔记，全文共24字，不算标点也有二十。', genre: 'gain' },
  ],
});

function* checkCount(document: Document, place: number, claim: Claim): Iterable<Report> {
  const { list, number } = claim;
  if (list) {
    const [count] = list.counts;
    if (list.counts.includes(number)) return;
    const related = [{ span: document.at(place, list.span), message: '列出的在这里' }];
    yield { ...describe(document, place, claim, count, `${list.isBehind ? '后' : '前'}面列了 ${count} 项`), related };
    return;
  }
  const { possible, plain } = countFollowing(document, place, claim);
  if (!plain || possible.has(number) || (claim.isIntroduction && !plain.isSeries)) return;
  const related = [{ span: document.at(plain.place, document.paragraph(plain.place).content), message: '从这里数起' }];
  yield { ...describe(document, place, claim, plain.count, `下文有 ${plain.count} 项`), related };
}

function* checkLength(document: Document, place: number, claim: Claim, tolerance: number): Iterable<Report> {
  const count = document.paragraphs.reduce((sum, one) => sum + (one.isResidue ? 0 : one.characters), 0);
  const most = claim.number * (claim.isRounded ? ROUNDED : 1) * (1 + tolerance);
  if (count >= claim.number * (1 - tolerance) && count <= most) return;
  yield describe(document, place, claim, count, `全文实有 ${count} 字`);
}

function describe(document: Document, place: number, { numeral, number }: Claim, count: number, fact: string): Report {
  const written = textAt(document.paragraph(place).text, numeral);
  const newText = /\d/.test(written) ? String(count) : count === 2 ? '两' : writeHanNumeral(count);
  const span = document.at(place, numeral);
  return {
    span,
    message: `这里说的是“${written}”，${fact}`,
    fixes: number === count ? [] : [{ title: `改为“${newText}”`, applicability: 'choice', edits: [{ span, newText }] }],
  };
}
