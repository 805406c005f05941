import type { Catalogue } from '../../../indicators/definition.ts';
import { LANGUAGES } from '../../../indicators/text.ts';
import { foldings, stems } from './fold-text.ts';
import { words } from './words.ts';

/** What offices write over columns of the standard dimensions, by code list. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  CL_SEX: words(`
    sex | gender | geschlecht | sexe | genre | køn | kjønn | kön | sexo | geslacht | sesso | sexe/genre | frauen/männer
  `),
  CL_AGE: words(`
    age | age group | age band | ages | alter | altersgruppe | altersgrupppe | altersklasse | alter in jahren | âge
    classe d’âge | groupe d’âge | tranche d’âge | alder | aldersgruppe | aldersklasse | ålder | leeftijd | edad | età | classe di età | grupo de edad
  `),
  CL_ORIGIN: words(`
    origin | citizenship | citizen | nationality | country of birth | place of birth | birth country | birthplace | country of origin
    region of birth | region of origin | migration background | immigrant status
    migration status | immigrant background | ethnic origin | country of citizenship | c birth
    herkunft | staatsangehörigkeit | nationalität | migrationshintergrund | migrationsstatus | staatsbürgerschaft
    nationalität / migrationshintergrund | geburtsland | geburtsort | herkunftsland | herkunftsregion | ursprungsland
    einwanderungsgeschichte | land der staatsangehörigkeit | staat der staatsangehörigkeit
    origine | nationalité | pays de naissance | lieu de naissance | pays d’origine | région d’origine | statut migratoire | passé migratoire
    herkomst | oprindelse | oprindelsesland | oprindelsesregion | fødested | statsborgerskab | indvandringskategori | fødeland | fødselsland | innvandringskategori | landbakgrunn
    innvandrerbakgrunn | bakgrunn | medborgarskap | födelseland | födelseregion | nacionalidad | país de nacimiento | lugar de nacimiento
    cittadinanza | nazionalità | paese di nascita | geboorteland | nationaliteit | migratieachtergrond | bevölkerungsgruppe
  `),
};

/** Whether a header names a dimension: 2 by its id or its label in any language, 1 by a word offices use for its codes, else 0. */
export function dimensionNamed(header: string, dimension: string, catalogue: Catalogue): number {
  const found = catalogue.dimensions.find((one) => one.id === dimension);
  if (!found) return 0;
  if (isOneOf(header, [found.id, ...LANGUAGES.map((language) => found.label[language])])) return 2;
  return isOneOf(header, WORDS[found.codelist] ?? []) ? 1 : 0;
}

function isOneOf(header: string, names: readonly string[]): boolean {
  const forms = new Set(names.flatMap((name) => foldings(name)));
  const own = foldings(header.replaceAll('_', ' '));
  if (own.some((form) => forms.has(form))) return true;
  const plain = stems(header).join(' ');
  return plain !== '' && names.some((name) => stems(name).join(' ') === plain);
}
