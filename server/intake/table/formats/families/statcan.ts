import { firstOf, placeOf, present, type FamilyRule } from './family.ts';

/** The columns of a full table, in both languages. */
const NAMES = {
  period: ['REF_DATE', 'PÉRIODE DE RÉFÉRENCE'],
  area: ['GEO', 'GÉO'],
  value: ['VALUE', 'VALEUR'],
  status: ['STATUS', 'STATUT'],
  scale: ['SCALAR_FACTOR', 'FACTEUR SCALAIRE'],
  symbol: ['SYMBOL', 'SYMBOLE'],
} as const;
const MARKS = ['VECTOR', 'VECTEUR', 'COORDINATE', 'COORDONNÉE', 'DGUID'];
const OF_THE_ROW = [
  'UOM_ID',
  "IDENTIFICATEUR D'UNITÉ DE MESURE",
  'SCALAR_ID',
  'IDENTIFICATEUR SCALAIRE',
  'VECTOR',
  'VECTEUR',
  'COORDINATE',
  'COORDONNÉE',
  'TERMINATED',
  'TERMINÉ',
  'DECIMALS',
  'DÉCIMALES',
];

/** Its symbols as SDMX statuses: quality A to D may be used, E with caution, F not; methods note 6.3. `NULL` is a blank. */
const STATUSES: Readonly<Record<string, string>> = {
  NULL: 'A',
  r: 'A',
  A: 'A',
  B: 'A',
  C: 'A',
  D: 'A',
  p: 'P',
  E: 'U',
  F: 'U',
  '.': 'O',
  '..': 'O',
  '...': 'M',
  x: 'Q',
  '0s': 'N',
};

/** Statistics Canada's full tables: one figure in each row, its status, symbol and power of ten beside it. */
export const statcan: FamilyRule = ({ header }) => {
  const names = header.map((cell) => cell.trim());
  const period = firstOf(names, NAMES.period);
  const value = firstOf(names, NAMES.value);
  if (period === undefined || value === undefined || present(names, MARKS).length < 2) return undefined;
  const area = firstOf(names, NAMES.area);
  const status = firstOf(names, NAMES.status);
  const scale = firstOf(names, NAMES.scale);
  const symbol = firstOf(names, NAMES.symbol);
  return {
    id: 'statcan',
    known: {
      shape: 'long',
      convention: 'statcan',
      periods: 'sdmx',
      columns: { period, value, ...(area === undefined ? {} : { area }), ...(status === undefined ? {} : { status }) },
      codes: { status: { ...STATUSES } },
      missing: { NULL: 'not-yet-available' },
      expect: {
        ...(scale === undefined ? {} : { [scale]: ['', 'units', 'units ', 'unités'] }),
        ...(symbol === undefined ? {} : { [symbol]: ['', 'NULL', 'r'] }),
      },
      ignore: present(names, OF_THE_ROW),
      ...(area !== undefined && placeOf(names, 'DGUID') >= 0 ? { twins: { DGUID: area } } : {}),
    },
  };
};
