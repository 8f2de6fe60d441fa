import type { OptionSpec } from '../server/src/core/engine/options.ts';
import type { Rule } from '../server/src/core/service.ts';

const SEVERITIES = ['off', 'hint', 'information', 'warning', 'error'];

/** The JSON schema of `hegao.rules`: for each rule a severity, or an object of options with an optional severity. */
export function settingsSchema(rules: readonly Rule[]): Record<string, unknown> {
  return Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)]));
}

function ruleSchema({ summary, severity: enabled, enabledByDefault, options }: Rule): unknown {
  const severity = enabledByDefault === false ? 'off' : enabled;
  const level = { enum: SEVERITIES, default: severity };
  const names = Object.entries(options);
  if (names.length === 0) return { markdownDescription: summary, ...level };
  const properties = Object.fromEntries(names.map(([name, spec]) => [name, optionSchema(spec)]));
  const object = { type: 'object', additionalProperties: false, properties: { severity: level, ...properties } };
  return { markdownDescription: summary, default: severity, anyOf: [{ enum: SEVERITIES }, object] };
}

function optionSchema(spec: OptionSpec): unknown {
  switch (spec.type) {
    case 'number':
      return {
        type: 'number',
        description: spec.summary,
        default: spec.default,
        minimum: spec.minimum,
        maximum: spec.maximum,
      };
    case 'boolean':
      return { type: 'boolean', description: spec.summary, default: spec.default };
    case 'strings':
      return { type: 'array', items: { type: 'string' }, description: spec.summary, default: spec.default };
  }
}
