import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CancellationTokenSource,
  type DocumentSymbol,
  type Position,
  type Range,
  ResponseError,
  type SelectionRange,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { createService, type Service } from '../../server/src/core/service.ts';
import { languageData } from '../../server/src/data.ts';
import { PLAIN, startSession, type TestSession, URI, VSCODE } from '../support/session.ts';

const DRAFT = [
  '在读书班上的发言', // 0
  '', // 1
  '一、学了什么', // 2
  '（一）读原著。每天早上读一章，晚上再谈，谈完才睡。', // 3
  '（二）做笔记', // 4
  '记了三本。', // 5
  '', // 6
  '二、想到什么', // 7
  '想到很多。', // 8
  '', // 9
  '', // 10
].join('\n');

/** Whether one range holds another. */
function holds(outer: Range, inner: Range): boolean {
  const isOrdered = (a: Position, b: Position) => a.line < b.line || (a.line === b.line && a.character <= b.character);
  return isOrdered(outer.start, inner.start) && isOrdered(inner.end, outer.end);
}

function flat(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])]);
}

describe('document symbols', () => {
  it('are the sections as a tree', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    const symbols = await session.symbols();
    const tree = symbols.map(({ name, children }) => [name, (children ?? []).map((child) => child.name)]);
    assert.deepEqual(tree, [
      ['一、学了什么', ['（一）读原著', '（二）做笔记']],
      ['二、想到什么', []],
    ]);
    const [first] = symbols;
    assert.deepEqual(first?.range, { start: { line: 2, character: 0 }, end: { line: 6, character: 0 } });
    assert.deepEqual(first?.selectionRange, session.rangeOf('一、学了什么'));
    for (const symbol of flat(symbols)) {
      assert.notEqual(symbol.name, '');
      assert.ok(holds(symbol.range, symbol.selectionRange), symbol.name);
      for (const child of symbol.children ?? []) assert.ok(holds(symbol.range, child.range), child.name);
    }
  });

  it('are a list for a client that knows no tree', async (t) => {
    const session = await startSession(t, { capabilities: PLAIN });
    await session.open(DRAFT);
    const symbols = await session.flatSymbols();
    assert.deepEqual(
      symbols.map(({ name, containerName }) => [name, containerName]),
      [
        ['一、学了什么', undefined],
        ['（一）读原著', '一、学了什么'],
        ['（二）做笔记', '一、学了什么'],
        ['二、想到什么', undefined],
      ],
    );
    assert.equal(symbols[1]?.location.uri, URI);
    assert.equal(symbols[1]?.location.range.start.line, 3);
  });

  it('leave Markdown to VS Code, which has its own', async (t) => {
    const markdown = '# 一、学了什么\n\n学了很多。\n';
    const vscode = await startSession(t, { initializationOptions: { commands: true } });
    await vscode.open(markdown, URI, 'markdown');
    assert.deepEqual(await vscode.symbols(), []);
    await vscode.open(DRAFT, 'file:///drafts/b.txt');
    assert.equal((await vscode.symbols('file:///drafts/b.txt')).length, 2);
    const other = await startSession(t);
    await other.open(markdown, URI, 'markdown');
    const [symbol] = await other.symbols();
    assert.equal(symbol?.name, '一、学了什么');
  });

  it('have a name and a place whatever the outline says', async (t) => {
    const session = await startSession(t, { service: nameless() });
    await session.open('　　\n正文');
    const [symbol] = await session.symbols();
    assert.ok(symbol);
    assert.equal(symbol.name, '（无标题）');
    assert.ok(holds(symbol.range, symbol.selectionRange));
  });

  it('are null in a document that is not open', async (t) => {
    const session = await startSession(t);
    assert.equal(await session.symbols('file:///never-opened.txt'), null);
  });
});

describe('workspace symbols', () => {
  const OTHER = 'file:///drafts/b.txt';

  it('are the headings of the open documents that hold what is asked for', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    await session.open('一、读了什么\n读了两本。', OTHER);
    const found = await session.workspaceSymbols('读');
    assert.deepEqual(
      found.map(({ name, location, containerName }) => [name, location.uri, location.range.start.line, containerName]),
      [
        ['（一）读原著', URI, 3, '一、学了什么'],
        ['一、读了什么', OTHER, 0, undefined],
      ],
    );
    assert.equal((await session.workspaceSymbols('')).length, 5);
    await session.close(OTHER);
    assert.equal((await session.workspaceSymbols('')).length, 4);
    assert.deepEqual(await session.workspaceSymbols('没有'), []);
  });

  it('leave Markdown to VS Code, which has its own', async (t) => {
    const session = await startSession(t, { initializationOptions: { commands: true } });
    await session.open('# 一、学了什么\n\n学了很多。\n', URI, 'markdown');
    await session.open('一、读了什么\n读了两本。', OTHER);
    assert.deepEqual(
      (await session.workspaceSymbols('什么')).map(({ name }) => name),
      ['一、读了什么'],
    );
  });

  it('reject when they are cancelled', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    const source = new CancellationTokenSource();
    const asked = session.client.sendRequest(WorkspaceSymbolRequest.type, { query: '' }, source.token);
    source.cancel();
    await assert.rejects(asked, ResponseError);
  });
});

