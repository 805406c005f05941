/** The shape of each kind of catalogue file. Strict: a key nobody reads is a mistake, not an extra. */
import { z } from 'zod';
import { oneLine, proseLines } from './one-line.ts';

const filled = z.string().overwrite(oneLine).min(1, 'a text that is not empty');
const prose = z.string().overwrite(proseLines).min(1, 'a text that is not empty');
const text = z.strictObject({ en: filled, fr: filled, da: filled, de: filled });
const longText = z.strictObject({ en: prose, fr: prose.optional(), da: prose.optional(), de: prose.optional() });
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of small letters, digits and hyphens');
const provenance = z.strictObject({ state: z.enum(['verified', 'partly-verified', 'reconstructed']), basis: filled });
const question = z.strictObject({ id: filled, text: longText, lookFor: longText.optional() });
const qualifier = z.enum(['~', '<', '>']).optional();
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();

export const benchmarkSchema = z.strictObject({
  id,
  edition: filled,
  title: text,
  publisher: filled,
  standard: longText,
  keyFactors: z.array(id),
  provenance,
});
export const themeSchema = z.strictObject({ id, order: z.number().int(), label: text, provenance });
export const objectiveSchema = z.strictObject({
  id,
  order: z.number().int(),
  theme: id.nullable(),
  overall: z.boolean(),
  label: text,
  provenance,
});
export const domainSchema = z.strictObject({ id, order: z.number().int(), label: text, description: longText });
const exampleNumber = z.strictObject({
  value: z.number().nullable(),
  unit: z.string(),
  what: z.string(),
  period: z.string().optional(),
  qualifier,
  note: z.string().optional(),
});
const example = z.strictObject({
  id: filled,
  city: filled,
  area: z.string().optional(),
  year: z.string().optional(),
  text: longText,
  numbers: z.array(exampleNumber).optional(),
  provenance,
});
export const keyFactorSchema = z.strictObject({
  id,
  number: z.number().int().min(1),
  benchmark: id,
  label: text,
  statement: longText,
  why: longText,
  questions: z.array(question).min(1),
  examples: z.array(example),
});
export const contextualFactorSchema = z.strictObject({
  id,
  order: z.number().int(),
  label: text,
  text: longText,
  questions: z.array(question),
});
const code = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_~<>.-]+$/, 'a code without spaces, commas or equals signs'),
  label: text,
  definition: longText.optional(),
  schemes: z.array(filled).optional(),
  parent: z.string().optional(),
});
const wholes = z
  .array(z.strictObject({ of: filled, parts: z.array(filled).min(2), rest: z.array(filled).optional() }))
  .optional();
export const codeListSchema = z.strictObject({
  id: z.string().regex(/^CL_[A-Z0-9_]+$/),
  name: text,
  note: longText.optional(),
  codes: z.array(code).min(1),
  wholes,
});
export const codeListExtensionSchema = z.strictObject({
  extends: z.string().regex(/^CL_[A-Z0-9_]+$/),
  codes: z.array(code).min(1),
  wholes,
});
export const dimensionSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  codelist: filled,
  label: text,
});
export const areaSchema = z.strictObject({
  code: filled,
  name: text,
  parent: z.string().nullable(),
  kind: z.enum(['city', 'district', 'country', 'elsewhere']),
  validFrom: day,
  validTo: day,
});
const published = z.strictObject({
  id: filled,
  area: filled,
  period: filled,
  group: filled,
  breakdown: z.record(z.string(), z.string()).optional(),
  value: z.number().nullable(),
  unit: filled,
  status: filled,
  kind: z.enum(['OBS', 'BASELINE', 'TARGET', 'REFERENCE', 'DERIVED']),
  qualifier,
  source: filled,
  note: z.string().optional(),
});
export const indicatorSchema = z.strictObject({
  id,
  basedOn: id.optional(),
  difference: longText.optional(),
  theme: id,
  objective: id,
  domain: id,
  core: z.boolean(),
  name: text,
  definition: z.strictObject({
    text: longText,
    numerator: longText.optional(),
    denominator: longText.optional(),
    population: longText,
    ageRange: z.strictObject({ min: z.number().nullable(), max: z.number().nullable() }).optional(),
  }),
  measureType: z.enum(['share', 'gap', 'ratio', 'count', 'change', 'index', 'rate', 'mean']),
  unit: filled,
  decimals: z.number().int().min(0).max(6),
  direction: z.enum(['higher', 'lower', 'parity', 'none']),
  parity: longText.optional(),
  validRange: z.tuple([z.number().nullable(), z.number().nullable()]).nullable(),
  targetGroup: z.string().nullable(),
  referenceGroup: z.string().nullable(),
  dimensions: z.array(z.string()),
  byArea: z.boolean(),
  minCell: z.number().int().min(0),
  minBase: z.number().int().min(0).optional(),
  jumpThreshold: z.number().min(0).max(1000).optional(),
  composition: z.array(z.string()).optional(),
  sourceType: z.enum(['survey', 'central', 'local']),
  sourceHint: longText,
  frequency: z.enum(['M', 'Q', 'S', 'A', 'A2', 'A4', 'I']),
  lagMonths: z.number().int().min(0),
  keyFactors: z.array(z.strictObject({ id, primary: z.boolean(), reason: longText })).min(1),
  contextualFactors: z.array(z.strictObject({ id, reason: longText })),
  internationalCodes: z.array(
    z.strictObject({ framework: filled, code: filled, match: z.enum(['exact', 'close', 'partial']) }),
  ),
  exampleSystems: z.array(filled),
  pitfalls: z.array(longText),
  provenance,
  published: z.array(published),
});
export const glossaryTermSchema = z.strictObject({
  id,
  term: text,
  definition: longText,
  caution: longText.optional(),
});
export const bibliographyEntrySchema = z.strictObject({
  id: filled,
  title: filled,
  publisher: z.string(),
  year: z.string(),
  language: z.string(),
  url: z.string().nullable(),
});

export const comparabilitySchema = z.strictObject({
  a: z.array(filled).min(1),
  b: z.array(filled).min(1),
  relation: z.enum(['close', 'subset', 'break', 'not-comparable']),
  text: longText,
});
