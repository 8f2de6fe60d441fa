import { commands } from 'vscode';

/** The keys that the `when` clauses of the manifest ask for. */
export type ContextKey =
  | 'hegao.isDraft'
  | 'hegao.canMark'
  | 'hegao.isMisdecoded'
  | 'hegao.outlineState'
  | 'hegao.outlineIsFiltered'
  | 'hegao.hasProblems'
  | 'hegao.correspondenceIsEmpty';

/** Sets context keys, each only when it changes. */
export class ContextKeys {
  readonly #values = new Map<ContextKey, unknown>();

  set(key: ContextKey, value: unknown): void {
    if (this.#values.get(key) === value) return;
    this.#values.set(key, value);
    void commands.executeCommand('setContext', key, value);
  }
}
