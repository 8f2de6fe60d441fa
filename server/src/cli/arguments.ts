import { parseArgs } from 'node:util';
import { SEVERITIES, type Severity } from '../core/service.ts';

export const COMMANDS = ['check', 'outline'] as const;
export type Command = (typeof COMMANDS)[number];

const FORMATS = ['text', 'json'] as const;
const ENCODINGS = ['auto', 'utf-8', 'gb18030'] as const;
const COLORS = ['auto', 'always', 'never'] as const;
const LEVELS = ['off', ...SEVERITIES] as const;

/** What the options ask for; `undefined` leaves it to the settings. */
export interface Options {
  readonly format: (typeof FORMATS)[number];
  readonly genre: string | undefined;
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** How a file without a byte-order mark is read. */
  readonly encoding: (typeof ENCODINGS)[number];
  readonly megabytes: number | undefined;
  readonly color: (typeof COLORS)[number];
  readonly settings: 'honoured' | 'ignored';
}

/** What a command line asks for. */
export type Request =
  | { readonly kind: 'help'; readonly command: Command | undefined }
  | { readonly kind: 'version' }
  | { readonly kind: 'mistake'; readonly message: string }
  | { readonly kind: Command; readonly options: Options; readonly paths: readonly string[] };

const FLAGS = {
  format: { type: 'string' },
  genre: { type: 'string' },
  rule: { type: 'string' },
  encoding: { type: 'string' },
  'max-size': { type: 'string' },
  color: { type: 'string' },
  'no-settings': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

class Mistake extends Error {}

export function parseArguments(argv: readonly string[]): Request {
  const { tokens } = parseArgs({ args: [...argv], options: FLAGS, strict: false, tokens: true });
  const [name, ...paths] = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const given = tokens.filter((token) => token.kind === 'option');
  const command = COMMANDS.find((known) => known === name);
  if (given.some((option) => option.name === 'help')) return { kind: 'help', command };
  if (given.some((option) => option.name === 'version')) return { kind: 'version' };
  try {
    if (name === undefined) throw new Mistake(`要给出命令：${COMMANDS.join(' 或 ')}`);
    if (!command) throw new Mistake(`没有“${name}”这个命令，可用的有 ${COMMANDS.join('、')}`);
    const options = readOptions(command, given);
    if (paths.length === 0) throw new Mistake(`${command} 后面要给出文件、文件夹或通配符，- 表示标准输入`);
    return { kind: command, options, paths };
  } catch (error) {
    if (error instanceof Mistake) return { kind: 'mistake', message: error.message };
    throw error;
  }
}

interface GivenOption {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function readOptions(command: Command, given: readonly GivenOption[]): Options {
  const last = new Map<string, string>();
  const rules: [id: string, level: Severity | 'off'][] = [];
  for (const option of given) {
    const flag = Object.hasOwn(FLAGS, option.name) ? FLAGS[option.name as keyof typeof FLAGS] : undefined;
    if (!flag) throw new Mistake(`没有 ${option.rawName} 这个选项`);
    if (option.name === 'rule' && command !== 'check') throw new Mistake(`${command} 没有 --rule 这个选项`);
    const value = flag.type === 'string' ? readValue(option) : refuseValue(option);
    last.set(option.name, value);
    if (option.name === 'rule') rules.push(readLevel(value));
  }
  return {
    format: oneOf('--format', FORMATS, last.get('format') ?? 'text'),
    genre: last.get('genre'),
    rules: Object.fromEntries(rules),
    encoding: oneOf('--encoding', ENCODINGS, last.get('encoding') ?? 'auto'),
    megabytes: readMegabytes(last.get('max-size')),
    color: oneOf('--color', COLORS, last.get('color') ?? 'auto'),
    settings: last.has('no-settings') ? 'ignored' : 'honoured',
  };
}

function readValue({ rawName, value, inlineValue }: GivenOption): string {
  if (!value || (value.startsWith('-') && !inlineValue)) throw new Mistake(`${rawName} 后面缺少值`);
  return value;
}

function refuseValue({ rawName, value }: GivenOption): string {
  if (value !== undefined) throw new Mistake(`${rawName} 不带值`);
  return '';
}

function readLevel(value: string): [id: string, level: Severity | 'off'] {
  const [, id, level] = /^([^=]+)=(.*)$/s.exec(value) ?? [];
  if (!id) throw new Mistake(`--rule 应写成 规则=级别，现为“${value}”`);
  return [id, oneOf(`--rule ${id}`, LEVELS, level)];
}

function readMegabytes(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const megabytes = Number(value);
  if (!(megabytes > 0)) throw new Mistake(`--max-size 应为大于 0 的数（单位 MB），现为“${value}”`);
  return megabytes;
}

function oneOf<T extends string>(option: string, choices: readonly T[], value: string | undefined): T {
  const choice = choices.find((known) => known === value);
  if (choice === undefined) throw new Mistake(`${option} 应为 ${choices.join('、')} 之一，现为“${value}”`);
  return choice;
}
