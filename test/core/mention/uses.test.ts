import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { literalUsesOf } from '../../../server/src/core/mention/uses.ts';
import { createService, mentionAt, usesOf } from '../../../server/src/core/service.ts';
import { languageData } from '../../../server/src/data.ts';
import { readMarked, writeMarked } from '../../support/marked.ts';

const service = createService(languageData);

/** The text with all places marked that are those of what stands where the `│` does. */
function marked(withCursor: string, find: typeof usesOf = usesOf): string {
  const text = withCursor.replace('│', '');
  const document = service.read(text, 'plain');
  const mention = mentionAt(document, withCursor.indexOf('│'));
  assert.ok(mention, withCursor);
  return writeMarked(text, find(document, mention));
}

/** Asserts that from the first of the marked places all are found. */
function assertUses(expected: string): void {
  const { text, spans } = readMarked(expected);
  const start = (spans[0]?.start ?? 0) + 1;
  assert.equal(marked(`${text.slice(0, start)}│${text.slice(start)}`), expected);
}

describe('the uses of what is mentioned', () => {
  it('are all forms of a set phrase, faulty and shortened ones too', () => {
    assertUses(
      '要⟦以学铸魂、以学增智、以学正风、以学促干⟧。\n既要⟦以学铸魂、以学增智⟧，\n也要⟦以学铸魂、以学增智、以学正风、以学正风⟧；⟦以学筑魂⟧。',
    );
  });

  it('are those of the inner phrase where one holds another', () => {
    assertUses('学习⟦习近平新时代中国特色社会主义思想⟧。\n用⟦习近平新世代中国特色社会主义思想⟧武装头脑。');
  });

  it('are all names of a document', () => {
    assertUses(
      '对照《⟦中国共产党纪律处分条例⟧》（以下简称《⟦条例⟧》）自查。\n学习《⟦条例⟧》和《党章》，逐条对照⟦中国共产党纪律处分条例⟧。',
    );
    assertUses('学习《⟦中国共产党章程⟧》，遵守《⟦党章⟧》。');
  });

  it('are those of the name alone where a short one stands for two documents', () => {
    assertUses(
      '《⟦中国共产党纪律处分条例⟧》（以下简称《条例》）。\n《中国共产党问责条例》（以下简称《条例》）。\n学习《条例》。',
    );
  });

  it('are those of a document that nobody knows', () => {
    assertUses('制定《⟦青山镇学习方案⟧》，落实《⟦青山镇学习方案⟧》。青山镇学习方案很好。');
  });

  it('are the places of the own unit, in longer names too', () => {
    assertUses('在⟦青山镇⟧读书班上的发言\n一、学习体会\n作为⟦青山镇⟧卫生院院长，我对青山县满怀感情。');
  });

  it('are the places of a person, set wide or not', () => {
    assertUses('学习心得体会\n⟦王　强⟧\n一、学习体会\n⟦王强⟧同志学得深，王小强学得早。');
  });

  it('are the places of a quoted term; of a short one in quotes only', () => {
    assertUses('发扬“⟦老渠精神⟧”，⟦老渠精神⟧不能丢。');
    assertUses('走进“⟦两新⟧”组织。“⟦两新⟧”组织分两新类。');
  });

  it('are to the letter those that a new name would change', () => {
    const text = '对照《中国共产党│章程》，遵守《党章》，学习《中国共产党章程》。';
    assert.equal(
      marked(text, (document, mention) => (mention.kind === 'phrase' ? [] : literalUsesOf(document, mention))),
      '对照《⟦中国共产党章程⟧》，遵守《党章》，学习《⟦中国共产党章程⟧》。',
    );
  });

  it('are none of plain words, nor of a quoted sentence', () => {
    for (const text of ['学了│很多。', '他说：“这件事│不能拖。”', '他说：“这件事│，今天办；那件事，明天办”。']) {
      const document = service.read(text.replace('│', ''), 'plain');
      assert.equal(mentionAt(document, text.indexOf('│')), undefined, text);
    }
  });
});
