import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { layOut } from '../../../server/src/core/formatting/lay-out.ts';
import { applyEdits, createService, type LayoutStyle, type TextMode } from '../../../server/src/core/service.ts';
import { languageData } from '../../../server/src/data.ts';

const service = createService(languageData);

function laidOut(text: string, style: Partial<LayoutStyle>, mode: TextMode = 'plain'): string {
  return applyEdits(text, layOut(service.read(text, mode), { indent: 'keep', blankLines: 'keep', ...style }));
}

const DRAFT = [
  '　　　学习心得体会',
  '青山镇　王强',
  '',
  '各位领导、同志们：',
  '\t一、学习体会',
  '    学了很多，想了很多。',
  '　一是学得深。',
  '',
  '姓名\t单位\t电话',
  '以上是我的体会，请批评指正。',
  '　　　　　　　　　王强',
  '　　　　　　　2024年5月6日',
].join('\n');

describe('the layout', () => {
  it('indents headings and body paragraphs by two full-width spaces', () => {
    assert.equal(
      laidOut(DRAFT, { indent: 'fullwidth' }),
      DRAFT.replace('\t一、', '　　一、')
        .replace('    学了', '　　学了')
        .replace('　一是', '　　一是')
        .replace('以上是', '　　以上是'),
    );
  });

  it('takes their indentation away', () => {
    assert.equal(
      laidOut(DRAFT, { indent: 'none' }),
      DRAFT.replace('\t一、', '一、').replace('    学了', '学了').replace('　一是', '一是'),
    );
  });

  it('deletes blank lines and leaves the last line end', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['', '一、学习体会', ' 　', '', '学了很多。', '', '　'].join(end);
      assert.equal(laidOut(text, { blankLines: 'none' }), `一、学习体会${end}学了很多。${end}`);
    }
    assert.equal(laidOut('学了很多。\n\n想了很多。', { blankLines: 'none' }), '学了很多。\n想了很多。');
    assert.equal(laidOut('\n\n', { blankLines: 'none' }), '');
  });

  it('is left alone where it is to be kept, and in Markdown', () => {
    assert.equal(laidOut(DRAFT, {}), DRAFT);
    const markdown = '# 学习心得体会\n\n学了很多。\n\n- 一是学得深。\n';
    assert.equal(laidOut(markdown, { indent: 'fullwidth', blankLines: 'none' }, 'markdown'), markdown);
  });
});
