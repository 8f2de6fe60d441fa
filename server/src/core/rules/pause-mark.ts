import { paragraphRule, type Report } from '../engine/rule.ts';
import { type PauseFault, readPauseFaults } from '../syntax/pause-faults.ts';

export const pauseMark = paragraphRule({
  id: 'pause-mark',
  summary: '同一层并列用同一种标点；“等”“和”“以及”前面和概数中间不用顿号。',
  why: '顿号、逗号混用，读者分不清哪几项并列；连词和“等”已经起了连接作用，前面不必再用顿号；“三四十人”是概数，“三、四十人”就成了三和四十。两两成组的“守初心、担使命，找差距、抓落实”、固定表述里的标点、“和谐”“及时”“二、三产业”一类的词不管。',
  tier: 'standard',
  source: 'GB/T 15834—2011 4.5.3、附录 A.3、B.1',
  severity: 'information',
  options: {},
  *check(paragraph) {
    for (const fault of readPauseFaults(paragraph)) yield report(fault);
  },
  examples: [
    { bad: '查处吃拿卡要、优亲厚友⟦，⟧虚报冒领等行为。', fixed: '查处吃拿卡要、优亲厚友、虚报冒领等行为。' },
    {
      bad: '强化宗旨意识、大局意识⟦，⟧服务意识、责任意识、廉洁意识。',
      fixed: '强化宗旨意识、大局意识、服务意识、责任意识、廉洁意识。',
    },
    {
      bad: '学习制度、政策⟦、⟧等文件，防止形式主义、官僚主义⟦、⟧等。',
      fixed: '学习制度、政策等文件，防止形式主义、官僚主义等。',
    },
    {
      bad: '采取自学⟦、⟧和集体学习的办法，走访干部、群众⟦、⟧以及企业代表。',
      fixed: '采取自学和集体学习的办法，走访干部、群众以及企业代表。',
    },
    { bad: '来了三⟦、⟧四十人，用了五⟦、⟧六个小时。', fixed: '来了三四十人，用了五六个小时。' },
    {
      bad: '要体现在工作的实绩上，体现在群众的口碑上⟦、⟧体现在日常的言行上。',
      fixed: '要体现在工作的实绩上，体现在群众的口碑上，体现在日常的言行上。',
    },
    { bad: '学习抓得不够紧⟦、⟧因此本领提高不快。', fixed: '学习抓得不够紧，因此本领提高不快。' },
    {
      bad: '变化最大的有四样：道路⟦，⟧厂房、校舍、水渠。健全“排查、登记、整改⟦，⟧销号”机制，与村干部、老党员⟦、⟧和种粮户座谈。',
      fixed:
        '变化最大的有四样：道路、厂房、校舍、水渠。健全“排查、登记、整改、销号”机制，与村干部、老党员和种粮户座谈。',
    },
    {
      bad: '对照思想建设、组织建设、作风建设⟦，⟧纪律建设四个方面，梳理修路、饮水、建房⟦、⟧等12类诉求，隔两⟦、⟧三天过问一次。',
      fixed: '对照思想建设、组织建设、作风建设、纪律建设四个方面，梳理修路、饮水、建房等12类诉求，隔两三天过问一次。',
    },
    { good: '守初心、担使命，找差距、抓落实。强化政治意识、大局意识，增强核心意识、看齐意识。' },
    { good: '其中，水稻、小麦、玉米三样最多；会上，县长、局长、校长都到了；这几年，建厂、修路、架桥，样样走在前。' },
    { good: '反对脱离群众、脱离实际，消极应付、推诿扯皮、敷衍塞责；坚持不放松、不停顿、不懈怠，提高办事效率。' },
    { good: '促进富裕、和谐，讲团结、和平、友善，发现苗头、及时提醒，谦虚、或许是美德。' },
    { good: '发展二、三产业，评一、二等奖，总结三、四季度工作，推荐第三、四个专题，七八个人。' },
    { good: '个别同志怕、等、靠，分一、二、三个等次，优秀、等级、等待；六、七十年代。' },
    { good: '到田间、与群众同吃同住，下车间、和工人一起干，入企业、与老板交朋友。' },
    { good: '坚持学习、实践，解决停车、就医等问题；召开座谈会、恳谈会，解决停车难等问题。' },
    { good: '写什么，怎么写，等等，都要想清楚。把学到的转化为思路、转化为办法。' },
    { good: '一是抓学习、促提升，强弱项、补短板；二是自学和集体学习相结合。' },
  ],
});

function report({ type, span, right, word }: PauseFault): Report {
  return {
    span,
    message: messageOf(type, word),
    fixes: [
      {
        title: right === '' ? '删去“、”' : `改为“${right}”`,
        applicability: 'choice',
        edits: [{ span, newText: right }],
      },
    ],
  };
}

function messageOf(type: PauseFault['type'], word: string): string {
  switch (type) {
    case 'mixed':
      return '同一列举里顿号、逗号混用，这里也应当用顿号';
    case 'clause':
      return `“${word}”前后是分句，应当用逗号，不用顿号`;
    case 'guess':
      return `“${word}”是概数，中间不用顿号`;
    case 'etc':
    case 'joint':
      return `“${word}”前面不用顿号`;
  }
}
