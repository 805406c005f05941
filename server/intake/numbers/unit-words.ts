/**
 * Units and magnitudes as people write them behind or before a number, in a column of units, or over a column, in the
 * languages of the offices that send files. A closed list: what is not in it is no unit.
 */

/** What a unit counts. `currency` is looked at by its codes. */
export type UnitKind = 'percent' | 'permille' | 'points' | 'currency' | 'number' | 'people' | 'area' | 'ratio';

export interface UnitWord {
  kind: UnitKind;
  /** What a figure is multiplied by: 1000 for `in Tsd.` */
  scale: number;
  /** ISO codes a sign of money may stand for; empty for other units. */
  currencies: readonly string[];
}

const unit = (kind: UnitKind, currencies: readonly string[] = []): UnitWord => ({ kind, scale: 1, currencies });

const list = (words: string, found: UnitWord): [string, UnitWord][] => words.split('|').map((word) => [word, found]);

const UNITS: ReadonlyMap<string, UnitWord> = new Map([
  ...list(
    '%|％|pct|pct.|percent|per cent|prozent|v.h.|pour cent|pour-cent|procent|prosent|i %|in %|en %',
    unit('percent'),
  ),
  ...list(
    'pc|percent (%)|per cent (%)|percentage (%)|prozent (%)|procent (%)|pourcentage (%)|in prozent|in percent|en pourcentage|i procent|i prosent|anteil in %|share in %|percentage',
    unit('percent'),
  ),
  ...list(
    '‰|promille|per mille|per mill|pour mille|promil|je 1000|pro 1000|per 1000|pr. 1000|pour 1000',
    unit('permille'),
  ),
  ...list('je 1.000|pro 1.000|per 1,000|pr. 1.000|pour 1 000|je 1 000|per 1 000', unit('permille')),
  ...list('pp|p.p.|%-punkte|prozentpunkte|in prozentpunkten|percentage points|percentage point', unit('points')),
  ...list(
    'pct. points|points de pourcentage|point de pourcentage|procentpoint|pct.point|prosentpoeng|%p',
    unit('points'),
  ),
  ...list('£|gbp', unit('currency', ['GBP'])),
  ...list('€|eur|euro|euros', unit('currency', ['EUR'])),
  ...list('$', unit('currency', ['USD', 'CAD', 'AUD', 'NZD'])),
  ...list('us$|usd', unit('currency', ['USD'])),
  ...list('c$|cad', unit('currency', ['CAD'])),
  ...list('chf|sfr.|sfr|fr.', unit('currency', ['CHF'])),
  ...list('kr|kr.|kroner|kronor', unit('currency', ['DKK', 'NOK', 'SEK', 'ISK'])),
  ...list('dkk', unit('currency', ['DKK'])),
  ...list('nok', unit('currency', ['NOK'])),
  ...list('sek', unit('currency', ['SEK'])),
  ...list('zł|pln', unit('currency', ['PLN'])),
  ...list('anzahl|number|nombre|antal|antall|aantal|count|fälle|cases|cas|sager|absolut|anz.', unit('number')),
  ...list('person|pers|pers.|personen|persons|persones|personnes|personer|people|einwohner|habitants', unit('people')),
  ...list('indbyggere|innbyggere|inhabitants|einw.|hab.|köpfe', unit('people')),
  ...list('m²|m2|qm|kvm', unit('area')),
  ...list('ratio|verhältnis|faktor|forhold', unit('ratio')),
]);

/** Codes of `UNIT_MEASURE` and `unit` as Eurostat and the OECD write them: `PC_ACT`, `PT_LF`, `THS_PER`. */
const STANDARD_CODES: readonly (readonly [RegExp, UnitWord])[] = [
  [/^(?:PC|PT)_[A-Z\d_]+$|^PT$/, unit('percent')],
  [/^(?:NR|NUM)$/, unit('number')],
  [/^(?:PS|PER|PERS)$/, unit('people')],
  [/^THS_PER$/, { ...unit('people'), scale: 1000 }],
  [/^THS$/, { ...unit('number'), scale: 1000 }],
];

