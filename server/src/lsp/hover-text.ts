import type { MarkupContent } from 'vscode-languageserver';
import type { Counterpart, Explanation, Finding, HeadingExplanation, PointExplanation } from '../core/service.ts';
import { rulePageOf } from './capabilities.ts';
import { MarkedText } from './marked-text.ts';
import type { Reading } from './reading.ts';
import { nameOf } from './sections.ts';
import type { Session } from './session.ts';
import { phraseLines, termLines, titleLines } from './subject-text.ts';

type Of<K extends Explanation['kind']> = Extract<Explanation, { readonly kind: K }>;

const FORMS = {
  exact: undefined,
  variant: '这里是通行的另一种写法',
  part: '这里只用了其中几项',
  faulty: '这里与原文不一致',
} as const;
const NAMES = {
  name: undefined,
  short: '这里用的是简称',
  former: '这里用的是旧名称，已由这份文件取代',
  misnamed: '这里写的与公布的名称不一致',
  unknown: undefined,
} as const;
const TIES = { aspect: '同一方面', words: '词语相近', order: '次序相同', nothing: undefined } as const;

/** Writes explanations and findings for a person to read, in Chinese and in the client's format. */
export class HoverText {
  readonly #session: Session;
  readonly #reading: Reading;
  readonly #text: MarkedText;

  constructor(session: Session, reading: Reading) {
    this.#session = session;
    this.#reading = reading;
    this.#text = new MarkedText(session.client.hoverFormat);
  }

  render(explanations: readonly Explanation[], findings: readonly Finding[]): MarkupContent {
    const parts = [
      ...explanations.map((explanation) => this.#explanation(explanation)),
      ...findings.map(({ rule }) => this.#why(rule)),
    ];
    const value = this.#text.parts(parts.map((lines) => this.#text.lines(lines)).filter((part) => part !== ''));
    return { kind: this.#text.format, value };
  }

  #explanation(explanation: Explanation): readonly string[] {
    switch (explanation.kind) {
      case 'phrase':
        return this.#phrase(explanation);
      case 'title':
        return this.#title(explanation);
      case 'term':
        return this.#plain(termLines(explanation.term.source));
      case 'heading':
        return this.#heading(explanation);
      case 'point':
        return this.#point(explanation);
    }
  }

  #phrase({ use: { phrase, form } }: Of<'phrase'>): readonly string[] {
    return this.#lines(phrase.entry.canonical, phraseLines(phrase, FORMS[form]));
  }

  #title({ use: { title, as } }: Of<'title'>): readonly string[] {
    return title ? this.#lines(`《${title.name}》`, titleLines(title, NAMES[as])) : [];
  }

  #heading({ section, part, characters, percentage }: HeadingExplanation): readonly string[] {
    return this.#lines(nameOf(this.#reading.document, section), [`${part}　${characters} 字，占全文 ${percentage}%`]);
  }

  #point({ problems, causes, measures, isOpen }: PointExplanation): readonly string[] {
    return [
      ...this.#counterparts('对应的问题', problems),
      ...this.#counterparts('对应的原因', causes),
      ...(isOpen ? ['整改措施里没有提到这个问题'] : []),
      ...this.#counterparts('对应的措施', measures),
    ];
  }

  #counterparts(name: string, counterparts: readonly Counterpart[]): readonly string[] {
    if (counterparts.length === 0) return [];
    const { document, uri } = this.#reading;
    const links = counterparts.map(({ point, by }) => {
      const { line } = this.#session.converter.position(document, point.span.start);
      const target = `${uri}#L${line + 1}`;
      return `${this.#text.link(point.title, target)}${TIES[by] ? `（${TIES[by]}）` : ''}`;
    });
    return [`${name}：${links.join('、')}`];
  }

  /** Why a rule is worth following, with the way to its page where the client told where the pages are. */
  #why(id: string): readonly string[] {
    const rule = this.#reading.rule(id);
    if (!rule) return [];
    const page = rulePageOf(this.#session.client, id);
    const link = page === undefined ? [] : [this.#text.link('查看规则说明', page)];
    return [...this.#lines(rule.summary, [rule.why]), ...link];
  }

  #lines(title: string, lines: readonly string[]): readonly string[] {
    return [this.#text.strong(title), ...this.#plain(lines)];
  }

  #plain(lines: readonly string[]): readonly string[] {
    return lines.map((line) => this.#text.text(line));
  }
}
