import { documentRule } from '../engine/rule.ts';
import { patternsOf } from '../model/patterns.ts';
import { partOf } from '../structure/points.ts';
import { filledPlaces } from '../structure/section-text.ts';

const CLAUSES = /[^，。；：！？\s]+/g;
const SPEAKER = /我|本人/;

export const wrongPerson = documentRule({
  id: 'wrong-person',
  summary: '个人材料查自己的问题，班子材料查班子的问题。',
  why: '个人对照检查写“部分党员干部”“班子成员”怎样，是替别人检查；班子材料写“我”怎样，多半是从个人材料里抄来的。只看存在问题的部分，同一句里已经说到自己的不指出。',
  tier: 'convention',
  source: '民主生活会、组织生活会对照检查材料的通行要求',
  severity: 'hint',
  options: {},
  *check(document) {
    const { profile } = document.genre;
    const part = profile?.strangers && partOf(document, 'problems');
    if (!part) return;
    const isTeam = profile.strangers.some((pattern) => SPEAKER.test(pattern.slice(0, 3)));
    for (const place of filledPlaces(document, part.place + 1, part.last)) {
      const { text, sentences } = document.paragraph(place);
      for (const { start, end } of sentences) {
        const sentence = text.slice(start, end);
        if (!isTeam && SPEAKER.test(sentence)) continue;
        for (const { 0: clause, index } of sentence.matchAll(CLAUSES)) {
          const found = patternsOf(profile.strangers)
            .map((pattern) => pattern.exec(clause))
            .find(Boolean);
          if (!found) continue;
          const at = start + index;
          const expected = isTeam ? '班子材料应当说班子的问题' : '个人材料应当说自己的问题';
          yield {
            span: document.at(place, { start: at, end: at + found[0].length }),
            message: `这里说的是“${found[0]}”，${expected}`,
          };
        }
      }
    }
  },
  examples: [
    { bad: '个人对照检查材料\n一、存在的问题\n（一）学习不够。⟦部分党员干部⟧学习不主动，满足于听一听。' },
    { bad: '个人对照检查材料\n一、存在的问题\n（一）担当不够。⟦班子成员之间⟧交心谈心少，遇到难题绕着走。' },
    { bad: '领导班子对照检查材料\n一、存在的问题\n（一）学习不够。⟦我⟧平时读书少，调研也不多。' },
    { good: '个人对照检查材料\n一、存在的问题\n（一）学习不够。我平时读书少，与班子成员谈心少。' },
    { good: '个人对照检查材料\n一、存在的问题\n（一）带队伍不严。对个别干部作风漂浮的问题，我没有及时提醒。' },
    {
      good: '领导班子对照检查材料\n一、存在的问题\n（一）学习不够。有的班子成员读书少，我们没有督促，我县的典型也用得不多。',
    },
    { good: '学习心得体会\n一、存在的问题\n部分党员干部学习不主动。' },
  ],
});
