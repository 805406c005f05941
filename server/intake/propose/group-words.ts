/**
 * What offices call the groups of the standard code lists, beside the catalogue's own labels. Two kinds of words, kept
 * apart: those that can mean nothing else, and those that are only likely and always asked about.
 */

import { words } from './words.ts';

type Words = Readonly<Record<string, readonly string[]>>;

/** Rows and columns of all together, in any dimension. */
export const TOTAL_WORDS: readonly string[] = words(`
      total | totals | all | grand total | overall | in total | both | both sexes | men and women
      all persons | all people | total population | all ages | all residents | everyone
      insgesamt | gesamt | zusammen | alle | summe | total aller | alle personen | gesamtbevölkerung
      bevölkerung insgesamt | personen insgesamt | beide geschlechter | frauen und männer | männer und frauen
      männlich und weiblich | weiblich und männlich | alle altersgruppen | alter insgesamt | alle nationalitäten
      ensemble | tous | toutes | total général | les deux sexes | hommes et femmes | femmes et hommes
      tous âges | tous les âges | population totale | ensemble de la population
      i alt | ialt | alle personer | begge køn | mænd og kvinder | kvinder og mænd | alder i alt | hele befolkningen
      totalt | ambos sexos | los dos sexos | todas las edades | totale | maschi e femmine | totaal mannen en vrouwen | mannen en vrouwen
      i alt begge kjønn | begge kjønn | båda könen | samtliga | totaal | tot | _t | t
    `);

/** By code list and code: words that mean the group and nothing else. */
export const GROUP_WORDS: Readonly<Record<string, Words>> = {
  CL_SEX: {
    F: words(`
      female | females | woman | women | girls | weiblich | weibl. | frau | frauen | mädchen
      femme | femmes | féminin | filles | kvinde | kvinder | piger | kvinne | kvinner | kvinnor | jenter
      flickor | vrouw | vrouwen | mujer | mujeres | femmina | femmine | donna | donne
    `),
    M: words(`
      male | males | man | men | boys | männlich | männl. | mann | männer | herren | jungen | knaben
      homme | hommes | masculin | garçons | mand | mænd | drenge | menn | män | gutter | pojkar | mannen
      hombre | hombres | varones | maschio | maschi | uomo | uomini
    `),
  },
  CL_ORIGIN: {
    NAT_CIT: words(`
  nationals | national citizens | own nationals | inländer | inländische staatsangehörigkeit
  inländerinnen und inländer | nationaux | nationalité du pays | egne statsborgere
`),
    FOR_CIT: words(`
      foreign nationals | foreign citizens | foreign citizenship | non-nationals | non-citizens | foreigners
      ausländer | ausländerinnen und ausländer | ausländer und ausländerinnen | ausländer/innen | ausländer/-innen
      ausländer*innen | ausländer:innen | ausländische personen | ausländische bevölkerung
      ausländische staatsangehörigkeit | ausländische staatsangehörige | ausländisch
 ausländische staatsbürgerschaft
      étrangers | étrangers et étrangères | nationalité étrangère | population étrangère | étrangère | étranger
      extranjera | extranjeros | extranjero | nacionalidad extranjera | straniero | stranieri | straniera | stranieri e straniere
      straniero-a | udlændinge | udenlandsk statsborgerskab | utenlandske statsborgere | utländska medborgare
    `),
    FB: words(`
      foreign-born | foreign born | born abroad | not born in the country | im ausland geboren
      im ausland geborene | nés à l’étranger | née à l’étranger | født i udlandet | utenlandsfødt | utrikes födda | utrikes född | buiten nederland geboren | nacidos en el extranjero | nati all’estero
    `),
    NB: words(`
  native-born | native born | born in the country | im inland geboren | im inland geborene
  nés dans le pays | født i danmark | inrikes födda | inrikes född | in nederland geboren
`),
    MIG_BG: words(`
  with migration background | mit migrationshintergrund | personen mit migrationshintergrund
  menschen mit migrationshintergrund | bevölkerung mit migrationshintergrund | avec passé migratoire
  issus de la migration | personer med migrationsbaggrund | med migrationsbaggrund
`),
    NO_MIG: words(`
  without migration background | ohne migrationshintergrund | personen ohne migrationshintergrund
  menschen ohne migrationshintergrund | bevölkerung ohne migrationshintergrund | uden migrationsbaggrund
  sans passé migratoire
`),
    IMM: ['immigrants', 'indvandrere', 'innvandrere', 'immigrés'],
    DESC: ['descendants', 'efterkommere', 'norskfødte med innvandrerforeldre'],
    NAT_ORIG: ['danish origin', 'dansk oprindelse', 'personer med dansk oprindelse'],
    NW: ['non-western', 'ikke-vestlig', 'ikke-vestlige', 'ikke-vestlige lande', 'nicht-westlich'],
    W: ['western', 'vestlig', 'vestlige', 'vestlige lande', 'westlich'],
    _U: ['unknown', 'not stated', 'unbekannt', 'ohne angabe', 'nicht bekannt', 'inconnu', 'uoplyst', 'ukendt'],
  },
};

