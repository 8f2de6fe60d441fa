// The shapes of the data files under server/data/lexicons. scripts/schemas.ts checks the files against these types.

/** A fixed wording: its exact form, its members and what people write instead. */
export interface SetPhrase {
  readonly id: string;
  readonly kind: SetPhraseKind;
  /** As published, with its marks: `以学铸魂、以学增智、以学正风、以学促干`. */
  readonly canonical: string;
  /**
   * The parts of the canonical form in their order, without the marks between them; empty where the phrase is one piece.
   * Other right spellings of a part follow behind `|`: `起于累土|起于垒土`.
   */
  readonly members: readonly string[];
  /** Other forms that are right wherever they stand. */
  readonly variants: readonly string[];
  /** Wordings with a member less that were right before, or are in other texts: 道路自信、理论自信、制度自信. */
  readonly former?: readonly string[];
  /** Whether another order of the members is a fault. */
  readonly ordered: boolean;
  /** Whether two of three members are right without the third. Of four and more, two always are, and all but one never. */
  readonly partial: boolean;
  /** Wrong forms met in practice that no comparison with the members would tell. Never right, not even in a longer word. */
  readonly wrong: readonly WrongForm[];
  /** The document or speech, with its date, whose wording this is. */
  readonly source: string;
  /** A faulty use with the expected finding in ⟦⟧, run as a test. */
  readonly example: string;
}

/** `list`: members side by side. `term`: one official term. `idiom`, `quotation`: common property, no sign of a genre. */
export type SetPhraseKind = 'list' | 'term' | 'idiom' | 'quotation';

export interface WrongForm {
  /** The literal wrong text. */
  readonly text: string;
  /** What should stand there. */
  readonly right: string;
  /** In Chinese, for the writer: why it is wrong. Empty where the right form says it all. */
  readonly why: string;
  /** `hint` where some editors would let it stand. */
  readonly level: 'warning' | 'hint';
}

/** What was left behind by the page that a text was copied from, or by the tool that wrote it. */
export interface ResidueEntry {
  readonly id: string;
  /**
   * Literal phrases. One alone tells where the entry is `strong`; of `weak` entries it takes two different ones in one
   * piece of text; those of a `label` entry count only where they label a short line (来源：…) or are all of it.
   */
  readonly phrases: readonly string[];
  /**
   * Patterns (see `model/profile.ts`) that tell instead of the phrases, and are tried where one of the phrases stands: of
   * a `strong` entry anywhere, of a `remark` entry in brackets or in a short line that stands by itself.
   */
  readonly patterns?: readonly string[];
  readonly strength: 'strong' | 'weak' | 'label' | 'remark';
  /** What it is, in Chinese: 广告, 网页残留, AI 对话残留 … */
  readonly kind: string;
}

/** Words and patterns of the genre that the reader of a document's structure needs. */
export interface Formulas {
  /** Words of address, for salutations. */
  readonly address: readonly string[];
  /** Patterns (see `model/profile.ts`) of closing sentences: 以上是我的…, 不妥之处请批评指正 … */
  readonly closing: readonly string[];
  /** Patterns at the start of a last paragraph that pledges something. */
  readonly pledge: readonly string[];
  /** Words of public affairs: a text without them is no write-up of this kind, whatever its title says. */
  readonly vocabulary: readonly string[];
  /**
   * Patterns that announce how many points follow (三 in 谈三点体会) or how long the text is (3000 in 全文约3000余字). They are
   * tried where a numeral begins; the group `number` is the numeral, `more` is 余 or 多, and a group `intro` tells that
   * only a series that follows at once counts: 三 in 概括了三件大事：一是…
   */
  readonly claims: readonly string[];
  /**
   * Patterns that refer to a section of the text itself, up to the end of its number: the group `marker` is the number as it
   * stands before the heading (上述（二）), `part` that of an outermost section (见第三部分). With the group `back` the section
   * stands before the words.
   */
  readonly references: readonly string[];
}

