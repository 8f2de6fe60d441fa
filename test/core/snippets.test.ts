import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import {
  type Document,
  type Finding,
  type GenreProfile,
  SECTION_ROLES,
  type SectionRole,
} from '../../server/src/core/service.ts';
import { service } from '../support/golden.ts';
import { expandSnippet, nodesOf, type Pick } from '../support/snippet.ts';

interface WrittenSnippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

interface Snippet extends Omit<WrittenSnippet, 'body'> {
  readonly name: string;
  readonly body: string;
}

const BODY =
  '一、读书\n（一）每天读一点。先把手头的篇目读完，再把没有读透的补上。\n（二）每月写一篇。读过的要写下来，写下来的要用起来。\n';

const snippets = readSnippets();
const skeletons = snippets.filter(({ name }) => name.startsWith('框架：'));
const pieces = snippets.filter(({ name }) => !name.startsWith('框架：'));
const linter = service.createLinter({}, { onRuleError: (rule, error) => assert.fail(`${rule}: ${error}`) });

/** Numbers headings from one, so that a single section reads as a whole text. */
const fromOne: Pick = (options) => (options.includes('一') ? '一' : (options[0] as string));

function read(text: string): Document {
  return service.read(text, 'plain');
}

suite('section snippets', () => {
  for (const { name, prefix, description, body } of snippets) {
    test(`${name}: is found by Chinese, by pinyin and by initials`, () => {
      const [chinese = '', ...latin] = prefix;
      assert.deepEqual(latin, [
        [...chinese].map(syllable).join(''),
        [...chinese].map((character) => syllable(character)[0]).join(''),
      ]);
      assert.match(description, /^[^a-z]*\p{Script=Han}[^a-z]*$/iu);
    });

    test(`${name}: has stops 1, 2, 3 … and choices of different options`, () => {
      const nodes = nodesOf(body);
      const numbers = nodes.flatMap((node) => (node.kind === 'stop' || node.kind === 'choice' ? node.number : []));
      const first = [...new Set(numbers)];
      assert.deepEqual(
        first,
        [...first.keys()].map((index) => index + 1),
      );
      for (const node of nodes) {
        if (node.kind !== 'choice') continue;
        assert.ok(node.options.length > 1, `one option: ${node.options}`);
        assert.equal(new Set(node.options).size, node.options.length, `equal options: ${node.options}`);
      }
    });

    test(`${name}: says in 【】 what is still to be filled in or written`, () => {
      for (const node of nodesOf(body)) {
        if (node.kind !== 'stop' || node.children.length === 0) continue;
        if (node.children.some((child) => child.kind === 'variable')) continue;
        assert.match(
          node.children.map((child) => (child.kind === 'text' ? child.text : '')).join(''),
          /^【[填写][^【】]+】$/,
        );
      }
      assert.doesNotMatch(expandSnippet(body).replace(/【[^【】]+】/g, ''), /[【】]/);
    });

    test(`${name}: reads without a finding but what is to be filled in, whatever is chosen`, () => {
      for (const pick of picksOf(body)) assert.deepEqual(unexpected(linter.check(read(expandSnippet(body, pick)))), []);
    });
  }

  test('no two have a prefix in common', () => {
    const prefixes = snippets.flatMap(({ prefix }) => prefix);
    assert.deepEqual(
      prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index),
      [],
    );
  });

  test('a section is for the same part whatever its heading is chosen to be', () => {
    for (const { name, body } of pieces) {
      const roles = picksOf(body).map((pick) => rolesIn(read(expandSnippet(body, pick))).join(' '));
      assert.equal(new Set(roles).size, 1, `${name}: ${roles}`);
    }
  });
});

suite('snippets and genres', () => {
  for (const profile of service.genres) {
    test(`${profile.name}: every part with a heading, required or not, has a snippet of its own`, () => {
      for (const role of sectionRolesOf(profile)) {
        assert.ok(
          pieces.some(({ body }) => rolesIn(read(expandSnippet(body, fromOne)))[0] === role),
          role,
        );
      }
    });

    test(`${profile.name}: has a title and a closing that tell the genre, whatever is chosen`, () => {
      const expect = (kind: string, before: string): void => {
        const body = bodyOf(`${kind}：${shortName(profile)}`);
        const texts = picksOf(body).map((pick) => before + expandSnippet(body, pick));
        assert.deepEqual(texts.filter((text) => certainGenre(text) !== profile.id).join('\n'), '');
      };
      expect('标题块', '');
      if (profile.closing.length > 0) expect('结语', BODY);
    });

    test(`${profile.name}: has a skeleton with all its parts in order`, () => {
      const own = skeletons.filter(({ name }) => name.startsWith(`框架：${shortName(profile)}`));
      assert.notEqual(own.length, 0);
      for (const { name, body } of own) {
        const document = read(expandSnippet(body));
        assert.equal(document.genre.profile?.id, profile.id, name);
        const found = partsIn(document);
        const wanted = profile.parts.map(({ role }) => role);
        assert.deepEqual(
          found.filter((role) => role !== 'body'),
          wanted.filter((role) => role !== 'body' && found.includes(role)),
          `${name}: order`,
        );
        for (const { role, required, requiredWith } of profile.parts) {
          const isDue = required || (requiredWith !== undefined && found.includes(requiredWith));
          assert.ok(!isDue || found.includes(role), `${name}: ${role}`);
        }
        const ends = wanted.includes('closing') ? ['opening', 'closing'] : ['opening'];
        assert.ok(
          ends.every((role) => found.includes(role)),
          `${name}: ${ends.join(' and ')}`,
        );
      }
    });
  }

  test('a skeleton is known for what it is from its first lines on', () => {
    for (const { name, body } of skeletons) assert.ok(service.recognizes(expandSnippet(body), 'plain'), name);
  });

  test('a skeleton left unfilled is reported', () => {
    for (const { name, body } of skeletons) {
      const text = expandSnippet(body);
      const found = linter.check(read(text)).filter(({ rule }) => rule === 'placeholder');
      assert.equal(found.length, text.split('【').length - 1, name);
    }
  });

  test('the aspects of a year are those of the year', () => {
    const headings = (name: string): readonly string[] => {
      const document = read(expandSnippet(bodyOf(name)));
      const problems = document.outline.sections.find(({ role }) => role === 'problems');
      return (problems?.children ?? []).map(({ place, title }) =>
        document.paragraph(place).text.slice(title.start, title.end),
      );
    };
    const aspects = (genre: string, name: string): readonly string[] => {
      const lists = service.genres.find(({ id }) => id === genre)?.aspects ?? [];
      return lists.find((list) => list.name === name)?.aspects.map((aspect) => aspect.name) ?? [];
    };
    for (const { profile, skeletons: own } of service.drafting.starts) {
      for (const { name } of profile.aspects ?? []) {
        const skeleton = own.find(({ occasion }) => occasion === name);
        assert.deepEqual(headings(`框架：${skeleton?.name}`), aspects(profile.id, name));
      }
    }
    assert.deepEqual(
      headings('存在的突出问题：2023年六个方面'),
      aspects('check-person', '2023年主题教育专题民主生活会'),
    );
    assert.deepEqual(headings('存在的突出问题：2024年四个带头'), aspects('check-person', '2024年度民主生活会'));
  });
});

