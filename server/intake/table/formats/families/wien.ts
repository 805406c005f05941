import { columnsOf, firstOf, placeOf, present, textsIn, type FamilyRule } from './family.ts';

/** Vienna's statistics as open data: NUTS codes, codes of the district and its parts, REF_YEAR or REF_DATE (`20191231`). */
export const wien: FamilyRule = (input) => {
  const { header } = input;
  const period = firstOf(header, ['REF_DATE', 'REF_YEAR']);
  if (period === undefined || placeOf(header, 'DISTRICT_CODE') < 0) return undefined;
  const parts = textsIn(input, 'SUB_DISTRICT_CODE').filter((text) => text !== '' && text !== '.');
  return {
    id: 'wien',
    known: {
      columns: { period, ...columnsOf(header, { area: [parts.length > 0 ? 'SUB_DISTRICT_CODE' : 'DISTRICT_CODE'] }) },
      ignore: present(header, ['NUTS', 'NUTS1', 'NUTS2', 'NUTS3']),
    },
  };
};