/** What is right, and what is a slip, where a character or a word stands twice in a row. */
export interface Reduplications {
  /** Doubled characters and words that are right: 实实在在, 一个一个, 研究研究. */
  readonly words: readonly string[];
  readonly characters: readonly DoubledCharacter[];
  /** Words that never meet themselves: no phrase ends in one where the next one begins with it (我们, 努力). */
  readonly once: readonly string[];
  /** Words that may meet themselves (工作|工作组), so that a second one is a slip only at the end of a clause. */
  readonly frequent: readonly string[];
  /** Those of them that may have an object which begins alike: 组织|组织生活会. */
  readonly acts: readonly string[];
  /** Words that end one name and begin another: 省人民政府|政府采购, 支队|支队长. Between other words they stand once. */
  readonly joined: readonly string[];
  /** Frames that hold a preposition twice; the last character is the one too many: 在做到在. */
  readonly frames: readonly string[];
  /**
   * Words, several in a line with blanks between them, whose first or last character no other word has before or behind it:
   * 提提高, 了解解.
   */
  readonly ends: readonly string[];
  /** Words of which only the first character is so: 取取得. */
  readonly firsts: readonly string[];
  /** Words whose last character no clause has twice at its end: 心愿愿。 */
  readonly lasts: readonly string[];
  /** Four characters whose first two are at times typed again behind them: 监督管理|监督. */
  readonly compounds: readonly string[];
  /** Verbs of one character; doubled they take no 着: 帮|帮着. */
  readonly verbs: string;
  /** Names and formulas that a text may hold word for word as often as it likes. */
  readonly formulas: readonly string[];
}

/** A character that stands twice only by a slip, or where one word ends and the next one begins with it. */
export interface DoubledCharacter {
  readonly character: string;
  /** Characters that end a word with it: 现 before 在, as in 现在|在. */
  readonly before: string;
  /** Characters that go on a word with it: 职 behind 在, as in 在|在职. */
  readonly after: string;
  /** No writer would object to losing the second one. */
  readonly safe: boolean;
}

/** What tells a blank that nobody filled in from a word: 20XX年, ×市, 【填写姓名】, 日期：. */
export interface Placeholders {
  /** What is counted or dated: a single X or × before one of them stands for a number. */
  readonly units: readonly string[];
  /** The units before which also N stands for a number that is still to come. */
  readonly counts: readonly string[];
  /** Bodies and offices: a mask before one of them stands for a name. */
  readonly bodies: readonly string[];
  /** Capitals that mask a name where they stand twice before a body: ZZ局. */
  readonly letters: string;
  /** How the note of a template begins, in brackets of any form: （此处填写……）. */
  readonly instructions: readonly string[];
  /** How it may begin in 【】 and other brackets that running text does not use: 【写认识】. */
  readonly prompts: readonly string[];
  /** What stands alone in brackets for what is to be filled in: [姓名]. */
  readonly blanks: readonly string[];
  /** What a form asks for in a line of its own: 日期：. */
  readonly fields: readonly string[];
  /** Literal texts in which a mask is none. */
  readonly exceptions: readonly string[];
  /** Surnames, one character each: 张某某 is a person who is not to be named. */
  readonly surnames: string;
}

/**
 * Where a literal counts: all lists that are there have to agree. Patterns are regular expressions in which `…` stands for
 * up to ten characters of one clause; they touch the literal.
 */
export interface Context {
  /** One of them stands right before the literal. */
  readonly before?: readonly string[];
  readonly notBefore?: readonly string[];
  /** One of them stands right behind it. */
  readonly after?: readonly string[];
  readonly notAfter?: readonly string[];
}

/** A wrong word or wording. Without a context it is never right, not even where two words meet. */
export interface WordingEntry extends Context {
  /** The literal text at fault; it is what is underlined. */
  readonly wrong: string;
  /** What should stand there; several choices are separated by `|`, the best one first, and nothing stands for deleting. */
  readonly right: string;
  /** In Chinese, for the writer. */
  readonly why?: string;
  /** Only where it differs from the rule's own. */
  readonly level?: 'warning' | 'information' | 'hint';
  /** A faulty use with the expected finding in ⟦⟧, run as a test. */
  readonly example?: string;
}

/** Terms that are written in “ ” wherever they stand: “四个意识”. */
export interface QuotedTerms extends Context {
  /** Parted by blanks. */
  readonly terms: string;
  /** A faulty use with the expected finding in ⟦⟧, run as a test. */
  readonly example: string;
}

