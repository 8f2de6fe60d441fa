/** The first lines of a new rule; its example fails until the rule is written. */
export function ruleFile(id: string): string {
  return `import { paragraphRule } from '../engine/rule.ts';

export const ${nameOf(id)} = paragraphRule({
  id: '${id}',
  summary: '……',
  why: '……',
  tier: 'convention',
  source: '……',
  severity: 'hint',
  options: {},
  *check(paragraph) {
    yield* [];
  },
  examples: [{ bad: '⟦……⟧' }, { good: '……' }],
});
`;
}

/** The text of rules/index.ts with the rule added, imports and list sorted by id. */
export function addToIndex(text: string, id: string): string {
  const ids = [...text.matchAll(/from '\.\/([a-z-]+)\.ts'/g)].map((match) => match[1] as string);
  const all = [...new Set([...ids, id])].sort();
  const imports = all.map((one) => `import { ${nameOf(one)} } from './${one}.ts';`).join('\n');
  const list = all.map((one) => `  ${nameOf(one)},`).join('\n');
  return text
    .replace(/(?:^import \{ \w+ \} from '\.\/[a-z-]+\.ts';\n)+/m, `${imports}\n`)
    .replace(/(= \[)[^\]]*(\];)/, `$1\n${list}\n$2`);
}

function nameOf(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
