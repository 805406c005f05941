import { columnsOf, placeOf, type FamilyRule } from './family.ts';

/** Statistics Denmark's StatBank, coded: variables in capitals, `TID` and `INDHOLD` among them; quarters as 2008K1. */
export const statbank: FamilyRule = ({ header }) => {
  if (placeOf(header, 'TID') < 0 || placeOf(header, 'INDHOLD') !== header.length - 1) return undefined;
  return {
    id: 'statbank',
    known: {
      shape: 'long',
      convention: 'dst',
      periods: 'dst',
      columns: columnsOf(header, { period: ['TID'], value: ['INDHOLD'], area: ['OMRÅDE', 'KOMK', 'BOPKOM'] }),
    },
  };
};
