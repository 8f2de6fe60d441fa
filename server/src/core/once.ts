/** What a call gives, kept for those that follow. */
export function once<T extends NonNullable<unknown>>(call: () => T): () => T {
  let result: T | undefined;
  return () => (result ??= call());
}

/** What a call gives for an object, kept for those that follow as long as the object lives. */
export function onceFor<K extends object, T extends NonNullable<unknown>>(call: (key: K) => T): (key: K) => T {
  const results = new WeakMap<K, T>();
  return (key) => {
    let result = results.get(key);
    if (result === undefined) {
      result = call(key);
      results.set(key, result);
    }
    return result;
  };
}
