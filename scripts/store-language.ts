// Compiles the lexicons and writes all language data into the file named, for programs that start from it.
import { writeFileSync } from 'node:fs';
import { Lexicon } from '../server/src/core/lexicon/lexicon.ts';
import { languageData } from '../server/src/data.ts';
import { packLanguage } from '../server/src/stored-language.ts';

const [file] = process.argv.slice(2) as [string];
writeFileSync(file, packLanguage({ ...languageData, tables: new Lexicon(languageData.lexicons).tables }));
