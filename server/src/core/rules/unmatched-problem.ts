import { documentRule } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import { type Point, partOf, pointsOf } from '../structure/points.ts';
import { unanswered } from '../structure/unanswered.ts';
import { writeMarker } from '../syntax/marker.ts';

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
    const [problems, measures] = [partOf(document, 'problems'), partOf(document, 'measures')];
    if (!document.genre.profile || !problems || !measures) return;
    const faults = pointsOf(document, problems);
    const answers = pointsOf(document, measures);
    if (
      faults.length < FEWEST ||
      faults.length > MOST ||
      answers.length < 2 ||
      Math.abs(faults.length - answers.length) > 1
    )
      return;
    const open = unanswered(document, faults, answers);
    if (open.length * 2 >= faults.length) return;
    for (const fault of open) {
      const beside = answers[faults.indexOf(fault)];
      yield {
        span: document.at(fault.place, fault.head),
        message: '整改措施里没有提到这个问题',
        related: beside ? [{ span: document.at(beside.place, beside.head), message: '排在同一位置的措施' }] : [],
        fixes: [stub(document, fault, answers)],
      };
    }
  },
  examples: [
    {
      bad: '个人对照检查材料\n一、存在的问题\n（一）理论武装不够\n读书少。\n（二）⟦作风漂浮⟧\n下村少。\n（三）廉洁自律不严\n用车超标。\n二、整改措施\n（一）强化理论武装\n多读书。\n（二）严守廉洁自律底线\n公车公用。',
      fixed:
        '个人对照检查材料\n一、存在的问题\n（一）理论武装不够\n读书少。\n（二）作风漂浮\n下村少。\n（三）廉洁自律不严\n用车超标。\n二、整改措施\n（一）强化理论武装\n多读书。\n（二）严守廉洁自律底线\n公车公用。\n（三）【针对“作风漂浮”的措施】',
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

function stub(document: Document, fault: Point, answers: readonly Point[]) {
  const last = answers.at(-1) as Point;
  const { marker, content } = document.paragraph(last.place);
  const end = document.paragraph(last.last).content.end || content.end;
  const number = marker ? writeMarker(marker.form, marker.number + 1) : '';
  const newText = `\n${number}【针对“${fault.title.slice(0, 20)}”的措施】`;
  const edits = [{ span: document.at(last.last, { start: end, end }), newText }];
  return { title: '补写对应的措施', applicability: 'choice' as const, edits };
}
