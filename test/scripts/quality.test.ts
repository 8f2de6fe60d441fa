import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { faultClasses } from '../../scripts/quality/classes.ts';
import { type Draft, readDraft, readDrafts } from '../../scripts/quality/draft.ts';
import type { FaultClass } from '../../scripts/quality/fault-class.ts';
import { measureCalm, measureClasses, type Score } from '../../scripts/quality/measure.ts';
import { type Plant, placesOf, plantedText } from '../../scripts/quality/plant.ts';
import { isGoodEnough } from '../../scripts/quality/report.ts';
import { samplePlants } from '../../scripts/quality/sample.ts';
import { paragraphRule, type Rule, type Severity } from '../../server/src/core/engine/rule.ts';
import { applyEdits, createService } from '../../server/src/core/service.ts';
import { languageData } from '../../server/src/data.ts';
import { writeMarked } from '../support/marked.ts';

const drafts = readDrafts();
const service = createService(languageData);

const SMALL = readDraft(
  'small.txt',
  `在支部学习会上的发言

各位领导、同志们：

按照支部安排，我读了《中国共产党章程》，现从认识、差距、打算三个方面作一汇报。

一、学习认识

一是信念更加坚定。党章是“总规矩”，要认真地学、反复地学。二是方向更加明确，做得还不够。三是责任更加重大，还要继续努力。

二、存在差距

联系实际不够紧密，2024年只下基层3次，走访、座谈、蹲点等工作做得少。

三、今后打算

学习、调研、走访、总结要成为习惯，群众的事情一件一件地办好。
`,
);

suite('planted mistakes', () => {
  for (const fault of faultClasses) {
    test(`${fault.name}: a plant changes what it says and nothing else`, () => {
      const samples = samplePlants(fault, drafts, 1, 12);
      assert.ok(samples.length > 0, 'the correct documents offer plants');
      for (const { plant } of samples) {
        assert.notEqual(plantedText(plant), plant.original);
        assert.equal(undone(plant), plant.original);
        for (const { start, end } of placesOf(plant)) {
          assert.ok(0 <= start && start <= end && end <= plantedText(plant).length, 'places are in bounds');
        }
      }
    });
  }

  const shown: readonly (readonly [string, string])[] = [
    ['heading-number-lost', '⟦⟧存在差距'],
    ['heading-gap', '⟦三⟧、存在差距'],
    ['heading-number-repeated', '⟦一⟧、存在差距'],
    ['heading-marker-form', '⟦二.⟧存在差距'],
    ['item-gap', '⟦三是⟧方向更加明确，做得还不够。⟦四是⟧责任更加重大'],
    ['item-label-lost', '⟦⟧方向更加明确'],
    ['count-wrong', '⟦四⟧个方面'],
    ['doubled-character', '群众的⟦的⟧事情'],
    ['list-member-repeated', '调研、走访⟦、走访⟧、总结'],
    ['title-marks-lost', '⟦中国共产党章程⟧'],
    ['quote-lost', '⟦⟧总规矩”'],
    ['mark-half-width', '按照支部安排⟦,⟧我读了'],
    ['pause-before-conjunction', '蹲点⟦、⟧等工作'],
    ['particle-di-lost', '认真⟦的⟧学'],
    ['particle-de-lost', '做⟦的⟧还不够'],
    ['word-confused', '作一⟦回报⟧。'],
    ['year-short', '⟦⟧24年'],
    ['digits-full-width', '⟦２０２４⟧年'],
    ['salutation-lost', '⟦⟧\n按照支部安排'],
  ];
  for (const [name, expected] of shown) {
    test(`${name}: ${expected.replaceAll('\n', '⏎')}`, () => {
      const plants = samplePlants(faultNamed(name), [SMALL], 1, Number.POSITIVE_INFINITY);
      const marked = plants.map(({ plant }) =>
        writeMarked(plantedText(plant), placesOf(plant).slice(0, plant.edits.length)),
      );
      assert.ok(
        marked.some((text) => text.includes(expected)),
        marked.join('\n---\n'),
      );
    });
  }

  test('the same seed gives the same plants, another one others', () => {
    const texts = (seed: number): string[] =>
      samplePlants(faultNamed('doubled-word'), drafts, seed, 20).map(({ plant }) => plantedText(plant));
    assert.deepEqual(texts(7), texts(7));
    assert.notDeepEqual(texts(7), texts(8));
  });

  test('the plants of a class do not all come from one document', () => {
    const names = samplePlants(faultNamed('mark-doubled'), drafts, 1, 60).map(({ draft }) => draft.name);
    assert.ok(new Set(names).size > 20);
  });
});

