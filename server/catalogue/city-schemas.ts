/** The shape of each record that belongs to a city: what a pack's files hold, and what the studio may write. */
import { z } from 'zod';
import { oneLine, proseLines } from '../../indicators/one-line.ts';
import { LANGUAGES } from '../../indicators/text.ts';
import { CONTRAST_NEEDED, contrastWithWhite } from './contrast.ts';

const filled = z.string().overwrite(oneLine).min(1, 'a text that is not empty');
const prose = z.string().overwrite(proseLines).min(1, 'a text that is not empty');
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a key of small letters, digits and hyphens');
const text = z.strictObject({ en: filled, fr: filled, da: filled, de: filled });
export const longTextSchema = z.strictObject({
  en: prose,
  fr: prose.optional(),
  da: prose.optional(),
  de: prose.optional(),
});
const day = z.iso.date('a day like 2026-01-31').nullable();

export const identitySchema = z.strictObject({
  key,
  name: text,
  area: filled,
  languages: z
    .array(z.enum(LANGUAGES))
    .min(1, 'at least one language')
    .refine((list) => new Set(list).size === list.length, 'each language once'),
  defaultLanguage: z.enum(LANGUAGES),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'a colour like #8a5a00')
    .refine(
      (colour) => contrastWithWhite(colour) >= CONTRAST_NEEDED,
      `a colour with a contrast of at least ${CONTRAST_NEEDED} to white`,
    )
    .nullable(),
  arms: z
    .string()
    .max(20_000, 'the data of an SVG path, at most 20 000 characters')
    .regex(/^[Mm][\d\s.,eMmZzLlHhVvCcSsQqTtAa+-]*$/, 'the data of an SVG path')
    .nullable(),
  publisher: text,
  demo: z.boolean(),
});

export const areaSchema = z.strictObject({
  code: filled,
  name: text,
  parent: filled.nullable(),
  kind: z.enum(['city', 'district', 'country', 'elsewhere']),
  validFrom: day,
  validTo: day,
  successor: filled.nullable().default(null),
});

export const bodySchema = z.strictObject({
  key,
  name: text,
  kind: z.enum(['committee', 'department', 'office', 'council', 'partner']),
  contact: filled.nullable(),
});

/** An address that is shown as a link: nothing that a browser would run or open of its reader's own. */
const webAddress = z.url({ protocol: /^https?$/, error: 'an address that begins with https:// or http://' });

export const packSourceSchema = z.strictObject({
  key,
  publisher: filled,
  title: filled,
  url: webAddress.nullable(),
  licence: filled.nullable(),
  kind: z.enum(['survey', 'central', 'local']),
  convention: filled.nullable(),
  date: day,
  survey: z
    .strictObject({ mode: filled.optional(), sample: z.number().optional(), responseRate: z.number().optional() })
    .nullable(),
  note: longTextSchema.nullable(),
});

export const adoptionSchema = z.strictObject({
  indicator: key,
  state: z.enum(['adopted', 'replaced', 'not-used']),
  replacedBy: key.optional(),
  reason: longTextSchema.optional(),
  owner: key.optional(),
});

/** Text that no download of ours can turn into a formula. */
const plain = z
  .string()
  .overwrite(oneLine)
  .min(1, 'a text that is not empty')
  .max(500, 'at most 500 characters')
  .regex(/^[^=+\-@\t\r]/, 'a text that does not begin with = + - @');
const plainText = z.strictObject({ en: plain, fr: plain, da: plain, de: plain });

/** Stricter than a pack's: these come from a form or a file somebody typed. */
export const typedAreaSchema = areaSchema.extend({
  code: z
    .string()
    .max(60, 'at most 60 characters')
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u, 'a code of letters, digits and . _ : -'),
  name: plainText,
});
export const typedBodySchema = bodySchema.extend({
  name: plainText,
  // A telephone number may begin with +.
  contact: filled.max(500, 'at most 500 characters').nullable(),
});

/** What a route takes for a new source, and what a changed one must still be. */
export const sourceSchema = z
  .strictObject({
    key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/, 'small letters, digits and hyphens'),
    publisher: plain,
    title: plain,
    url: webAddress.nullable().default(null),
    licence: plain.nullable().default(null),
    kind: z.enum(['survey', 'central', 'local']),
    convention: z.enum(['destatis', 'gss_uk', 'statcan', 'dst', 'eurostat']).nullable().default(null),
    date: z.iso.date('a day like 2026-01-31').nullable().default(null),
    survey: z
      .strictObject({
        mode: plain.optional(),
        sample: z
          .number('a whole number above 0')
          .int('a whole number above 0')
          .positive('a whole number above 0')
          .optional(),
        responseRate: z
          .number('a number from 0 to 100')
          .min(0, 'a number from 0 to 100')
          .max(100, 'a number from 0 to 100')
          .optional(),
      })
      .nullable()
      .default(null),
    note: z
      .strictObject({ en: plain, fr: plain.optional(), da: plain.optional(), de: plain.optional() })
      .nullable()
      .default(null),
  })
  .meta({ id: 'Source' });
