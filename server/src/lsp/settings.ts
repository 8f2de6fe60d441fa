import type { Connection } from 'vscode-languageserver';
import type { Configuration, LayoutStyle, RuleSetting } from '../core/service.ts';
import type { Client } from './capabilities.ts';
import { isObject } from './is-object.ts';
import type { Log } from './log.ts';

/** The section of the settings that is ours. */
export const SECTION = 'hegao';

/** What a person has set for one document, complete and well-formed. Immutable. */
export interface Settings {
  readonly configuration: Configuration;
  /** The same for equal configurations. */
  readonly key: string;
  /** Which documents are checked. `recognized` and `all` differ in what the client opens, not here. */
  readonly documents: 'recognized' | 'all' | 'off';
  /** The greatest number of diagnostics sent for one document. */
  readonly maxDiagnostics: number;
  /** In megabytes of UTF-8. */
  readonly maxFileSize: number;
  readonly completion: {
    readonly enabled: boolean;
    /** Whether letters are read as pinyin. */
    readonly pinyin: boolean;
  };
  /** Whether lengths are written above the headings. */
  readonly codeLens: boolean;
  /** How formatting lays a document out. */
  readonly format: LayoutStyle;
  readonly length: {
    /** In characters; 0 for the usual length of the genre. */
    readonly target: number;
    /** How fast a text is spoken. */
    readonly charactersPerMinute: number;
    /** Whether parts that are still to be written tell how long they usually are. */
    readonly hints: boolean;
  };
  /** Whether Enter behind a numbered paragraph starts the next one. */
  readonly autoNumber: boolean;
}

/** Knows the settings of every resource, from wherever this client gives them. */
export class SettingsSource {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #genres: readonly string[];
  readonly #log: Log;
  #pushed: unknown;

  constructor(connection: Connection, client: Client, genres: readonly string[], log: Log) {
    this.#connection = connection;
    this.#client = client;
    this.#genres = genres;
    this.#log = log;
    this.#pushed = ownSection(client.settings);
  }

  /** Never rejects: where the client does not answer, what it gave before counts. */
  async ask(uri: string): Promise<Settings> {
    const given = this.#client.asksConfiguration ? ((await this.#request(uri)) ?? this.#pushed) : this.#pushed;
    return readSettings(given, this.#genres, (message) => this.#log.warnOnce(`设置：${message}`));
  }

  /** What a client sends that cannot be asked. */
  push(settings: unknown): void {
    if (!this.#client.asksConfiguration) this.#pushed = ownSection(settings);
  }

  async #request(uri: string): Promise<unknown> {
    try {
      return await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION });
    } catch (error) {
      this.#log.warnOnce(`没有取得设置，按默认值处理：${String(error)}`);
      return undefined;
    }
  }
}

/** Reads settings of any shape. What is absent or null is the default; what is ill-formed is that too, and is complained of in Chinese. */
export function readSettings(given: unknown, genres: readonly string[], complain: (message: string) => void): Settings {
  const values = isObject(given) ? given : {};
  if (!isObject(given) && given !== undefined && given !== null) complain(`“${SECTION}”应为对象，按默认值处理`);

  function read<T>(name: string, fallback: T, wanted: string, fits: (value: unknown) => value is T): T {
    const value = valueAt(values, name);
    if (value === undefined || value === null) return fallback;
    if (fits(value)) return value;
    complain(`“${SECTION}.${name}”应为${wanted}，现为 ${JSON.stringify(value)}，按默认值处理`);
    return fallback;
  }

  const genre = read('genre', 'auto', `“auto”或文种（${genres.join('、')}）`, oneOf(['auto', ...genres]));
  const rules = withoutNulls(read('rules', {}, '对象', isObject)) as Readonly<Record<string, RuleSetting>>;
  const configuration = Object.freeze({ rules: Object.freeze(rules), genre });
  return {
    configuration,
    key: canonicalJson(configuration),
    documents: read(
      'documents',
      'recognized',
      '“recognized”“all”或“off”',
      oneOf(['recognized', 'all', 'off'] as const),
    ),
    maxDiagnostics: read('maxDiagnostics', 200, '不小于 1 的整数', isCount),
    maxFileSize: read('maxFileSize', 5, '正数', isPositive),
    completion: {
      enabled: read('completion.enabled', true, ' true 或 false', isBoolean),
      pinyin: read('completion.pinyin', true, ' true 或 false', isBoolean),
    },
    codeLens: read('codeLens', false, ' true 或 false', isBoolean),
    format: {
      indent: read('format.indent', 'keep', '“keep”“none”或“fullwidth”', oneOf(['keep', 'none', 'fullwidth'] as const)),
      blankLines: read('format.blankLines', 'keep', '“keep”或“none”', oneOf(['keep', 'none'] as const)),
    },
    length: {
      target: read('length.target', 0, '不小于 0 的整数', isCountOrNone),
      charactersPerMinute: read('length.charactersPerMinute', 200, '不小于 1 的整数', isCount),
      hints: read('length.hints', true, ' true 或 false', isBoolean),
    },
    autoNumber: read('autoNumber', true, ' true 或 false', isBoolean),
  };
}

/** The value under a name with dots: `format.indent` is that of `indent` in `format`. */
function valueAt(values: Readonly<Record<string, unknown>>, name: string): unknown {
  const [first = '', ...rest] = name.split('.');
  const value = values[first];
  return rest.length === 0 ? value : isObject(value) ? valueAt(value, rest.join('.')) : undefined;
}

/** Some clients send our section, some all settings with our section in them. */
function ownSection(settings: unknown): unknown {
  return isObject(settings) && SECTION in settings ? settings[SECTION] : settings;
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isPositive(value: unknown): value is number {
  return typeof value === 'number' && value > 0;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && isPositive(value);
}

function isCountOrNone(value: unknown): value is number {
  return value === 0 || isCount(value);
}

function oneOf<T extends string>(names: readonly T[]): (value: unknown) => value is T {
  return (value): value is T => (names as readonly unknown[]).includes(value);
}

function withoutNulls(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
}

/** JSON with the keys of every object in order, so that equal values have equal texts. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}
