import type { RemoteConsole } from 'vscode-languageserver';

/** What goes to the client's log (window/logMessage). Never throws. */
export class Log {
  readonly #console: RemoteConsole;
  readonly #told = new Set<string>();

  constructor(console: RemoteConsole) {
    this.#console = console;
  }

  /** Tells one and the same thing once, however often it happens. */
  warnOnce(message: string): void {
    if (this.#isNew(message)) attempt(() => this.#console.warn(message));
  }

  /** With the first error only that the message goes with. */
  errorOnce(message: string, error: unknown): void {
    if (this.#isNew(message)) this.error(message, error);
  }

  error(message: string, error: unknown): void {
    attempt(() => this.#console.error(`${message}：${describe(error)}`));
  }

  #isNew(message: string): boolean {
    if (this.#told.has(message)) return false;
    this.#told.add(message);
    return true;
  }
}

/** A connection that is closed throws at whoever tells it something; then nobody is left to listen. */
function attempt(tell: () => void): void {
  try {
    tell();
  } catch {}
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