/** Wrong characters and words: 部暑, 截止目前. */
export interface Confusions {
  /**
   * By right word, the forms that are never a word, separated by blanks: `"基础": "基楚 础基"`. Those of two characters
   * may be where two words meet, which `borders` tells.
   */
  readonly words: Readonly<Record<string, string>>;
  readonly borders: Borders;
  /** Words that are wrong in some surroundings only. */
  readonly contextual: readonly WordingEntry[];
}

/**
 * Where two words may meet inside of what looks like a wrong one: 支部|暑期 and 部暑. What the dictionary has need not stand here.
 */
export interface Borders {
  /** By character, those before it with which it ends a word: 支, 干, 全 of 部. */
  readonly before: Readonly<Record<string, string>>;
  /** By character, those behind it with which it begins one: 期, 假 of 暑. */
  readonly after: Readonly<Record<string, string>>;
}

/** What is taken from a published dictionary, that of jieba (MIT licence). */
export interface Dictionary {
  /** By character, those that stand behind it in a word of two. */
  readonly pairs: Readonly<Record<string, string>>;
  /** Words of four characters, several in a line with blanks between them. */
  readonly phrases: readonly string[];
}

/** Expressions of four characters, several in a line with blanks between them: one wrong character does not hide them. */
export interface Expressions {
  /** Idioms and set expressions. */
  readonly idioms: readonly string[];
  /** Words that often stand together, so that another one that sounds like it is most likely a slip. */
  readonly collocations: readonly string[];
  /** Right ones that differ from one of the others by a single character or sound like it: 莫明其妙. Nothing is said of them. */
  readonly alternatives: readonly string[];
  /** Right ones of three characters that look like one of the others without a character: 补短板, 没说过. Nothing is said of them. */
  readonly shortened: readonly string[];
  /** Characters that may stand behind a word of two by themselves, as suffixes or as words: 生产|力. Of no other one is the rest lost. */
  readonly tails: string;
  /** Words that stand beside any other one, and so are never a slip for the partner of a collocation: 及其. */
  readonly independents: string;
  /** Groups of words of which each may stand where another one does in a collocation: 监测 检测. */
  readonly interchangeable: readonly string[];
}

/** Groups of words of one meaning, with blanks between them. Two of a group that stand side by side are one too many. */
export interface Synonyms {
  readonly words: readonly string[];
  /** Verbs, which are so also with 了 between them: 提高了提升. */
  readonly verbs: readonly string[];
}

/** 的, 地 and 得 where another one of them belongs. */
export interface Particles {
  /**
   * Words that the frames refer to as `{name}`, as heads and in patterns; a line holds one or several with blanks between. In
   * `notBefore` and `notAfter` they may be patterns too, which several frames share.
   */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly frames: readonly ParticleFrame[];
}

/** One closed shape: 坚定 + 的 + 做到. */
export interface ParticleFrame extends Context {
  readonly id: string;
  /** What stands before the particle: words, or `{name}` for a word of a list, which is the same throughout a head. */
  readonly heads: readonly string[];
  /** Longer words (or lists) of which a head may be the end, and is no head then: 思想 where 想 is one. */
  readonly longerWords?: readonly string[];
  /** Several are separated by `|`. */
  readonly particle: string;
  readonly right: string;
  /** In Chinese, for the writer. */
  readonly why: string;
  /** Only where it differs from the rule's own. */
  readonly level?: WordingEntry['level'];
  /** Faulty uses in ⟦⟧, and right ones without; run as tests. */
  readonly examples: readonly string[];
}

/** Spellings that are all right, but not beside each other in one text. The first one is preferred where the text is undecided. */
export interface SpellingGroup extends Context {
  readonly forms: readonly string[];
  /** In Chinese, for the writer: why the first one is preferred. */
  readonly why?: string;
}

/** Words that say little. */
export interface Fillers {
  /** Words and phrases that a text wears out: 切实, 进一步. */
  readonly words: readonly string[];
  /** Pairs of characters that any heading may hold, so that sharing them relates nothing: 方面, 不够. */
  readonly generic: readonly string[];
}

