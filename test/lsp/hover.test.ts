import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MarkupContent } from 'vscode-languageserver/node';
import { CancellationTokenSource, HoverRequest, ResponseError } from 'vscode-languageserver/node';
import { PLAIN, startSession, type TestSession, URI, VSCODE } from '../support/session.ts';

const DRAFT = [
  '个人对照检查材料',
  '一、存在的问题',
  '（一）招商引资乏力',
  '学习《党支部工作条例》不够，没有以学铸魂、以学增智。',
  '（二）作风漂浮',
  '读了错字，错字。',
  '（三）廉洁自律不严',
  '“两个维护”要求不高。',
  '二、整改措施',
  '（一）做实招商引资',
  '（二）严守廉洁自律底线',
].join('\n');

async function textOf(session: TestSession, piece: string): Promise<string> {
  const hover = await session.hover(piece);
  assert.ok(hover, piece);
  return (hover.contents as MarkupContent).value;
}

describe('hover', () => {
  it('tells the members, the wording and the source of a set phrase', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    const hover = await session.hover('增智');
    assert.deepEqual(hover?.contents, {
      kind: 'markdown',
      value: [
        '**以学铸魂、以学增智、以学正风、以学促干**',
        '固定表述',
        '共 4 项，次序固定：以学铸魂｜以学增智｜以学正风｜以学促干',
        '这里只用了其中几项',
        '出处：学习贯彻习近平新时代中国特色社会主义思想主题教育工作会议（2023年4月3日）',
      ].join('  \n'),
    });
    assert.deepEqual(hover?.range, session.rangeOf('以学铸魂、以学增智'));
  });

  it('tells the full name and the date of a document', async (t) => {
    const session = await startSession(t, { capabilities: PLAIN });
    await session.open(DRAFT);
    assert.equal(
      await textOf(session, '工作条例'),
      [
        '《中国共产党支部工作条例（试行）》',
        '公布或修订：2018年10月',
        '通行简称：《党支部工作条例》《党支部工作条例（试行）》《支部工作条例》',
        '这里用的是简称',
      ].join('\n'),
    );
  });

  it('tells the source of a numbered term', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    assert.match(await textOf(session, '两个维护'), /^固定提法　出处：《中共中央关于加强党的政治建设的意见》/);
  });

  it('tells what a heading is for, its length, its share and its counterparts', async (t) => {
    const session = await startSession(t, { capabilities: PLAIN });
    await session.open(DRAFT);
    assert.equal(
      await textOf(session, '（一）招商'),
      '（一）招商引资乏力\n存在的问题　35 字，占全文 32%\n\n对应的措施：做实招商引资（词语相近）',
    );
    assert.equal(
      await textOf(session, '（一）做实'),
      '（一）做实招商引资\n整改措施　9 字，占全文 8%\n\n对应的问题：招商引资乏力（词语相近）',
    );
    assert.match(await textOf(session, '漂浮'), /\n\n整改措施里没有提到这个问题$/);
    assert.equal((await textOf(session, '一、存在')).split('\n')[0], '一、存在的问题');
  });

  it('leads to the counterparts where there are links', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    assert.match(
      await textOf(session, '（一）招商'),
      new RegExp(`：\\[做实招商引资\\]\\(<${URI}#L10>\\)（词语相近）$`),
    );
  });

  it('tells why a finding was reported, once for each rule, and where its page is', async (t) => {
    const session = await startSession(t, { initializationOptions: { rulePages: 'https://x.cn/rules/' } });
    await session.open(DRAFT);
    assert.equal(
      await textOf(session, '错字'),
      '**测试用的规则。**  \n只在测试里用。  \n[查看规则说明](<https://x.cn/rules/wrong-word.md>)',
    );
    const other = await startSession(t);
    await other.open(DRAFT);
    assert.equal(await textOf(other, '错字'), '**测试用的规则。**  \n只在测试里用。');
  });

  it('has nothing to say of plain words, nor of a document that is not open', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    assert.equal(await session.hover('读了'), null);
    await session.open('一、存在的问题\n一是书读得少。\n二、整改措施\n好好干。', 'file:///b.txt');
    assert.equal(await session.hover('书读', 'file:///b.txt'), null);
    await session.close();
    assert.equal(await session.hover('增智'), null);
  });

  it('takes nothing in the text for markup', async (t) => {
    const session = await startSession(t);
    await session.open('一、*学*了[什么](x)\n正文。');
    assert.match(await textOf(session, '一、'), /^\*\*一、\\\*学\\\*了\\\[什么\\\]\\\(x\\\)\*\*/);
  });

  it('counts in the encoding that was agreed on', async (t) => {
    const general = { positionEncodings: ['utf-8'] };
    const session = await startSession(t, { capabilities: { ...VSCODE, general } });
    await session.open('𠮷祥。要以学铸魂、以学增智。');
    const position = { line: 0, character: 4 + 3 * 6 };
    const hover = await session.client.sendRequest(HoverRequest.type, { textDocument: { uri: URI }, position });
    assert.deepEqual(hover?.range, { start: { line: 0, character: 13 }, end: { line: 0, character: 40 } });
  });

  it('rejects when it is cancelled', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    const source = new CancellationTokenSource();
    const position = session.rangeOf('增智').start;
    const asked = session.client.sendRequest(HoverRequest.type, { textDocument: { uri: URI }, position }, source.token);
    source.cancel();
    await assert.rejects(asked, ResponseError);
  });
});
