import { columnsOf, expecting, placeOf, present, textsIn, type FamilyInput, type FamilyRule } from './family.ts';
import { takeLabelsApart } from './sdmx-labels.ts';

/** Eurostat's flags as SDMX statuses, those before 2025 too (`s`, `z`, `c`); methods note 6.2. */
const FLAGS: Readonly<Record<string, string>> = {
  b: 'B',
  c: 'Q',
  d: 'D',
  e: 'E',
  f: 'F',
  i: 'I',
  m: 'M',
  n: 'N',
  p: 'P',
  s: 'I',
  u: 'U',
  z: 'M',
};

/** Deleted rows (`D`) are no data: what is to become of them is asked. */
const ACTIONS_WITH_DATA = ['', 'I', 'A', 'M', 'R'];

/**
 * SDMX-CSV 1.0 (begins with DATAFLOW) and 2.0 (STRUCTURE, STRUCTURE_ID), with codes or with codes and names in columns side by side, as
 * Eurostat, the OECD and the central banks give it out (sdmx.org, field guides to both versions).
 */
export const sdmxCsv: FamilyRule = (input) => {
  if (!/^(?:DATAFLOW|STRUCTURE)(?:\[.*\])?(?::|$)/.test((input.header[0] ?? '').trim())) return undefined;
  const apart = takeLabelsApart(input);
  if (!apart) return recognise(input);
  const family = recognise({ ...input, header: apart.header, rows: input.rows.map((cells) => apart.row(cells)) });
  const twins = { ...family?.known.twins, ...apart.twins };
  return family && { ...family, known: { ...family.known, twins }, columns: apart };
};

const recognise: FamilyRule = (input) => {
  const { header } = input;
  const first = (header[0] ?? '').trim().replace(/\[.*\]$/, '');
  if (first !== 'DATAFLOW' && !(first === 'STRUCTURE' && placeOf(header, 'STRUCTURE_ID') === 1)) return undefined;
  if (placeOf(header, 'OBS_VALUE') < 0) return undefined;
  const isEurostat = placeOf(header, 'OBS_FLAG') >= 0;
  const expect = expecting(input, [header[0]?.trim() ?? '', 'STRUCTURE_ID']);
  if (placeOf(header, 'ACTION') >= 0) expect['ACTION'] = [...ACTIONS_WITH_DATA];
  const powers = powersOfTen(input);
  if (!powers && placeOf(header, 'UNIT_MULT') >= 0) expect['UNIT_MULT'] = ['', '0'];
  return {
    id: 'sdmx-csv',
    known: {
      shape: 'long',
      ...(isRewritten(input) ? {} : { decimal: '.' as const, thousands: '' }),
      periods: 'sdmx',
      ...(isEurostat ? { convention: 'eurostat' } : {}),
      columns: columnsOf(header, {
        period: ['TIME_PERIOD'],
        value: ['OBS_VALUE'],
        area: ['REF_AREA', 'geo', 'GEO'],
        status: ['OBS_STATUS', 'OBS_FLAG'],
        conf: ['OBS_CONF', 'CONF_STATUS'],
        note: ['COMMENT_OBS', 'OBS_COM'],
      }),
      ...(isEurostat ? { codes: { status: flagCodes(input) } } : {}),
      expect,
      // The standard's word for a missing figure; a status beside it says more.
      ...(textsIn(input, 'OBS_VALUE').includes('NaN') ? { missing: { NaN: 'not-collected' } } : {}),
      ...(powers ? { rowScales: { UNIT_MULT: powers } } : {}),
      // How often is said by each period itself; the letters are no statuses.
      ignore: present(header, ['LAST UPDATE', 'STRUCTURE_NAME', 'SERIES_KEY', 'OBS_KEY', 'FREQ', 'freq']),
      twins: namesBesideCodes(header),
    },
  };
};

/** Saved again by a spreadsheet of another language: `70,2`. What the marks mean its column tells then, as in any other file. */
const isRewritten = (input: FamilyInput): boolean => textsIn(input, 'OBS_VALUE').some((text) => text.includes(','));

/** What `UNIT_MULT` multiplies each row by, as the standard lays down; undefined where it is nowhere more than one. */
function powersOfTen(input: FamilyInput): Record<string, number> | undefined {
  const powers = textsIn(input, 'UNIT_MULT').filter((text) => /^\d$/.test(text));
  if (powers.every((power) => power === '0')) return undefined;
  return { '': 1, ...Object.fromEntries(powers.map((power) => [power, 10 ** Number(power)])) };
}

/** Flags that stand together (`bu`) are two statuses. */
function flagCodes(input: FamilyInput): Record<string, string> {
  const seen = textsIn(input, 'OBS_FLAG').filter(
    (flag) => flag.length > 1 && flag.split('').every((one) => one in FLAGS),
  );
  return {
    ...FLAGS,
    ...Object.fromEntries(
      seen.map((flag) => [
        flag,
        flag
          .split('')
          .map((one) => FLAGS[one])
          .join(' '),
      ]),
    ),
  };
}

/** With names asked for, each column of codes has one of names behind it (SDMX-CSV 2.0, `labels=name`). */
function namesBesideCodes(header: readonly string[]): Record<string, string> {
  if (placeOf(header, 'STRUCTURE_NAME') < 0) return {};
  const from =
    1 + Math.max(...['STRUCTURE_NAME', 'ACTION', 'SERIES_KEY', 'OBS_KEY'].map((name) => placeOf(header, name)));
  const rest = header.slice(from).map((cell) => cell.trim());
  if (rest.length % 2 === 1) return {};
  return Object.fromEntries(
    rest.flatMap((name, at) => (at % 2 === 1 && name !== '' ? [[name, rest[at - 1] ?? '']] : [])),
  );
}
