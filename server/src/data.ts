import dictionary from '../data/dictionary.json';
import pieces from '../data/drafting/pieces.json';
import skeletons from '../data/drafting/skeletons.json';
import checkPerson from '../data/genres/check-person.json';
import checkTeam from '../data/genres/check-team.json';
import readingClass from '../data/genres/class.json';
import duty from '../data/genres/duty.json';
import gain from '../data/genres/gain.json';
import lecture from '../data/genres/lecture.json';
import orglife from '../data/genres/orglife.json';
import roles from '../data/genres/roles.json';
import survey from '../data/genres/survey.json';
import talk from '../data/genres/talk.json';
import homophones from '../data/homophones.json';
import collocations from '../data/lexicons/collocations.json';
import confusions from '../data/lexicons/confusions.json';
import dated from '../data/lexicons/dated.json';
import expressions from '../data/lexicons/expressions.json';
import fillers from '../data/lexicons/fillers.json';
import formulas from '../data/lexicons/formulas.json';
import lookalikes from '../data/lexicons/lookalikes.json';
import names from '../data/lexicons/names.json';
import numberedTerms from '../data/lexicons/numbered-terms.json';
import particles from '../data/lexicons/particles.json';
import placeholders from '../data/lexicons/placeholders.json';
import quotedTerms from '../data/lexicons/quoted-terms.json';
import reduplications from '../data/lexicons/reduplications.json';
import residue from '../data/lexicons/residue.json';
import setPhrases from '../data/lexicons/set-phrases.json';
import spellings from '../data/lexicons/spellings.json';
import titles from '../data/lexicons/titles.json';
import sounds from '../data/sounds.json';
import type { LanguageData } from './core/service.ts';

/** The data files, bundled as strings so that no build needs a disk. scripts/schemas.ts checks them against the types. */
export const languageData = {
  lexicons: {
    setPhrases: setPhrases.entries,
    residue: residue.entries,
    formulas,
    reduplications,
    placeholders,
    confusions,
    expressions,
    lookalikes: lookalikes.groups,
    collocations: collocations.entries,
    synonyms: collocations.synonyms,
    particles,
    spellings: spellings.groups,
    quotedTerms: quotedTerms.entries,
    fillers,
    dated: dated.entries,
    titles: titles.entries,
    numberedTerms,
    homophones,
    dictionary,
    names,
  },
  genres: [checkTeam, orglife, checkPerson, duty, lecture, survey, readingClass, talk, gain],
  roles: roles.entries,
  sounds,
  drafting: { pieces, skeletons: skeletons.skeletons },
} as unknown as LanguageData;
