import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { accepted, ask, labels, suggestions } from '../../support/completion.ts';
import { service } from '../../support/golden.ts';

const XUE = '以学铸魂、以学增智、以学正风、以学促干';

suite('set phrases', () => {
  test('come by their first two characters, and take the place of what was committed', () => {
    assert.equal(labels('围绕以学▮')[0], XUE);
    assert.equal(accepted('围绕以学铸▮', XUE), `围绕${XUE}`);
    assert.equal(accepted('围绕以学铸魂，以▮', XUE), `围绕${XUE}`);
    assert.equal(accepted('围绕以学铸▮魂、以学增，抓落实', XUE), `围绕${XUE}，抓落实`);
  });

  test('come by one character only in quotation marks', () => {
    assert.deepEqual(labels('立足久▮'), []);
    assert.deepEqual(labels('做到“久▮”'), ['久久为功']);
  });

  test('come by pinyin and by initials, unless that is turned off', () => {
    for (const typed of ['yixuezhu', 'yxzh', 'yxz', 'yixzhuh'])
      assert.equal(accepted(`围绕${typed}▮`, XUE), `围绕${XUE}`);
    assert.deepEqual(labels('围绕yxzh▮', { pinyin: false }), []);
    for (const latin of ['GDPyx▮', 'https://yx▮', 'a@yx▮', 'x▮']) assert.deepEqual(labels(latin), [], latin);
  });

  test('stand in the quotation marks that are there, and close those that are not closed', () => {
    assert.equal(accepted('围绕“以学铸▮”的要求', XUE), `围绕“${XUE}”的要求`);
    assert.equal(accepted('围绕“以学铸▮', XUE), `围绕“${XUE}”`);
    assert.equal(accepted('深刻领悟“▮”', '深刻领悟“两个确立”的决定性意义'), '深刻领悟“两个确立”的决定性意义');
    assert.equal(accepted('精神上的“▮”', '精神上的“钙”'), '精神上的“钙”');
    assert.equal(
      accepted('他谈到“深刻领▮”', '深刻领悟“两个确立”的决定性意义'),
      '他谈到“深刻领悟‘两个确立’的决定性意义”',
    );
  });

  test('bring their own quotation marks where they always have them', () => {
    assert.equal(accepted('做到两个维▮', '两个维护'), '做到“两个维护”');
    assert.equal(accepted('做到“两个维▮”', '两个维护'), '做到“两个维护”');
    assert.equal(accepted('贯彻中央八项规▮', '八项规定'), '贯彻中央八项规定');
  });

  test('are called for by the words before a quotation mark', () => {
    assert.equal(labels('坚定“▮”')[0], '四个自信');
    assert.equal(accepted('坚定“▮', '四个自信'), '坚定“四个自信”');
  });

  test('tell what stands behind them', () => {
    const [first] = suggestions(ask('围绕以学▮'));
    assert.equal(first?.detail, '固定表述，4 项');
    const subject = service.subjectOf(first?.key ?? '');
    assert.equal(subject?.kind === 'phrase' && subject.phrase.id, 'yi-xue');
    assert.equal(service.subjectOf('phrase:没有这一条'), undefined);
  });
});

suite('no set phrase', () => {
  const silent: Readonly<Record<string, readonly string[]>> = {
    'from a single character': ['加强党▮'],
    'inside or behind a finished one': [`${XUE}▮`, '以学▮铸魂、以学增智、以学正风、以学促干', '久久▮为功'],
    "in somebody's own words": ['总书记强调：“以学▮，抓好落实。”', '古人云“久▮，不可懈怠”', '他指出，“要以学▮”'],
    'where a word goes on otherwise': ['以学▮铸魂工程'],
    'where it stands already': [`以学▮，${XUE}`, '以学增智、以学▮'],
    'in a heading mark or a residue': ['##paid▮begin##', '更多材料请关注公众号 以学▮'],
  };
  for (const [where, texts] of Object.entries(silent)) {
    test(where, () => {
      for (const text of texts) assert.ok(!labels(text).includes(XUE) && !labels(text).includes('久久为功'), text);
    });
  }

  test('in fenced code', () => {
    assert.deepEqual(suggestions(ask('```\n以学▮\n```\n', 'markdown')), []);
    assert.equal(suggestions(ask('以学▮\n', 'markdown'))[0]?.label, XUE);
  });
});

suite('document titles', () => {
  const PRUNED = '《中国共产党纪律处分条例》';

  test('come inside 《, the whole list right behind it', () => {
    assert.ok(labels('对照《▮').length > 50);
    assert.deepEqual(labels('对照▮'), []);
  });

  test('come by their beginning, also without who issued them, and by pinyin', () => {
    for (const typed of ['中国共产党纪律处', '纪律处', '律处分', 'jlcf', 'zggcdjl'])
      assert.equal(accepted(`对照《${typed}▮》自查`, PRUNED), `对照${PRUNED}自查`, typed);
  });

  test('close 《 where nothing does, and take what stands behind the cursor', () => {
    assert.equal(accepted('对照《纪律处▮', PRUNED), `对照${PRUNED}`);
    assert.equal(accepted('对照《中国共产党▮条例》自查', PRUNED), `对照${PRUNED}自查`);
    assert.deepEqual(labels('对照《中国共产党▮的办法》自查'), []);
  });

  test('are silent on a title that is whole, and in quoted words', () => {
    assert.ok(!labels('对照《中国共产党纪律处分条例▮》').includes(PRUNED));
    assert.deepEqual(labels('他强调：“要学《纪律▮》，并用好。”'), []);
  });
});

suite('names of one’s own units', () => {
  const units = () => ['柳溪镇', '柳溪镇党委'];

  test('come from the other drafts', () => {
    assert.deepEqual(labels('作为柳溪▮', { units }), ['柳溪镇', '柳溪镇党委']);
    assert.deepEqual(labels('作为青▮', { units }), []);
  });

  test('come from the draft itself, which leaves no room for others of their kind', () => {
    const draft = '学习心得体会\n南河镇　张明\n同志们：\n';
    assert.deepEqual(labels(`${draft}立足南河▮`, { units }), ['南河镇']);
    assert.deepEqual(labels(`${draft}立足柳溪▮`, { units }), ['柳溪镇党委']);
  });
});
