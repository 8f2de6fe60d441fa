import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quotation } from '../../../server/src/core/rules/quotation.ts';
import { repeatedMember } from '../../../server/src/core/rules/repeated-member.ts';
import { setPhrase } from '../../../server/src/core/rules/set-phrase.ts';
import { applyEdits, applyFixes, createService, type Finding } from '../../../server/src/core/service.ts';
import { languageData } from '../../../server/src/data.ts';

const service = createService(languageData);
const linter = service.createLinter({}, { rules: [quotation, setPhrase, repeatedMember] });

function check(text: string): readonly Finding[] {
  return linter.check(service.read(text, 'plain'));
}

function shown(text: string): readonly string[] {
  return check(text).map(({ rule, severity, span }) => `${rule} ${severity} ${text.slice(span.start, span.end)}`);
}

function fixed(text: string): string {
  return applyEdits(text, applyFixes(check(text)));
}

describe('one fault is one finding', () => {
  it('wherever a member stands in the place of another', () => {
    for (const { id, kind, canonical, members } of languageData.lexicons.setPhrases) {
      if (members.length < 4 || members.some((member) => /[|“]/.test(member) || member.length < 3)) continue;
      for (const member of members) {
        for (const other of members.filter((one) => one !== member)) {
          const text = `围绕“${canonical.replace(member, other)}”深化学习。`;
          const findings = check(text).filter(({ severity }) => severity === 'warning');
          assert.deepEqual(
            findings.map(({ rule }) => rule),
            [kind === 'quotation' ? 'quotation' : 'set-phrase'],
            `${id}: ${text}`,
          );
        }
      }
    }
  });

  it('and its fix is the published wording', () => {
    for (const { id, canonical, members, ordered } of languageData.lexicons.setPhrases) {
      if (members.length < 4 || !ordered || members.some((member) => /[|“]/.test(member))) continue;
      for (const [place, member] of members.entries()) {
        const other = members[place === 0 ? 1 : place - 1] as string;
        const text = `围绕“${canonical.replace(member, other)}”深化学习。`;
        assert.equal(fixed(text), `围绕“${canonical}”深化学习。`, id);
      }
    }
  });

  it('also where the first of the two is the wrong one', () => {
    const text = '要以学增智、以学增智、以学正风、以学促干。';
    assert.deepEqual(shown(text), ['set-phrase warning 以学增智']);
    assert.equal(check(text)[0]?.span.start, 1);
    assert.equal(fixed(text), '要以学铸魂、以学增智、以学正风、以学促干。');
  });

  it('and a repeat that no phrase explains is the list’s own', () => {
    assert.deepEqual(shown('坚持以学正风、以学正风。'), ['repeated-member warning 以学正风']);
    assert.deepEqual(shown('要转作风、抓落实、转作风。'), ['repeated-member warning 转作风']);
  });
});

describe('a lost member comes back', () => {
  for (const [faulty, right] of [
    ['“以学铸魂”“以学增智”“以学促干”，', '“以学铸魂”“以学增智”“以学正风”“以学促干”，'],
    ['“以学铸魂”、“以学增智”、“以学正风”，', '“以学铸魂”、“以学增智”、“以学正风”、“以学促干”，'],
    ['**以学铸魂**、**以学正风**、**以学促干**，', '**以学铸魂**、**以学增智**、**以学正风**、**以学促干**，'],
    ['以学增智、以学正风、以学促干，', '以学铸魂、以学增智、以学正风、以学促干，'],
    ['以学铸魂、以学增智和以学正风，', '以学铸魂、以学增智、以学正风和以学促干，'],
    ['以学铸魂以学正风以学促干，', '以学铸魂以学增智以学正风以学促干，'],
    ['守初心、担使命，抓落实，', '守初心、担使命，找差距、抓落实，'],
    ['守初心，找差距、抓落实，', '守初心、担使命，找差距、抓落实，'],
    ['反对形式主义、官僚主义和享乐主义，', '反对形式主义、官僚主义、享乐主义和奢靡之风，'],
    ['增强“四个意识”、做到“两个维护”，', '增强“四个意识”、坚定“四个自信”、做到“两个维护”，'],
  ] as const) {
    it(right, () => assert.equal(fixed(faulty), right));
  }
});

describe('silence', () => {
  for (const text of [
    '一是以学铸魂、以学增智，二是以学正风、以学促干。',
    '围绕以学铸魂、以学增智、以学正风三个方面，最终落到以学促干上。',
    '以学铸魂、以学增智、以学正风等要求，是一个整体。',
    '国家层面讲富强、民主、文明、和谐，社会层面讲自由、平等、公正、法治。',
    '人才是富强、文明、开放的根基，要在创新、合作、共享中成长。',
    '经济建设、文化建设、社会建设、生态文明建设、民族团结都有新进展。',
    '把文化自信和道路自信、理论自信、制度自信并列起来。',
    '公立医院党委把方向、管大局、作决策、促改革、保落实。',
    '习近平新时代中国特色社会主义经济思想、习近平法治思想，要一并学习。',
    '整治形式主义、官僚主义，为基层减负。',
    '严以律己、严以修身，是对自己的要求。',
    '在三千年未有之大变局中，在百年未有的大变局中，都要看清方向。',
    '只有坚持解放思想、实事求是，才能少走弯路。',
    '党和国家的路线方针政策，要讲给群众听。',
    '始终保持同人民群众的血肉联系。',
    '加强党的全面领导，坚持和加强党的领导，是一条主线。',
  ]) {
    it(text, () => assert.deepEqual(shown(text), []));
  }
});
