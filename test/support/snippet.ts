/** A piece of a VS Code snippet body. A stop without children is a bare `$1`; it repeats what the same number held before. */
export type SnippetNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'stop'; readonly number: number; readonly children: readonly SnippetNode[] }
  | { readonly kind: 'choice'; readonly number: number; readonly options: readonly string[] }
  | { readonly kind: 'variable'; readonly name: string; readonly change: (value: string) => string };

/** Which option of a choice to take. */
export type Pick = (options: readonly string[], number: number) => string;

const VARIABLES: Readonly<Record<string, string>> = { CURRENT_YEAR: '2024', CURRENT_MONTH: '06', CURRENT_DATE: '05' };

/** What VS Code inserts for a snippet before anything is typed: defaults, and of every choice the first option or the one picked. */
export function expandSnippet(body: string, pick: Pick = ([first = '']) => first): string {
  const held = new Map<number, string>();
  const write = (nodes: readonly SnippetNode[]): string => nodes.map(writeNode).join('');
  const writeNode = (node: SnippetNode): string => {
    if (node.kind === 'text') return node.text;
    if (node.kind === 'variable') return node.change(variableValue(node.name));
    if (node.kind === 'stop' && node.children.length === 0) return held.get(node.number) ?? '';
    const text = node.kind === 'choice' ? pick(node.options, node.number) : write(node.children);
    held.set(node.number, text);
    return text;
  };
  return write(parseSnippet(body));
}

/** All nodes of a body, those inside placeholders included, in the order of the text. */
export function nodesOf(body: string): readonly SnippetNode[] {
  const flatten = (node: SnippetNode): readonly SnippetNode[] => [
    node,
    ...(node.kind === 'stop' ? node.children.flatMap(flatten) : []),
  ];
  return parseSnippet(body).flatMap(flatten);
}

/** Reads a body. Stricter than VS Code, which takes what it cannot read for text: throws a SyntaxError instead. */
export function parseSnippet(body: string): readonly SnippetNode[] {
  const reader = new Reader(body);
  const nodes = reader.nodes('');
  if (!reader.isAtEnd) throw reader.error('unescaped }');
  return nodes;
}

function variableValue(variable: string): string {
  const value = VARIABLES[variable];
  if (value === undefined) throw new SyntaxError(`unknown variable ${variable}`);
  return value;
}

class Reader {
  readonly #body: string;
  #offset = 0;

  constructor(body: string) {
    this.#body = body;
  }

  get isAtEnd(): boolean {
    return this.#offset === this.#body.length;
  }

  error(message: string): SyntaxError {
    return new SyntaxError(`${message} at ${this.#offset} of ${this.#body}`);
  }

  /** The nodes up to `end` or `}`, which is left standing; up to the end of the body where `end` is empty. */
  nodes(end: '' | '}'): readonly SnippetNode[] {
    const nodes: SnippetNode[] = [];
    while (!this.isAtEnd && !this.#sees('}')) {
      const text = this.#match(/(?:[^$}\\]|\\[$}\\])+/y)?.[0];
      nodes.push(text === undefined ? this.#special() : { kind: 'text', text: text.replace(/\\([$}\\])/g, '$1') });
    }
    if (end !== '' && !this.#sees(end)) throw this.error(`${end} expected`);
    return nodes;
  }

  #special(): SnippetNode {
    const bare = this.#match(/\$(\d+)/y);
    if (bare) return { kind: 'stop', number: Number(bare[1]), children: [] };
    const choice = this.#match(/\$\{(\d+)\|((?:[^\\|]|\\[\\,|])+)\|\}/y);
    if (choice) return { kind: 'choice', number: Number(choice[1]), options: splitOptions(choice[2] as string) };
    const stop = this.#match(/\$\{(\d+):/y);
    if (stop) return { kind: 'stop', number: Number(stop[1]), children: this.#children() };
    const variable = this.#match(/\$\{([A-Z_]+)(?:\/([^/]+)\/([^/]*)\/([a-z]*))?\}/y);
    if (!variable) throw this.error('no snippet syntax');
    const [, name = '', pattern, replacement = '', flags] = variable;
    const change = (value: string): string =>
      pattern === undefined ? value : value.replace(new RegExp(pattern, flags), replacement);
    return { kind: 'variable', name, change };
  }

  #children(): readonly SnippetNode[] {
    const children = this.nodes('}');
    this.#offset++;
    return children;
  }

  #sees(character: string): boolean {
    return this.#body[this.#offset] === character;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#offset;
    const match = pattern.exec(this.#body) ?? undefined;
    this.#offset += match?.[0].length ?? 0;
    return match;
  }
}

function splitOptions(written: string): readonly string[] {
  return [...written.matchAll(/(?:[^\\,]|\\.)+/g)].map(([option]) => option.replace(/\\([\\,|])/g, '$1'));
}
