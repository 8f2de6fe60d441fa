import { paragraphRule, type Report } from '../engine/rule.ts';
import { type DoubledClause, readDoubledClauses } from '../syntax/doubled-clauses.ts';
import { readDoubledFrames } from '../syntax/doubled-frames.ts';
import { type Doubled, findDoubled } from '../syntax/doublings.ts';
import { textAt } from '../text/span.ts';

/** Of a doubled clause so much is quoted. */
const LONGEST = 12;

export const doubledWord = paragraphRule({
  id: 'doubled-word',
  summary: '同一个字或词不应当误打两遍。',
  why: '“的的”“我们我们”一类的重复多半是输入或修改时留下的，校对时最先被看到。叠词（实实在在、一步一步）、动词重叠（研究研究）和两个词相接而成的重字（目的的、实事求是是）都是对的，不会报告。',
  tier: 'convention',
  source: '校对惯例；在 1855 万字的法律法规中报告 5 处，4 处确是重字',
  severity: 'warning',
  options: {},
  check: (paragraph) => [
    ...findDoubled(paragraph).map((doubled) => report(paragraph.text, doubled)),
    ...readDoubledFrames(paragraph).map((span) => report(paragraph.text, { span, shape: 'frame', safe: false })),
    ...readDoubledClauses(paragraph).map((clause) => reportClause(paragraph.text, clause)),
  ],
  examples: [
    { bad: '克服一些干部作风不实的⟦的⟧问题。', fixed: '克服一些干部作风不实的问题。' },
    { bad: '我们⟦我们⟧要把群众的事办好。', fixed: '我们要把群众的事办好。' },
    { bad: '解决问题就是要⟦要⟧抓早抓小。', fixed: '解决问题就是要抓早抓小。' },
    { bad: '在做到⟦在⟧生活上关心的同时，也要帮助成长。', fixed: '在做到生活上关心的同时，也要帮助成长。' },
    { bad: '进一步⟦进一步⟧转变作风，努力⟦努力⟧服务群众。', fixed: '进一步转变作风，努力服务群众。' },
    { bad: '今后，工⟦工⟧作中要多请教。', fixed: '今后，工作中要多请教。' },
    { bad: '作风建设⟦作风建设⟧永远在路上，时刻想着群众⟦众⟧。', fixed: '作风建设永远在路上，时刻想着群众。' },
    { bad: '和⟦和⟧群众坐一条板凳，这是⟦是⟧基本功。', fixed: '和群众坐一条板凳，这是基本功。' },
    {
      bad: '走村入户了解⟦解⟧生产情况，政策更加⟦加⟧实，按照⟦照⟧上级要求办，把障碍清⟦清⟧除掉。',
      fixed: '走村入户了解生产情况，政策更加实，按照上级要求办，把障碍清除掉。',
    },
    {
      bad: '落实之后跟踪问效不够⟦，跟踪问效不够⟧。两者并不⟦并不⟧矛盾。',
      fixed: '落实之后跟踪问效不够。两者并不矛盾。',
    },
    { bad: '做到不打招呼，⟦不介绍业务。⟧不介绍业务、推销产品。', fixed: '做到不打招呼，不介绍业务、推销产品。' },
    {
      bad: '对干部监督管理⟦监督⟧不够，把道理讲明白⟦白⟧，帮⟦帮⟧着重新选。',
      fixed: '对干部监督管理不够，把道理讲明白，帮着重新选。',
    },
    {
      bad: '把最需要帮助的学生认领下来⟦下来⟧，不打任何人⟦任何人⟧的旗号。一是⟦是⟧学得不深。书读完了⟦了⟧，最突出的问题⟦问题⟧主要在用。',
      fixed: '把最需要帮助的学生认领下来，不打任何人的旗号。一是学得不深。书读完了，最突出的问题主要在用。',
    },
    {
      bad: '建立健全⟦建立⟧任务清单，教育和管理好⟦好⟧配偶、子女。采用座谈、走访等方法⟦等⟧，查了问题。根本在于⟦在⟧干。',
      fixed: '建立健全任务清单，教育和管理好配偶、子女。采用座谈、走访等方法，查了问题。根本在于干。',
    },
    {
      bad: '让我们携起手⟦起⟧来。现将有关情况报告⟦报告⟧如下。以权谋私有害无益⟦有害⟧。',
      fixed: '让我们携起手来。现将有关情况报告如下。以权谋私有害无益。',
    },
    {
      good: '要管理好配偶，加强管理好好干，要管理好好逸恶劳的人。座谈等方法等内容都讲了。关键在于在学中干、在于在职。建立健全制度，让我们携起手来。',
    },
    { bad: '年底前再推出⟦推出⟧十五个套餐。', fixed: '年底前再推出十五个套餐。' },
    {
      good: '上一年度年度报告、省人民政府政府采购目录、中小企业创业创新大赛、共建共治，俄罗斯罗斯托夫州，二〇二〇年。',
    },
    {
      good: '读着读着，掂量掂量，好久好久；他说：“来了来了。”组织组织生活会，学习学习型组织的做法，加强党对对台工作的领导。',
    },
    {
      bad: '在日常工作⟦工作⟧中注重积累，党员领导干部⟦干部⟧要带头。',
      fixed: '在日常工作中注重积累，党员领导干部要带头。',
    },
    {
      good: '真正往心里放的人，还是太少太少。要学的东西最多最多。八个村民组每组每月至少走一遍。风一吹，棚布呼啦呼啦响。',
    },
    {
      good: '建立健全全链条监管机制，由市市场监督管理局部署，等3省省委领导来访，了解解决情况，现在在场的都要照照镜子、把把关。',
    },
    { good: '政务服务中心和农业农村部门的工作，工作中心在基层；深入基层基层治理的一线，研究城乡规划规划要点。' },
    {
      good: '“对对，这事受不了了。”他整夜整夜睡不着，该干什么干什么，能帮多少帮多少。抱歉抱歉，请给指导指导，帮我规划规划。殖民地地位、国民军军官。谁来说说看？哭吧哭吧。那部部门规章；培训训得苦；因因公外出。',
    },
    { good: '请老人来说道说道，去村里转悠转悠，坐下来好好念叨念叨；哪里不对，就去核校核校。' },
    {
      bad: '坚持查隐患、守堤坝，对41座水库逐库定人定责。⟦对41座水库逐库定人定责。⟧好人主义作祟。⟦好人主义作祟。⟧坚持真学、真懂、真信⟦，坚持真学、真懂、真信⟧，用理论武装头脑。',
      fixed: '坚持查隐患、守堤坝，对41座水库逐库定人定责。好人主义作祟。坚持真学、真懂、真信，用理论武装头脑。',
    },
    { good: '没有思想引领，没有思想引领，就没有行动自觉。人民不会忘记，人民不会忘记。' },
    { good: '要宽容失败。宽容失败，才能成功。他喊：“不许推上楼，不许推上楼。”一步一个脚印，一步一个台阶。' },
    { good: '向监督管理监督员请教，把事情看看着手办，讲得明明白白。贯彻落实贯彻意见。' },
    { good: '脚踏实地地干，是为了达到这个目的的需要；实事求是是我们的传家宝。' },
    { good: '现在在职党员都要参加，只要要求明确，就能落实。' },
    { good: '家家户户、点点滴滴、实实在在，要一个问题一个问题地解决。' },
    { good: '大家再研究研究、考虑考虑，不能不了了之，还要努力努力再努力。' },
    { good: '党委委员、组织部部长、指导组组长列席，党组织组织党员学习习近平文化思想。' },
    { good: '深入了解解决群众的急难愁盼，把担当作为作为基本要求。' },
    { good: '把把关定向的责任扛起来，与与会同志一起研究应对对策。' },
    { good: '人人参与，事事关心，时时刻刻为群众着想，真真正正办几件实事。' },
  ],
});

function report(text: string, { span, shape, safe }: Doubled): Report {
  const copy = textAt(text, span);
  const fix = { title: `删去多出的“${copy}”`, edits: [{ span, newText: '' }] } as const;
  return { span, message: describe(copy, shape), fixes: [{ ...fix, applicability: safe ? 'safe' : 'choice' }] };
}

function describe(copy: string, shape: Doubled['shape']): string {
  if (shape === 'frame') return `前面已有一个“${copy}”，这里又用了一个，一个结构里只用一次`;
  return copy.length === 1 ? `“${copy}”字连着写了两个，应删去一个` : `“${copy}”连着写了两遍，应删去一遍`;
}

function reportClause(text: string, { type, span }: DoubledClause): Report {
  const whole = textAt(text, span).replace(/^[，。；]|[，。；]$/g, '');
  const copy = whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole;
  const message = type === 'twice' ? `“${copy}”连着写了两遍，应删去一遍` : `“${copy}”后面又从头写了一遍，应删去一遍`;
  const fix = { title: `删去多出的“${copy}”`, applicability: 'choice', edits: [{ span, newText: '' }] } as const;
  return { span, message, fixes: [fix] };
}
