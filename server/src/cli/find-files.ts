import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { explain, Unreadable } from './unreadable.ts';

/** One text to read. */
export interface Source {
  /** As given; for a file in a folder the folder as given, joined with the rest. */
  readonly path: string;
  /** Its absolute path; `undefined` for the standard input. */
  readonly file: string | undefined;
}

/** What cannot be checked, and why, in Chinese. */
export type Fail = (path: string, message: string) => void;

const GLOB = /[*?[{]/;
const PASSED_OVER = /^\.|^node_modules$/;
const DRAFT = /\.(?:txt|md)$/i;
const NAMED_EXTENSION = /\.[^./\\*]+$/;

/** The files that the paths name, in the order given, each once. A path that names none is told to `fail`. */
export function findFiles(paths: readonly string[], cwd: string, fail: Fail): Generator<Source> {
  return new FileFinder(cwd, fail).find(paths);
}

class FileFinder {
  readonly #cwd: string;
  readonly #fail: Fail;
  /** Real paths of the files and folders that were visited. */
  readonly #seen = new Set<string>();
  #collator: Intl.Collator | undefined;

  constructor(cwd: string, fail: Fail) {
    this.#cwd = cwd;
    this.#fail = fail;
  }

  *find(paths: readonly string[]): Generator<Source> {
    for (const path of paths) {
      if (path === '-') {
        if (this.#isNew('-')) yield { path, file: undefined };
      } else {
        yield* this.#named(path);
      }
    }
  }

  *#named(path: string): Generator<Source> {
    try {
      const isPattern = GLOB.test(path) && !isThere(resolve(this.#cwd, path));
      yield* isPattern ? this.#matching(path) : this.#visit(path);
    } catch (error) {
      this.#fail(path, explain(error));
    }
  }

  *#visit(path: string): Generator<Source> {
    try {
      const file = resolve(this.#cwd, path);
      const stats = statSync(file, { throwIfNoEntry: false });
      if (!stats) throw new Unreadable(isThere(file) ? '链接所指的文件不存在' : '没有这个文件或文件夹');
      if (!this.#isNew(realPath(file))) return;
      if (stats.isDirectory()) yield* this.#inFolder(path, file);
      else yield { path, file };
    } catch (error) {
      this.#fail(path, explain(error));
    }
  }

  *#matching(pattern: string): Generator<Source> {
    // `require`, not `import`: the ES module of a dependency of tinyglobby needs import.meta.url, which a bundle has not.
    const { globSync } = require('tinyglobby') as typeof import('tinyglobby');
    const options = { cwd: this.#cwd, absolute: isAbsolute(pattern), onlyFiles: false, expandDirectories: false };
    const written = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
    const matches = globSync(written, { ...options, ignore: '**/node_modules/**' });
    if (matches.length === 0) throw new Unreadable('没有匹配的文件');
    for (const match of matches.sort(this.#compare)) {
      if (match.endsWith('/') || NAMED_EXTENSION.test(pattern) || DRAFT.test(match))
        yield* this.#visit(match.replace(/\/$/, ''));
    }
  }

  *#inFolder(path: string, folder: string): Generator<Source> {
    const entries = readdirSync(folder, { withFileTypes: true });
    const prefix = (process.platform === 'win32' ? path.replaceAll('\\', '/') : path).replace(/\/*$/, '/');
    for (const entry of entries.sort((a, b) => this.#compare(a.name, b.name))) {
      const { name } = entry;
      const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && leadsToFolder(resolve(folder, name)));
      if (isFolder ? !PASSED_OVER.test(name) : DRAFT.test(name)) yield* this.#visit(prefix + name);
    }
  }

  #isNew(key: string): boolean {
    const before = this.#seen.size;
    return this.#seen.add(key).size > before;
  }

  /** As people sort: 第2 before 第10. */
  readonly #compare = (a: string, b: string): number => {
    this.#collator ??= new Intl.Collator('zh', { numeric: true });
    return this.#collator.compare(a, b) || (a < b ? -1 : 1);
  };
}

/** Whether a path names anything, be it a link to nothing. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

function leadsToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    return false;
  }
}

/** A path that has no real one (a pipe under /dev/fd) stands for itself. */
function realPath(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return file;
  }
}
