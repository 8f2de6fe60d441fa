import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentRule, type Fix, paragraphRule, type Report, type Rule } from '../../server/src/core/engine/rule.ts';
import {
  applyEdits,
  applyFixes,
  type Configuration,
  createService,
  type Document,
  type Finding,
  type LinterHost,
} from '../../server/src/core/service.ts';
import { languageData } from '../../server/src/data.ts';
import { writeMarked } from '../support/marked.ts';

const service = createService(languageData);

interface Given {
  readonly text: string;
  readonly rules: readonly Rule[];
  readonly configuration?: Configuration;
  readonly host?: LinterHost;
}

function check({ text, rules, configuration, host }: Given): readonly Finding[] {
  return service.createLinter(configuration, { ...host, rules }).check(service.read(text, 'plain'));
}

/** What all the little rules below have in common. */
const DECLARED = {
  summary: '测试用的规则。',
  why: '只在测试里用',
  tier: 'convention',
  source: '测试',
  severity: 'information',
  options: {},
  examples: [{ good: '' }],
} as const;

/** A paragraph rule that marks every occurrence of a word. */
function wordRule(
  id: string,
  word: string,
  more: { readonly supersedes?: readonly string[]; readonly report?: Partial<Report> } = {},
): Rule {
  return paragraphRule({
    ...DECLARED,
    id,
    supersedes: more.supersedes ?? [],
    *check(paragraph) {
      for (const { index } of paragraph.text.matchAll(new RegExp(word, 'g'))) {
        const span = { start: index, end: index + word.length };
        yield { span, message: `找到${word}`, ...more.report };
      }
    },
  });
}

function replacing(newText: string, applicability: Fix['applicability'] = 'safe'): Partial<Report> {
  return { fixes: [{ title: '改', applicability, edits: [{ span: { start: 0, end: 1 }, newText }] }] };
}

const placesOf = (text: string, findings: readonly Finding[]): string =>
  writeMarked(
    text,
    findings.map(({ span }) => span),
  );

describe('checking', () => {
  it('moves spans, related places and fixes of a paragraph rule to where its paragraph stands', () => {
    const edit = { span: { start: 1, end: 2 }, newText: '乙' };
    const report: Partial<Report> = {
      related: [{ span: { start: 0, end: 1 }, message: '这里' }],
      fixes: [{ title: '改', applicability: 'safe', edits: [edit] }],
    };
    const text = '一\r\n\r\n二甲';
    const [finding] = check({ text, rules: [wordRule('jia', '甲', { report })] });
    assert.equal(placesOf(text, finding ? [finding] : []), '一\r\n\r\n二⟦甲⟧');
    assert.deepEqual(finding?.related[0]?.span, { start: 5, end: 6 });
    assert.equal(applyEdits(text, finding?.fixes[0]?.edits ?? []), '一\r\n\r\n二乙');
  });

  it('reports a paragraph that stands at two places at both', () => {
    const text = '甲\n乙\n甲';
    assert.equal(placesOf(text, check({ text, rules: [wordRule('jia', '甲')] })), '⟦甲⟧\n乙\n⟦甲⟧');
  });

  it('sorts by place, and by rule at one place', () => {
    const rules = [wordRule('z', '甲乙'), wordRule('b', '甲'), wordRule('a', '甲')];
    const found = check({ text: '丙甲乙甲', rules }).map(({ rule, span }) => `${rule}@${span.start}`);
    assert.deepEqual(found, ['a@1', 'b@1', 'z@1', 'a@3', 'b@3']);
  });

  it('finds nothing in fenced blocks of Markdown, and everything in the same plain text', () => {
    const rules = [wordRule('jia', '甲'), factRule('all')];
    const text = '甲\n```\n甲\n```\n甲';
    const linter = service.createLinter({}, { rules });
    const found = (mode: 'plain' | 'markdown') =>
      linter.check(service.read(text, mode)).filter(({ rule }) => rule === 'jia').length;
    assert.equal(found('markdown'), 2);
    assert.equal(found('plain'), 3);
  });

  it('finds nothing in the front matter of Markdown, where it is closed', () => {
    const linter = service.createLinter({}, { rules: [wordRule('jia', '甲')] });
    const found = (text: string) => placesOf(text, linter.check(service.read(text, 'markdown')));
    assert.equal(found('---\ntitle: 甲\n---\n甲'), '---\ntitle: 甲\n---\n⟦甲⟧');
    assert.equal(found('---\ntitle: 甲'), '---\ntitle: ⟦甲⟧');
    assert.equal(found('---\n甲\n---'), '---\n⟦甲⟧\n---');
  });

  it('checks a paragraph again that comes out of a fence', () => {
    const linter = service.createLinter({}, { rules: [wordRule('jia', '甲')] });
    const fenced = service.read('```\n甲\n```', 'markdown');
    assert.equal(linter.check(fenced).length, 0);
    assert.equal(linter.check(fenced.withText('\n甲\n```')).length, 1);
  });
});

