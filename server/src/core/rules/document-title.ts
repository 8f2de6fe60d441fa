import { documentRule, type Fix, type Severity } from '../engine/rule.ts';
import { fold } from '../lexicon/title-book.ts';
import { readTitles, type TitleFault } from '../syntax/title-faults.ts';

export const documentTitle = documentRule({
  id: 'document-title',
  summary: '文件、著作的名称应当用书名号完整、准确地标出。',
  why: '文件名多一字少一字，可能就是另一个文件。用已公布的名称核对书名号里的名称，也指出漏加书名号和一半在书名号外的名称。“以下简称”过的简称、省去“中共中央”“中国共产党”的通行写法、各地各单位自己的文件都不会报告。',
  tier: 'document',
  source: '公开发布的文件、著作，逐条列在文件名词表中；GB/T 15834—2011 4.15',
  severity: 'warning',
  options: {
    allowed: { type: 'strings', default: [], summary: '不检查的名称，例如本单位的文件名' },
  },
  collect: readTitles,
  *check(document, { placed }, { allowed }) {
    const introduced = new Set(placed.flatMap(({ fact }) => [...fact.introduced, ...allowed]).map(fold));
    const marked = new Set(placed.flatMap(({ fact }) => fact.marked).map(fold));
    for (const { place, fact } of placed) {
      for (const fault of fact.faults) {
        const { kind, found, right } = fault;
        if (introduced.has(fold(found)) || introduced.has(fold(found.replace(/^.*《|》.*$/g, '')))) continue;
        if (kind === 'tail' && marked.has(fold(right[0]))) continue;
        const span = document.at(place, fault.span);
        yield {
          span,
          message: describe(fault),
          severity: severityOf(fault, marked.size > 0),
          fixes: right.map(
            (newText): Fix => ({ title: `改为“${newText}”`, applicability: 'choice', edits: [{ span, newText }] }),
          ),
        };
      }
    }
  },
  examples: [
    {
      bad: '重温《⟦关于新形势下党内政治生活若干准则⟧》。',
      fixed: '重温《关于新形势下党内政治生活的若干准则》。',
    },
    {
      bad: '严格执行⟦党内政治生活《若干准则》⟧和⟦党支部工作《条例》⟧。',
      fixed: '严格执行《关于新形势下党内政治生活的若干准则》和《中国共产党支部工作条例（试行）》。',
    },
    {
      bad: '贯彻《⟦中共中央关于全面深化改革、推进中国式现代化的决定⟧》。',
      fixed: '贯彻《中共中央关于进一步全面深化改革、推进中国式现代化的决定》。',
    },
    {
      bad: '读《⟦实践伦⟧》《⟦毛泽东选积⟧》，学《⟦中国共党产章程⟧》《⟦中华人民共和国监查法⟧》。',
      fixed: '读《实践论》《毛泽东选集》，学《中国共产党章程》《中华人民共和国监察法》。',
    },
    {
      good: '《义务教育法》之外还有《中华人民共和国教育法》，监察官有《监察官法》，检察官有《检察官法》，《持久战》《中国共产党史》也都是书名。',
    },
    {
      bad: '读⟦论持久战⟧有感：把⟦中国共产党简史⟧从头读到尾，学习《矛盾论》和⟦反对本本主义⟧。',
      fixed: '读《论持久战》有感：把《中国共产党简史》从头读到尾，学习《矛盾论》和《反对本本主义》。',
    },
    { good: '第一条　根据中华人民共和国宪法，制定本法。学习愚公移山精神，帮助群众摆脱贫困，研究制定信访工作条例。' },
    { good: '尊崇党章，严格执行新形势下党内政治生活若干准则。' },
    { bad: '对照⟦中国共产党纪律处分条例⟧自查。', fixed: '对照《中国共产党纪律处分条例》自查。' },
    {
      bad: '通读《⟦中国共产党党纪处分条例⟧》和⟦《习近平谈治国理政第四卷》⟧。',
      fixed: '通读《中国共产党纪律处分条例》和《习近平谈治国理政》第四卷。',
    },
    {
      bad: '学习⟦《习近平总书记在庆祝中国共产党成立100周年大会上的讲话》⟧。',
      fixed: '学习习近平总书记《在庆祝中国共产党成立100周年大会上的讲话》。',
    },
    {
      bad: '学习⟦“中国共产党纪律处分条例”⟧和⟦《关于开好专题民主生活会》的通知⟧，参加⟦《党纪学习教育》⟧。',
      fixed: '学习《中国共产党纪律处分条例》和《关于开好专题民主生活会的通知》，参加党纪学习教育。',
    },
    {
      good: '县委印发《关于加强垃圾分类工作的意见》的通知，开设《党纪学习教育》专栏，通过关于批准《关于建立国际调解院的公约》的决定，把“条例”两个字记在心里。',
    },
    { bad: '印发《⟦县级以上党和国家机关党员领导干部民主生活会若干规定⟧》。' },
    { good: '《中国共产党纪律处分条例》（以下简称《条例》）印发后，我逐章学习《条例》，又对照纪律处分《条例》自查。' },
    { good: '县里印发《关于在全县大兴调查研究的工作方案》，镇里制定《党员教育管理办法》。' },
    { good: '学习《关于加强党的政治建设的意见》《纪律处分条例》《党章》和党的二十届三中全会《决定》。' },
    { good: '中央1980年公布的《关于党内政治生活的若干准则》，同2016年的《关于新形势下党内政治生活的若干准则》并存。' },
    { good: '学习《中国共产党纪律处分条例》解读和《〈中国共产党纪律处分条例〉学习问答》。' },
    { good: '根据中华人民共和国公务员法，学习习近平总书记在庆祝中国共产党成立100周年大会上的讲话。' },
    { good: '学习《中共中央关于制定国民经济和社会发展第十三个五年规划的建议》。' },
    { good: '全面落实党的二十届三中全会关于进一步全面深化改革、推进中国式现代化的《决定》。' },
    { options: { allowed: ['党组工作条列'] }, good: '学习《党组工作条列》。' },
  ],
});

function severityOf({ kind }: TitleFault, hasMarked: boolean): Severity {
  if (kind === 'cut') return hasMarked ? 'warning' : 'information';
  return kind === 'listed' || kind === 'slip' || kind === 'half' ? 'warning' : 'information';
}

function describe({ kind, found, right: [first, ...others] }: TitleFault): string {
  const right = others.length > 0 ? `“${first}”等` : `“${first}”`;
  switch (kind) {
    case 'listed':
    case 'slip':
      return `文件名“${found}”与公布的名称不一致，应为${right}`;
    case 'tail':
      return `名称不完整，全称是“${first}”`;
    case 'half':
      return `文件名一半在书名号外，应为${right}`;
    case 'outer':
    case 'kind':
      return `书名号的位置不对，应为${right}`;
    case 'bare':
      return `文件名应当加书名号：${first}`;
    case 'quoted':
      return `文件名用书名号，不用引号：${first}`;
    case 'event':
      return `活动、会议的名称不用书名号：${first}`;
    case 'cut':
      return `文件名不完整，也没有书名号，应为${right}`;
  }
}
