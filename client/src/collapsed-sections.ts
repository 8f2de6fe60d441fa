import type { Memento } from 'vscode';

interface OutlinedDocument {
  readonly uri: { readonly scheme: string; toString(): string };
}

const KEY = 'hegao.collapsed';
const MOST = 200;

/** The sections that a person collapsed, by document and the sections' keys, kept for the workspace. */
export class CollapsedSections {
  readonly #memento: Pick<Memento, 'get' | 'update'>;

  constructor(memento: Pick<Memento, 'get' | 'update'>) {
    this.#memento = memento;
  }

  get({ uri }: OutlinedDocument): readonly string[] {
    return this.#stored().find(([stored]) => stored === uri.toString())?.[1] ?? [];
  }

  /** Untitled documents are not remembered: the next one may have the same name. */
  async set({ uri }: OutlinedDocument, keys: readonly string[]): Promise<void> {
    if (uri.scheme === 'untitled') return;
    const others = this.#stored().filter(([stored]) => stored !== uri.toString());
    const own = keys.length === 0 ? [] : [[uri.toString(), keys] as const];
    await this.#memento.update(KEY, [...others, ...own].slice(-MOST));
  }

  #stored(): readonly (readonly [string, readonly string[]])[] {
    return this.#memento.get(KEY, []);
  }
}
