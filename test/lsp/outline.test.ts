import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { paragraphRule } from '../../server/src/core/engine/rule.ts';
import { createService } from '../../server/src/core/service.ts';
import { languageData } from '../../server/src/data.ts';
import { RECOGNIZE_METHOD } from '../../server/src/protocol.ts';
import { startSession, wrongWord } from '../support/session.ts';

const DRAFT = '一、学了什么\n（一）读原著\n读了错字。\n（二）做笔记\n\n二、想到什么\n错字，错字。很多。';

const { summary, why, tier, source, severity, examples } = wrongWord;

/** Marks the end of every line without a full stop. */
const endless = paragraphRule({
  ...{ summary, why, tier, source, severity, examples, id: 'endless', options: {} },
  *check({ text }) {
    if (!text.endsWith('。')) yield { span: { start: text.length, end: text.length }, message: '缺句号' };
  },
});

describe('hegao/outline', () => {
  it('tells of every section its length and the number of its findings', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    await session.change([{ range: session.rangeOf('学了'), text: '读了' }]);
    const outline = await session.outline();
    assert.ok(outline);
    const { version, state, characters, findings, genre, sections } = outline;
    assert.deepEqual(
      { version, state, characters, findings, genre },
      { version: 2, state: 'on', characters: 38, findings: 3, genre: { id: 'unknown', name: '' } },
    );
    const [first, second] = sections;
    assert.deepEqual(
      [first, ...(first?.children ?? []), second].map((section) => [
        section?.marker,
        section?.title,
        section?.characters,
        section?.findings,
      ]),
      [
        ['一、', '读了什么', 23, 1],
        ['（一）', '读原著', 11, 1],
        ['（二）', '做笔记', 6, 0],
        ['二、', '想到什么', 15, 2],
      ],
    );
    assert.deepEqual(first?.range, { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } });
    assert.deepEqual(first?.selectionRange, session.rangeOf('一、读了什么'));
  });

  it('tells the items of every section, those of its subsections aside', async (t) => {
    const session = await startSession(t);
    await session.open('一、学了什么\n一是读𠮷，二是，记笔记。\n（一）读原著\n一是通读。\n二是精读。\n');
    const [first] = (await session.outline())?.sections ?? [];
    const shown = [first, ...(first?.children ?? [])].map((section) =>
      section?.items.map(({ marker, title }) => [marker, title]),
    );
    assert.deepEqual(shown, [
      [
        ['一是', '读𠮷'],
        ['二是，', '记笔记'],
      ],
      [
        ['一是', '通读'],
        ['二是', '精读'],
      ],
    ]);
    assert.deepEqual(first?.items[0]?.selectionRange, session.rangeOf('一是读𠮷'));
  });

  it('tells what the draft lacks of its genre, which an insertion makes', async (t) => {
    const session = await startSession(t);
    await session.open('某局个人对照检查材料\n一、存在的问题\n学得不深。\n二、整改措施\n多读书。');
    const [lacking, ...others] = (await session.outline())?.lacking ?? [];
    assert.deepEqual(lacking, { title: '原因剖析', role: 'causes', target: { position: 'before', section: 3 } });
    assert.deepEqual(others, []);
    const { title, target } = lacking;
    const done = await session.editSections({ kind: 'insert', title, target });
    assert.ok('edit' in done);
    assert.match(session.applied(done.edit), /\n二、原因剖析\n三、整改措施\n/);
  });

  it('counts findings that are not sent', async (t) => {
    const session = await startSession(t, { settings: () => ({ maxDiagnostics: 1 }) });
    await session.open(DRAFT);
    assert.equal((await session.outline())?.findings, 3);
  });

  it('counts a finding at the very end of a section with it', async (t) => {
    const session = await startSession(t, { rules: [endless] });
    await session.open('一、学了什么\n学了很多\n二、想到什么\n想了很多。');
    const sections = (await session.outline())?.sections;
    assert.deepEqual(
      sections?.map(({ findings }) => findings),
      [2, 1],
    );
  });

  it('names the genre that the settings give', async (t) => {
    const [profile] = languageData.genres;
    assert.ok(profile);
    const session = await startSession(t, { settings: () => ({ genre: profile.id }) });
    await session.open(DRAFT);
    assert.deepEqual((await session.outline())?.genre, { id: profile.id, name: profile.name });
    session.settings = () => null;
    await session.changeSettings(null);
    assert.equal((await session.outline())?.genre.id, 'unknown');
  });

  it('is null for a document that is not open', async (t) => {
    const session = await startSession(t);
    assert.equal(await session.outline(), null);
  });
});

describe('hegao/recognize', () => {
  it('asks the core about the first 4,000 characters', async (t) => {
    const heads: unknown[] = [];
    const recognizes = (head: string, mode: string): boolean => {
      heads.push([head.length, mode]);
      return head.startsWith('发言');
    };
    const session = await startSession(t, { service: { ...createService(languageData), recognizes } });
    const ask = (head: string, languageId: string) =>
      session.client.sendRequest(RECOGNIZE_METHOD, { head, languageId });
    assert.deepEqual(await ask(`发言${'好'.repeat(5000)}`, 'plaintext'), { recognized: true });
    assert.deepEqual(await ask('日志', 'markdown'), { recognized: false });
    assert.deepEqual(heads, [
      [4000, 'plain'],
      [2, 'markdown'],
    ]);
  });
});

describe('hegao/outlinesChanged', () => {
  it('goes to those who have asked for an outline', async (t) => {
    const session = await startSession(t);
    await session.open(DRAFT);
    await session.changeSettings(null);
    await session.until('the refresh', () => session.refreshed.length === 1);
    await session.outline();
    await session.changeSettings(null);
    await session.until('the notification', () => session.refreshed.includes('outlines'));
    assert.deepEqual(session.refreshed.toSorted(), ['diagnostics', 'diagnostics', 'outlines']);
  });
});
