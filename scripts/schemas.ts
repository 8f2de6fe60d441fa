import { z } from 'zod';
import type { Piece, Pieces, Skeleton } from '../server/src/core/drafting/entries.ts';
import type {
  Confusions,
  DatedEntry,
  Expressions,
  Fillers,
  Formulas,
  Names,
  NumberedTerms,
  Particles,
  Placeholders,
  QuotedTerms,
  Reduplications,
  ResidueEntry,
  SetPhrase,
  SpellingGroup,
  TitleEntry,
  WordingEntry,
} from '../server/src/core/lexicon/entries.ts';
import { BLOCK_ROLES, type GenreProfile, type RoleEntry, SECTION_ROLES } from '../server/src/core/model/profile.ts';

const text = z.string().min(1);
const texts = z.array(text);
const file = <T extends z.ZodRawShape>(shape: T) => z.strictObject({ $schema: z.string(), ...shape });
const pattern = text.refine(isPattern, 'not a regular expression (… stands for up to twelve characters)');

function isPattern(source: string): boolean {
  try {
    return Boolean(new RegExp(source.replaceAll('…', '.'), 'u'));
  } catch {
    return false;
  }
}

const setPhrase = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  kind: z.enum(['list', 'term', 'idiom', 'quotation']),
  canonical: text,
  members: texts,
  variants: texts,
  former: texts.min(1).exactOptional(),
  ordered: z.boolean(),
  partial: z.boolean(),
  wrong: z.array(z.strictObject({ text, right: z.string(), why: z.string(), level: z.enum(['warning', 'hint']) })),
  source: text,
  example: text,
});
const residueEntry = z.strictObject({
  id: text,
  phrases: texts,
  patterns: z.array(pattern).min(1).exactOptional(),
  strength: z.enum(['strong', 'weak', 'label', 'remark']),
  kind: text,
});
const formulas = z.strictObject({
  address: texts,
  closing: z.array(pattern),
  pledge: z.array(pattern),
  vocabulary: texts,
  claims: z.array(pattern),
  references: z.array(pattern),
});
const doubledCharacter = z.strictObject({
  character: text,
  before: z.string(),
  after: z.string(),
  safe: z.boolean(),
});
const words = z.string().regex(/^[一-鿿]{2}(?: [一-鿿]{2})*$/);
const reduplications = z.strictObject({
  words: texts,
  characters: z.array(doubledCharacter),
  once: texts,
  frequent: texts,
  acts: texts,
  joined: texts,
  frames: texts,
  ends: z.array(words),
  firsts: z.array(words),
  lasts: z.array(words),
  compounds: texts,
  verbs: text,
  formulas: texts,
});
const placeholders = z.strictObject({
  units: texts,
  counts: texts,
  bodies: texts,
  letters: text,
  instructions: texts,
  prompts: texts,
  blanks: texts,
  fields: texts,
  exceptions: texts,
  surnames: text,
});
// Patterns that touch a literal; `{name}` is one word of a list of the same file.
const patterns = z
  .array(text.refine((source) => isPattern(source.replace(/\{[a-z]+\}/g, '一')), 'not a regular expression'))
  .min(1)
  .exactOptional();
