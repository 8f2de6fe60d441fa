import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { ParseError } from 'jsonc-parser';
import type { Configuration, RuleSetting } from '../core/service.ts';
import type { Fail } from './find-files.ts';
import { explain, Unreadable } from './unreadable.ts';

/** What the settings of a folder say. */
export interface Settings {
  /** The settings file, as a path for messages; `undefined` where there is none. */
  readonly path: string | undefined;
  readonly configuration: Configuration;
  /** The size above which a file is not read, in MB. */
  readonly megabytes: number | undefined;
}

export const NO_SETTINGS: Settings = { path: undefined, configuration: {}, megabytes: undefined };

/** Reads `.vscode/settings.json` as the editor does; each file once. */
export class SettingsFinder {
  readonly #cwd: string;
  readonly #complain: Fail;
  readonly #byFolder = new Map<string, Promise<Settings>>();

  /** @param complain told of what in a settings file cannot be followed; the defaults stand in for it */
  constructor(cwd: string, complain: Fail) {
    this.#cwd = cwd;
    this.#complain = complain;
  }

  /** The settings for the files in a folder (an absolute path): those of the nearest folder above that has any. */
  find(folder: string): Promise<Settings> {
    let settings = this.#byFolder.get(folder);
    if (!settings) {
      const file = join(folder, '.vscode', 'settings.json');
      const parent = dirname(folder);
      if (exists(file)) settings = this.#read(file);
      else settings = parent === folder ? Promise.resolve(NO_SETTINGS) : this.find(parent);
      this.#byFolder.set(folder, settings);
    }
    return settings;
  }

  async #read(file: string): Promise<Settings> {
    const within = relative(this.#cwd, file);
    const path = within.startsWith('..') ? file : within.replaceAll(sep, '/');
    const complain = (message: string): void => this.#complain(path, message);
    try {
      return { path, ...interpret(await parseSettings(readFileSync(file, 'utf8')), complain) };
    } catch (error) {
      complain(`设置读不出来，按默认设置检查：${explain(error)}`);
      return { ...NO_SETTINGS, path };
    }
  }
}

async function parseSettings(text: string): Promise<Readonly<Record<string, unknown>>> {
  const { parse, printParseErrorCode } = await import('jsonc-parser');
  const errors: ParseError[] = [];
  const content = text.replace(/^\ufeff/, '');
  const settings: unknown = parse(content, errors, { allowTrailingComma: true, allowEmptyContent: true }) ?? {};
  const [first] = errors;
  if (first) {
    const line = content.slice(0, first.offset).split('\n').length;
    throw new Unreadable(`第 ${line} 行不合 JSON 的写法（${printParseErrorCode(first.error)}）`);
  }
  if (!isRecord(settings)) throw new Unreadable('最外层应为 {…}');
  return settings;
}

function interpret(
  given: Readonly<Record<string, unknown>>,
  complain: (message: string) => void,
): Omit<Settings, 'path'> {
  const { 'hegao.rules': rules, 'hegao.genre': genre, 'hegao.maxFileSize': megabytes } = given;
  const hasRules = isRecord(rules);
  const hasGenre = typeof genre === 'string';
  const hasLimit = typeof megabytes === 'number' && megabytes > 0;
  if (rules !== undefined && !hasRules) complain('hegao.rules 应为 {…}，按默认值处理');
  if (genre !== undefined && !hasGenre) complain('hegao.genre 应为文种的名称，按默认值处理');
  if (megabytes !== undefined && !hasLimit) complain('hegao.maxFileSize 应为大于 0 的数（单位 MB），按默认值处理');
  return {
    configuration: {
      ...(hasRules ? { rules: rules as Readonly<Record<string, RuleSetting>> } : {}),
      ...(hasGenre ? { genre } : {}),
    },
    megabytes: hasLimit ? megabytes : undefined,
  };
}

function exists(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
