import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SetPhrase } from '../../../server/src/core/lexicon/entries.ts';
import { quotation } from '../../../server/src/core/rules/quotation.ts';
import { setPhrase } from '../../../server/src/core/rules/set-phrase.ts';
import { languageData } from '../../../server/src/data.ts';
import { findingsIn } from '../../support/examples.ts';

const { setPhrases } = languageData.lexicons;

function find(text: string): readonly string[] {
  return [setPhrase, quotation]
    .flatMap((rule) => findingsIn(rule, { good: text }, text))
    .map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);
}

function spellings({ members }: SetPhrase): readonly string[] {
  return members.map((member) => member.split('|')[0] as string);
}

function gapsOf(phrase: SetPhrase): readonly string[] {
  let end = 0;
  return spellings(phrase).flatMap((member, place) => {
    const start = phrase.canonical.indexOf(member, end);
    const gap = phrase.canonical.slice(end, start);
    end = start + member.length;
    return place === 0 ? [] : [gap];
  });
}

/** The members with the phrase's own marks between them, as far as they reach. */
function joined(phrase: SetPhrase, members: readonly string[]): string {
  const gaps = gapsOf(phrase);
  return members.map((member, place) => (place === 0 ? member : `${gaps[place - 1] ?? '、'}${member}`)).join('');
}

describe('what is right is never touched', () => {
  for (const phrase of setPhrases) {
    for (const form of [phrase.canonical, ...phrase.variants]) {
      it(form, () => {
        const uses = [form, `“${form}”`, `我们要牢记${form}，并且落到实处。`, `先讲${form}的意义，再讲${form}的方法。`];
        for (const use of uses) assert.deepEqual(find(use), [], use);
      });
    }
  }

  it('not even where members stand in quotes of their own, spaced, or spread over clauses', () => {
    for (const phrase of setPhrases) {
      const members = spellings(phrase);
      if (phrase.kind !== 'list' || members.length < 3 || members.some((member) => member.includes('“'))) continue;
      const uses = [
        members.map((member) => `“${member}”`).join(''),
        members.join(' '),
        members.map((member, place) => `${'一二三四五六七八九十'[place] ?? '另'}是${member}，要见行动`).join('；'),
        ...members.map((member) => `说到${member}，大家都有体会。`),
      ];
      for (const use of uses) assert.deepEqual(find(`${use}。`), [], use);
    }
  });
});

/** Slips that make something else that is right, and why. */
const RIGHT_ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['一任接着一任', 'stands before 一代接着一代'],
  ['一任接着一任某', 'other verbs stand there too: 抓, 谱写'],
  ['读原著、学原文', 'the first two are often named alone, before a verb of their own'],
  ['政治认同、思想认同、情感认同', 'the published triple of 2014–2019'],
  ['贯彻新发展理念、构建新发展格局、推动高质量发展', 'named without the stage that stands in the clause before'],
  ['立足新发展阶段、贯彻新发展理念、构建新发展格局', 'the “three new ones” of 2020'],
  ['完整、准确', 'two everyday words'],
  ['马克思列宁主义、毛泽东思想、邓小平理论、“三个代表”重要思想', 'the wording before 2012'],
  ['毛泽东思想、邓小平理论、“三个代表”重要思想、科学发展观', 'the fruits of making Marxism Chinese'],
  ['解放思想、实事求是、与时俱进', 'the wording before 2012, still in use'],
  ['民主协商、民主决策、民主管理、民主监督', 'said of those who do not elect'],
  ['民主选举、民主决策、民主管理、民主监督', 'the wording of the law on village committees'],
  ['全面深化改革、全面依法治国、全面从严治党', 'three that are often named alone'],
  ['对权力运行的制约监督', 'a shorter form in use'],
  ['把纪律规矩挺在前面', 'a shorter form in use'],
  ['筑牢拒腐防变思想防线', 'a headline leaves the 的 out'],
  ['感党恩、听党话、跟党走', 'another order in use'],
  ['永远在路上的坚韧执着', 'a shorter form in use'],
  ['深刻领悟“两个确立”决定性意义', 'a headline leaves the 的 out'],
  ['政治纪律政治规矩', 'a headline leaves the 和 out'],
  ['以党的政治建设统领', 'a verb, as in the report of 2022'],
  ['坚持加强党的全面领导', 'as in the report of 2022'],
  ['人民群众血肉联系', 'a headline leaves the 的 out'],
  ['意识形态工作责任', 'the responsibility, not the system'],
  ['意识形态工作责任某', 'the responsibility, and another word behind it'],
  ['山水林田湖草', 'the wording before 2021'],
  ['山水林田湖草某', 'the wording before 2021, and another word behind it'],
  ['平等、团结、互助', 'the wording before 2005, still that of the law'],
  ['减污、降碳、扩绿', 'three that are often named alone'],
  ['把权力关进制度笼子里', 'a headline leaves the 的 out'],
  ['把权力关进制度的笼子', 'a shorter form of its own'],
  ['把权力关进制度的笼子某', 'a shorter form, and another word behind it'],
  ['中国共产党领导是中国特色社会主义最本质特征', 'a headline leaves the 的 out'],
  ['中国特色社会主义制度最大优势是中国共产党领导', 'a headline leaves the 的 out'],
  ['坚持党对一切工作领导', 'a headline leaves the 的 out'],
  ['抓主要矛盾和矛盾的主要方面', 'a verb of its own'],
  ['社会主义初级阶段基本国情', 'a headline leaves the 的 out'],
  ['蓦然回首，那人却在，灯火阑珊处', 'the half of a poem that is quoted alone'],
  ['全心全意为民服务', 'a shorter form of its own'],
]);

describe('every single slip in a list is found', () => {
  for (const phrase of setPhrases) {
    const members = spellings(phrase);
    if (members.length < 3 || members.some((member) => member.length < 2)) continue;
    const isShort = members.length === 3 && phrase.partial;
    for (const [place, member] of members.entries()) {
      const without = members.filter((_, index) => index !== place);
      if (!isShort) expectFound(`${phrase.id} without ${member}`, joined(phrase, without));
      for (const other of without) {
        const twice = members.map((one, index) => (index === place ? other : one));
        expectFound(`${phrase.id} with ${other} for ${member}`, joined(phrase, twice));
      }
      const next = members[place + 1];
      if (!phrase.ordered || next === undefined) continue;
      const swapped = members.map((one, index) => (index === place ? next : index === place + 1 ? member : one));
      expectFound(`${phrase.id} with ${next} before ${member}`, joined(phrase, swapped));
    }
  }
});

describe('every single slip in a phrase of one piece is found', () => {
  for (const { id, canonical, members } of setPhrases) {
    if (members.length > 0 || canonical.replace(/[^\u3400-\u9fff]/g, '').length < 6) continue;
    for (const [place, character] of [...canonical].entries()) {
      if (!/[\u3400-\u9fff]/.test(character)) continue;
      const [before, after] = [canonical.slice(0, place), canonical.slice(place + 1)];
      expectFound(`${id} without ${place}`, before + after);
      expectFound(`${id} with 某 at ${place}`, `${before}某${after}`);
    }
  }
});

function expectFound(name: string, slip: string): void {
  const reason = RIGHT_ELSEWHERE.get(slip);
  if (reason !== undefined) {
    it(`${name} is right: ${slip}: ${reason}`, () => assert.deepEqual(find(`要牢记${slip}。`), []));
    return;
  }
  it(`${name}: ${slip}`, () => {
    for (const use of [`要牢记${slip}。`, `围绕“${slip}”深化学习。`]) assert.notDeepEqual(find(use), [], use);
  });
}
