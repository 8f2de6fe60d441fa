import type { Memento } from 'vscode';

/** What a person decided about one document, which no recognition overrules. */
export type Choice = 'draft' | 'other';

interface ChosenDocument {
  readonly uri: { readonly scheme: string; toString(): string };
}

const KEY = 'hegao.choices';
const MOST = 1000;

/** The person's choices, by document, kept for the workspace. Those about untitled documents last as long as these. */
export class Choices {
  readonly #memento: Pick<Memento, 'get' | 'update'>;
  readonly #untitled = new WeakMap<ChosenDocument, Choice>();

  constructor(memento: Pick<Memento, 'get' | 'update'>) {
    this.#memento = memento;
  }

  get(document: ChosenDocument): Choice | undefined {
    if (document.uri.scheme === 'untitled') return this.#untitled.get(document);
    return this.#stored().find(([uri]) => uri === document.uri.toString())?.[1];
  }

  async set(document: ChosenDocument, choice: Choice): Promise<void> {
    if (document.uri.scheme === 'untitled') {
      this.#untitled.set(document, choice);
      return;
    }
    const uri = document.uri.toString();
    const others = this.#stored().filter(([stored]) => stored !== uri);
    await this.#memento.update(KEY, [...others, [uri, choice] as const].slice(-MOST));
  }

  #stored(): readonly (readonly [string, Choice])[] {
    return this.#memento.get(KEY, []);
  }
}
