/** What an extension may keep, in memory. */
export function memento() {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: <T>(key: string, fallback?: T) => (values.get(key) as T | undefined) ?? (fallback as T),
    update: async (key: string, value: unknown) => {
      values.set(key, structuredClone(value));
    },
  };
}
