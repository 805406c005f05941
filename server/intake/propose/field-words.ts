import { foldings } from './fold-text.ts';
import { words } from './words.ts';

/** Roles a column can have that are no dimension of the catalogue. `unit` and `context` are read for what they say, and not kept. */
export type HeaderRole =
  | 'indicator'
  | 'area'
  | 'period'
  | 'value'
  | 'lower'
  | 'upper'
  | 'numerator'
  | 'denominator'
  | 'n'
  | 'status'
  | 'conf'
  | 'reason'
  | 'note'
  | 'unit'
  | 'context';

/** What stands over columns in files of statistics offices: English, French, Danish, German, some Norwegian, Swedish, Dutch, SDMX. */
const WORDS: Readonly<Record<HeaderRole, readonly string[]>> = {
  indicator: words(`
  indicator | indicator name | indicator id | indicator code | measure | variable | series | kpi
  indikator | indikatorname | indikator id | indikator bezeichnung | kennzahl | kennziffer | merkmal
  indicateur | nom de l’indicateur | nøgletal | variabel | statistikvariabel | variabele | contentscode
`),
  area: words(`
      area | country | country or area | country code | pays | staat | región | region | geo | geography | geo code | geocode | location | location name | place | district
      neighbourhood | neighborhood | municipality | ref area | area name | area code | ward | territory
      gebiet | gebietseinheit | raumbezug | stadtteil | stadtbezirk | bezirk | gemeinde | quartier | kreis
      kanton | land | gebiet name | gebietsname | raumeinheit | ortsteil | wohnviertel | statistischer bezirk
      territoire | zone | commune | canton | arrondissement | lieu | région | quartiers | område | kommune
      territorio | comune | provincia | regione | municipio | comunidad autónoma | bydel | distrikt | geografi | fylke | gebied | gebiedcode | wijk | buurt | gemeente | territorio | kommun
      jurisdiction | locality | local authority | municipality name | municipalities | county | county name | borough | suburb | city | city name | town | town name | place name
      ort | ortsname | wohnort | stadt | stadt name | gemeindename | gemeinden | kreisname | landkreis | stadtkreis | bundesland | kantone | stadtviertel | stadtbezirke
      ville | commune name | nom de la commune | nom commune | libellé commune | communes | localité | département | lieu de domicile
      district code | district number | district no | district id | municipality code | municipality number | county code | lau code | lau
      bezirksnummer | bezirk nr | stadtbezirk nr | stadtteil nr | stadtteilnummer | quartier nr | quartiernummer | gemeindenummer | gemeinde nr
      gemeindeschlüssel | ags | kreisschlüssel | regionalschlüssel | code commune | code insee | code de la commune | code du quartier | numéro de quartier
      kommunekode | kommunenummer | kommunenr | kommune nr | bydelsnummer | bydelsnr | bydelskode | distriktskode
      kommunenavn | kommuner | bopælskommune | sogn | bydele | fylkesnavn | by
    `),
  period: words(`
      period | year | time | time period | date | quarter | month | reference period | reference year | ref date
      school year | academic year | financial year | fiscal year | semester | period start | survey year
      jahr | jahre | zeit | zeitraum | zeitpunkt | stichtag | datum | quartal | monat | schuljahr | berichtsjahr
      berichtszeitraum | indikator jahr | erhebungsjahr | studienjahr | jahrgang | halbjahr | kalenderjahr
      période | année | annee | an | trimestre | mois | date de référence | année scolaire | semestre
      periode | periodo | período | anno | año | mes | mese | trimestre | data | seleziona periodo | år | aar | tid | kvartal | måned | skoleår | dato | jaar | tijd | perioden | ar | vuosi | año | any
    `),
  value: words(`
      value | values | obs value | observation | observation value | data value | figure | rate | percent
      percentage
      wert | werte | indikatorwert | indikator value | indikator wert | anteil | quote | prozent | zahl | zahlenwert
      valeur | valeurs | taux | part | pourcentage | værdi | verdi | indhold | procent | prosent | andel | waarde
      värde | valor | valore | osservazione | dato
    `),
  lower: words(`
      lower | lower limit | lower bound | lower ci | lower confidence limit | ci lower | lci | lcl | ll | ci low
      lower 95 ci | lower 95% | conf low | untergrenze | untere grenze | ki untergrenze | unteres ki | ki unten
      limite inférieure | borne inférieure | ic inférieur | nedre grænse | nedre grense | nedre | undergräns
    `),
  upper: words(`
      upper | upper limit | upper bound | upper ci | upper confidence limit | ci upper | uci | ucl | ul | ci high
      upper 95 ci | upper 95% | conf high | obergrenze | obere grenze | ki obergrenze | oberes ki | ki oben
      limite supérieure | borne supérieure | ic supérieur | øvre grænse | øvre grense | øvre | övre gräns
    `),
  numerator: ['numerator', 'num', 'zähler', 'zaehler', 'numérateur', 'tæller', 'teller'],
  denominator: words(`
      denominator | denom | den | nenner | bezugsgröße | grundgesamtheit | dénominateur | nævner | nevner | noemer
    `),
  n: words(`
      n | sample size | unweighted n | unweighted base | number of respondents | respondents | fallzahl
      n ungewichtet
      stichprobe | stichprobengröße | anzahl befragte | befragte | taille de l’échantillon
      effectif de l’échantillon
      antal besvarelser | antal adspurgte | stikprøve | stikprøvestørrelse
    `),
  status: words(`
      status | obs status | observation status | flag | flags | obs flag | wertstatus | qualität
      qualität des werts
      statut | kennzeichen | symbol
    `),
  conf: ['conf', 'conf status', 'obs conf', 'confidentiality', 'vertraulichkeit', 'confidentialité', 'fortrolighed'],
  reason: ['reason', 'motif', 'årsag', 'grund'],
  note: words(`
      note | notes | comment | comments | comment obs | obs comment | footnote | footnotes | remark | remarks
      anmerkung | anmerkungen | bemerkung | bemerkungen | fußnote | fußnoten | hinweis | kommentar
      remarque | remarques | commentaire | bemærkning | bemærkninger | fodnote | merknad
    `),
  unit: words(`
      unit | units | unit measure | unit of measure | uom | einheit | masseinheit | maßeinheit | einheit kurz
      einheit lang | unité | unités | unité de mesure | enhed | enhet | måleenhed | eenheid | unidad
    `),
  context: words(`
      source | sources | quelle | kilde | url | link | title | titel | titre | topic | theme | thema | tema
      thema name | set name | subset name | dataset | dataflow | structure | structure id | structure name | action
      freq | frequency | time frequency | last update | updated | stand | unit mult | unit multiplier | decimals
      indikator gruppe | bereich | version | edition | publisher | herausgeber
    `),
};

