import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ownNamesOf } from '../../../server/src/core/mention/own-names.ts';
import { createService } from '../../../server/src/core/service.ts';
import { languageData } from '../../../server/src/data.ts';

const service = createService(languageData);

function namesIn(...lines: readonly string[]): string {
  return ownNamesOf(service.read(lines.join('\n'), 'plain'))
    .map(({ kind, text }) => `${text}(${kind})`)
    .join(' ');
}

const BODY = ['一、学习体会', '学了很多。'];

describe('the names that a text gives as its own', () => {
  it('are units in its title', () => {
    assert.equal(namesIn('在青山镇党委读书班上的发言', ...BODY), '青山镇(unit) 青山镇党委(unit)');
    assert.equal(namesIn('青山县市场监管局学习心得体会', ...BODY), '青山县(unit) 青山县市场监管局(unit)');
    assert.equal(namesIn('深入学习贯彻全会精神 推动全县高质量发展', ...BODY), '');
  });

  it('are units and persons in the lines under it', () => {
    assert.equal(namesIn('学习心得体会', '青山镇　王强', ...BODY), '青山镇(unit) 王强(person)');
    assert.equal(
      namesIn('学习心得体会', '青山县医院护理部主任 林晓月', ...BODY),
      '青山县(unit) 青山县医院(unit) 林晓月(person)',
    );
    assert.equal(namesIn('学习心得体会', '王　强', ...BODY), '王强(person)');
    assert.equal(namesIn('学习心得体会', '青山镇党委书记李敏', ...BODY), '青山镇(unit) 青山镇党委(unit) 李敏(person)');
  });

  it('are persons who are addressed', () => {
    assert.equal(namesIn('学习心得体会', '尊敬的李敏书记、各位同志：', ...BODY), '李敏(person)');
    assert.equal(namesIn('学习心得体会', '李敏书记，同志们：', ...BODY), '李敏(person)');
  });

  it('are units and persons in the signature', () => {
    assert.equal(
      namesIn(
        '学习心得体会',
        ...BODY,
        '以上是我的体会，请批评指正。',
        '　　　　　　青山县图书馆　张华',
        '　　　　　　2024年5月',
      ),
      '青山县(unit) 青山县图书馆(unit) 张华(person)',
    );
  });

  it('are no words that only look like them', () => {
    assert.equal(namesIn('学习心得体会', '高新区', ...BODY), '高新区(unit)');
    assert.equal(namesIn('学习心得体会', ...BODY, '谢谢'), '');
    assert.equal(namesIn('学习心得体会', '青山镇的王强说过一句话。', ...BODY), '');
  });
});
