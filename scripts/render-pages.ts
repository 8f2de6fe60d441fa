import type { OptionSpec } from '../server/src/core/engine/options.ts';
import type { Example, Rule } from '../server/src/core/service.ts';

const SEVERITY_NAMES = { error: '错误', warning: '警告', information: '信息', hint: '提示' };
const TIER_NAMES = { standard: '国家标准', document: '文件原文', convention: '通行写法', house: '单位规定' };
const NOTICE = '<!-- 由 npm run generate 生成，请改规则文件，不要改这里。 -->';

/** A rule's page, in Chinese, for the writer who asks why. Its examples are those that the tests run. */
export function renderPage(rule: Rule): string {
  const bad = rule.examples.filter((example) => 'bad' in example);
  const good = rule.examples.filter((example) => 'good' in example);
  return [
    NOTICE,
    `# ${rule.id}`,
    rule.summary,
    `**级别**：${levelOf(rule)}　**依据**：${TIER_NAMES[rule.tier]}（${rule.source}）`,
    '## 为什么',
    rule.why,
    ...(Object.keys(rule.options).length > 0 ? ['## 选项', renderOptions(rule)] : []),
    '## 会指出的',
    ...bad.map(renderExample),
    '## 不会指出的',
    ...good.map(renderExample),
    '## 关闭或调整',
    `在设置里写 \`"hegao.rules": { "${rule.id}": "off" }\`；也可以写 \`"hint"\`、\`"information"\`、\`"warning"\` 或 \`"error"\`。`,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** The list of all rules. */
export function renderIndex(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.summary} | ${levelOf(rule)} |`);
  return `${NOTICE}\n\n# 规则\n\n| 规则 | 要求 | 级别 |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

function levelOf({ severity, enabledByDefault }: Rule): string {
  return enabledByDefault === false ? `${SEVERITY_NAMES[severity]}，默认关闭` : SEVERITY_NAMES[severity];
}

function renderOptions(rule: Rule): string {
  const rows = Object.entries(rule.options).map(
    ([name, spec]) => `| \`${name}\` | ${spec.summary} | \`${JSON.stringify(spec.default)}\` | ${bounds(spec)} |`,
  );
  return `| 选项 | 含义 | 默认 | 范围 |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;
}

function bounds(spec: OptionSpec): string {
  return spec.type === 'number'
    ? `${spec.minimum}–${spec.maximum}`
    : spec.type === 'boolean'
      ? 'true / false'
      : '字符串列表';
}

function renderExample(example: Example): string {
  const fence = (text: string): string => `\`\`\`\`text\n${text}\n\`\`\`\``;
  const others = Object.entries(example.others ?? {}).map(([path, text]) => `“${path}”里有\n\n${fence(text)}\n\n`);
  const shown = others.join('') + fence('good' in example ? example.good : example.bad);
  return 'good' in example || example.fixed === undefined ? shown : `${shown}\n\n改为\n\n${fence(example.fixed)}`;
}
