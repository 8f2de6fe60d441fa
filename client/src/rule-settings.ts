/** The value of `hegao.rules` that `there` becomes by turning one rule off; the rule's options stay. */
export function turnedOff(there: Readonly<Record<string, unknown>> | undefined, rule: string): Record<string, unknown> {
  const setting = there?.[rule];
  const hasOptions = typeof setting === 'object' && setting !== null;
  return { ...there, [rule]: hasOptions ? { ...setting, severity: 'off' } : 'off' };
}
