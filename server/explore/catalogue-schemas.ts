/** What the catalogue's answers hold, for the OpenAPI document. Entries are complete: their own fields follow these. */
import { z } from 'zod';
import { LANGUAGES } from '../../indicators/text.ts';
import { observationSchema } from './observation-schema.ts';

/** In one language a string, marked when it had to come from another; with `lang=all` by language. */
const text = z
  .union([
    z.string(),
    z.object({ text: z.string(), language: z.enum(LANGUAGES) }),
    z.partialRecord(z.enum(LANGUAGES), z.string()),
  ])
  .meta({ id: 'Text' });

const provenance = z.object({
  state: z.enum(['verified', 'partly-verified', 'reconstructed']),
  basis: z.string().describe('What was found where'),
});
const question = z.looseObject({ id: z.string(), text });
const adoption = z.looseObject({
  indicator: z.string(),
  state: z.enum(['adopted', 'replaced', 'not-used']),
  replacedBy: z.string().optional(),
  reason: text.optional(),
  owner: z.string().optional().describe('Body that owes the figures'),
});

export const themeSchema = z
  .object({ id: z.string(), order: z.number(), label: text, provenance })
  .meta({ id: 'Theme' });
export const objectiveSchema = z
  .object({
    id: z.string(),
    order: z.number(),
    theme: z.string().nullable(),
    overall: z.boolean(),
    label: text,
    provenance,
  })
  .meta({ id: 'Objective' });
export const domainSchema = z
  .object({ id: z.string(), order: z.number(), label: text, description: text })
  .meta({ id: 'Domain' });

const keyFactor = {
  id: z.string(),
  number: z.number().int(),
  benchmark: z.string(),
  label: text,
  statement: text,
  why: text,
  questions: z.array(question),
  examples: z.array(z.looseObject({ id: z.string(), city: z.string(), text, provenance })),
};
export const keyFactorSchema = z.object(keyFactor).meta({ id: 'KeyFactor' });
export const keyFactorWithEvidenceSchema = z
  .object({
    ...keyFactor,
    indicators: z.array(z.object({ id: z.string(), name: text, primary: z.boolean(), reason: text })),
    assessment: z.null().describe('The latest published assessment'),
  })
  .meta({ id: 'KeyFactorWithEvidence' });
export const contextualFactorSchema = z
  .object({ id: z.string(), order: z.number(), label: text, text, questions: z.array(question) })
  .meta({ id: 'ContextualFactor' });

export const areaSchema = z
  .object({
    code: z.string(),
    name: text,
    parent: z.string().nullable(),
    kind: z.enum(['city', 'district', 'country', 'elsewhere']),
    validFrom: z.string().nullable(),
    validTo: z.string().nullable(),
  })
  .meta({ id: 'Area' });
export const bodySchema = z
  .object({ key: z.string(), name: text, kind: z.string(), contact: z.string().nullable() })
  .meta({ id: 'Body' });
export const sourceSchema = z
  .looseObject({
    key: z.string(),
    publisher: z.string(),
    title: z.string(),
    url: z.string().nullable(),
    licence: z.string().nullable(),
    kind: z.enum(['survey', 'central', 'local']),
    date: z.string().nullable(),
  })
  .meta({ id: 'Source' });
export const codelistSchema = z
  .looseObject({ id: z.string(), name: text, codes: z.array(z.looseObject({ id: z.string(), label: text })) })
  .meta({ id: 'CodeList' });

const indicator = {
  id: z.string(),
  basedOn: z.string().optional().describe('The standard indicator an own one departs from'),
  difference: text.optional(),
  theme: z.string(),
  objective: z.string(),
  domain: z.string(),
  name: text,
  unit: z.string().describe('Code of CL_UNIT'),
  decimals: z.number().int(),
  direction: z.enum(['higher', 'lower', 'parity', 'none']),
  targetGroup: z.string().nullable(),
  referenceGroup: z.string().nullable(),
  dimensions: z.array(z.string()),
  keyFactors: z.array(z.object({ id: z.string(), primary: z.boolean(), reason: text })),
  provenance,
  adoption,
};
export const indicatorSchema = z.looseObject(indicator).meta({ id: 'Indicator' });
export const indicatorWithFiguresSchema = z
  .looseObject({
    ...indicator,
    target: z.null(),
    baseline: z.null(),
    latest: z.array(observationSchema).describe('The newest observation of each series'),
  })
  .meta({ id: 'IndicatorWithFigures' });
