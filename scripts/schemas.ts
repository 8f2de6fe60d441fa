import { z } from 'zod';
import type {
  Formulas,
  Placeholders,
  Reduplications,
  ResidueEntry,
  SetPhrase,
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
  ordered: z.boolean(),
  partial: z.boolean(),
  wrong: z.array(z.strictObject({ text, right: z.string(), why: z.string(), level: z.enum(['warning', 'hint']) })),
  source: text,
  example: text,
});
const residueEntry = z.strictObject({
  id: text,
  phrases: texts,
  strength: z.enum(['strong', 'weak', 'label']),
  kind: text,
});
const formulas = z.strictObject({
  address: texts,
  closing: z.array(pattern),
  pledge: z.array(pattern),
  vocabulary: texts,
});
const doubledCharacter = z.strictObject({
  character: text,
  before: z.string(),
  after: z.string(),
  safe: z.boolean(),
});
const reduplications = z.strictObject({
  words: texts,
  characters: z.array(doubledCharacter),
  once: texts,
  frequent: texts,
  frames: texts,
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
      requiredWith: z.enum(SECTION_ROLES).exactOptional(),
    }),
  ),
  length: z.strictObject({ minimum: z.number(), maximum: z.number() }),
});

// The types that the core reads and the schemas that check the files say the same.
setPhrase satisfies z.ZodType<SetPhrase>;
residueEntry satisfies z.ZodType<ResidueEntry>;
formulas satisfies z.ZodType<Formulas>;
reduplications satisfies z.ZodType<Reduplications>;
placeholders satisfies z.ZodType<Placeholders>;
roleEntry satisfies z.ZodType<RoleEntry>;
genre satisfies z.ZodType<GenreProfile>;

/** The schema of each kind of data file, by the name of its JSON schema. */
export const schemas = {
  'set-phrases': file({ entries: z.array(setPhrase) }),
  residue: file({ entries: z.array(residueEntry) }),
  formulas: file(formulas.shape),
  reduplications: file(reduplications.shape),
  placeholders: file(placeholders.shape),
  roles: file({ entries: z.array(roleEntry) }),
  genre: file(genre.shape),
};

/** The same as JSON schemas, for editors. */
export function dataSchemas(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema, { unrepresentable: 'any' })]),
  );
}
