import { z } from 'zod';
import { magnitudeInWords } from '../../../numbers/unit-words.ts';
import { BrokenFile } from '../../broken-file.ts';

const notes = z.union([z.string(), z.array(z.string())]).optional();
const ids = z.union([z.array(z.coerce.string()), z.record(z.string(), z.number())]);
const roles = z.looseObject({
  time: z.array(z.string()).optional(),
  geo: z.array(z.string()).optional(),
  metric: z.array(z.string()).optional(),
});

const unitSchema = z.looseObject({
  label: z.string().optional(),
  base: z.string().optional(),
  symbol: z.string().optional(),
  multiplier: z.union([z.number(), z.string()]).optional(),
});

const dimensionSchema = z.looseObject({
  label: z.string().optional(),
  note: notes,
  category: z.looseObject({
    index: ids.optional(),
    label: z.record(z.string(), z.coerce.string()).optional(),
    unit: z.record(z.string(), unitSchema).optional(),
    note: z.record(z.string(), notes).optional(),
  }),
});

/** A data set of version 2, or of version 1, where what orders the dimensions stands among them. */
const datasetSchema = z.looseObject({
  label: z.string().optional(),
  source: z.string().optional(),
  updated: z.string().optional(),
  note: notes,
  id: z.array(z.string()).optional(),
  size: z.array(z.number()).optional(),
  role: roles.optional(),
  dimension: z.looseObject({
    id: z.array(z.string()).optional(),
    size: z.array(z.number()).optional(),
    role: roles.optional(),
  }),
  value: z.unknown().optional(),
  status: z.unknown().optional(),
  extension: z.looseObject({ agencyId: z.string().optional() }).optional(),
});

export interface JsonDimension {
  id: string;
  label: string;
  categories: readonly string[];
  labels: readonly string[];
  /** Empty where a category has none. */
  units: readonly string[];
  notes: readonly string[];
  role: 'time' | 'geo' | 'metric' | undefined;
}

export interface JsonDataset {
  label: string | undefined;
  source: string | undefined;
  updated: string | undefined;
  notes: string[];
  dimensions: JsonDimension[];
  value: unknown;
  status: unknown;
  isEurostat: boolean;
}

const listOf = (note: string | string[] | undefined): string[] => (typeof note === 'string' ? [note] : (note ?? []));

/** A data set, its dimensions in order. @throws BrokenFile */
export function readDataset(content: unknown): JsonDataset {
  const data = checked(datasetSchema, content, '');
  const order = data.id ?? data.dimension.id ?? [];
  const sizes = data.size ?? data.dimension.size ?? [];
  if (order.length === 0 || order.length !== sizes.length || new Set(order).size < order.length)
    throw new BrokenFile('id, size');
  const role = data.role ?? data.dimension.role ?? {};
  const dimensions = order.map((id, at): JsonDimension => {
    const found = checked(
      dimensionSchema,
      Object.hasOwn(data.dimension, id) ? data.dimension[id] : undefined,
      `dimension.${id}`,
    );
    const { index, label = {}, unit = {}, note = {} } = found.category;
    const categories = categoriesOf(index ?? Object.keys(label));
    if (!categories || categories.length !== sizes[at]) throw new BrokenFile(`dimension.${id}: size ${sizes[at]}`);
    const own = <T>(record: Record<string, T>, key: string): T | undefined =>
      Object.hasOwn(record, key) ? record[key] : undefined;
    return {
      id,
      label: found.label ?? id,
      categories,
      labels: categories.map((category) => own(label, category) ?? category),
      units: categories.map((category) => unitText(own(unit, category))),
      notes: categories.map((category) => listOf(own(note, category)).join(' ')),
      role: (['time', 'geo', 'metric'] as const).find((one) => role[one]?.includes(id)),
    };
  });
  return {
    label: data.label,
    source: data.source,
    updated: data.updated,
    notes: [
      ...listOf(data.note),
      ...order.flatMap((id) => listOf(checked(dimensionSchema, data.dimension[id], id).note)),
    ],
    dimensions,
    value: data.value,
    status: data.status,
    isEurostat: data.extension?.agencyId === 'ESTAT' || data.source === 'ESTAT',
  };
}

/** A unit in words. Its multiplier is a power of ten, the factor itself, or a word; where the unit does not say it, it stands before it. */
function unitText({ label, base, symbol, multiplier = 0 }: z.infer<typeof unitSchema> = {}): string {
  const text = label ?? base ?? symbol ?? '';
  const times = typeof multiplier === 'number' ? multiplier : Number(multiplier);
  if (times === 0 || times === 1 || magnitudeInWords(text) !== 1) return text;
  if (!Number.isFinite(times)) return /^units?$/i.test(String(multiplier)) ? text : `${multiplier} ${text}`.trim();
  const factor = Number.isInteger(times) && Math.abs(times) <= 12 ? 10 ** times : times;
  return `${factor === 1e6 ? 'million' : factor} ${text}`.trim();
}

/** Categories in their order: a list, or their places by name, of which none may be missing. */
function categoriesOf(index: string[] | Record<string, number>): string[] | undefined {
  if (Array.isArray(index)) return index;
  const places = Object.entries(index);
  const ordered: string[] = [];
  for (const [name, place] of places) ordered[place] = name;
  const isWhole = places.every(([name, place]) => ordered[place] === name) && ordered.length === places.length;
  return isWhole ? ordered : undefined;
}

function checked<T>(schema: z.ZodType<T>, content: unknown, where: string): T {
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new BrokenFile(
    [where, ...(issue?.path ?? [])].filter((part) => part !== '').join('.') || (issue?.message ?? ''),
  );
}
