import { fold, type Title } from '../lexicon/title-book.ts';
import type { Document } from '../model/document.ts';

interface NamedTitle {
  readonly name: string;
  readonly title: Title | undefined;
}

// 《中国共产党纪律处分条例》（以下简称《条例》）
const INTRODUCTION = /《([^《》]{2,80})》[^《》。]{0,8}(?:简称|统称|称为|下称)[为作：“]?《([^《》]{2,80})》/g;

/** Tells which names in a document are those of one and the same document. */
export class TitleIdentity {
  /** What a short name stands for that the text itself introduces; `undefined` for several. */
  readonly #introduced = new Map<string, string | undefined>();

  constructor({ paragraphs, language }: Document) {
    for (const { text } of paragraphs) {
      for (const [, name = '', short = ''] of text.matchAll(INTRODUCTION)) {
        const meant = language.lexicon.titles.find(name)?.title.name ?? fold(name);
        const isAmbiguous = this.#introduced.has(fold(short)) && this.#introduced.get(fold(short)) !== meant;
        this.#introduced.set(fold(short), isAmbiguous ? undefined : meant);
      }
    }
  }

  /** The same for all names of one document. */
  of({ name, title }: NamedTitle): string {
    return title?.name ?? this.#introduced.get(fold(name)) ?? fold(name);
  }
}
