/** Runs `action` once, `delay` milliseconds after the last of several calls. */
export class Debounce {
  readonly #action: () => void;
  readonly #delay: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(delay: number, action: () => void) {
    this.#delay = delay;
    this.#action = action;
  }

  schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#action, this.#delay);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