const context = { before: patterns, notBefore: patterns, after: patterns, notAfter: patterns };
const core = z.string().min(2);
const misspellings = z.record(core, z.string().regex(/^\S{2,}(?: \S{2,})*$/));
const wording = z.strictObject({
  wrong: core,
  right: z.string(),
  why: text.exactOptional(),
  level: z.enum(['warning', 'information', 'hint']).exactOptional(),
  ...context,
  example: text,
});
const neighbours = z.record(z.string().length(1), text);
const borders = z.strictObject({ before: neighbours, after: neighbours });
const confusions = z.strictObject({ words: misspellings, borders, contextual: z.array(wording) });
const linesOf = (size: number) => z.array(z.string().regex(new RegExp(`^[一-鿿]{${size}}(?: [一-鿿]{${size}})*$`)));
const expressionLines = linesOf(4);
const expressions = z.strictObject({
  idioms: expressionLines,
  collocations: expressionLines,
  alternatives: expressionLines,
  shortened: linesOf(3),
  tails: z.string().regex(/^[一-鿿]+$/),
  independents: words,
  interchangeable: z.array(words),
});
const lookalikes = z.array(z.string().min(2));
const particles = z.strictObject({
  lists: z.record(z.string().regex(/^[a-z]+$/), z.array(z.string().regex(/^\S+(?: \S+)*$/))),
  frames: z.array(
    z.strictObject({
      id: text,
      heads: texts.min(1),
      longerWords: texts.min(1).exactOptional(),
      particle: text,
      right: text,
      why: text,
      level: z.enum(['warning', 'information', 'hint']).exactOptional(),
      ...context,
      examples: texts.min(1),
    }),
  ),
});
const spellingGroup = z.strictObject({ forms: z.array(core).min(2), why: text.exactOptional(), ...context });
const quotedTerms = z.strictObject({ terms: text, ...context, example: text });
const fillers = z.strictObject({ words: texts, generic: texts });
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const dated = z.strictObject({ ...wording.omit({ example: true }).shape, right: text, since: month });
const titleEntry = z.strictObject({
  title: text,
  date: month,
  short: texts,
  wrong: texts,
  replaces: texts,
  bare: z.enum(['always', 'told', 'never']),
});
const numberedTerms = z.strictObject({
  numerals: texts,
  terms: z.array(
    z.strictObject({
      head: text,
      measure: z.string(),
      numbers: texts.min(1),
      also: texts.min(1).exactOptional(),
      verbs: texts,
      after: texts,
      alone: z.boolean(),
      near: texts.min(1).exactOptional(),
      group: z.string(),
      unless: texts,
      source: text,
    }),
  ),
  forms: z.array(z.strictObject({ right: text, wrong: texts.min(1), source: text })),
});
const names = z.strictObject({
  units: texts,
  continued: z.string(),
  endings: texts,
  offices: texts,
  leads: texts,
  generic: texts,
});
const sounds = z.strictObject({ text: z.string().min(2), sounds: z.string().regex(/^[a-z]+(?: [a-z]+)*$/) });
const roleEntry = z.strictObject({ role: z.enum(SECTION_ROLES), name: text, headings: z.array(pattern).min(1) });
const genre = z.strictObject({
  id: text,
  name: text,
  trial: z.number(),
  title: z.array(pattern),
  closing: z.array(pattern),
  opening: z.array(pattern),
  parts: z.array(
    z.strictObject({
      role: z.enum([...SECTION_ROLES, ...BLOCK_ROLES]),
      heading: z.string(),
      required: z.boolean(),
      share: z.number().int().min(1).max(100).exactOptional(),
      requiredWith: z.enum(SECTION_ROLES).exactOptional(),
    }),
  ),
  wordings: z.strictObject({ openings: texts, closings: texts }),
  length: z.strictObject({ minimum: z.number(), maximum: z.number() }),
  spoken: z.array(pattern).exactOptional(),
  strangers: z.array(pattern).exactOptional(),
  aspects: z
    .array(
      z.strictObject({
        name: text,
        occasion: z.array(pattern).min(1),
        source: text,
        aspects: z
          .array(z.strictObject({ name: text, patterns: z.array(pattern).min(1), asks: texts.length(3) }))
          .min(3),
      }),
    )
    .exactOptional(),
});
const prefix = z.array(text).length(3);
const piece = z.strictObject({
  name: text,
  prefix,
  description: text,
  genre: text.exactOptional(),
  occasion: text.exactOptional(),
  lines: texts.min(1),
});
const pieces = z.strictObject({ slots: z.record(text, text), aspect: text, pieces: z.array(piece) });
const skeleton = z.strictObject({
  name: text,
  prefix,
  description: text,
  genre: text,
  occasion: text.exactOptional(),
  form: text.exactOptional(),
  subject: text.exactOptional(),
  parts: texts.min(2),
});

// The types that the core reads and the schemas that check the files say the same.
setPhrase satisfies z.ZodType<SetPhrase>;
residueEntry satisfies z.ZodType<ResidueEntry>;
formulas satisfies z.ZodType<Formulas>;
reduplications satisfies z.ZodType<Reduplications>;
quotedTerms satisfies z.ZodType<QuotedTerms>;
dated satisfies z.ZodType<DatedEntry>;
titleEntry satisfies z.ZodType<TitleEntry>;
names satisfies z.ZodType<Names>;
numberedTerms satisfies z.ZodType<NumberedTerms>;
fillers satisfies z.ZodType<Fillers>;
placeholders satisfies z.ZodType<Placeholders>;
wording satisfies z.ZodType<WordingEntry>;
confusions satisfies z.ZodType<Confusions>;
expressions satisfies z.ZodType<Expressions>;
particles satisfies z.ZodType<Particles>;
spellingGroup satisfies z.ZodType<SpellingGroup>;
roleEntry satisfies z.ZodType<RoleEntry>;
genre satisfies z.ZodType<GenreProfile>;
piece satisfies z.ZodType<Piece>;
pieces satisfies z.ZodType<Pieces>;
skeleton satisfies z.ZodType<Skeleton>;

/** The schema of each kind of data file, by the name of its JSON schema. */
export const schemas = {
  'set-phrases': file({ entries: z.array(setPhrase) }),
  residue: file({ entries: z.array(residueEntry) }),
  formulas: file(formulas.shape),
  reduplications: file(reduplications.shape),
  placeholders: file(placeholders.shape),
  fillers: file(fillers.shape),
  confusions: file(confusions.shape),
  expressions: file(expressions.shape),
  lookalikes: file({ groups: lookalikes }),
  collocations: file({
    synonyms: z.strictObject({ words: z.array(words), verbs: z.array(words) }),
    entries: z.array(wording),
  }),
  particles: file(particles.shape),
  spellings: file({ groups: z.array(spellingGroup) }),
  'quoted-terms': file({ entries: z.array(quotedTerms) }),
  dated: file({ entries: z.array(dated) }),
  titles: file({ entries: z.array(titleEntry) }),
  'numbered-terms': file(numberedTerms.shape),
  names: file(names.shape),
  sounds: file({ entries: z.array(sounds) }),
  roles: file({ entries: z.array(roleEntry) }),
  genre: file(genre.shape),
  pieces: file(pieces.shape),
  skeletons: file({ skeletons: z.array(skeleton) }),
};

/** The same as JSON schemas, for editors. */
export function dataSchemas(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema, { unrepresentable: 'any' })]),
  );
}