/** A document rule that tells by its message how many facts it was given, and what its index holds. */
function factRule(id: string): Rule {
  return documentRule({
    ...DECLARED,
    id,
    collect: (paragraph) => (paragraph.isBlank ? undefined : paragraph.text),
    createIndex() {
      const held: string[] = [];
      return {
        held,
        add(fact: string): void {
          held.push(fact);
        },
        remove(fact: string): void {
          held.splice(held.indexOf(fact), 1);
        },
      };
    },
    *check(document, { placed, index }) {
      const message = `${placed.map(({ fact }) => fact).join('')} ${[...index.held].sort().join('')}`;
      yield { span: document.at(0, { start: 0, end: 1 }), message };
    },
  });
}

describe('what is remembered', () => {
  const given = (text: string) => {
    const linter = service.createLinter({}, { rules: [wordRule('jia', '甲'), factRule('all')] });
    return { linter, document: service.read(text, 'plain') };
  };

  it('is every paragraph, so that an edit checks only its own', () => {
    const { linter, document } = given('甲一\n甲二\n甲三');
    linter.check(document);
    assert.equal(linter.counters.paragraphs, 3);
    const next = document.withText('甲一\n甲二和\n甲三');
    assert.equal(linter.check(next).filter(({ rule }) => rule === 'jia').length, 3);
    assert.equal(linter.counters.paragraphs, 4);
  });

  it('is not lost by moving paragraphs, nor counted for equal ones', () => {
    const { linter, document } = given('甲一\n甲二\n甲二\n甲三');
    linter.check(document);
    assert.equal(linter.counters.paragraphs, 3);
    linter.check(document.withText('甲三\n\n甲二\n甲一\n甲二'));
    assert.equal(linter.counters.paragraphs, 4, 'only the blank line is new');
  });

  it('is the answer for a version, which is the same object each time', () => {
    const { linter, document } = given('甲');
    assert.equal(linter.check(document), linter.check(document));
  });

  it('keeps the index of facts in step, back and forth', () => {
    const { linter, document } = given('一\n二\n三');
    const said = (version: Document) => linter.check(version).find(({ rule }) => rule === 'all')?.message;
    assert.equal(said(document), '一二三 一三二');
    const shorter = document.withText('一\n三');
    assert.equal(said(shorter), '一三 一三');
    assert.equal(said(shorter.withText('一\n三\n一\n四')), '一三一四 一一三四');
    assert.equal(said(document.withText('五\n一\n二\n三')), '五一二三 一三二五');
  });

  it('leaves fenced paragraphs out of the index too', () => {
    const linter = service.createLinter({}, { rules: [factRule('all')] });
    const open = service.read('一\n二', 'markdown');
    assert.equal(linter.check(open)[0]?.message, '一二 一二');
    const closed = open.withText('一\n```\n二\n```');
    assert.equal(linter.check(closed)[0]?.message, '一 一');
    assert.equal(linter.check(closed.withText('一\n二\n```'))[0]?.message, '一二 一二');
  });

  it('belongs to one linter', () => {
    const document = service.read('甲', 'plain');
    const rules = [wordRule('jia', '甲')];
    const first = service.createLinter({}, { rules });
    const second = service.createLinter({ rules: { jia: 'hint' } }, { rules });
    assert.equal(first.check(document)[0]?.severity, 'information');
    assert.equal(second.check(document)[0]?.severity, 'hint');
  });
});