function readSnippets(): readonly Snippet[] {
  const written = JSON.parse(readFileSync('snippets/cailiao.json', 'utf8')) as Record<string, WrittenSnippet>;
  return Object.entries(written).map(([name, { body, ...rest }]) => ({ name, ...rest, body: body.join('\n') }));
}

/** One pick for every option of every choice of a body, the other choices at their first option; numbers always from one. */
function picksOf(body: string): readonly Pick[] {
  const picks = nodesOf(body).flatMap((node) => {
    if (node.kind !== 'choice' || node.options.includes('一')) return [];
    return node.options.map(
      (option): Pick =>
        (options, number) =>
          number === node.number ? option : fromOne(options, number),
    );
  });
  return picks.length > 0 ? picks : [fromOne];
}

function unexpected(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ rule, severity }) => rule !== 'placeholder' && severity !== 'hint')
    .map(({ rule, message }) => `${rule}: ${message}`);
}

function rolesIn(document: Document): readonly SectionRole[] {
  return document.outline.sections.map(({ role }) => role);
}

/** The parts of a text in its order, each run of one part once. */
function partsIn(document: Document): readonly string[] {
  const placed = [...document.outline.blocks, ...document.outline.sections]
    .sort((a, b) => a.place - b.place)
    .map(({ role }) => role);
  return placed.filter((role, index) => role !== placed[index - 1]);
}

function sectionRolesOf(profile: GenreProfile): readonly SectionRole[] {
  return SECTION_ROLES.filter((role) => profile.parts.some((part) => part.role === role));
}

/** The genre that a text names in so many words. */
function certainGenre(text: string): string {
  const { profile, isCertain } = read(text).genre;
  return profile && isCertain ? profile.id : 'unknown';
}

/** A genre's name as the names of snippets have it: 个人对照检查. */
function shortName(profile: GenreProfile): string {
  return profile.name.replace(/材料$/, '');
}

function bodyOf(name: string): string {
  const snippet = snippets.find((one) => one.name === name);
  assert.ok(snippet, name);
  return snippet.body;
}

function syllable(character: string): string {
  if (/\d/.test(character)) return character;
  const found = PINYIN.split(' ').find((entry) => entry.startsWith(character));
  assert.ok(found, `no pinyin for ${character}`);
  return found.slice(1);
}

// The characters of the prefixes, read as they are read there: 会hui, 称cheng, 落luo, 调diao.
const PINYIN =
  '一yi 三san 上shang 不bu 个ge 习xi 书shu 事shi 人ren 会hui 体ti 例li 先xian 其qi 况kuang 列lie 剖pou 副fu 力li 努nu 原yuan 发fa ' +
  '名ming 向xiang 因yin 在zai 如ru 子zi 存cun 学xue 对dui 导dao 小xiao 年nian 并bing 度du 得de 心xin 态tai 情qing 报bao 措cuo 收shou ' +
  '改gai 教jiao 整zheng 方fang 施shi 明ming 是shi 条tiao 析xi 架jia 标biao 框kuang 案an 款kuan 比bi 汇hui 照zhao 班ban 研yan 称cheng ' +
  '第di 结jie 署shu 育yu 致zhi 获huo 落luo 表biao 要yao 言yan 讨tao 语yu 说shuo 读du 谓wei 谢xie 足zu 问wen 面mian 项xiang 题ti 首shou ' +
  '党dang 基ji 履lv 廉lian 建jian 律lv 成cheng 打da 效xiao 文wen 本ben 正zheng 法fa 洁jie 活huo 生sheng 策ce 算suan 组zu 织zhi ' +
  '职zhi 自zi 议yi 课ke 调diao 述shu 做zuo 四si 勉mian 励li 风feng';
