/** What can be answered about the cells of a file: each question with its options, each option with its part of a mapping. */
import { readPeriod, type PeriodWay } from '../../indicators/period.ts';
import type { MappingPatch, Option, Question, Repair } from '../contract/upload.ts';
import type { DecimalMark } from './numbers/decimal-text.ts';
import { statusInWords } from './footnotes.ts';
import type { FlagMeaning, SignMeaning } from './signs.ts';

const option = (id: string, says: Option['says'], patch: MappingPatch, isProposed = false): Option => ({
  id,
  says,
  patch,
  isProposed,
  rows: null,
});

/** Words of a legend that say why there is no figure, in the languages of the offices that send files. */
const LEGEND_WORDS: readonly (readonly [SignMeaning, RegExp])[] = [
  [
    'suppressed',
    /suppress|confiden|disclos|geheim|gesperrt|secret|fortrolig|diskret|fewer than|weniger als|moins de/iu,
  ],
  ['zero', /\bnil\b|exactly zero|nichts vorhanden|genau null|magnitude zero|\bzero\b|néant|^nul\b/iu],
  ['not-yet-available', /not yet|later|noch nicht|später|pas encore|endnu ikke|not available|nicht verfügbar/iu],
  ['not-applicable', /not applicable|makes no sense|sans objet|nicht sinnvoll|tabellenfach gesperrt|ikke relevant/iu],
  ['unreliable', /not reliable|unreliable|nicht sicher|unsicher|peu fiable|usikker/iu],
  ['not-collected', /not collected|not surveyed|unknown|nicht erhoben|unbekannt|inconnu|ikke indsamlet|uoplyst/iu],
];

const meant = (legend: string | undefined): SignMeaning | undefined =>
  legend === undefined ? undefined : LEGEND_WORDS.find(([, words]) => words.test(legend))?.[0];

function meaningOptions(meanings: readonly SignMeaning[], sign: string, proposed: SignMeaning | undefined): Option[] {
  return meanings.map((meaning) =>
    option(meaning, { code: 'means', facts: { meaning } }, { missing: { [sign]: meaning } }, meaning === proposed),
  );
}

const WHY_ABSENT = ['not-collected', 'not-yet-available', 'not-applicable', 'suppressed', 'unreliable'] as const;

/** A sign in place of a figure; `legend` is what the file itself says of it. */
export function signQuestion(sign: string, kind: 'sign' | 'bound', legend: string | undefined): Question {
  const meanings = kind === 'bound' ? WHY_ABSENT : (['zero', ...WHY_ABSENT] as const);
  const proposed = meant(legend) ?? (kind === 'bound' ? 'suppressed' : undefined);
  return { id: `sign|${sign}`, options: meaningOptions([...meanings, 'left-out'], sign, proposed) };
}

/** Empty cells of a long table: every observation without a value has a reason, or there is none. */
export const blankQuestion = (): Question => ({
  id: 'sign|',
  options: meaningOptions([...WHY_ABSENT, 'left-out'], '', undefined),
});

/** A number such as 9999 that may stand for no figure. */
export const fillerQuestion = (text: string): Question => ({
  id: `sign|${text}`,
  options: meaningOptions([...WHY_ABSENT, 'left-out', 'number'], text, undefined),
});

/** A mark beside a figure. */
export function flagQuestion(mark: string, legend: string | undefined): Question {
  const signs: FlagMeaning[] = mark === '-' || mark === '()' ? ['minus'] : [];
  const letters: FlagMeaning[] = ['P', 'E', 'B', 'U', 'F', 'A', 'note', 'suppressed'];
  const proposed = (legend === undefined ? undefined : statusInWords(legend)) ?? PROPOSED[mark];
  return {
    id: `flag|${mark}`,
    options: [...signs, ...letters].map((meaning) =>
      option(
        meaning,
        { code: 'means', facts: { meaning: `flag-${meaning}` } },
        { flags: { [mark]: meaning } },
        meaning === proposed,
      ),
    ),
  };
}