describe('a rule that throws', () => {
  const failing = (part: 'check' | 'collect' | 'documentCheck'): Rule => {
    const fail = (): never => {
      throw new Error(part);
    };
    if (part === 'check') {
      return paragraphRule({
        ...DECLARED,
        id: 'failing',
        *check() {
          yield { span: { start: 0, end: 1 }, message: '先给出一处' };
          fail();
        },
      });
    }
    return documentRule({
      ...DECLARED,
      id: 'failing',
      collect: part === 'collect' ? fail : () => '',
      *check(document) {
        if (part === 'collect') return;
        yield { span: document.at(0, { start: 0, end: 1 }), message: '先给出一处' };
        fail();
      },
    });
  };

  for (const part of ['check', 'collect', 'documentCheck'] as const) {
    it(`has found nothing, is reported, and disturbs no other (${part})`, () => {
      const errors: string[] = [];
      const onRuleError = (rule: string, error: unknown) => errors.push(`${rule}: ${(error as Error).message}`);
      const found = check({ text: '甲', rules: [failing(part), wordRule('jia', '甲')], host: { onRuleError } });
      assert.deepEqual(
        found.map(({ rule }) => rule),
        ['jia'],
      );
      assert.deepEqual(errors, [`failing: ${part}`]);
    });
  }
});

describe('settings', () => {
  const rules = [wordRule('jia', '甲'), wordRule('yi', '乙', { report: { severity: 'hint' } })];
  const severities = (settings: Configuration['rules'] & object) =>
    check({ text: '甲乙', rules, configuration: { rules: settings } }).map(
      ({ rule, severity }) => `${rule} ${severity}`,
    );

  it('are the rules’ own where nothing is said; a single report may differ', () => {
    assert.deepEqual(severities({}), ['jia information', 'yi hint']);
  });

  it('turn a rule off', () => {
    assert.deepEqual(severities({ jia: 'off' }), ['yi hint']);
    assert.deepEqual(severities({ jia: { severity: 'off' } }), ['yi hint']);
  });

  it('set a severity, which then holds for every report', () => {
    assert.deepEqual(severities({ yi: 'error' }), ['jia information', 'yi error']);
    assert.deepEqual(severities({ yi: { severity: 'warning' } }), ['jia information', 'yi warning']);
  });

  it('may leave the severity to the rule while they set options', () => {
    assert.deepEqual(severities({ yi: {} }), ['jia information', 'yi hint']);
  });

  it('are complained about where they cannot be followed, and the defaults hold', () => {
    const complaints: string[] = [];
    const counting = paragraphRule({
      ...DECLARED,
      id: 'counting',
      options: {
        most: { type: 'number', default: 3, minimum: 1, maximum: 9, summary: '最多几个' },
        words: { type: 'strings', default: ['甲'], summary: '词' },
        strict: { type: 'boolean', default: false, summary: '从严' },
      },
      *check(_, options) {
        yield { span: { start: 0, end: 1 }, message: JSON.stringify(options) };
      },
    });
    const ask = (setting: object) => {
      const configuration = { rules: { counting: setting } } as Configuration;
      const host = { onConfigurationError: (message: string) => complaints.push(message) };
      return check({ text: '甲', rules: [counting], configuration, host })[0]?.message;
    };
    assert.equal(ask({ most: 5, words: ['乙'], strict: true }), '{"most":5,"words":["乙"],"strict":true}');
    assert.deepEqual(complaints, []);
    assert.equal(ask({ most: 10, words: [1], strict: 'yes' }), '{"most":3,"words":["甲"],"strict":false}');
    assert.equal(complaints.length, 3);
    assert.match(complaints[0] ?? '', /“counting”.*“most”.*1 至 9/);
    ask({ toString: 1 });
    assert.match(complaints[3] ?? '', /没有名为“toString”的选项/);
  });

  it('name rules that do not exist, and severities that do not', () => {
    const complaints: string[] = [];
    const host = { onConfigurationError: (message: string) => complaints.push(message) };
    const configuration = { rules: { none: 'off', jia: 'loud' } } as unknown as Configuration;
    const found = check({ text: '甲', rules, configuration, host });
    assert.equal(found[0]?.severity, 'information');
    assert.equal(complaints.length, 2);
    assert.match(complaints.join(), /“loud”/);
    assert.match(complaints.join(), /没有名为“none”的规则/);
  });
});