/** Words that stand over figures of one place (`Stadt`, beside `Land`) as well as over names of many. */
const ONE_PLACE: ReadonlySet<string> = new Set(['city', 'town', 'stadt', 'ort', 'ville', 'by', 'landkreis', 'suburb']);

/** Whether a header that is called after a place says that of figures: numbers under it are no names of places. */
export const isOnePlace = (header: string): boolean => foldings(header).some((form) => ONE_PLACE.has(form));

const ROLE_OF: ReadonlyMap<string, HeaderRole> = new Map(
  (Object.entries(WORDS) as [HeaderRole, readonly string[]][]).flatMap(([role, list]) =>
    list.flatMap((word) => foldings(word).map((form) => [form, role] as const)),
  ),
);

/** `OBS_VALUE`, `Indikator-Wert`, `geoCode`: words told apart however they are joined. */
const spaced = (header: string): string => header.replaceAll(/(?<=\p{Ll})(?=\p{Lu})|[_.\-/]+/gu, ' ');

/** The role a header names; a unit in brackets behind it (`Wert (in %)`) does not matter. */
export function headerRole(header: string): HeaderRole | undefined {
  for (const text of [header, spaced(header), header.replace(/\s*[([].*?[)\]]\s*$/, '')]) {
    for (const form of foldings(text)) {
      const role = ROLE_OF.get(form);
      if (role) return role;
    }
  }
  const bare = header.replace(/[([]?\b95\s?%[)\]]?/u, ' ').trim();
  return bare === header
    ? undefined
    : foldings(bare)
        .map((form) => ROLE_OF.get(form))
        .find(isLimit);
}

/** Whether it is an end of an interval. */
export const isLimit = (role: HeaderRole | undefined): boolean => role === 'lower' || role === 'upper';

const CONFIDENCE = String.raw`(?:\(?\s*\d{2}\s?%[-\s]*)?(?:vertrauensintervalls?|konfidenzintervalls?|konfidensinterval|confidence interval|intervalle de confiance|vi|ki|ci|ic)?\)?`;
const PHRASES: readonly (readonly [HeaderRole, RegExp])[] = [
  [
    'lower',
    phrase(
      'untergrenze|untere grenze|lower(?: limit| bound)?|limite inférieure|borne inférieure|nedre(?: grænse)?|lci|lcl',
    ),
  ],
  [
    'upper',
    phrase(
      'obergrenze|obere grenze|upper(?: limit| bound)?|limite supérieure|borne supérieure|øvre(?: grænse)?|uci|ucl',
    ),
  ],
  ['numerator', phrase('zähler|numerator|numérateur|tæller')],
  ['denominator', phrase('nenner|denominator|dénominateur|nævner')],
  ['n', phrase('fallzahl|sample size|unweighted base|stichprobe|stikprøve|\\(n\\)|n =|n')],
];

function phrase(words: string): RegExp {
  return new RegExp(
    String.raw`[\s,:;(–-]*${CONFIDENCE}[\s,:;(–-]*(?<![\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])\)?[\s,:;–-]*${CONFIDENCE}`,
    'iu',
  );
}

/** A field that a longer header names beside a group: `Schweizer 95% Vertrauensintervall Untergrenze`, and what is left of it. */
export function fieldPhrase(header: string): { field: HeaderRole | undefined; others: string } {
  for (const [field, pattern] of PHRASES) {
    if (!pattern.test(header)) continue;
    return { field, others: header.replace(pattern, ' ').replaceAll(/\s+/g, ' ').trim() };
  }
  return { field: undefined, others: header.trim() };
}