describe('folding ranges', () => {
  it('are the sections without the blank lines behind', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    assert.deepEqual(await session.folding(), [
      { startLine: 2, endLine: 5 },
      { startLine: 4, endLine: 5 },
      { startLine: 7, endLine: 8 },
    ]);
  });

  it('are no more than the client wants', async (t) => {
    const capabilities = { ...VSCODE, textDocument: { ...VSCODE.textDocument, foldingRange: { rangeLimit: 1 } } };
    const session = await startSession(t, { capabilities });
    await session.open(DRAFT);
    assert.equal((await session.folding())?.length, 1);
  });
});

describe('selection ranges', () => {
  it('grow from the clause to the whole text', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    const [selection] = (await session.selections([session.rangeOf('再谈').start])) ?? [];
    assert.deepEqual(
      chainOf(selection).map((range) => textIn(session, range)),
      [
        '晚上再谈',
        '每天早上读一章，晚上再谈，谈完才睡。',
        '（一）读原著。每天早上读一章，晚上再谈，谈完才睡。',
        DRAFT.slice(DRAFT.indexOf('一、'), DRAFT.indexOf('\n二、')),
        DRAFT,
      ],
    );
  });

  it('grow over an item inside a sentence', async (t) => {
    const session = await startSession(t);
    const text = '一是学得深；二是想得透，谈得开；三是做得实。谈完才睡。';
    await session.open(text);
    const [selection] = (await session.selections([session.rangeOf('想得').end])) ?? [];
    assert.deepEqual(
      chainOf(selection).map((range) => textIn(session, range)),
      ['二是想得透', '二是想得透，谈得开；', '一是学得深；二是想得透，谈得开；三是做得实。', text],
    );
  });

  it('grow over an item of several sentences and paragraphs', async (t) => {
    const session = await startSession(t);
    const item = '一是学得深。早上读。\n晚上读。';
    await session.open(`一、学习体会\n${item}\n\n二是想得透。天天想。\n二、努力方向\n接着学。`);
    const [selection] = (await session.selections([session.rangeOf('早上').start])) ?? [];
    assert.deepEqual(
      chainOf(selection).map((range) => textIn(session, range)),
      [
        '早上读',
        '早上读。',
        '一是学得深。早上读。',
        item,
        `一、学习体会\n${item}\n\n二是想得透。天天想。`,
        session.text().getText(),
      ],
    );
  });

  it('begin with the sentence behind which the cursor stands', async (t) => {
    const session = await startSession(t);
    await session.open('一句。又一句。');
    const places = [3, 7].map((character) => ({ line: 0, character }));
    const selections = (await session.selections(places)) ?? [];
    assert.deepEqual(
      selections.map(({ range }) => textIn(session, range)),
      ['又一句', '又一句。'],
    );
  });

  it('hold the place and each other, everywhere', async (t) => {
    const session = await startSession(t);
    const text = `${DRAFT.replaceAll('\n', '\r\n')}𠮷，😀。`;
    await session.open(text);
    const positions = [...text].map((_, offset) => session.text().positionAt(offset));
    const selections = (await session.selections(positions)) ?? [];
    assert.equal(selections.length, positions.length);
    for (const [number, selection] of selections.entries()) {
      const position = positions[number] as Position;
      let inner: Range = { start: position, end: position };
      for (const range of chainOf(selection)) {
        assert.ok(holds(range, inner), `${JSON.stringify(range)} round ${JSON.stringify(inner)}`);
        assert.ok(inner.start === position || !holds(inner, range), 'each is larger than the one before');
        inner = range;
      }
      assert.equal(textIn(session, inner), text);
    }
  });

  it('are as many as the positions, even in an empty text', async (t) => {
    const session = await startSession(t);
    await session.open('');
    const [start, past] = (await session.selections([
      { line: 0, character: 0 },
      { line: 9, character: 9 },
    ])) ?? [undefined];
    assert.deepEqual(start, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } });
    assert.deepEqual(past, start);
  });
});

function chainOf(selection: SelectionRange | undefined): Range[] {
  return selection ? [selection.range, ...chainOf(selection.parent)] : [];
}

function textIn(session: TestSession, range: Range): string {
  return session.text().getText(range);
}

/** A service whose outlines hold one section without marker and title. */
function nameless(): Service {
  const service = createService(languageData);
  const section = {
    ...{ place: 0, last: 1, level: 1, marker: undefined, title: { start: 9, end: 12 } },
    ...{ role: 'body', roles: ['body'], parent: undefined, children: [] },
  };
  const outline = { blocks: [], sections: [section], all: [section], series: [], items: [] };
  return {
    ...service,
    read: (...given) => Object.defineProperty(service.read(...given), 'outline', { value: outline }),
  };
}
