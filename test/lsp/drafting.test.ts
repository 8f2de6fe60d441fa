import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ErrorCodes, ResponseError } from 'vscode-languageserver/node';
import {
  GENRES_METHOD,
  type GenresAnswer,
  SKELETON_METHOD,
  type SkeletonAnswer,
  type SkeletonParams,
} from '../../server/src/protocol.ts';
import { PLAIN, startSession, type TestSession } from '../support/session.ts';
import { expandSnippet } from '../support/snippet.ts';

function genresOf({ client }: TestSession): Promise<GenresAnswer> {
  return client.sendRequest(GENRES_METHOD);
}

function skeletonOf({ client }: TestSession, params: SkeletonParams): Promise<SkeletonAnswer> {
  return client.sendRequest(SKELETON_METHOD, params);
}

describe('hegao/genres', () => {
  it('tells every genre, its usual length, and for which years and in which forms it begins', async (t) => {
    const session = await startSession(t, { capabilities: PLAIN });
    const { genres } = await genresOf(session);
    const person = genres.find(({ id }) => id === 'check-person');
    assert.deepEqual(person?.length, { minimum: 1500, maximum: 6000 });
    assert.deepEqual(
      person.skeletons.map(({ label }) => label),
      [
        '2025年度民主生活会',
        '2024年度民主生活会',
        '2023年主题教育专题民主生活会',
        '2022年度民主生活会',
        '党的群众路线教育实践活动专题民主生活会',
        '其他年度，对照方面自己填',
      ],
    );
    const labels = genres.map(({ skeletons }) => skeletons.map(({ label }) => label));
    for (const own of labels) assert.ok(own.length === 1 || own.every((label) => label !== ''), own.join());
  });
});

describe('hegao/skeleton', () => {
  it('answers a snippet for every skeleton, which the server reads as what it was asked for', async (t) => {
    const session = await startSession(t);
    const { genres } = await genresOf(session);
    await session.open('');
    for (const { id, skeletons } of genres) {
      for (const { name } of skeletons) {
        const { snippet } = await skeletonOf(session, { name });
        await session.change([{ text: expandSnippet(snippet) }]);
        assert.equal((await session.outline())?.genre.id, id, name);
      }
    }
  });

  it('refuses a name that it does not know', async (t) => {
    const session = await startSession(t);
    await assert.rejects(skeletonOf(session, { name: '检讨书' }), (error) => {
      return error instanceof ResponseError && error.code === ErrorCodes.InvalidParams;
    });
  });
});
