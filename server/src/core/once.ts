/** What a call gives, kept for those that follow. */
export function once<T extends NonNullable<unknown>>(call: () => T): () => T {
  let result: T | undefined;
  return () => (result ??= call());
}
