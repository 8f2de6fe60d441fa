import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { TextMode } from '../../server/src/core/service.ts';
import { renderOutline, service } from '../support/golden.ts';

/** The structure of a text as lines, without the genre. */
function outline(text: string, mode: TextMode = 'plain'): readonly string[] {
  return renderOutline(service.read(text, mode)).trimEnd().split('\n').slice(1);
}

function genre(text: string): string | undefined {
  return service.read(text, 'plain').genre.profile?.id;
}

const LONG = '今年以来，我把学习摆在首位，白天下村，晚上读书，笔记写满了三个本子，同事们都说我变了个样。';

suite('outline', () => {
  test('headings alone on a line and run-in headings', () => {
    assert.deepEqual(outline('一、学习体会\n（一）学得深。读了原著。\n二、存在的问题\n1.读得少'), [
      '1–2 一、 学习体会 [understanding]',
      '  2–2 （一） 学得深 [understanding]',
      '3–4 二、 存在的问题 [problems]',
      '  4–4 1. 读得少 [problems]',
    ]);
  });

  test('signs of Markdown in plain text stand before the number', () => {
    const lines = [
      '1 title',
      '2–3 一、 学习体会 [understanding]',
      '4–5 二、 存在的问题 [problems]',
      '6–7 · 今后打算 [measures]',
    ];
    const heads = ['# 心得体会', '## 一、学习体会', LONG, '**二、存在的问题**', LONG, '### 今后打算', LONG];
    assert.deepEqual(outline(heads.join('\n')), lines);
  });

  test('an unnumbered part between numbered ones', () => {
    assert.deepEqual(
      outline(`二、存在的问题\n（一）学得浅。${LONG}\n产生这些问题的原因：\n${LONG}\n三、整改措施\n多读书。`),
      [
        '1–2 二、 存在的问题 [problems]',
        '  2–2 （一） 学得浅 [problems]',
        '3–4 · 产生这些问题的原因 [causes]',
        '5–6 三、 整改措施 [measures]',
      ],
    );
  });

  test('a line that announces is no heading', () => {
    for (const line of ['下面谈几点体会：', '现将学习体会汇报如下：', '主要原因有以下几点：', '在思想建设方面：']) {
      assert.deepEqual(outline(`一、学习\n${LONG}\n${line}\n${LONG}`), ['1–4 一、 学习 [body]'], line);
    }
  });

  test('two parts in one heading', () => {
    assert.deepEqual(outline('一、存在的不足和努力方向\n学得浅。'), [
      '1–2 一、 存在的不足和努力方向 [problems measures]',
    ]);
    assert.deepEqual(outline('一、存在问题的原因剖析\n学得浅。'), ['1–2 一、 存在问题的原因剖析 [causes]']);
    assert.deepEqual(outline('一、存在的问题及原因\n学得浅。'), ['1–2 一、 存在的问题及原因 [problems causes]']);
  });

  test('last year’s measures are no measures', () => {
    assert.deepEqual(outline('一、上年度整改措施落实情况\n都落实了。'), ['1–2 一、 上年度整改措施落实情况 [body]']);
  });

  test('title, name, salutation, opening, closing, signature', () => {
    const text = `在读书班上的发言\n——以学促干\n（某局 张三）\n同志们：\n${LONG}\n一、体会\n${LONG}\n以上是我的发言，请批评指正。\n张三\n2023年6月3日`;
    assert.deepEqual(outline(text), [
      '1 title',
      '2 title',
      '3 title',
      '4 salutation',
      '5 opening',
      '8 closing',
      '9 closing',
      '10 closing',
      '6–7 一、 体会 [understanding]',
    ]);
  });

  test('residue stands outside', () => {
    const text = `学习心得体会\n${LONG}\n##paidbegin##一、体会\n${LONG}\n\n欢迎关注公众号“材料大全”，加微信领取更多范文。\n##paidend##`;
    assert.deepEqual(outline(text), [
      '1 title',
      '2 opening',
      '6 residue',
      '7 residue',
      '3–4 一、 体会 [understanding]',
    ]);
  });

  test('unnumbered headings of a text without numbers', () => {
    const text = `学习心得体会\n${LONG}\n坚定信念，铸牢忠诚\n${LONG}\n勇于担当，真抓实干\n${LONG}`;
    assert.deepEqual(outline(text).slice(2), ['3–4 · 坚定信念，铸牢忠诚 [body]', '5–6 · 勇于担当，真抓实干 [body]']);
  });

  test('doubtful markers need a neighbour', () => {
    assert.deepEqual(outline('一，学习体会\n很深。\n二，存在的问题\n不少。').length, 2);
    assert.deepEqual(outline(`${LONG}\n一，是我的方向。${LONG}`), ['1 opening']);
  });

  test('items over paragraphs, nested and restarted', () => {
    const text = '一、体会\n一是学。要点有二：一是读，二是记。\n二是用。\n二、打算\n一要学；二要做。';
    assert.deepEqual(outline(text).slice(2), ['items 2 一是, 3 二是', 'items 2 一是, 2 二是', 'items 5 一要, 5 二要']);
  });

  test('Markdown', () => {
    const text =
      '# 学习心得体会\n\n**引言**在此。\n\n## 一、学习体会\n\n很**深**。\n\n## **存在的问题**\n\n```\n一、代码\n```\n';
    assert.deepEqual(outline(text, 'markdown'), [
      '1 title',
      '3 opening',
      '5–8 一、 学习体会 [understanding]',
      '9–13 · 存在的问题 [problems]',
    ]);
  });

  test('nothing to read', () => {
    for (const text of ['', '\n\n', '　']) assert.deepEqual(outline(text), []);
  });
});

suite('genre', () => {
  for (const [title, id] of [
    ['县委领导班子2023年度民主生活会对照检查材料', 'check-team'],
    ['县水利局党委书记个人对照检查材料', 'check-person'],
    ['2024年度民主生活会个人对照检查发言提纲', 'check-person'],
    ['在县委读书班上的交流发言', 'class'],
    ['主题教育专题一交流研讨材料', 'talk'],
    ['学习党的二十届三中全会精神心得体会', 'gain'],
    ['关于召开会议的通知', undefined],
    ['论研究生培养的几个问题', undefined],
  ] as const) {
    test(`${title}: ${id ?? 'unknown'}`, () => assert.equal(genre(`${title}\n${LONG}`), id));
  }
  test('the closing tells where the title does not', () => {
    assert.equal(genre(`${LONG}\n一、学深\n${LONG}\n以上是我的交流发言，请批评指正。`), 'talk');
  });
  test('a mention in the body decides nothing', () => {
    assert.equal(
      genre(`工作简报\n${LONG}\n${LONG}大家在民主生活会上作了对照检查，交流了心得体会。\n${LONG}`),
      undefined,
    );
  });
  test('a person’s choice wins', () => {
    assert.equal(service.read(`学习心得体会\n${LONG}`, 'plain', { genre: 'talk' }).genre.profile?.id, 'talk');
  });
});
