/** What the city promised and says: every kind of statement, with its shape. */
import { z } from 'zod';
import { oneLine, proseLines } from '../../indicators/one-line.ts';
import { readPeriod } from '../../indicators/period.ts';
import { LANGUAGES } from '../../indicators/text.ts';

/** At most so many characters in a text of a person, in one language. */
export const LONGEST_TEXT = 20_000;

const key = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80);
const day = z.iso.date();
const year = z.number().int().min(1900).max(2200);
/** Text that a spreadsheet would run as a formula is refused, as everywhere. */
const plain = z
  .string()
  .overwrite(oneLine)
  .min(1)
  .max(500)
  .regex(/^(?![=+\-@\t\r])/, '= + - @');
const url = z.url({ protocol: /^https?$/ }).max(1000);
const text = z.string().overwrite(proseLines).min(1).max(LONGEST_TEXT);
const inLanguages = <T extends z.ZodType>(one: T) =>
  z.strictObject(
    Object.fromEntries(LANGUAGES.map((language) => [language, one.optional()])) as Record<
      (typeof LANGUAGES)[number],
      z.ZodOptional<T>
    >,
  );
/** In at least one language; a missing one is shown as missing. */
const texts = inLanguages(text).refine((value) => Object.values(value).some(Boolean), 'one language at least');
const names = inLanguages(plain).refine((value) => Object.values(value).some(Boolean), 'one language at least');
const period = z.string().refine((value) => {
  try {
    return readPeriod(value).canonical === value;
  } catch {
    return false;
  }
}, 'a canonical period');

const decision = z.strictObject({
  text: names,
  date: day,
  reference: plain.nullable(),
  url: url.nullable(),
});

/** What a statement is about: exactly one of the two. */
const about = z.union([z.strictObject({ indicator: key }), z.strictObject({ objective: key })]);
const breakdown = z.record(key, z.string().max(60));

/** Signed by no real body: made up so that the demonstration has something to show. */
const invented = z.boolean().default(false);

export const STATEMENT_SCHEMAS = {
  'policy-period': z.strictObject({
    title: names,
    start: day,
    end: day,
    document: url.nullable(),
    decision: decision.nullable(),
    predecessor: key.nullable(),
    objectives: z.array(key).max(50),
    budget: z
      .array(z.strictObject({ year, amount: z.number().min(0), currency: z.string().regex(/^[A-Z]{3}$/) }))
      .max(50),
    milestones: z.array(z.strictObject({ date: day, text: names, isReached: z.boolean() })).max(100),
    invented,
  }),
  responsibility: z.strictObject({
    objectives: z.array(key).max(50),
    indicators: z.array(key).max(200),
    deliveries: z.array(z.strictObject({ text: names, due: day, isDone: z.boolean() })).max(100),
    invented,
  }),
  target: z.strictObject({
    about,
    area: z.string().max(60).nullable(),
    breakdown,
    baseline: period.nullable(),
    value: z.number().nullable(),
    period: period,
    text: texts.nullable(),
    decision: decision.nullable(),
    invented,
  }),
  threshold: z.strictObject({
    indicator: key,
    materialityPerYear: z.number().positive(),
    setOn: day,
    reason: texts.nullable(),
    invented,
  }),
  event: z.strictObject({
    date: day,
    title: names,
    text: texts.nullable(),
    factor: key.nullable(),
    indicators: z.array(key).max(200),
    areas: z.array(z.string().max(60)).max(200),
    url: url.nullable(),
    invented,
  }),
  context: z.strictObject({ factor: key, date: day, text: texts, indicators: z.array(key).max(200), invented }),
  commentary: z.strictObject({
    about,
    year,
    form: z.enum(['account', 'analysis', 'opinion']),
    date: day,
    signature: plain,
    texts,
    /** Decisions the body is asked for. */
    asks: texts.nullable().default(null),
    /** To whom it was given: council or committee; as plain text where it has one name in every language. */
    addressee: z.union([plain, names]).nullable().default(null),
    /** Case number. */
    reference: plain.nullable().default(null),
    /** Where the whole paper stands. */
    document: url.nullable().default(null),
    /** Figures the texts quote, as they were when it was written; set by the program, whatever is sent. */
    figures: z
      .array(z.strictObject({ source: z.string(), value: z.number().nullable(), release: z.string() }))
      .max(200)
      .default([]),
    invented,
  }),
  /** A paper of council or committee that used figures, what was decided, and what came of it. */
  decision: z.strictObject({
    date: day,
    title: names,
    reference: plain.nullable(),
    url: url.nullable(),
    text: texts,
    indicators: z.array(key).max(200),
    /** The release they had before them. */
    release: z
      .string()
      .regex(/^\d{4}-\d{4,}$/)
      .nullable(),
    /** Accounts, analyses and opinions it rests on. */
    basedOn: z.array(key).max(50),
    /** What practice changed; null: nothing is known yet. */
    practice: texts.nullable(),
    checkedOn: day.nullable(),
    invented,
  }),
  /** What the city does to reach its objectives: an action of its plan. It belongs to the body that carries it out. */
  action: z.strictObject({
    title: names,
    /** What it is to move; at least one of these two. */
    objectives: z.array(key).max(50),
    indicators: z.array(key).max(200),
    /** The policy period whose plan it stands in. */
    policy: key.nullable(),
    due: day,
    progress: z.enum(['planned', 'running', 'done', 'dropped']),
    /** Until when its progress is known. */
    checkedOn: day.nullable(),
    /** What was done, or why it was dropped. */
    text: texts.nullable(),
    invented,
  }),
  /** From one election of the council to the next. */
  'council-term': z.strictObject({ title: names, start: day, end: day, invented }),
  contact: z.strictObject({
    indicator: key,
    name: plain,
    email: z.email().max(200).nullable(),
    phone: z.string().max(60).nullable(),
    invented,
  }),
  question: z.strictObject({
    indicator: key,
    /** The view it was asked from: path and query of a page of ours. */
    address: z
      .string()
      .regex(/^\/[a-z]{2}\/indicators\//)
      .max(1000),
    language: z.enum(LANGUAGES),
    text: z.string().trim().min(1).max(2000),
    name: z.string().trim().max(100).nullable(),
    /** Never shown: only to tell of the answer. */
    email: z.email().max(200).nullable(),
    askedOn: day,
    answer: texts.nullable(),
    answeredOn: day.nullable(),
    invented,
  }),
} as const;

export type StatementKind = keyof typeof STATEMENT_SCHEMAS;
export const STATEMENT_KINDS = Object.keys(STATEMENT_SCHEMAS) as StatementKind[];
export type Content<K extends StatementKind> = z.infer<(typeof STATEMENT_SCHEMAS)[K]>;

export const STATEMENT_STATES = ['draft', 'in-review', 'published', 'withdrawn'] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];

/** One version of a statement. */
export interface Statement<K extends StatementKind = StatementKind> {
  kind: K;
  key: string;
  /** Counts up from 1. */
  version: number;
  state: StatementState;
  /** The body it belongs to, that signs it or answers for it; null: the office as a whole. */
  body: string | null;
  content: Content<K>;
  /** UTC instant. */
  at: string;
  accountId: number | null;
}
