import { dirname } from 'node:path';
import {
  type Configuration,
  type Document,
  Folder,
  type Linter,
  type RuleSetting,
  type Service,
  type TextMode,
} from '../core/service.ts';
import { type Command, type Options, parseArguments } from './arguments.ts';
import { decode, type Encoding } from './decode.ts';
import { findFiles, type Source } from './find-files.ts';
import { helpFor } from './help.ts';
import { jsonReporter } from './json-report.ts';
import { readBytes, readStream } from './read-text.ts';
import { type Reporter, Tally } from './report.ts';
import { NO_SETTINGS, type Settings, SettingsFinder } from './settings.ts';
import { painter } from './terminal.ts';
import { textReporter } from './text-report.ts';
import { explain } from './unreadable.ts';
import type { World } from './world.ts';

/** Exit statuses. */
const FINE = 0;
const FAULTY = 1;
const UNCHECKED = 2;
const DEFAULT_MEGABYTES = 5;
/** How many characters are a long run: some thirty drafts. */
const LONG_RUN = 100_000;

/** Runs one command line. Resolves to the exit status. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  const request = parseArguments(argv);
  switch (request.kind) {
    case 'help':
      world.stdout.write(helpFor(request.command));
      return FINE;
    case 'version':
      world.stdout.write(`${world.version()}\n`);
      return FINE;
    case 'mistake':
      return refuse(request.message, world);
    default: {
      const service = world.createService();
      const mistake = unknownName(request.options, service, world);
      if (mistake) return refuse(mistake, world);
      return new Session(request.kind, request.options, service, world).run(request.paths);
    }
  }
}

function refuse(message: string, world: World): number {
  world.stderr.write(`hegao: ${message}\n用法见 hegao --help\n`);
  return UNCHECKED;
}

function unknownName({ genre, rules }: Options, service: Service, world: World): string | undefined {
  if (!isGenre(genre, service)) {
    return `没有“${genre}”这个文种，可用的有 ${['auto', ...service.genres.map(({ id }) => id)].join('、')}`;
  }
  const rule = Object.keys(rules).find((id) => !world.rules.some((known) => known.id === id));
  return rule === undefined ? undefined : `没有名为“${rule}”的规则`;
}

function isGenre(genre: string | undefined, service: Service): boolean {
  return genre === undefined || genre === 'auto' || service.genres.some(({ id }) => id === genre);
}

/** A text as it was read, and the linter for it. */
interface Loaded {
  readonly encoding: Encoding;
  readonly document: Document;
  readonly linter: Linter;
}

/** One command over its paths. What happens in one file is kept from the others. */
class Session {
  readonly #command: Command;
  readonly #options: Options;
  readonly #service: Service;
  readonly #world: World;
  readonly #reporter: Reporter;
  readonly #settings: SettingsFinder;
  readonly #checkers = new Map<Settings, { readonly configuration: Configuration; readonly linter: Linter }>();
  readonly #tally = new Tally();
  readonly #folder = new Folder();
  /** What was read for it. */
  readonly #read = new Map<Source, Loaded>();
  /** In code units. */
  #length = 0;
  /** The path that is being checked, for rules that throw. */
  #current = '';
  readonly #brokenRules = new Set<string>();
  #isComplete = true;

  constructor(command: Command, options: Options, service: Service, world: World) {
    this.#command = command;
    this.#options = options;
    this.#service = service;
    this.#world = world;
    this.#reporter = createReporter(command, options, world);
    this.#settings = new SettingsFinder(world.cwd, (path, message) => this.#reporter.fail(path, message));
  }

