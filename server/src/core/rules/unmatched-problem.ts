import { documentRule, type Edit, type Fix } from '../engine/rule.ts';
import { answerStub } from '../structure/answer-stub.ts';
import { correspondenceOf } from '../structure/correspondence.ts';
import { partOf, pointsOf } from '../structure/points.ts';
import { unanswered } from '../structure/unanswered.ts';

const FEWEST = 3;
const MOST = 12;

export const unmatchedProblem = documentRule({
  id: 'unmatched-problem',
  summary: '查出的每个问题都应当有对应的整改措施。',
  why: '问题与措施一一对应，是对照检查、剖析材料的通行要求。按标题和正文里的词语配对；条数相差较多、或大多数配不上的，看作另一种写法，不提示。',
  tier: 'convention',
  source: '民主生活会、组织生活会对照检查材料的通行要求',
  severity: 'hint',
  options: {},
  *check(document) {
    const [faults, answers] = [partOf(document, 'problems'), partOf(document, 'measures')];
    if (!document.genre.profile || !faults || !answers) return;
    const problems = pointsOf(document, faults);
    const measures = pointsOf(document, answers);
    if (
      problems.length < FEWEST ||
      problems.length > MOST ||
      measures.length < 2 ||
      Math.abs(problems.length - measures.length) > 1
    )
      return;
    const open = unanswered(document, problems, measures);
    if (open.length === 0 || open.length * 2 >= problems.length) return;
    const correspondence = correspondenceOf(document);
    for (const problem of open) {
      const beside = measures[problems.indexOf(problem)];
      yield {
        span: problem.head,
        message: '整改措施里没有提到这个问题',
        related: beside ? [{ span: beside.head, message: '排在同一位置的措施' }] : [],
        fixes: fixesOf(answerStub(document, problem, correspondence)),
      };
    }
  },
  examples: [
    {
      bad: '个人对照检查材料\n一、存在的问题\n（一）理论武装不够\n读书少。\n（二）⟦作风漂浮⟧\n下村少。\n（三）廉洁自律不严\n用车超标。\n二、整改措施\n（一）强化理论武装\n多读书。\n（二）严守廉洁自律底线\n公车公用。',
      fixed:
        '个人对照检查材料\n一、存在的问题\n（一）理论武装不够\n读书少。\n（二）作风漂浮\n下村少。\n（三）廉洁自律不严\n用车超标。\n二、整改措施\n（一）强化理论武装\n多读书。\n（二）【针对“作风漂浮”的措施】\n（三）严守廉洁自律底线\n公车公用。',
    },
    {
      bad: '读书班发言\n一、存在的问题\n一是理论武装不够，读书少。\n二是⟦招商引资乏力⟧，项目少。\n三是廉洁自律不严。\n二、努力方向\n一是强化理论武装，天天读书。\n二是严守廉洁底线，自律在先。',
    },
    {
      bad: '个人对照检查材料\n一、存在的问题\n（一）理论武装不够。读书少。\n（二）作风漂浮。下村少。\n（三）⟦民生欠账较多⟧。道路失修。\n二、整改措施\n（一）强化理论武装。多读书。\n（二）改进作风，戒漂浮。多下村。\n（三）理论联系实际。写文章。',
    },
    {
      good: '个人对照检查材料\n一、存在的问题\n（一）理论武装不够\n读书少。\n（二）作风漂浮\n下村少。\n（三）廉洁自律不严\n用车超标。\n二、整改措施\n（一）强化理论武装\n多读书。\n（二）转变作风\n不再漂浮，每周下村。\n（三）严守廉洁底线\n带头自律。',
    },
    {
      good: '个人对照检查材料\n一、存在的问题\n（一）书读得少\n（二）村下得少\n（三）话听得少\n二、整改措施\n（一）固本\n（二）强基\n（三）铸魂',
    },
    {
      good: '个人对照检查材料\n一、存在的问题\n（一）理论武装不够\n（二）作风漂浮\n（三）廉洁不严\n（四）纪律松弛\n（五）担当不足\n二、整改措施\n（一）强化理论武装\n（二）转变作风',
    },
  ],
});

function fixesOf(edits: readonly Edit[]): readonly Fix[] {
  return edits.length > 0 ? [{ title: '补写对应的措施', applicability: 'choice', edits }] : [];
}
