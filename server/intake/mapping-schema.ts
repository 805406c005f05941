import { isPeriodConvention } from '../../indicators/period.ts';
import { z } from 'zod';
import type { Mapping } from '../contract/upload.ts';
import { AppError } from '../errors.ts';
import { CONVENTION_NAMES, FLAG_MEANINGS, SIGN_MEANINGS } from './signs.ts';

const texts = z.record(z.string(), z.string());

const parts = {
  encoding: z
    .enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-1', 'iso-8859-15', 'ibm850', 'macintosh'])
    .optional(),
  delimiter: z.string().min(1).max(3).optional(),
  sheet: z.string().optional(),
  headerRow: z.number().int().min(1).max(1000).optional(),
  headerRows: z.number().int().min(1).max(10).optional(),
  convention: z.enum(CONVENTION_NAMES).optional(),
  periods: z.string().max(80).refine(isPeriodConvention, 'no convention of periods').optional(),
  decimal: z.enum(['.', ',']).optional(),
  thousands: z.enum(['', '.', ',', ' ', "'", '\u2019', '\u00A0', '\u202F', '\u2009']).optional(),
  scale: z.number().positive().max(1e9).optional(),
  marks: z.record(z.string(), z.enum(['.', ','])).optional(),
  scales: z.record(z.string(), z.number().positive().max(1e9)).optional(),
  rowScales: z.record(z.string(), z.record(z.string(), z.number().positive().max(1e9))).optional(),
  exponents: z.literal('read').optional(),
  units: z.array(z.string().max(40)).max(100).optional(),
  shape: z.enum(['long', 'wide-periods', 'wide-series']).optional(),
  columns: texts.optional(),
  optional: texts.optional(),
  fileIndicators: texts.optional(),
  constants: texts.optional(),
  codes: z.record(z.string(), texts).optional(),
  filter: z.record(z.string(), z.array(z.string())).optional(),
  missing: z.record(z.string(), z.enum(SIGN_MEANINGS)).optional(),
  flags: z.record(z.string(), z.enum(FLAG_MEANINGS)).optional(),
  duplicates: z.enum(['first', 'last']).optional(),
  repairs: z.record(z.string(), z.enum(['accept', 'refuse'])).optional(),
  periodColumns: z.union([z.string().max(200), z.array(z.string())]).optional(),
  valueColumns: z.record(z.string(), texts).optional(),
  ignore: z.array(z.string()).optional(),
  drop: z.record(z.string(), z.array(z.string())).optional(),
  expect: z.record(z.string(), z.array(z.string())).optional(),
  twins: texts.optional(),
  headerless: z.literal(true).optional(),
  subheadings: z.string().min(1).max(80).optional(),
  fillDown: z.array(z.string()).optional(),
};

/** The door for mappings: a key that is not known is named, never ignored. */
export const mappingSchema: z.ZodType<Mapping> = z.strictObject(parts).meta({ id: 'Mapping' });

/**
 * Answers may be options by the ids of their questions, or parts of a mapping said right away.
 * @throws AppError `invalid-input` that names what is wrong in them
 */
export function splitAnswers(said: Readonly<Record<string, unknown>>): {
  mapping: Mapping;
  answers: Record<string, string>;
} {
  const mapping: Record<string, unknown> = {};
  const answers: Record<string, string> = {};
  for (const [name, value] of Object.entries(said)) {
    if (Object.hasOwn(parts, name)) mapping[name] = value;
    else if (typeof value === 'string') answers[name] = value;
    else throw new AppError('invalid-input', { where: 'body', field: `answers.${name}`, problem: typeof value });
  }
  return { mapping: checked(mapping, 'answers'), answers };
}

/** A mapping as it was sent, as text. @throws AppError `invalid-input` that names what is wrong in it */
export function readMapping(text: string | undefined): Mapping | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new AppError('invalid-input', { where: 'body', field: 'mapping', problem: 'JSON' });
  }
  return checked(content, 'mapping');
}

function checked(content: unknown, field: string): Mapping {
  const result = mappingSchema.safeParse(content);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new AppError('invalid-input', {
    where: 'body',
    field: [field, ...(issue?.path ?? [])].join('.'),
    problem: issue?.message ?? '',
  });
}