suite('scores', () => {
  const classes = [faultNamed('doubled-character'), faultNamed('heading-gap')];

  test('rules that find nothing score 0', () => {
    const scores = measure([], classes, drafts);
    assert.deepEqual(
      scores.map(({ caught }) => caught),
      [0, 0],
    );
    assert.ok(scores.every(({ planted, missed }) => planted > 0 && missed.length === planted));
    assert.equal(isGoodEnough(scores, calmOf([])), false);
  });

  test('a finding counts at the plant, from information on', () => {
    const fault = faultNamed('doubled-character');
    const twice = (severity: Severity): Rule => finds(/(.)\1/g, severity);
    const all = samplePlants(fault, [SMALL], 1, 60).length;
    assert.equal(measure([twice('information')], [fault], [SMALL])[0]?.caught, all);
    assert.equal(measure([twice('hint')], [fault], [SMALL])[0]?.caught, 0);
  });

  test('what was found before the plant does not count', () => {
    const everywhere = finds(/的/g, 'warning');
    const [score] = measure([everywhere], [faultNamed('mark-doubled')], [SMALL]);
    assert.deepEqual([score?.caught, score?.noise], [0, 0]);
  });

  test('a new warning elsewhere is noise', () => {
    const atEnd = paragraphRule({
      ...ANY_RULE,
      severity: 'warning',
      *check({ text }) {
        // Says something of 2024 as soon as the sentence behind it has gone wrong.
        const start = text.indexOf('2024');
        if (start >= 0 && text.includes('得少。。')) yield { span: { start, end: start + 4 }, message: '……' };
      },
    });
    const [score] = measure([atEnd], [faultNamed('mark-doubled')], [SMALL]);
    assert.deepEqual([score?.caught, score?.noisy], [0, { 'any-rule': 1 }]);
  });

  test('a miss is told with document, line, the planted text and what stood there', () => {
    const [score] = measure([], [faultNamed('salutation-mark')], [SMALL]);
    const miss = score?.missed.find(({ planted }) => planted.includes('⟦，⟧'));
    assert.equal(miss?.draft, 'small.txt');
    assert.equal(miss?.line, 3);
    assert.equal(miss?.planted, '习会上的发言⏎⏎各位领导、同志们⟦，⟧⏎⏎按照支部安排，我读了《中国共');
    assert.equal(miss?.original, '：');
  });

  test('a warning in a correct document is listed with its place and spoils the result', () => {
    const calm = calmOf([finds(/总规矩/g, 'warning')]);
    assert.equal(calm.warnings, 1);
    assert.deepEqual(calm.listed, ['small.txt:9:14 any-rule ……']);
    const perfect = { name: 'x', isBeyond: false, planted: 1, caught: 1, noise: 0, noisy: {}, missed: [] };
    assert.equal(isGoodEnough([perfect], calm), false);
    assert.equal(isGoodEnough([perfect], calmOf([])), true);
  });

  test('what is beyond a program is not demanded', () => {
    const caught = { name: 'x', isBeyond: false, planted: 1, caught: 1, noise: 0, noisy: {}, missed: [] };
    const missed = { ...caught, name: 'y', caught: 0 };
    assert.equal(isGoodEnough([caught, missed], calmOf([])), false);
    assert.equal(isGoodEnough([caught, { ...missed, isBeyond: true }], calmOf([])), true);
  });
});

test('every class is explained', () => {
  const page = readFileSync('docs/QUALITY.md', 'utf8');
  const named = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1]);
  assert.deepEqual(
    named,
    faultClasses.map(({ name }) => name),
  );
});

const ANY_RULE = {
  id: 'any-rule',
  summary: '……',
  why: '……',
  tier: 'convention',
  source: '……',
  options: {},
  examples: [{ good: '……' }],
} as const;

function finds(pattern: RegExp, severity: Severity): Rule {
  return paragraphRule({
    ...ANY_RULE,
    severity,
    *check({ text }) {
      for (const match of text.matchAll(pattern)) {
        yield { span: { start: match.index, end: match.index + match[0].length }, message: '……' };
      }
    },
  });
}

function measure(rules: readonly Rule[], classes: readonly FaultClass[], from: readonly Draft[]): readonly Score[] {
  return measureClasses({ service, linter: service.createLinter({}, { rules }) }, from, classes, {
    seed: 1,
    plants: 60,
  });
}

function calmOf(rules: readonly Rule[]) {
  return measureCalm({ service, linter: service.createLinter({}, { rules }) }, [SMALL]);
}

function faultNamed(name: string): FaultClass {
  const fault = faultClasses.find((candidate) => candidate.name === name);
  assert.ok(fault, name);
  return fault;
}

/** The planted text with what stood there before put back at the changed places. */
function undone(plant: Plant): string {
  const changed = placesOf(plant).slice(0, plant.edits.length);
  const edits = changed.map((span, index) => {
    const was = plant.edits[index]?.span ?? span;
    return { span, newText: plant.original.slice(was.start, was.end) };
  });
  return applyEdits(plantedText(plant), edits);
}
