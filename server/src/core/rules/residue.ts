import { documentRule } from '../engine/rule.ts';
import { markdownMarksOf } from '../syntax/markdown-marks.ts';
import { blocksOf } from '../syntax/residue-blocks.ts';
import { reportBlock, reportMark, reportPart } from '../syntax/residue-report.ts';
import { EMOJI_KIND, readStrays } from '../syntax/strays.ts';
import { overlaps } from '../text/span.ts';

export const residue = documentRule({
  id: 'residue',
  summary: '材料里不应当留有网页、广告、写作工具或题目的残留。',
  why: '从网页复制或由工具生成的材料，常带着网页标记、广告、页面按钮、AI 的开场白或题目要求，交出去很难堪。正文里讲公众号、扫码、会员等工作的话不会报告。',
  tier: 'convention',
  source: '校对惯例',
  severity: 'warning',
  options: {
    keep: { type: 'strings', default: [], summary: '含有这些词语的行不算残留，例如本单位公众号的名称。' },
  },
  supersedes: [
    'confusable-word',
    'count-claim',
    'dated-wording',
    'document-title',
    'doubled-word',
    'foreign-name',
    'halfwidth-mark',
    'heading-marker',
    'item-sequence',
    'malformed-mark',
    'misplaced-stop',
    'missing-end-mark',
    'mixed-spelling',
    'number-style',
    'numbered-term',
    'ordinal-mark',
    'overused-phrase',
    'pause-between-quotes',
    'pause-mark',
    'placeholder',
    'quotation',
    'quote-end-mark',
    'redundant-wording',
    'repeated-mark',
    'repeated-member',
    'repeated-sentence',
    'set-phrase',
    'spacing',
    'structural-particle',
    'unpaired-mark',
  ],
  collect: (paragraph, { keep }) => {
    const { whole, parts: stretches } = paragraph.residue;
    const strays = whole ? [] : readStrays(paragraph);
    const parts = [...stretches, ...strays.filter(({ span }) => !stretches.some((part) => overlaps(part.span, span)))];
    const isEmpty = !whole && parts.length === 0;
    return isEmpty || keep.some((word) => paragraph.text.includes(word)) ? undefined : { whole, parts };
  },
  *check(document, { placed }) {
    for (const block of blocksOf(document, placed)) yield reportBlock(document, block);
    for (const { place, fact } of placed) {
      // Chats and notes are full of them by right.
      for (const part of fact.parts)
        if (part.kind !== EMOJI_KIND || document.genre.profile) yield reportPart(document, place, part);
    }
    const marks = markdownMarksOf(document);
    const note = marks.length > 1 ? `，全文共 ${marks.length} 处` : '';
    for (const [index, mark] of marks.entries()) yield reportMark(document, mark, index === 0 ? note : '');
  },
  examples: [
    { bad: '要把好传统带进新征程。\n⟦##paidend##⟧', fixed: '要把好传统带进新征程。' },
    { bad: '二是⟦##paidbegin##⟧联系群众不够紧密。', fixed: '二是联系群众不够紧密。' },
    { bad: '要⟦&ldquo;⟧真学真用⟦&rdquo;⟧，见⟦&nbsp;&nbsp;⟧行动。', fixed: '要“真学真用”，见行动。' },
    { bad: '学习心得体会⟦（2683字）⟧', fixed: '学习心得体会' },
    {
      bad: '以上是我的发言。\n\n⟦更多范文请关注公众号：某某文库\n\n有意加入会员群的请联系客服⟧\n\n',
      fixed: '以上是我的发言。\n\n',
    },
    { bad: '⟦当然可以！以下是为您撰写的心得体会：⟧\n\n学习心得体会', fixed: '学习心得体会' },
    { bad: '以上是我的汇报。\n⟦希望对您有所帮助，如需修改请告诉我。⟧', fixed: '以上是我的汇报。' },
    { bad: '以上是我的汇报。\n⟦字数统计：约1500字⟧', fixed: '以上是我的汇报。' },
    { bad: '⟦请以“守纪律”为题写一篇不少于1500字的心得体会。⟧\n守纪律', fixed: '守纪律' },
    { bad: '谢谢大家。⟦（责任编辑：某某）⟧\n⟦【打印本页】 【关闭窗口】\n上一篇：心得体会三篇⟧' },
    {
      bad: '要走好群众路线，从群众中来、到群众中去，⟦扫码关注公众号免费领取资料，⟧把群众的小事当作大事来办，让群众满意。',
    },
    {
      bad: '⟦## ⟧一、学习体会\n⟦- **⟧学得深**：读了原著。\n还有⟦**⟧两点**打算。\n⟦---⟧\n以上是我的发言。',
      fixed: '一、学习体会\n学得深：读了原著。\n还有两点打算。\n以上是我的发言。',
    },
    { bad: '⟦**⟧一、学习体会**\n很受教育。\n> 以上是我的发言。'.replace('> ', '⟦> ⟧') },
    {
      bad: '学习心得体会⟦（汇总稿，第三次修改 20250108 老赵）⟧\n存在“议而不决”的情况⟦{⟧。\n为发展贡献力量⟦xuexi⟧\n要干出样子。⟦✨⟧\n⟦发自我的华为手机⟧',
      fixed: '学习心得体会\n存在“议而不决”的情况。\n为发展贡献力量\n要干出样子。',
    },
    { bad: '⟦【广告】面授班报名中，扫码领取资料⟧\n要真学真用。', fixed: '要真学真用。' },
    {
      bad: '要学以致用⟦（完整版请加微信：wenmi2020）⟧。\n要见行动⟦【关注公众号“笔尖”，回复001获取Word版】⟧。\n⟦笔尖文秘网整理，本站所有文章均为原创，未经授权不得转载！⟧',
      fixed: '要学以致用。\n要见行动。',
    },
    {
      bad: '⟦好的，我来帮您写一份心得体会：⟧\n要真学真用。\n⟦这个版本更加口语化，需要我再压缩一些吗？\n（以上内容仅供参考，请结合实际修改）⟧',
      fixed: '要真学真用。',
    },
    {
      good: '关注“云岭先锋”公众号，每天学一点。\n群众扫码关注公众号后，可以查看政策原文。\n会议材料请自行下载，有问题请联系办公室。\n更多资源向基层倾斜。',
    },
    {
      good: '希望以上建议对大家有帮助。\n作为一名人工智能产业园的干部，我深感责任重大。\n以下是修改后的条文。\n未经批准不得转载、引用涉密材料。',
    },
    {
      good: '学习心得体会（征求意见稿）\n这份感谢发自我的内心，{1,2}是集合，文献[1]已引。\n手机app、wifi全覆盖，e时代的china故事，papi酱。',
    },
    { good: '✨今天吃什么？火锅！🔥' },
    { good: '镇里通过微信公众号发布信息，群众扫码就能预约，客服人员全程指导。' },
    { good: '工会会员之家建成使用，党课素材库入库课件四十六个。' },
    { good: '个别同志的心得体会找人代笔，甚至用网盘传递内部资料。' },
    { good: '认识来源于实践。谈几点体会，供大家参考，不妥之处请批评指正。' },
    { good: '每人撰写一篇不少于1500字的心得体会，以“守纪律”为题讲一次党课。' },
    { good: '有的材料照搬“以下是为您撰写的”一类的套话，一看就不是自己写的。' },
    { good: '（三）公众号审核不严\n阅读全文后，我深受教育。' },
    { good: '- 推动**工作，向**同志学习，落实**县**镇的要求。\n---\n#读书打卡# 每天一章。\n# include stdio' },
    { good: '要**真学**<br>真用&nbsp;', mode: 'markdown' },
  ],
});
