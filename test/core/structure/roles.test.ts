import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Language } from '../../../server/src/core/model/language.ts';
import { languageData } from '../../../server/src/data.ts';

const language = new Language(languageData);

const HEADINGS: Readonly<Record<string, string>> = {
  understanding:
    '学习体会 收获体会 学习收获 思想收获 几点体会 认识和体会 主要收获 学习认识 思想认识 深刻认识作风建设的意义',
  problems:
    '存在的突出问题 存在的问题 存在的差距和不足 查摆的问题 问题查摆 检视问题 对照检查情况 主要问题及表现 突出问题及具体表现 自身存在的不足 检视剖析情况 查摆的突出问题和不足',
  causes:
    '存在问题的原因剖析 原因分析 产生问题的原因 问题产生的根源 思想根源剖析 问题原因 存在这些问题的主要原因 剖析根源 党性分析 产生问题的深层次原因',
  measures:
    '改进工作的措施 下一步努力方向和整改措施 整改措施 努力方向 今后努力方向 下一步打算 下步工作打算 整改方向 整改思路 工作打算 贯彻落实的举措 对策建议 对策与建议 意见和建议 问题整改措施',
  body: '上年度整改措施落实情况 会前准备情况 典型案例剖析 个人有关事项说明 自我批评 学习情况 主要做法 履职情况 廉洁自律情况 基本情况',
};

suite('the names of parts', () => {
  for (const [role, headings] of Object.entries(HEADINGS)) {
    for (const heading of headings.split(' '))
      test(`${heading} is ${role}`, () => assert.equal(language.rolesOf(heading)[0] ?? 'body', role));
  }

  test('two parts in one heading', () => {
    assert.deepEqual(language.rolesOf('问题及原因分析'), ['problems', 'causes']);
    assert.deepEqual(language.rolesOf('存在的问题及整改措施'), ['problems', 'measures']);
  });
});

suite('the genre of a title', () => {
  for (const [title, id] of [
    ['2024年度组织生活会个人剖析材料', 'orglife'],
    ['组织生活会发言提纲', 'orglife'],
    ['机关党支部班子2024年度组织生活会对照检查材料', 'check-team'],
    ['2024年度民主生活会个人对照检查材料', 'check-person'],
    ['2024年度述职述廉报告', 'duty'],
    ['2023年度述职报告', 'duty'],
    ['“学党纪、守党规”专题党课讲稿', 'lecture'],
    ['关于农村养老服务的调研报告', 'survey'],
    ['在读书班上的交流发言', 'class'],
    ['在专题研讨会上的交流发言', 'talk'],
    ['听党课的心得体会', 'gain'],
    ['赴外地考察学习心得体会', 'gain'],
  ] as const)
    test(`${title} is ${id}`, () => {
      assert.equal(language.genres.find((genre) => genre.title.some((pattern) => pattern.test(title)))?.profile.id, id);
    });
});
