import { fstatSync, statSync, writeSync } from 'node:fs';
import type { Sink } from './world.ts';

/** How long to wait for a reader that is slow, in milliseconds. */
const PAUSE = 5;

/**
 * Standard output or standard error. A file or a pipe is written at once and without Node's streams, which take longer to
 * load than a draft to check; a terminal by the stream that knows its ways.
 */
export class Output implements Sink {
  readonly #descriptor: 1 | 2;
  readonly #fail: (error: Error) => void;
  #isTerminal: boolean | undefined;
  #isClosed = false;

  /** @param fail is told once what keeps it from being written. A reader that has seen enough (`| head`) is no fault. */
  constructor(descriptor: 1 | 2, fail: (error: Error) => void) {
    this.#descriptor = descriptor;
    this.#fail = fail;
  }

  get isTTY(): boolean {
    this.#isTerminal ??= mayBeTerminal(this.#descriptor) && this.#stream.isTTY;
    return this.#isTerminal;
  }

  write(text: string): void {
    if (this.isTTY) this.#stream.write(text);
    else if (!this.#isClosed) this.#writeAll(Buffer.from(text));
  }

  get #stream(): NodeJS.WriteStream {
    return this.#descriptor === 1 ? process.stdout : process.stderr;
  }

  #writeAll(bytes: Uint8Array): void {
    let rest = bytes;
    while (rest.length > 0) {
      try {
        rest = rest.subarray(writeSync(this.#descriptor, rest));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EAGAIN') {
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
          continue;
        }
        this.#isClosed = true;
        if (code !== 'EPIPE') this.#fail(error as Error);
        return;
      }
    }
  }
}

/** Whether a descriptor is worth asking Node's stream, which would have to be loaded. */
function mayBeTerminal(descriptor: number): boolean {
  if (process.platform === 'win32') return true;
  const stats = fstatSync(descriptor);
  return stats.isCharacterDevice() && stats.rdev !== statSync('/dev/null').rdev;
}
