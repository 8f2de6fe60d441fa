import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import type { Position, Range } from 'vscode-languageserver/node';
import { DidChangeTextDocumentNotification } from 'vscode-languageserver/node';
import { paragraphRule } from '../../server/src/core/engine/rule.ts';
import { startSession, type TestSession, URI, VSCODE, wrongWord } from '../support/session.ts';

const ENCODINGS = ['utf-16', 'utf-8', 'utf-32'] as const;
type Encoding = (typeof ENCODINGS)[number];

/** Gives back all text that it is given, and marks the second half of every line. */
const echo = paragraphRule({
  ...(({ summary, why, tier, source, severity, examples }) => ({ summary, why, tier, source, severity, examples }))(
    wrongWord,
  ),
  id: 'echo',
  options: {},
  *check({ text }) {
    const half = [...text].slice(0, [...text].length / 2).join('').length;
    yield { span: { start: half, end: text.length }, message: text };
  },
});

function lengthIn(encoding: Encoding, text: string): number {
  return encoding === 'utf-16' ? text.length : encoding === 'utf-8' ? Buffer.byteLength(text) : [...text].length;
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

function positionOf(encoding: Encoding, text: string, offset: number): Position {
  const before = linesOf(text.slice(0, offset));
  return { line: before.length - 1, character: lengthIn(encoding, before.at(-1) as string) };
}

function start(t: TestContext, encoding: Encoding): Promise<TestSession> {
  const capabilities = { ...VSCODE, general: { positionEncodings: ['utf-7', encoding, 'utf-16'] } };
  return startSession(t, { capabilities, rules: [echo] });
}

async function send(session: TestSession, version: number, contentChanges: { range: Range; text: string }[]) {
  const textDocument = { uri: URI, version };
  await session.client.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
}

const piece = fc.array(fc.constantFrom('错', '字', '，', '𠮷', '😀', 'é', 'a', '\n', '\r\n', '\r'), { maxLength: 6 });
const text = piece.map((pieces) => pieces.join(''));
/** Where two edits begin and end, as fractions of the text, and what they write. */
const edits = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), text),
  { minLength: 1, maxLength: 3 },
);

/** The offsets that positions can name: none inside a character or a line end. */
function placesIn(current: string): number[] {
  const places = [0];
  for (const unit of current.match(/\r\n|./gsu) ?? []) places.push((places.at(-1) as number) + unit.length);
  return places;
}

describe('the text that the server has', () => {
  for (const encoding of ENCODINGS) {
    it(`is the client’s after any edits, in ${encoding}`, async (t) => {
      const session = await start(t, encoding);
      assert.equal(session.result.capabilities.positionEncoding, encoding);
      await fc.assert(
        fc.asyncProperty(text, fc.array(edits, { minLength: 1, maxLength: 4 }), async (first, rounds) => {
          let current = first;
          await session.open(current);
          for (const [round, several] of rounds.entries()) {
            const changes = several.map(([a, b, newText]) => {
              const places = placesIn(current);
              const at = (fraction: number) => places[Math.floor(fraction * (places.length - 1))] as number;
              const [from, to] = [at(Math.min(a, b)), at(Math.max(a, b))];
              const range = { start: positionOf(encoding, current, from), end: positionOf(encoding, current, to) };
              current = current.slice(0, from) + newText + current.slice(to);
              return { range, text: newText };
            });
            await send(session, round + 2, changes);
            const diagnostics = await session.diagnostics();
            const lines = linesOf(current);
            assert.deepEqual(
              diagnostics.map(({ message }) => message),
              lines,
            );
            for (const [line, { range }] of diagnostics.entries()) {
              const content = lines[line] as string;
              const half = [...content].slice(0, [...content].length / 2).join('');
              assert.deepEqual(range, {
                start: { line, character: lengthIn(encoding, half) },
                end: { line, character: lengthIn(encoding, content) },
              });
            }
          }
          await session.close();
        }),
        { numRuns: 60 },
      );
    });
  }

  it('is the whole new one where the client sends all of it', async (t) => {
    const session = await start(t, 'utf-16');
    await session.open('一\r\n二');
    await session.change([{ text: '三\n四' }]);
    assert.deepEqual(
      (await session.diagnostics()).map(({ message }) => message),
      ['三', '四'],
    );
  });

  it('is forgotten with the document', async (t) => {
    const session = await start(t, 'utf-16');
    await session.open('一');
    const before = await session.pull();
    await session.close();
    await session.open('一');
    assert.equal((await session.pull(URI, before.resultId)).kind, 'full');
  });
});

describe('positions in other encodings', () => {
  it('are understood where the client asks, and clamped', async (t) => {
    const capabilities = { ...VSCODE, general: { positionEncodings: ['utf-8'] } };
    const session = await startSession(t, { capabilities });
    await session.open('𠮷😀错字。\n好。');
    const cursor = (character: number) => ({ start: { line: 0, character }, end: { line: 0, character } });
    const [action] = await session.codeActions(cursor(8), { only: ['quickfix'] });
    assert.deepEqual(action?.edit?.documentChanges, [
      {
        textDocument: { uri: URI, version: 1 },
        edits: [{ range: { start: { line: 0, character: 8 }, end: { line: 0, character: 14 } }, newText: '' }],
      },
    ]);
    assert.deepEqual(await session.codeActions(cursor(7), { only: ['quickfix'] }), [], 'inside 😀 is before it');
    assert.equal((await session.selections([{ line: 0, character: 99 }]))?.length, 1);
    assert.equal((await session.selections([{ line: 7, character: 99 }]))?.length, 1);
  });

  it('are in UTF-16 for a client that offers nothing, or nothing known', async (t) => {
    for (const general of [{}, { positionEncodings: [] }, { positionEncodings: ['utf-7'] }]) {
      const session = await startSession(t, { capabilities: { ...VSCODE, general } });
      assert.equal(session.result.capabilities.positionEncoding, 'utf-16');
    }
  });
});