/** What most offices mean by a letter; for a person to confirm. */
const PROPOSED: Readonly<Record<string, FlagMeaning>> = { p: 'P', P: 'P', e: 'E', r: 'A', b: 'B', u: 'U', f: 'F' };

/** What the header of a column of years says they are. */
const NAMED_YEARS: readonly (readonly [string, RegExp])[] = [
  ['school_year', /schuljahr|school ?year|année scolaire|skoleår|schooljaar|läsår|curso/iu],
  ['academic_year', /studienjahr|academic|année universitaire|studieår/iu],
  ['financial_year', /financial|fiscal|haushaltsjahr|rechnungsjahr|exercice|finansår|regnskabsår/iu],
];

/** How the periods of a column are written; `before` is what was said already, and stays. */
export function periodQuestion(column: string, text: string, ways: readonly PeriodWay[], before: string): Question {
  return {
    id: `periods|${column}`,
    options: ways.map(({ convention, canonical }) => {
      const { start, end } = readPeriod(canonical);
      const periods = before === '' ? convention : `${before} ${convention}`;
      const isNamed = NAMED_YEARS.some(([name, words]) => convention === name && words.test(column));
      return option(convention, { code: 'period-way', facts: { text, from: start, to: end } }, { periods }, isNamed);
    }),
    free: { periods: '$' },
  };
}

/** Columns of one row of figures have one answer. */
export const markQuestion = (columns: readonly string[]): Question => ({
  id: `mark|${columns[0]}`,
  options: (['.', ','] as DecimalMark[]).map((mark) =>
    option(
      mark,
      { code: 'mark', facts: { mark } },
      { marks: Object.fromEntries(columns.map((column) => [column, mark])) },
    ),
  ),
});

/** Words that announce thousands or millions. */
export const scaleQuestion = (column: string, scale: number): Question => ({
  id: `scale|${column}`,
  options: [
    option(String(scale), { code: 'times', facts: { scale } }, { scales: { [column]: scale } }, true),
    option('1', { code: 'as-meant', facts: {} }, { scales: { [column]: 1 } }),
  ],
});

/** Whole figures far beyond what the indicator's unit gives; over several columns the answer is one for all. */
export const countQuestion = (indicator: string, columns: readonly string[]): Question => ({
  id: `count|${indicator}`,
  options: [
    option(
      'as-meant',
      { code: 'as-meant', facts: {} },
      columns.length === 1 ? { scales: { [columns[0] ?? '']: 1 } } : { scale: 1 },
    ),
  ],
});

/** Columns whose header gives another unit than the indicator's; `factor` is what would make it that. */
export const headerUnitQuestion = (unit: string, columns: readonly string[], factor: number | undefined): Question => {
  const times = (scale: number): MappingPatch => ({
    scales: Object.fromEntries(columns.map((column) => [column, scale])),
  });
  return {
    id: `header-unit|${unit}`,
    options: [
      ...(factor === undefined
        ? []
        : [option(`scale-${factor}`, { code: 'times', facts: { scale: factor } }, times(factor), true)]),
      option('as-meant', { code: 'as-meant', facts: {} }, times(1)),
    ],
  };
};

export const exponentQuestion = (): Question => ({
  id: 'exponents',
  options: [option('read', { code: 'exponents-read', facts: {} }, { exponents: 'read' })],
});

export const unitQuestion = (column: string, units: string[]): Question => ({
  id: `unit|${column}`,
  options: [option('same', { code: 'units-same', facts: { units } }, { units })],
});

/** Rows that contradict each other about one figure; no rule knows which is right. */
export const duplicateQuestion = (): Question => ({
  id: 'duplicates',
  options: (['first', 'last'] as const).map((which) =>
    option(which, { code: `keep-${which}`, facts: {} }, { duplicates: which }),
  ),
});

export const repairQuestion = ({ id, example }: Pick<Repair, 'id' | 'example'>): Question => ({
  id: `repair|${id}`,
  options: [
    option('accept', { code: 'repair-accept', facts: { ...example } }, { repairs: { [id]: 'accept' } }),
    option('refuse', { code: 'repair-refuse', facts: {} }, { repairs: { [id]: 'refuse' } }),
  ],
});