const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ...[
    'tsd|tsd.|tausend|thousand|thousands|thsd|millier|milliers|mille|tusind|tusinde|tusen|tus.|duizend',
    "1000|1 000|1.000|1,000|1'000|1’000|000s|'000|’000|000",
  ]
    .join('|')
    .split('|')
    .map((word): [string, number] => [word, 1000]),
  ...'mio|mio.|mill|mill.|million|millions|millionen|millioner|mn|miljoen|1 000 000|1.000.000|1,000,000'
    .split('|')
    .map((word): [string, number] => [word, 1e6]),
  ...'mrd|mrd.|mia|mia.|md|milliard|milliards|milliarden|milliarder|bn|billion|miljard'
    .split('|')
    .map((word): [string, number] => [word, 1e9]),
]);

const plainWord = (text: string): string =>
  text
    .trim()
    .replaceAll(/[\s\u00A0\u202F\u2009]+/g, ' ')
    .toLocaleLowerCase('en');

/** `%`, `kr.`, `Prozent`, `Tsd. Euro`, `in 1000`, `Mio.`; undefined for any other text. */
export function unitWord(text: string): UnitWord | undefined {
  const code = STANDARD_CODES.find(([pattern]) => pattern.test(text.trim()));
  if (code) return code[1];
  const plain = plainWord(text);
  const known = UNITS.get(plain);
  if (known) return known;
  const words = plain.replace(/^(?:in|i|en|à|a|of)\s+/, '').replace(/^\((.*)\)$/, '$1');
  const magnitude = MAGNITUDES.get(words);
  if (magnitude) return { kind: 'number', scale: magnitude, currencies: [] };
  for (const [word, scale] of MAGNITUDES) {
    if (words.length <= word.length || !words.startsWith(word)) continue;
    const rest = UNITS.get(words.slice(word.length).replace(/^ ?(?:de |d['’]|of )?/, ''));
    if (rest && (/[ .]$/.test(word) || words[word.length] === ' ')) return { ...rest, scale };
  }
  const bare = UNITS.get(words);
  return bare && bare.kind !== 'ratio' ? bare : undefined;
}

/** Whether figures of a unit may stand in an indicator whose unit is this code of ours. */
export function unitFits({ kind, currencies }: UnitWord, code: string): boolean {
  switch (kind) {
    case 'percent':
      return code === 'PC' || code === 'PC_CHG' || code === 'PP';
    case 'points':
      return code === 'PP';
    case 'permille':
      return code === 'P1000';
    case 'currency':
      return currencies.includes(code);
    case 'area':
      return code === 'M2';
    case 'ratio':
      return code === 'RT' || code === 'IX';
    case 'number':
    case 'people':
      return code === 'NR' || code === 'PS';
  }
}

const IN_HEADER =
  /(?:^|[^\p{L}\d.,])(?:in|i|en|à|x|×)?\s*\(?(?:['’]000s?|000s|1[ .,'’\u00A0\u202F]?000|tsd\.?|tausend|thousands?|milliers?|tusinde?r?|tusen|duizend(?:en)?)(?![\p{L}\d])/iu;
const MILLIONS_IN_HEADER =
  /(?:^|[^\p{L}\d])(?:in|i|en|à)?\s*\(?(?:mio\.?|millions?|millionen|millioner|mill\.|miljoen)(?![\p{L}\d])/iu;
/** A rate on so many, and no figures in thousands. */
const PER =
  /(?:je|pro|per|pr\.|pour|auf|av|of|for each|par)\s+(?:each\s+)?(?:['’]?000|1[ .,'’\u00A0\u202F]?000|100[ .,'’]?000|tausend|thousand|mille|tusind|million)/iu;

/** The factor that words over a column announce (`Erwerbstätige in 1 000`, `i tusind`, `(milliers)`), 1 where there are none. */
export function magnitudeInWords(text: string): number {
  if (PER.test(text)) return 1;
  if (IN_HEADER.test(text)) return 1000;
  return MILLIONS_IN_HEADER.test(text) ? 1e6 : 1;
}