/** By code list and code: words that are likely to mean the group. They only order what is asked. */
export const GROUP_HINTS: Readonly<Record<string, Words>> = {
  CL_SEX: { F: ['w', 'f', 'k', '2', 'xinnen', '4000'], M: ['m', '1', 'h', '3000'] },
  CL_ORIGIN: {
    NEU_CIT: words(`
  drittstaaten | drittstaat | drittländer | nicht-eu | nicht-eu-ausland | non-eu | third countries
  nicht-eu-bürger | nicht-eu-ausländer | drittstaatler | non-eu citizens | non-eu nationals | non-eu foreigners | ikke-eu-borgere
  étrangers hors ue | ressortissants hors ue | ressortissants de pays tiers
  third country nationals | pays tiers | hors ue | tredjelande | ikke-eu | übrige nationalitäten
`),
    EU_CIT: [
      'eu',
      'eu-ausland',
      'eu-bürger',
      'eu-ausländer',
      'eu citizens',
      'eu nationals',
      'étrangers ue',
      'étrangers de l’ue',
      'ressortissants ue',
      'ressortissants de l’ue',
      'eu-borgere',
      'eu countries',
      'ue',
      'pays de l’ue',
      'eu-lande',
      'eu/efta',
      'eu-27',
      'eu-28',
    ],
    FOR_CIT: ['ausland', 'abroad', 'étranger', 'udlandet', 'foreign', 'andere nationalität', 'übrige'],
    MIG_BG: ['migrationshintergrund', 'migration background', 'migrationsbaggrund', 'migrant*innen', 'migranten', 'ja'],
    NO_MIG: ['nein'],
    IMM_OR_DESC: ['indvandrere og efterkommere', 'einwanderungsgeschichte', 'innvandrerbakgrunn'],
    FB: ['geburtsland ausland', 'født i utlandet', 'allophones'],
    REF: ['flüchtlinge', 'geflüchtete', 'refugees', 'réfugiés', 'flygtninge', 'asylum seekers', 'schutzsuchende'],
    NW: ['ikke-vestlige indvandrere'],
  },
};

/**
 * What nationals of a country are called, by the country a city lies in: the country's own name and the words made of it.
 * The first of each language is the stem of adjectives (`deutsch`, `deutsche`, `Deutscher`).
 */
export const NATION_WORDS: Readonly<Record<string, readonly string[]>> = {
  AT: [
    'österreicher',
    'österreichisch',
    'österreichische',
    'austrian',
    'austrians',
    'autrichien',
    'autrichiens',
    'østrigsk',
    'østrigere',
  ],
  BE: ['belgier', 'belgisch', 'belgische', 'belgian', 'belgians', 'belge', 'belges', 'belgisk', 'belgiere'],
  CH: ['schweizer', 'schweizerisch', 'schweizerische', 'swiss', 'suisse', 'suisses', 'schweizisk', 'schweizere'],
  DE: ['deutsche', 'deutsch', 'deutscher', 'german', 'germans', 'allemand', 'allemands', 'tysk', 'tyskere'],
  DK: ['dänen', 'dänisch', 'dänische', 'danish', 'danes', 'danois', 'dansk', 'danske', 'danskere'],
  ES: [
    'española',
    'español',
    'españoles',
    'spanier',
    'spanisch',
    'spanische',
    'spanish',
    'spaniards',
    'espagnol',
    'espagnols',
    'spansk',
    'spaniere',
  ],
  FI: ['finnen', 'finnisch', 'finnische', 'finnish', 'finns', 'finlandais', 'finsk', 'finner'],
  FR: ['franzosen', 'französisch', 'französische', 'french', 'français', 'française', 'fransk', 'franskmænd'],
  GB: [
    'briten',
    'britisch',
    'britische',
    'british',
    'uk nationals',
    'britannique',
    'britanniques',
    'britisk',
    'briter',
  ],
  IE: ['iren', 'irisch', 'irische', 'irish', 'irlandais', 'irsk', 'irere'],
  IT: [
    'italiano',
    'italiani',
    'italiana',
    'italiano-a',
    'italiener',
    'italienisch',
    'italienische',
    'italian',
    'italians',
    'italien',
    'italiens',
    'italiensk',
    'italienere',
  ],
  LU: [
    'luxemburger',
    'luxemburgisch',
    'luxemburgische',
    'luxembourgish',
    'luxembourgers',
    'luxembourgeois',
    'luxembourgsk',
  ],
  NL: [
    'niederländer',
    'niederländisch',
    'niederländische',
    'dutch',
    'néerlandais',
    'nederlandsk',
    'nederlændere',
    'nederlanders',
  ],
  NO: [
    'norweger',
    'norwegisch',
    'norwegische',
    'norwegian',
    'norwegians',
    'norvégien',
    'norvégiens',
    'norsk',
    'norske',
    'nordmænd',
  ],
  SE: [
    'schweden',
    'schwedisch',
    'schwedische',
    'swedish',
    'swedes',
    'suédois',
    'svensk',
    'svenske',
    'svenskere',
    'svenska',
  ],
};

/** What follows a nation's word when its people are meant, in the languages of the words above. */
export const NATION_ENDINGS: readonly string[] = words(`
  nationals | citizens | citizenship | nationality | staatsangehörigkeit | staatsangehörige
  staatsbürgerschaft | bevölkerung | nationalität | statsborgere | statsborgerskab | medborgare
`);
