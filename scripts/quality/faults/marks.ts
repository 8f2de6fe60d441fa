import { isProse, matchesIn, proseLines, proseMatches } from '../draft.ts';
import type { FaultClass } from '../fault-class.ts';
import { pauseLists } from '../pause-lists.ts';
import { insert, remove, replace } from '../plant.ts';

/** What goes wrong with single marks. */
export const markFaults: readonly FaultClass[] = [
  {
    name: 'mark-half-width',
    *plants(draft) {
      for (const match of proseMatches(draft, /(?<=[一-鿿”》）])[，。；：？！](?=[一-鿿“《]|$)/g)) {
        yield { edits: [replace(match, HALF_WIDTH[match[0]] ?? ',')], kind: match[0] };
      }
    },
  },
  {
    name: 'mark-doubled',
    *plants(draft) {
      for (const match of proseMatches(draft, /(?<=[一-鿿])[，。、；：](?=[一-鿿]|$)/g)) {
        yield { edits: [insert(match.end, match[0])], also: [match], kind: match[0] };
      }
    },
  },
  {
    name: 'marks-clashing',
    *plants(draft, random) {
      for (const match of proseMatches(draft, /(?<=[一-鿿])[，。、；：](?=[一-鿿]|$)/g)) {
        const other = random.pick(['，', '。', '、', '；'].filter((mark) => mark !== match[0]));
        yield { edits: [insert(match.end, other)], also: [match], kind: match[0] + other };
      }
    },
  },
  {
    name: 'end-mark-lost',
    *plants(draft) {
      for (const line of proseLines(draft)) {
        const end = line.start + line.text.trimEnd().length;
        const mark = draft.text[end - 1] ?? '';
        const last = { start: end - 2, end: end - 1 };
        if (!'。！？'.includes(mark)) continue;
        yield { edits: [remove({ start: end - 1, end })], also: [last], kind: 'lost' };
        yield { edits: [replace({ start: end - 1, end }, '，')], kind: 'comma' };
      }
    },
  },
  {
    name: 'pause-before-conjunction',
    *plants(draft) {
      for (const match of proseMatches(draft, CONJUNCTION)) {
        yield { edits: [insert(match.start, '、')], also: [match], kind: match[0] };
      }
    },
  },
  {
    name: 'list-mark-mixed',
    *plants(draft) {
      for (const { members, size } of pauseLists(draft)) {
        if (size < 4 || members.some(({ text }) => text.length > 5)) continue;
        const pauses = [members[0]?.start ?? 1, ...members.map(({ end }) => end + 1)].map((end) => ({
          start: end - 1,
          end,
        }));
        // A comma between two equal or two even halves may be meant: 守初心、担使命，找差距、抓落实.
        const uneven = pauses.filter((_, index) => (index + 1) * 2 !== size && (index % 2 === 0 || size % 2 === 1));
        for (const pause of uneven) yield { edits: [replace(pause, '，')] };
      }
    },
  },
  {
    name: 'ellipsis-malformed',
    *plants(draft) {
      for (const line of draft.lines) {
        for (const match of matchesIn(line, /……/g)) {
          for (const wrong of ELLIPSES) yield { edits: [replace(match, wrong)], kind: `…… ${wrong}` };
        }
        if (!isProse(line)) continue;
        for (const match of matchesIn(line, /(?<=、[一-鿿]{2,8}、[一-鿿]{2,8})。/g)) {
          const original = `${draft.text.slice(0, match.start)}……${draft.text.slice(match.end)}`;
          const span = { start: match.start, end: match.start + 2 };
          for (const wrong of ELLIPSES) yield { original, edits: [replace(span, wrong)], kind: wrong };
        }
      }
    },
  },
  {
    name: 'dash-malformed',
    *plants(draft) {
      for (const line of draft.lines) {
        for (const match of matchesIn(line, /——/g)) {
          for (const wrong of ['—', '--', '-', '－－', '――', '一一']) {
            yield { edits: [replace(match, wrong)], kind: wrong };
          }
        }
      }
    },
  },
  {
    name: 'frame-cut',
    *plants(draft) {
      for (const { end } of proseMatches(draft, FRAME)) {
        yield { edits: [replace({ start: end, end: end + 1 }, '。')] };
      }
    },
  },
  {
    name: 'line-broken',
    *plants(draft, random) {
      for (const line of random.some(proseLines(draft), 6)) {
        const inner = [...matchesIn(line, /(?<=[一-鿿]{4})(?=[一-鿿]{4})/g)].filter(
          ({ start }) => start - line.start > 20,
        );
        if (inner.length === 0) continue;
        const { start } = random.pick(inner);
        const also = [{ start: start - 1, end: start + 1 }];
        yield { edits: [insert(start, '\n')], also, kind: 'inside a clause' };
        const comma = [...matchesIn(line, /(?<=[一-鿿]，)(?=[一-鿿])/g)].filter(
          (match) => match.start - line.start > 20,
        );
        if (comma.length === 0) continue;
        const at = random.pick(comma).start;
        const around = [{ start: at - 2, end: at + 1 }];
        yield { edits: [insert(at, '\n')], also: around, kind: 'behind a comma' };
      }
    },
  },
];

/** 等, 和 and 及 behind a 、 list, where they are no part of a longer word. */
const CONJUNCTION =
  /(?<=、[^，。、；：“”]{1,10})(?:等(?=[，。；的二三四五六七八九十两几\d]|方面|问题|情况|工作|重点|领域|部门)|(?<![平缓温随柔])[和及](?![谐平睦时格气解善缓蔼美声]))/g;

/** What opens a sentence and cannot close it: 在……时，… 通过……，… */
const FRAME =
  /(?<=^[\s　]*|。)(?:(?:在|当)[^，。；：！？“”在]{4,24}(?:时|之后|之前|的时候|期间|过程中|(?<![瞻先前落背身])后)|(?:为了|通过|随着|由于|根据|围绕|针对|按照)[^，。；：！？“”]{4,30})(?=，[^，。]{6})/g;

const HALF_WIDTH: Readonly<Record<string, string>> = {
  '，': ',',
  '。': '.',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
};
const ELLIPSES = ['…', '...', '。。。', '......', '·····'];