  async run(paths: readonly string[]): Promise<number> {
    const sources = [...findFiles(paths, this.#world.cwd, this.#fail)];
    const isCompared = this.#command === 'check' && sources.length > 1;
    if (isCompared) await this.#readFolder(sources.filter(({ file }) => file !== undefined));
    for (const source of sources) {
      this.#current = source.path;
      try {
        const { path } = source;
        const { document, encoding, linter } = this.#read.get(source) ?? (await this.#load(source));
        const elsewhere = isCompared ? this.#folder.besides(path) : undefined;
        const findings = this.#command === 'check' ? linter.check(document, elsewhere) : [];
        const draft = { path, encoding, document, findings };
        this.#reporter.add(draft);
        this.#tally.add(draft);
      } catch (error) {
        this.#fail(source.path, explain(error));
      }
    }
    const { summary } = this.#tally;
    this.#reporter.end(summary);
    if (!this.#isComplete) return UNCHECKED;
    return summary.errors + summary.warnings > 0 ? FAULTY : FINE;
  }

  /** Reads the files, as many as there is room for, so that each can be compared with the others. */
  async #readFolder(sources: readonly Source[]): Promise<void> {
    for (const source of sources) {
      // What cannot be read is told when it is checked.
      const read = await this.#load(source).catch(() => undefined);
      if (!read) continue;
      if (!this.#folder.add(source.path, read.document)) return;
      this.#read.set(source, read);
    }
  }

  async #load({ path, file }: Source): Promise<Loaded> {
    const folder = file === undefined ? this.#world.cwd : dirname(file);
    const settings = this.#options.settings === 'ignored' ? NO_SETTINGS : await this.#settings.find(folder);
    const megabytes = this.#options.megabytes ?? settings.megabytes ?? DEFAULT_MEGABYTES;
    const bytes = file === undefined ? await readStream(this.#world.stdin(), megabytes) : readBytes(file, megabytes);
    const { text, encoding } = decode(bytes, this.#options.encoding);
    const before = this.#length;
    this.#length += text.length;
    if (before <= LONG_RUN && this.#length > LONG_RUN) this.#world.optimize();
    const { configuration, linter } = this.#checker(settings);
    return { encoding, document: this.#service.read(text, modeOf(path), configuration), linter };
  }

  #checker(settings: Settings): { readonly configuration: Configuration; readonly linter: Linter } {
    let checker = this.#checkers.get(settings);
    if (!checker) {
      const complain = (message: string): void => this.#reporter.fail(settings.path ?? '', message);
      const configuration = withOptions(settings.configuration, this.#options);
      if (!isGenre(configuration.genre, this.#service)) complain(`没有“${configuration.genre}”这个文种，改由正文判断`);
      const linter = this.#service.createLinter(configuration, {
        rules: this.#world.rules,
        onRuleError: (rule, error) => this.#failRule(rule, error),
        onConfigurationError: complain,
      });
      checker = { configuration, linter };
      this.#checkers.set(settings, checker);
    }
    return checker;
  }

  /** Told once for each file, however many paragraphs a rule stumbles over. */
  #failRule(rule: string, error: unknown): void {
    const key = `${rule} ${this.#current}`;
    if (this.#brokenRules.has(key)) return;
    this.#brokenRules.add(key);
    this.#fail(this.#current, `规则“${rule}”出错，未按它检查：${explain(error)}`);
  }

  readonly #fail = (path: string, message: string): void => {
    this.#isComplete = false;
    this.#reporter.fail(path, message);
  };
}

function createReporter(command: Command, { format, color }: Options, { stdout, stderr, env }: World): Reporter {
  return format === 'json'
    ? jsonReporter(command, stdout)
    : textReporter(command, stdout, painter(stdout, color, env), stderr);
}

/** The command line wins over the settings; of a rule with options it changes only the severity. */
function withOptions(configuration: Configuration, { genre, rules }: Options): Configuration {
  const merged: Record<string, RuleSetting> = { ...configuration.rules };
  for (const [id, severity] of Object.entries(rules)) {
    const before = merged[id];
    merged[id] = typeof before === 'object' && before !== null ? { ...before, severity } : severity;
  }
  const wanted = genre ?? configuration.genre;
  return { rules: merged, ...(wanted === undefined ? {} : { genre: wanted }) };
}

function modeOf(path: string): TextMode {
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'plain';
}
