import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { run } from '../../server/src/cli/run.ts';
import type { World } from '../../server/src/cli/world.ts';
import { paragraphRule } from '../../server/src/core/engine/rule.ts';
import { createService } from '../../server/src/core/service.ts';
import { languageData } from '../../server/src/data.ts';

/** A folder with these files, gone after the test. Names may hold slashes. */
export function folderWith(t: TestContext, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-cli-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, in a folder, with the rules below. */
export async function hegao(
  cwd: string,
  argv: readonly string[],
  world: Partial<World> & { input?: string } = {},
): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const { input = '', ...others } = world;
  const status = await run(argv, {
    cwd,
    env: {},
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    stdin: () => chunksOf(input),
    version: () => '1.2.3',
    createService: () => createService(languageData),
    optimize: () => {},
    rules: [flaw, remark, crash],
    ...others,
  });
  return { status, out: out.join(''), err: err.join('') };
}

/** What the tests read of the machine-readable answer. */
export interface Answer {
  readonly version: number;
  readonly files: readonly AnsweredFile[];
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  readonly summary: { readonly files: number };
}
interface AnsweredFile {
  readonly path: string;
  readonly encoding: string;
  readonly genre: string;
  readonly characters: number;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly range: { readonly start: object };
  }[];
  readonly sections: readonly { readonly marker: string }[];
}

/** The machine-readable answer. */
export async function json(
  cwd: string,
  argv: readonly string[],
  world: Parameters<typeof hegao>[2] = {},
): Promise<Answer> {
  return read(await hegao(cwd, [...argv, '--format', 'json'], world));
}

export function read({ out }: Pick<Outcome, 'out'>): Answer {
  return JSON.parse(out) as Answer;
}

/** The one element of a list that has to have just one. */
export function only<T>(list: readonly T[]): T {
  assert.equal(list.length, 1);
  return list[0] as T;
}

async function* chunksOf(input: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(input);
  for (let i = 0; i < bytes.length; i += 5) yield bytes.subarray(i, i + 5);
}

const common = {
  summary: '测试用。',
  why: '测试用。',
  tier: 'house',
  source: '测试',
  examples: [{ good: '好' }],
} as const;

/** Marks every 错处 but the first of a paragraph, which it gives as the related place. */
const flaw = paragraphRule({
  ...common,
  id: 'flaw',
  severity: 'warning',
  options: { tolerated: { type: 'number', default: 0, minimum: 0, maximum: 9, summary: '容许的个数' } },
  *check({ text }, { tolerated }) {
    const places = [...text.matchAll(/错处/g)].map(({ index }) => ({ start: index, end: index + 2 }));
    const [first] = places;
    for (const span of places.slice(tolerated)) {
      const related = first && span !== first ? [{ span: first, message: '首次出现在这里' }] : [];
      const fixes = [{ title: '改为“对处”', applicability: 'choice', edits: [{ span, newText: '对处' }] }] as const;
      yield { span, message: '“错处”有误', related, fixes };
    }
  },
});

const remark = paragraphRule({
  ...common,
  id: 'remark',
  severity: 'hint',
  options: {},
  *check({ text }) {
    const start = text.indexOf('可议');
    if (start >= 0) yield { span: { start, end: start + 2 }, message: '可以再想想' };
  },
});

const crash = paragraphRule({
  ...common,
  id: 'crash',
  severity: 'hint',
  options: {},
  // biome-ignore lint/correctness/useYield: it throws before it could
  *check({ text }) {
    if (text.includes('炸')) throw new Error('boom');
  },
});
