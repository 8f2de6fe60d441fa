import { CountIndex } from '../engine/count-index.ts';
import { documentRule } from '../engine/rule.ts';
import type { SpellingGroup } from '../lexicon/entries.ts';
import type { FoundWording } from '../lexicon/wording.ts';
import { adviceFixes } from '../lexicon/wording-fixes.ts';

interface Placed extends FoundWording {
  readonly place: number;
}

export const mixedSpelling = documentRule({
  id: 'mixed-spelling',
  summary: '同一个词在一篇文稿里应当只有一种写法。',
  why: '“其他”和“其它”、“批评和自我批评”和“批评与自我批评”都说得通，但一篇文稿里两样都有，读者会以为有分别。以用得多的为准，一样多时以规范词形或党章的写法为准；只有一种写法时不会报告。',
  tier: 'convention',
  source: '《第一批异形词整理表》；校对通例',
  severity: 'hint',
  options: {},
  collect({ wordings }) {
    const found = wordings.filter(({ wording }) => wording.advice.use === 'spelling');
    return found.length > 0 ? found : undefined;
  },
  createIndex: () => new CountIndex<readonly FoundWording[]>((found) => found.map(({ core }) => core)),
  *check(document, facts) {
    const used = facts.index.keys;
    const { spellings } = document.language.lexicon.data;
    if (!spellings.some(({ forms }) => forms.filter((form) => used.has(form)).length > 1)) return;
    const { placed } = facts;
    const all = placed.flatMap(({ place, fact }) => fact.map((one) => ({ ...one, place })));
    for (const group of new Set(all.map(groupOf))) {
      const uses = all.filter((one) => groupOf(one) === group);
      const usual = usualForm(group, uses);
      const model = uses.find(({ core }) => core === usual) as Placed;
      for (const use of uses) {
        if (use.core === usual) continue;
        const span = document.at(use.place, use.span);
        const why = group?.why ? `（${group.why}）` : '';
        yield {
          span,
          message: `文中别处写作“${usual}”${why}，这里写作“${use.core}”，宜统一`,
          related: [{ span: document.at(model.place, model.span), message: `写作“${usual}”` }],
          fixes: adviceFixes({ use: 'spelling', right: [usual] }, span, use.core),
        };
      }
    }
  },
  examples: [
    {
      bad: '学习其他单位的经验。\n帮助其他同志。\n⟦其它⟧工作也要跟上。',
      fixed: '学习其他单位的经验。\n帮助其他同志。\n其他工作也要跟上。',
    },
    {
      bad: '用好批评和自我批评。\n拿起⟦批评与自我批评⟧的武器。',
      fixed: '用好批评和自我批评。\n拿起批评和自我批评的武器。',
    },
    { bad: '为群众⟦做出⟧贡献，把部署作出来，再作出安排，作出表率。' },
    { good: '其它事情放一放，其它会议压一压。' },
    { good: '拿起批评与自我批评的武器，开展批评与自我批评。' },
    { good: '作出贡献，做出样子；工作出成绩，合作出效益。' },
  ],
});

function groupOf({ wording }: FoundWording): SpellingGroup | undefined {
  return wording.advice.group;
}

/** The form that the text has most of; of forms as frequent as each other, the preferred one. */
function usualForm(group: SpellingGroup | undefined, uses: readonly Placed[]): string {
  const forms = group?.forms ?? [];
  const count = (form: string): number => uses.filter(({ core }) => core === form).length;
  return forms.reduce((best, form) => (count(form) > count(best) ? form : best), forms[0] ?? '');
}
