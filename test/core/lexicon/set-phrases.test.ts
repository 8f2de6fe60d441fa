import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quotation } from '../../../server/src/core/rules/quotation.ts';
import { setPhrase } from '../../../server/src/core/rules/set-phrase.ts';
import { languageData } from '../../../server/src/data.ts';
import { findingsIn } from '../../support/examples.ts';
import { readMarked, writeMarked } from '../../support/marked.ts';

const { setPhrases } = languageData.lexicons;
const HAN = /[\u3400-\u9fff]/;

/** What either rule marks: a phrase may touch upon one of the other kind. */
function marked(text: string): string {
  const findings = [setPhrase, quotation].flatMap((rule) => findingsIn(rule, { good: text }, text));
  return writeMarked(
    text,
    findings.map(({ span }) => span),
  );
}

describe('the set phrases', () => {
  it('have ids of their own, and enough of them', () => {
    const ids = setPhrases.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.length >= 150, `${ids.length} entries`);
  });

  it('have each canonical form once, whatever its marks', () => {
    const forms = setPhrases.map(({ canonical }) => canonical.replace(/[、，。：；“”‘’《》—]/g, ''));
    assert.deepEqual(
      forms.filter((form, place) => forms.indexOf(form) !== place),
      [],
    );
  });

  it('name a source, not a memory', () => {
    for (const { id, source } of setPhrases) {
      assert.match(source, HAN, id);
      assert.doesNotMatch(source, /memory|记忆|https?:|\.com|\.txt/, id);
    }
  });

  for (const phrase of setPhrases) {
    const { id, canonical, members, variants, wrong } = phrase;

    it(`${id}: members in order, with nothing but marks between them`, () => {
      assert.notEqual(members.length, 1, 'a phrase of one piece has no members');
      let rest = canonical;
      for (const [place, member] of members.entries()) {
        const [spelling = ''] = member.split('|');
        const at = rest.indexOf(spelling);
        assert.ok(at >= 0, member);
        if (members.length > 2 || place > 0) assert.doesNotMatch(rest.slice(0, at).replace(/^和/, ''), HAN, member);
        rest = rest.slice(at + spelling.length);
      }
      if (members.length > 0) assert.equal(rest, '');
      for (const member of members.flatMap((one) => one.split('|'))) assert.ok(member.length > 1, `“${member}”`);
    });

    it(`${id}: what is right is never listed as wrong`, () => {
      const right = [canonical, ...variants, ...members.flatMap((member) => member.split('|'))];
      assert.equal(new Set([canonical, ...variants]).size, variants.length + 1, 'a variant twice');
      for (const { text, right: expected } of wrong) {
        assert.ok(!right.includes(text), text);
        assert.notEqual(text, expected);
      }
    });

    it(`${id}: finds its example as marked`, () => {
      const { text } = readMarked(phrase.example);
      assert.equal(marked(text), phrase.example);
    });

    for (const { text, right } of wrong) {
      it(`${id}: finds “${text}”, and is content with “${right}”`, () => {
        assert.notEqual(marked(`常说${text}。`), `常说${text}。`);
        assert.equal(marked(`常说${right}。`), `常说${right}。`);
      });
    }
  }

  it('hold no wrong form that is right in another entry', () => {
    const right = setPhrases.flatMap(({ canonical, variants }) => [canonical, ...variants]);
    for (const { id, wrong } of setPhrases)
      for (const { text } of wrong) assert.ok(!right.includes(text), `${id}: ${text}`);
  });
});
