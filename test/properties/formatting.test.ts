import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import {
  applyEdits,
  type Configuration,
  createService,
  format,
  type LayoutStyle,
  type TextMode,
} from '../../server/src/core/service.ts';
import { languageData } from '../../server/src/data.ts';
import { applyChange, changes, drafts, modes } from '../support/arbitrary.ts';

const CLEAN = 'test/golden/clean';
const clean = readdirSync(CLEAN).map((name) => readFileSync(`${CLEAN}/${name}`, 'utf8'));
const service = createService(languageData);
const linter = service.createLinter();

const styles: fc.Arbitrary<LayoutStyle> = fc.record({
  indent: fc.constantFrom('keep', 'none', 'fullwidth'),
  blankLines: fc.constantFrom('keep', 'none'),
});

function formatted(text: string, mode: TextMode, style: LayoutStyle, { check } = { check: linter }): string {
  return applyEdits(
    text,
    format(service.read(text, mode), style, (version) => check.check(version)),
  );
}

/** The ideographs of a text, but for those that numbers are written with. */
function wordsOf(text: string): string {
  return (text.match(/(?![〇零一二三四五六七八九十百])\p{Script=Han}/gu) ?? []).join('');
}

describe('formatting', () => {
  it('twice is formatting once', () => {
    fc.assert(
      fc.property(drafts, modes, styles, (text, mode, style) => {
        const once = formatted(text, mode, style);
        assert.equal(formatted(once, mode, style), once, JSON.stringify([text, once]));
      }),
    );
  });

  it('twice is formatting once, of a finished text that was spoilt', () => {
    fc.assert(
      fc.property(fc.constantFrom(...clean), changes, styles, (text, series, style) => {
        const once = formatted(series.reduce(applyChange, text), 'plain', style);
        assert.equal(formatted(once, 'plain', style), once);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps every ideograph in its order, but for doubled ones and residue', () => {
    const configuration: Configuration = { rules: { 'doubled-word': 'off', residue: 'off' } };
    const check = service.createLinter(configuration);
    fc.assert(
      fc.property(drafts, modes, styles, (text, mode, style) => {
        assert.equal(wordsOf(formatted(text, mode, style, { check })), wordsOf(text));
      }),
    );
  });

  it('of a part changes nothing around it', () => {
    fc.assert(
      fc.property(drafts, styles, fc.nat(), fc.nat(), (text, style, a, b) => {
        const document = service.read(text, 'plain');
        const starts = [...document.starts, text.length];
        const [start = 0, end = 0] = [a, b].map((at) => starts[at % starts.length] as number).sort((x, y) => x - y);
        const edits = format(document, style, (version) => linter.check(version), { start, end });
        const result = applyEdits(text, edits);
        assert.ok(result.startsWith(text.slice(0, start)));
        assert.ok(result.endsWith(text.slice(end)));
      }),
    );
  });
});
