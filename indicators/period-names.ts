/** Month names as people write them, small, without accents: our four languages, and those of other offices' files. */
const MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: 'january february march april may june july august september october november december'.split(' '),
  fr: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' '),
  da: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  de: 'januar februar marz april mai juni juli august september oktober november dezember'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  ca: 'gener febrer marc abril maig juny juliol agost setembre octubre novembre desembre'.split(' '),
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' '),
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  no: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  pt: 'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro'.split(' '),
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
};

/** 1 to 12 for a month's name or an abbreviation that can mean only one (`Juni`, `juin`, `Dez.`, `févr.`), otherwise 0. */
export function monthNumber(name: string): number {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\.$/, '')
    .replace('maerz', 'marz')
    // Austria.
    .replace(/^j(?:a|ae)nner$/, 'januar')
    .replace(/^feber$/, 'februar')
    .replace(/^mrt$/, 'maart');
  const lists = Object.values(MONTHS);
  const exact = lists.map((names) => names.indexOf(plain)).find((at) => at >= 0);
  if (exact !== undefined) return exact + 1;
  if (plain.length < 3) return 0;
  const starting = new Set(lists.flatMap((names) => [...names.keys()].filter((at) => names[at]?.startsWith(plain))));
  const [only] = starting;
  return starting.size === 1 && only !== undefined ? only + 1 : 0;
}

export const QUARTER_WORD =
  'quarter|qtr\\.?|trimestre|trim\\.?|kvartal|kvt\\.?|kv\\.?|quartal|quart\\.?|qu\\.?|vierteljahr|vj\\.?|kwartaal';
export const HALF_WORD = 'half(?: of)?|half-year|half year|semestre|sem\\.?|halvår|hvår\\.?|halbjahr|hj\\.?|halfjaar';
export const WEEK_WORD = 'week|semaine|sem\\.|uge|uke|vecka|kw|kalenderwoche|woche';

/** Words that announce a year that begins in one and ends in the next. */
export const SPLIT_YEAR_WORD =
  'school year|academic year|financial year|fiscal year|fy|ay|sy|schuljahr|sj|studienjahr|geschäftsjahr|gj|' +
  'haushaltsjahr|kindergartenjahr|ausbildungsjahr|année scolaire|année universitaire|exercice|skoleåret|skoleår|' +
  'studieåret|studieår|regnskabsår|regnskapsår|läsår|schooljaar|curs|curso';
/** Words that announce a year of money, named by one of its two calendar years. */
export const FISCAL_YEAR_WORD =
  'fy|fiscal year|financial year|geschäftsjahr|gj|haushaltsjahr|exercice|année fiscale|regnskabsår|regnskapsår';

const LEAD = new RegExp(
  '^(?:(?:jahr|year|année|an|år|periode|période|period|zeitraum|stichtag|stand|état|status)\\s*:?\\s+|(?:jahr|year|année|år):|' +
    '(?:am|zum|per|pr\\.|den|le|au|on|as of|as at|at)\\s+)+(?=\\S)',
  'iu',
);

/** Without words that only say that a period follows: `Stand: 31.12.2019`, `År: 2014`, `pr. 1. januar 2019`. */
export const withoutLead = (text: string): string => text.replace(LEAD, '');