/** A wording that time has overtaken. */
export interface DatedEntry extends WordingEntry {
  /** When it was replaced: `2018-03`. */
  readonly since: string;
}

/** A published document or book; all titles are given without their 《》. */
export interface TitleEntry {
  readonly title: string;
  /** When it was published or last revised: `2016-10`. */
  readonly date: string;
  /** Other titles that are right in 《》; one without 中国共产党 or 中共中央 in front needs no mention. */
  readonly short: readonly string[];
  /** Wrong titles met in practice that differ by more than a slip. */
  readonly wrong: readonly string[];
  /** Documents that this one replaced at its date. */
  readonly replaces: readonly string[];
  /**
   * Whether it may stand without 《》: `always`, as words of everyday use; `told`, as the name of a law or as a description,
   * unless what stands around it tells that the text is meant (研读…); or `never`.
   */
  readonly bare: 'always' | 'told' | 'never';
}

/** Terms that begin with a number. */
export interface NumberedTerms {
  /** The numbers that writers confuse. */
  readonly numerals: readonly string[];
  readonly terms: readonly NumberedTerm[];
  readonly forms: readonly NumberedForm[];
}

/** Terms of one head, as 四个意识: what is counted, and how many there are. */
export interface NumberedTerm {
  readonly head: string;
  /** The measure word; empty where there is none. */
  readonly measure: string;
  /** The right numbers: 三 and 两 for 三个务必 and 两个务必. */
  readonly numbers: readonly string[];
  /** Numbers that other terms of this head have, so that they are never wrong. */
  readonly also?: readonly string[];
  /** What stands right before the term and before nothing else that is counted so. */
  readonly verbs: readonly string[];
  /** What stands right behind it and behind nothing else. */
  readonly after: readonly string[];
  /** Whether quotation marks alone tell it from ordinary words. They always do where the right and the wrong number are six and more. */
  readonly alone: boolean;
  /** Words that stand in the paragraph where the term is meant, with or without quotation marks. */
  readonly near?: readonly string[];
  /** In quotation marks, a term of the same group in the paragraph tells it too; empty for none. */
  readonly group: string;
  /** Words that stand in the paragraph where another term is meant. */
  readonly unless: readonly string[];
  readonly source: string;
}

/** Terms with two numbers: 三会一课. */
export interface NumberedForm {
  readonly right: string;
  readonly wrong: readonly string[];
  readonly source: string;
}

/** What tells the names of units and persons in titles, salutations and signatures. */
export interface Names {
  /** Words that end the name of a unit or place, even where more follows: 青山镇 in 青山镇读书班. */
  readonly units: readonly string[];
  /** Characters behind a unit of one character that make another word of it: 市 is no end in 青山县市场监管局. */
  readonly continued: string;
  /** Words that end one only at the end of what is written together: 护理部. */
  readonly endings: readonly string[];
  /** Offices and forms of address that stand before or behind a person's name. */
  readonly offices: readonly string[];
  /** What may stand before a unit without belonging to its name. */
  readonly leads: readonly string[];
  /** What no name holds. */
  readonly generic: readonly string[];
}

/** All lexicons, as the data files hold them. */
export interface LexiconData {
  readonly setPhrases: readonly SetPhrase[];
  readonly residue: readonly ResidueEntry[];
  readonly formulas: Formulas;
  readonly reduplications: Reduplications;
  readonly placeholders: Placeholders;
  readonly confusions: Confusions;
  readonly expressions: Expressions;
  /** Groups of characters that look alike: 己已巳. */
  readonly lookalikes: readonly string[];
  readonly collocations: readonly WordingEntry[];
  readonly synonyms: Synonyms;
  readonly particles: Particles;
  readonly spellings: readonly SpellingGroup[];
  readonly quotedTerms: readonly QuotedTerms[];
  readonly fillers: Fillers;
  readonly dated: readonly DatedEntry[];
  /** Of titles that are alike, the one that is more often meant stands first. */
  readonly titles: readonly TitleEntry[];
  readonly numberedTerms: NumberedTerms;
  readonly names: Names;
  /** By syllable without its tone, the characters that may sound so. */
  readonly homophones: Readonly<Record<string, string>>;
  readonly dictionary: Dictionary;
}
