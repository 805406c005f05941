import { z } from 'zod';
import { ABSENCE_REASONS } from '../../indicators/observation.ts';

/** One figure as the API gives it: full precision, or the reason why there is none. */
export const observationSchema = z
  .object({
    indicator: z.string(),
    area: z.string(),
    period: z.string().describe('Canonical form, e.g. 2019, 2019-Q3, 2018-08-01/P1Y'),
    start: z.string().describe('First day'),
    end: z.string().describe('Last day'),
    breakdown: z.record(z.string(), z.string()).describe('Codes by dimension; a dimension left out is at its total'),
    value: z.number().nullable(),
    decimals: z.number().int().nullable().describe('Digits after the decimal mark as sent'),
    lower: z.number().nullable(),
    upper: z.number().nullable(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    n: z.number().nullable().describe('Unweighted sample size'),
    status: z.array(z.string()).describe('SDMX CL_OBS_STATUS'),
    conf: z.string().describe('SDMX CL_CONF_STATUS'),
    reason: z.enum(ABSENCE_REASONS).nullable(),
    note: z.string().nullable(),
    source: z.string(),
    release: z.string(),
  })
  .meta({ id: 'Observation' });
