import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type ClientCapabilities,
  type CompletionClientCapabilities,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PLAIN, startSession, type TestSession, URI, VSCODE } from '../support/session.ts';

const XUE = '以学铸魂、以学增智、以学正风、以学促干';
const CHECK = '个人对照检查材料\n一、存在的问题\n学得不够。\n\n二、整改措施\n多读书。\n';

function labelsOf(list: CompletionList | null): readonly string[] {
  return (list?.items ?? []).map(({ label }) => label);
}

function itemIn(list: CompletionList | null, label: string): CompletionItem {
  const item = list?.items.find((one) => one.label === label);
  assert.ok(item, `“${label}” among ${labelsOf(list)}`);
  return item;
}

/** The text after an item is accepted; positions in UTF-16. */
function accepted(session: TestSession, { textEdit, additionalTextEdits = [] }: CompletionItem): string {
  return TextDocument.applyEdits(session.text(), [textEdit as TextEdit, ...additionalTextEdits]);
}

function withCompletion(completion: CompletionClientCapabilities): ClientCapabilities {
  return { ...VSCODE, textDocument: { ...VSCODE.textDocument, completion } };
}

describe('completion', () => {
  it('follows an input method from one commit to the next', async (t) => {
    const session = await startSession(t);
    await session.open('围绕。');
    for (const [committed, typed] of [
      ['围绕', '以学'],
      ['以学', '铸魂、'],
      ['铸魂、', '以学增'],
    ] as const) {
      const { end } = session.rangeOf(committed);
      await session.change([{ range: { start: end, end }, text: typed }]);
      const list = await session.complete(typed);
      assert.equal(list?.isIncomplete, true);
      const item = itemIn(list, XUE);
      assert.equal(accepted(session, item), `围绕${XUE}。`);
      assert.ok(item.filterText?.startsWith(session.text().getText((item.textEdit as TextEdit).range)));
    }
  });

  it('keeps its order, and says what each item is', async (t) => {
    const session = await startSession(t);
    await session.open(CHECK.replace('\n\n', '\n原因\n'));
    const list = await session.complete('原因');
    assert.deepEqual(list?.items, [
      {
        label: '二、原因剖析',
        kind: 9,
        detail: '个人对照检查材料的一部分',
        filterText: '原因二、原因剖析',
        sortText: '0000',
        textEdit: { range: session.rangeOf('原因'), newText: '二、原因剖析' },
        additionalTextEdits: [{ range: session.rangeOf('二'), newText: '三' }],
      },
    ]);
    const sorted = (await session.complete('。')) ?? { items: [] };
    assert.deepEqual(
      sorted.items.map(({ sortText }) => sortText).sort(),
      sorted.items.map(({ sortText }) => sortText),
    );
  });

  it('is plain text in one range for every client', async (t) => {
    const session = await startSession(t, { capabilities: PLAIN });
    await session.open('做到“两个维”。');
    const item = itemIn(await session.complete('两个维'), '两个维护');
    assert.equal(item.insertTextFormat, undefined);
    assert.ok(item.kind !== undefined && item.kind <= 18, 'a kind that clients without a list of kinds know');
    assert.deepEqual(item.textEdit, { range: session.rangeOf('两个维'), newText: '两个维护' });
  });

  it('counts in the units of the client', async (t) => {
    const capabilities = { ...VSCODE, general: { positionEncodings: ['utf-8'] } };
    const session = await startSession(t, { capabilities });
    await session.open('𠮷，以学');
    const list = (await session.client.sendRequest(CompletionRequest.type, {
      textDocument: { uri: URI },
      position: { line: 0, character: 13 },
    })) as CompletionList;
    const { range } = itemIn(list, XUE).textEdit as TextEdit;
    assert.deepEqual(range, { start: { line: 0, character: 7 }, end: { line: 0, character: 13 } });
  });

  it('is null where nothing is open', async (t) => {
    const session = await startSession(t);
    await session.open('以学');
    await session.close();
    assert.equal(await session.complete('以学'), null);
  });

  it('offers the units that the other drafts of the folder name as their own', async (t) => {
    const session = await startSession(t);
    const drafts = { 'file:///drafts/b.txt': '柳溪镇', 'file:///elsewhere/c.txt': '柳溪乡' };
    for (const [uri, unit] of Object.entries(drafts)) {
      await session.open(`学习心得体会\n${unit}　张明\n同志们：\n很受教育。`, uri);
      await session.diagnostics(uri);
    }
    await session.open('作为柳溪');
    assert.deepEqual(labelsOf(await session.complete('柳溪')), ['柳溪镇']);
  });
});

describe('what is told of an item', () => {
  it('comes when it is looked at, in the format of the client', async (t) => {
    const session = await startSession(t, {
      capabilities: withCompletion({ completionItem: { documentationFormat: ['markdown', 'plaintext'] } }),
    });
    await session.open('围绕以学');
    const item = itemIn(await session.complete('以学'), XUE);
    assert.equal(item.documentation, undefined);
    const { documentation, ...rest } = await session.resolve(item);
    assert.deepEqual(rest, item);
    assert.ok(typeof documentation === 'object' && documentation.kind === 'markdown');
    assert.match(documentation.value, /共 4 项.*以学铸魂.*以学促干/);
    assert.match(documentation.value, /出处：.*2023年4月3日/);
  });

  it('is plain for others, for titles and numbered terms too', async (t) => {
    const session = await startSession(t, { capabilities: PLAIN });
    await session.open('对照《纪律处分》，做到“两个维”。');
    const title = await session.resolve(itemIn(await session.complete('纪律处分'), '《中国共产党纪律处分条例》'));
    assert.match(JSON.stringify(title.documentation), /"plaintext".*公布或修订：\d{4}年/);
    const term = await session.resolve(itemIn(await session.complete('两个维'), '两个维护'));
    assert.match(JSON.stringify(term.documentation), /出处：/);
  });

  it('is nothing of an item that nothing is known of', async (t) => {
    const session = await startSession(t);
    await session.open(CHECK.replace('\n\n', '\n原因\n'));
    const item = itemIn(await session.complete('原因'), '二、原因剖析');
    assert.deepEqual(await session.resolve(item), item);
    assert.deepEqual(await session.resolve({ label: '别家的', data: 'x' }), { label: '别家的', data: 'x' });
  });
});

describe('the settings of completion', () => {
  it('turn it off, or only pinyin', async (t) => {
    const session = await startSession(t, { settings: () => ({ completion: { pinyin: false } }) });
    await session.open('围绕以学，围绕yxzh');
    assert.deepEqual(labelsOf(await session.complete('yxzh')), []);
    assert.deepEqual(labelsOf(await session.complete('以学')), [XUE]);
    session.settings = () => ({ completion: { enabled: false } });
    await session.changeSettings(null);
    assert.equal(await session.complete('以学'), null);
  });

  it('leave pinyin on', async (t) => {
    const session = await startSession(t);
    await session.open('围绕yxzh');
    assert.deepEqual(labelsOf(await session.complete('yxzh')), [XUE]);
  });
});
