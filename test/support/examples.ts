import assert from 'node:assert/strict';
import {
  applyEdits,
  applyFixes,
  type Configuration,
  createService,
  type Document,
  type Elsewhere,
  type Example,
  type Finding,
  Folder,
  type Rule,
} from '../../server/src/core/service.ts';
import { languageData } from '../../server/src/data.ts';
import { readMarked, writeMarked } from './marked.ts';

const service = createService(languageData);
/** Paragraphs in which no rule finds anything, and which mean nothing to their neighbours. */
const BEFORE = '会场里坐满了人，窗外下着小雨。';
const AFTER = '散会以后，大家各自回到岗位上。';

/** The marked text of an example, as it stands, and what should come of it. */
interface Variant {
  readonly name: string;
  readonly marked: string;
  readonly fixed: string | undefined;
}

/**
 * Holds a rule to one of its examples: exactly the marked spans, and the stated text once the first fix of each finding
 * is applied. The same has to hold with other line ends and, for a rule that sees one paragraph, among other paragraphs.
 */
export function assertExample(rule: Rule, example: Example): void {
  for (const variant of variantsOf(rule, example)) {
    const { text, spans } = readMarked(variant.marked);
    const findings = findingsIn(rule, example, text);
    const found = findings.map((finding) => finding.span);
    assert.equal(writeMarked(text, found), writeMarked(text, spans), variant.name);
    if (variant.fixed !== undefined) assert.equal(applyEdits(text, applyFixes(findings)), variant.fixed, variant.name);
  }
}

/** What one rule finds in a text, read as the example says. Whatever goes wrong on the way is thrown. */
export function findingsIn(rule: Rule, example: Example, text: string): readonly Finding[] {
  const configuration: Configuration = {
    rules: { [rule.id]: example.options ?? {} },
    ...(example.genre && { genre: example.genre }),
  };
  const linter = service.createLinter(configuration, {
    rules: [rule],
    onRuleError: rethrow,
    onConfigurationError: rethrow,
  });
  const read = (content: string) => service.read(content, example.mode ?? 'plain', configuration);
  return linter.check(read(text), example.others && besides(example.others, read));
}

function besides(others: Readonly<Record<string, string>>, read: (text: string) => Document): Elsewhere {
  const folder = new Folder();
  for (const [path, text] of Object.entries(others)) folder.add(path, read(text));
  return folder.besides('');
}

export function isBad(example: Example): example is Extract<Example, { readonly bad: string }> {
  return 'bad' in example;
}

function variantsOf(rule: Rule, example: Example): Variant[] {
  const marked = isBad(example) ? example.bad : example.good;
  const fixed = isBad(example) ? example.fixed : undefined;
  assert.ok(
    isBad(example) === marked.includes('⟦'),
    `a bad example marks what is wrong, a good one nothing: ${marked}`,
  );
  const variant = (name: string, change: (text: string) => string): Variant => ({
    name,
    marked: change(marked),
    fixed: fixed === undefined ? undefined : change(fixed),
  });
  const variants = [
    variant('as it stands', (text) => text),
    variant('with CRLF', (text) => text.replaceAll('\n', '\r\n')),
  ];
  if (rule.scope === 'document') return variants;
  return [
    ...variants,
    variant('behind a paragraph', (text) => `${BEFORE}\n\n${text}`),
    variant('before a paragraph', (text) => `${text}\n\n${AFTER}`),
  ];
}

function rethrow(...reasons: unknown[]): never {
  const reason = reasons.at(-1);
  throw reason instanceof Error ? reason : new Error(String(reason));
}
