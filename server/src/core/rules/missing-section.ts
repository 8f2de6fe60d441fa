import { documentRule, type Edit, type Fix, type Report } from '../engine/rule.ts';
import type { Document } from '../model/document.ts';
import type { Section } from '../model/outline.ts';
import type { Part } from '../model/profile.ts';
import { type MissingPart, missingParts } from '../structure/missing-parts.ts';
import { writeMarker, writeOrdinal } from '../syntax/marker.ts';

export const missingSection = documentRule({
  id: 'missing-section',
  summary: '这类材料必须有的部分应当齐全。',
  why: '各类材料的必备部分不同：对照检查要有问题、原因、措施，心得体会和研讨发言要有体会，写了问题就要有措施。标题措辞不限，没有标明的大标题按位置对应；看不出是哪一类材料的不检查。',
  tier: 'document',
  source: '民主生活会、组织生活会通知的通行要求；各类材料的通行写法',
  severity: 'warning',
  options: {},
  *check(document) {
    const { profile, isCertain } = document.genre;
    if (!profile || document.outline.sections.length === 0) return;
    for (const missing of missingParts(document)) {
      const report = describe(document, missing, profile.name);
      yield isCertain ? report : { ...report, severity: 'information' };
    }
  },
  examples: [
    {
      bad: '某局个人对照检查材料\n一、存在的问题\n学习不够。\n⟦二、⟧整改措施\n加强学习。',
      fixed: '某局个人对照检查材料\n一、存在的问题\n学习不够。\n二、原因剖析\n【写原因剖析】\n三、整改措施\n加强学习。',
    },
    { bad: '某局个人对照检查材料\n一、存在的问题\n学习不够。\n⟦二、⟧原因剖析\n放松了要求。' },
    {
      bad: '某局个人对照检查材料\n一、存在的问题\n学习不够。\n二、个人有关事项说明\n没有。\n⟦三、⟧整改措施\n加强学习。',
    },
    {
      bad: '述职述廉报告\n一、履职情况\n办了三件事。\n二、廉洁自律情况\n守住了底线。\n⟦三、⟧今后打算\n多读书。',
      fixed:
        '述职述廉报告\n一、履职情况\n办了三件事。\n二、廉洁自律情况\n守住了底线。\n三、存在的问题和不足\n【写存在的问题和不足】\n四、今后打算\n多读书。',
    },
    { bad: '学习心得体会\n一、学习体会\n很受教育。\n⟦二、⟧存在的不足\n学得不深。', genre: 'gain' },
    { bad: '在读书班上的发言\n⟦一、⟧存在的不足\n学得不深。\n二、下一步打算\n多读书。', genre: 'class' },
    {
      good: '某局个人对照检查材料\n一、存在的问题\n学习不够。\n二、产生问题的原因\n放松了要求。\n三、努力方向\n加强学习。',
    },
    { good: '学习心得体会\n一、以学铸魂，筑牢信仰\n很受教育。\n二、以学增智，提升本领\n很有收获。' },
    { good: '学习心得体会\n一、收获\n很受教育。\n二、存在的不足和努力方向\n学得不深，今后多学。' },
    {
      good: '述职述廉报告\n一、履职情况\n办了三件事。\n二、廉洁情况\n守住了底线。\n三、存在的问题\n学得不深。\n下一步，我将坚持每天读书，把原著读完、读透；每周到村里走一趟，听群众讲真话，把反映的事一件一件办好；每季度回头看一次，没有办完的接着办。',
    },
    { good: '述职述廉报告\n一、坚持公益属性\n办了三件事。\n二、坚持刀刃向内\n学得还不深，今后多读书。' },
    { good: '会议通知\n一、时间\n周三上午。\n二、地点\n三楼。' },
    {
      good: '在读书班上的发言\n一、学有所悟\n很受教育。\n二、照镜子，找差距\n还有不足。\n三、迈开步子往前走\n多读书。',
      genre: 'class',
    },
  ],
});

function describe(document: Document, { part, next }: MissingPart, genre: string): Report {
  const anchor = next ?? (document.outline.sections.at(-1) as Section);
  const name = document.language.nameOf(part.role);
  return {
    span: document.at(anchor.place, anchor.marker?.span ?? anchor.title),
    message: `${genre}缺少“${name}”部分${reasonFor(document, part)}，应写在这一部分${next ? '之前' : '之后'}`,
    fixes: [insertion(document, part, next)],
  };
}

function reasonFor({ language }: Document, { required, requiredWith }: Part): string {
  return required || requiredWith === undefined ? '' : `（写了“${language.nameOf(requiredWith)}”就应当写）`;
}

/** Inserts the part's heading with its number and a line to fill in, and lets the headings behind it count on. */
function insertion(document: Document, part: Part, next: Section | undefined): Fix {
  const siblings = document.outline.sections.filter(({ marker }) => marker !== undefined);
  const form = siblings[0]?.marker?.form;
  const at = next ? siblings.indexOf(next) : siblings.length;
  const number = at <= 0 ? 1 : (siblings[at - 1]?.marker?.number ?? 0) + 1;
  const heading = `${form ? writeMarker(form, number) : ''}${part.heading}\n【写${part.heading}】\n`;
  const place = next ? next.place : (document.outline.sections.at(-1) as Section).last + 1;
  const isEnd = place >= document.paragraphs.length;
  const offset = isEnd ? document.text.length : document.at(place, { start: 0, end: 0 }).start;
  const insert: Edit = { span: { start: offset, end: offset }, newText: isEnd ? `\n${heading.slice(0, -1)}` : heading };
  const moved = next && next.marker?.number === number ? siblings.slice(at) : [];
  const renumbered = moved.flatMap(({ place, marker }): Edit[] =>
    marker ? [{ span: document.at(place, marker.ordinal), newText: writeOrdinal(marker.form, marker.number + 1) }] : [],
  );
  return { title: `补写“${part.heading}”`, applicability: 'choice', edits: [insert, ...renumbered] };
}