describe('one fault is one finding', () => {
  const found = (text: string, ...rules: Rule[]) =>
    check({ text, rules }).map(({ rule, span }) => `${rule}@${span.start}`);

  it('so the superseded one goes where two overlap, and stays where they do not', () => {
    const long = wordRule('long', '甲乙', { supersedes: ['short'] });
    const short = wordRule('short', '乙');
    assert.deepEqual(found('甲乙丙乙', long, short), ['long@0', 'short@3']);
    assert.deepEqual(found('甲乙丙乙', short, long), ['long@0', 'short@3']);
  });

  it('and neighbours that only touch are two', () => {
    const left = wordRule('left', '甲', { supersedes: ['right'] });
    assert.deepEqual(found('甲乙', left, wordRule('right', '乙')), ['left@0', 'right@1']);
  });

  it('even when a later, shorter finding stands between them', () => {
    const long = wordRule('long', '甲乙丙丁', { supersedes: ['end'] });
    assert.deepEqual(found('甲乙丙丁', long, wordRule('other', '乙'), wordRule('end', '丁')), ['long@0', 'other@1']);
  });
});

describe('applying', () => {
  it('takes edits in any order and refuses those that overlap', () => {
    const edits = [
      { span: { start: 2, end: 3 }, newText: '丙' },
      { span: { start: 0, end: 1 }, newText: '' },
      { span: { start: 1, end: 1 }, newText: '甲' },
    ];
    assert.equal(applyEdits('abc', edits), '甲b丙');
    assert.throws(() => applyEdits('abc', [...edits, { span: { start: 1, end: 3 }, newText: '' }]), RangeError);
  });

  it('takes the first fix of each finding, and of two that meet the earlier one', () => {
    const text = '甲';
    const rules = [wordRule('a', '甲', { report: replacing('一') }), wordRule('b', '甲', { report: replacing('二') })];
    assert.equal(applyEdits(text, applyFixes(check({ text, rules }))), '一');
  });

  it('takes only fixes of the kind asked for', () => {
    const text = '甲';
    const choice = wordRule('a', '甲', { report: replacing('一', 'choice') });
    const findings = check({ text, rules: [choice] });
    assert.deepEqual(applyFixes(findings, 'safe'), []);
    assert.equal(applyEdits(text, applyFixes(findings, 'choice')), '一');
  });

  it('leaves out a fix that inserts where another one does', () => {
    const inserting = (id: string): Rule =>
      wordRule(id, '甲', {
        report: {
          fixes: [{ title: '补', applicability: 'safe', edits: [{ span: { start: 0, end: 0 }, newText: id }] }],
        },
      });
    assert.equal(applyEdits('甲', applyFixes(check({ text: '甲', rules: [inserting('b'), inserting('a')] }))), 'a甲');
  });

  it('writes the line ends of the document', () => {
    const rules = [wordRule('jia', '甲', { report: replacing('一\n二') })];
    for (const lineEnd of ['\n', '\r\n']) {
      const text = `甲${lineEnd}乙`;
      assert.equal(applyEdits(text, applyFixes(check({ text, rules }))), `一${lineEnd}二${lineEnd}乙`);
    }
  });
});

describe('the lines of a document', () => {
  const lines = (text: string, first: number, last: number) => {
    const { start, end } = service.read(text, 'plain').lines(first, last);
    return text.slice(0, start) + text.slice(end);
  };

  it('end at LF, CRLF and CR', () => {
    const text = '一\n二\r\n三\r四\r\r\n五\r';
    const { paragraphs, starts } = service.read(text, 'plain');
    assert.deepEqual(
      paragraphs.map((paragraph) => paragraph.text),
      ['一', '二', '三', '四', '', '五', ''],
    );
    assert.deepEqual(starts, [0, 2, 5, 7, 9, 11, 13]);
  });

  it('go with their line end, the last one with the line end before it', () => {
    assert.equal(lines('一\r\n二\r三\n四', 1, 2), '一\r\n四');
    assert.equal(lines('一\r\n二', 1, 1), '一');
    assert.equal(lines('一', 0, 0), '');
  });
});
