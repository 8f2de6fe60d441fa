/** One option of a rule: its type, default, bounds and meaning. The setting, its schema and its docs follow from it. */
export type OptionSpec =
  | {
      readonly type: 'number';
      readonly default: number;
      readonly minimum: number;
      readonly maximum: number;
      readonly summary: string;
    }
  | { readonly type: 'boolean'; readonly default: boolean; readonly summary: string }
  | { readonly type: 'strings'; readonly default: readonly string[]; readonly summary: string };

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type OptionValue<S extends OptionSpec> = S extends { type: 'number' }
  ? number
  : S extends { type: 'boolean' }
    ? boolean
    : readonly string[];

export type OptionValues<O extends OptionSpecs> = { readonly [K in keyof O]: OptionValue<O[K]> };

/**
 * The values of a rule's options, taken from what a person set. What is absent is the default. What does not fit its
 * specification is the default too, and is reported through `complain` in Chinese, with the option's name.
 */
export function readOptions<O extends OptionSpecs>(
  specs: O,
  given: Readonly<Record<string, unknown>>,
  complain: (message: string) => void,
): OptionValues<O> {
  const values: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined) values[name] = spec.default;
    else if (fits(spec, value)) values[name] = value;
    else {
      values[name] = spec.default;
      complain(`选项“${name}”应为${describe(spec)}，现为 ${JSON.stringify(value)}，按默认值处理`);
    }
  }
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(specs, name) && name !== 'severity') complain(`没有名为“${name}”的选项`);
  }
  return Object.freeze(values) as OptionValues<O>;
}

function fits(spec: OptionSpec, value: unknown): boolean {
  switch (spec.type) {
    case 'number':
      return typeof value === 'number' && value >= spec.minimum && value <= spec.maximum;
    case 'boolean':
      return typeof value === 'boolean';
    case 'strings':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
  }
}

function describe(spec: OptionSpec): string {
  switch (spec.type) {
    case 'number':
      return `${spec.minimum} 至 ${spec.maximum} 之间的数`;
    case 'boolean':
      return ' true 或 false';
    case 'strings':
      return '字符串列表';
  }
}
