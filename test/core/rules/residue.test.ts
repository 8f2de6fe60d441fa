import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { residue } from '../../../server/src/core/rules/residue.ts';
import { applyEdits, createService, type Finding } from '../../../server/src/core/service.ts';
import { languageData } from '../../../server/src/data.ts';
import { findingsIn } from '../../support/examples.ts';

const service = createService(languageData);

const isWhole = (line: string): boolean => {
  const [paragraph] = service.read(line, 'plain').paragraphs;
  return paragraph?.isResidue === true;
};

const find = (text: string): readonly Finding[] => findingsIn(residue, { good: text }, text);

describe('isResidue', () => {
  const leftovers = [
    '##paidbegin##', '<div class="content">', '&nbsp;&nbsp;', '来源：某某网', '　　（责任编辑：李某）', '下一篇：没有了',
    '发布时间：2024-10-11 来源：某某网 浏览次数：236次', '第3页 共5页', '— 3 —', '共计1799个字', '字数：2683',
    'https://www.example.com/a/123.html', '好的，以下是根据您的要求修改后的发言稿。', '作为AI助手，我无法替您参加会议。',
    '您可以根据实际情况对以上内容进行修改和补充。', '请结合自身实际，谈谈自己的认识，字数不少于800字。', '公众号：某某素材',
    '加微信领取全套资料，客服微信 abc123', '编者按：本文作者系某县纪委书记。', '预览结束', '推荐阅读：', '返回顶部', 'QQ群：123456789',
    '微信扫一扫 分享到朋友圈', '打印 纠错 投稿须知', '文章来源于网络，仅供学习参考。', '#p#副标题#e#', '感谢您的阅读！',
  ]; // biome-ignore format: a list of lines
  for (const line of leftovers) it(`takes ${line}`, () => assert.equal(isWhole(line), true));

  const own = [
    '学习心得体会（2683字）', '（2024年12月）', '（征求意见稿）', '作者：王某', '（一）公众号建设', '一、网络阵地管理',
    '来源于群众，服务于群众。', '群众满意度上升的来源：一是作风转变。二是效率提升。', '公布监督电话0571-88888888，在公众号开设专栏。',
    '撰写调研报告（约5000字）并报送县委办公室。', '请同志们批评指正。', '请结合实际抓好贯彻落实。', '好的，继续坚持；不足的，抓紧改进。',
    '直播培训带出电商客服、主播120人，接单量翻番。', '编辑部的同志加班加点。', '作为一名党员干部，要当好人民的勤务员。',
    '微信群、QQ群管理不规范，“指尖上的负担”依然存在。', '我在<XX县志>里读到这段历史。', 'P<0.05，差异显著。', 'R&D;投入不断提高。', '',
  ]; // biome-ignore format: a list of lines
  for (const line of own) it(`leaves ${line || 'nothing'}`, () => assert.equal(isWhole(line), false));
});

describe('residue', () => {
  it('makes one finding of neighbouring lines, whatever their kinds', () => {
    const found = find('正文写完了。\n\n##paidend##\n\n公众号：某某素材\n上一篇：心得体会\n');
    assert.equal(found.length, 1);
    assert.match(found[0]?.message ?? '', /3 行是网页标记、广告、网页残留/);
  });

  it('makes two of lines with text between them', () => {
    assert.equal(find('##paidbegin##\n正文写完了。\n##paidend##').length, 2);
  });

  it('deletes by itself only what is markup and nothing else', () => {
    const applicability = (text: string): unknown => find(text)[0]?.fixes[0]?.applicability;
    assert.equal(applicability('正文。\n##paidend##'), 'safe');
    assert.equal(applicability('正文&nbsp;还有正文。'), 'safe');
    assert.equal(applicability('正文。\n##paidend##\n上一篇：心得'), 'choice');
    assert.equal(applicability('心得体会（2683字）'), 'choice');
  });

  it('leaves no gap where lines go', () => {
    const mended = (text: string): string => applyEdits(text, find(text)[0]?.fixes[0]?.edits ?? []);
    assert.equal(mended('以下是为您撰写的心得：\n\n心得体会\n'), '心得体会\n');
    assert.equal(mended('正文。\r\n\r\n\r\n上一篇：心得'), '正文。');
    assert.equal(mended('前文。\n\n##paidend##\n\n后文。'), '前文。\n\n后文。');
    assert.equal(mended('##paidend##'), '');
  });

  it('says nothing of what a person wants to keep', () => {
    const text = '公众号：某县发布';
    assert.equal(findingsIn(residue, { good: text, options: { keep: ['某县发布'] } }, text).length, 0);
  });

  it('is alone in what it finds', () => {
    const text = '我们要把群众的事办好。\n联系客服微信:abc,请认准的的本店“素材,素材\n';
    const rules = service.createLinter().check(service.read(text, 'plain'));
    assert.deepEqual(
      rules.filter(({ span }) => span.start > 10).map(({ rule }) => rule),
      ['residue'],
    );
  });
});
