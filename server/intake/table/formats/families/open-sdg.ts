import { columnsOf, firstOf, placeOf, type FamilyRule } from './family.ts';

/** Names of observation statuses (SDMX CL_OBS_STATUS) as Open SDG files write them out. */
const STATUSES: Readonly<Record<string, string>> = {
  'Normal value': 'A',
  Normal: 'A',
  Undefined: 'A',
  'Estimated value': 'E',
  'Forecast value': 'F',
  'Imputed value': 'I',
  'Provisional value': 'P',
  'Time series break': 'B',
  'Low reliability': 'U',
  'Definition differs': 'D',
  'Missing value': 'O',
  'Missing value; data cannot exist': 'M',
  'Missing value; data exist but were not collected': 'L',
  'Missing value; suppressed': 'Q',
};

/**
 * Open SDG's tidy CSV: `Year` first, `Value` last, and between them what the figures are broken down by; a blank cell there is the
 * total (open-sdg.readthedocs.io, data format). Units, Series, GeoCode and the observation's own fields are no breakdowns.
 */
export const openSdg: FamilyRule = ({ header }) => {
  const names = header.map((cell) => cell.trim());
  const last = names.findLast((name) => name !== '');
  if (names[0] !== 'Year' || last !== 'Value' || placeOf(names, 'Value') !== names.lastIndexOf('Value'))
    return undefined;
  const status = firstOf(names, ['Observation status', 'OBS_STATUS']);
  const power = firstOf(names, ['Unit multiplier', 'UNIT_MULT']);
  return {
    id: 'open-sdg',
    known: {
      shape: 'long',
      decimal: '.',
      thousands: '',
      columns: {
        ...columnsOf(names, { period: ['Year'], value: ['Value'], area: ['GeoCode'], note: ['COMMENT_OBS'] }),
        ...(status === undefined ? {} : { status }),
      },
      ...(status === undefined ? {} : { codes: { status: { ...STATUSES } } }),
      ...(power === undefined ? {} : { expect: { [power]: ['', 'Units', '0'] } }),
    },
  };
};
