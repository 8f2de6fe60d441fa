import type { Rule, Service } from '../core/service.ts';

/** Where text goes. */
export interface Sink {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** All that the command line touches beside the file system, so that tests can give it another. */
export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Opened only when `-` is read. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  readonly version: () => string;
  readonly createService: () => Service;
  /** Called when so much has been read that the run will be long. */
  readonly optimize: () => void;
  readonly rules: readonly Rule[];
}
