import { SPLIT_START } from './period-years.ts';

const NAMES: ReadonlySet<string> = new Set([
  'auto',
  'sdmx',
  'eurostat',
  'dst',
  'pooled',
  'dmy',
  'mdy',
  'quarters',
  'weeks',
  'months',
  'short_years',
  'later_year',
  'excel',
  'fiscal_is_year',
  ...Object.keys(SPLIT_START),
]);
const WITH_START = /^[a-z_]+:(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Whether every name of a convention is one that is followed: a misspelt one would be none, and nobody would see it. */
export const isPeriodConvention = (convention: string): boolean =>
  convention.split(' ').every((name) => NAMES.has(name) || WITH_START.test(name));
