import { spawn } from 'node:child_process';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

const uri = 'file:///bench/draft.txt';

/** A language server as a child process, with one document open, for timing keystrokes. */
export class Typist {
  readonly #process;
  readonly #connection: MessageConnection;
  #version = 1;

  private constructor(command: readonly string[]) {
    const [program, ...args] = command as [string, ...string[]];
    this.#process = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process.once('exit', (code) => {
      // A server that is gone answers nothing, and whoever measures it would wait for ever.
      if (code) throw new Error(`${command.join(' ')} exited with ${code}`);
    });
    this.#connection = createMessageConnection(
      new StreamMessageReader(this.#process.stdout),
      new StreamMessageWriter(this.#process.stdin),
    );
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
    this.#connection.onRequest('workspace/diagnostic/refresh', () => null);
    this.#connection.listen();
  }

  static async open(command: readonly string[], text: string): Promise<Typist> {
    const typist = new Typist(command);
    const capabilities = { textDocument: { diagnostic: {} }, workspace: { configuration: true } };
    await typist.#connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
    await typist.#connection.sendNotification('initialized', {});
    const textDocument = { uri, languageId: 'cailiao', version: 1, text };
    await typist.#connection.sendNotification('textDocument/didOpen', { textDocument });
    await typist.pull();
    return typist;
  }

  /** The diagnostics as they stand. */
  async pull(): Promise<readonly unknown[]> {
    const answer = await this.#connection.sendRequest<{ items?: unknown[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return answer.items ?? [];
  }

  /** Types or deletes a character near the middle of the text; from the change to the diagnostics, in milliseconds. */
  async keystroke(line: number): Promise<number> {
    const isTyping = ++this.#version % 2 === 0;
    const start = { line, character: 5 };
    const change = { range: { start, end: { line, character: isTyping ? 5 : 6 } }, text: isTyping ? '好' : '' };
    const began = performance.now();
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: this.#version },
      contentChanges: [change],
    });
    await this.pull();
    return performance.now() - began;
  }

  close(): void {
    this.#connection.dispose();
    this.#process.kill();
  }
}
