import checkPerson from '../data/genres/check-person.json';
import checkTeam from '../data/genres/check-team.json';
import readingClass from '../data/genres/class.json';
import gain from '../data/genres/gain.json';
import roles from '../data/genres/roles.json';
import talk from '../data/genres/talk.json';
import formulas from '../data/lexicons/formulas.json';
import placeholders from '../data/lexicons/placeholders.json';
import reduplications from '../data/lexicons/reduplications.json';
import residue from '../data/lexicons/residue.json';
import setPhrases from '../data/lexicons/set-phrases.json';
import type { LanguageData } from './core/service.ts';

/** The data files, bundled as strings so that no build needs a disk. scripts/schemas.ts checks them against the types. */
export const languageData = {
  lexicons: { setPhrases: setPhrases.entries, residue: residue.entries, formulas, reduplications, placeholders },
  genres: [checkTeam, checkPerson, readingClass, talk, gain],
  roles: roles.entries,
} as unknown as LanguageData;
