import { writeOrdinal } from '../syntax/marker.ts';
import type { TemplateLine } from './entries.ts';

const SLOT = /\{([\u4e00-\u9fff]+)\}/g;
const NUMBER = /\{序号(\d)\}/g;
const STOP = /(?<ask>【[^【】]*】)|\{(?<choice>[^{}]*)\}/g;
/** Today as it is written below a title: 2024年6月5日. */
const TODAY = `\${CURRENT_YEAR}年\${CURRENT_MONTH/^0//}月\${CURRENT_DATE/^0//}日`;
/** The numbers that a part may have that is put in by itself. */
const PARTS = [1, 2, 3, 4, 5];

/** What slots hold, by name. A slot that is all of its line may hold several lines. */
export type Slots = ReadonlyMap<string, readonly TemplateLine[]>;

/** Puts into slots what they hold, and into what that leaves the same, so that slots may hold slots. */
export function fillSlots(lines: readonly TemplateLine[], slots: Slots): readonly TemplateLine[] {
  return lines.flatMap((line) => {
    const whole = slots.get(/^\{([^{}]+)\}$/.exec(line)?.[1] ?? '');
    if (whole) return fillSlots(whole, slots);
    const filled = line.replace(SLOT, (slot, name: string) => slots.get(name)?.join('') ?? slot);
    return filled === line ? [line] : fillSlots([filled], slots);
  });
}

/** Gives the parts of a whole draft their numbers. */
export function countParts(lines: readonly TemplateLine[]): readonly TemplateLine[] {
  let last = 0;
  return lines.map((line) => line.replace(NUMBER, () => writeOrdinal('han', ++last)));
}

/** Lets the number of a part that is put in by itself be chosen, the usual one first. */
export function offerNumbers(lines: readonly TemplateLine[]): readonly TemplateLine[] {
  return lines.map((line) =>
    line.replace(NUMBER, (_, usual: string) => {
      const others = PARTS.filter((number) => number !== Number(usual));
      return choiceOf([Number(usual), ...others].map((number) => writeOrdinal('han', number)));
    }),
  );
}

/** The lines as a snippet of the Language Server Protocol, its stops in the order of the text. */
export function writeSnippet(lines: readonly TemplateLine[]): readonly string[] {
  const filled = new Map<string, number>();
  let last = 0;
  return lines.map((line) =>
    escapeText(line).replace(STOP, (...match) => {
      const { ask, choice } = match.at(-1) as { readonly ask?: string; readonly choice?: string };
      const known = ask?.startsWith('【填') ? filled.get(ask) : undefined;
      if (known !== undefined) return `$${known}`;
      last++;
      if (ask === undefined)
        return choice === '今天' ? `\${${last}:${TODAY}}` : stopFor(last, (choice ?? '').split('|'));
      filled.set(ask, last);
      return `\${${last}:${ask}}`;
    }),
  );
}

/** Sentences to choose from, as a template has them. */
export function choiceOf(options: readonly string[]): TemplateLine {
  return options.length === 1 ? (options[0] as string) : `{${options.join('|')}}`;
}

function stopFor(number: number, options: readonly string[]): string {
  return `\${${number}|${options.map((option) => option.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
}

function escapeText(text: string): string {
  return text.replace(/[\\$]/g, '\\$&');
}
