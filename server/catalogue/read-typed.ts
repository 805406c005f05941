import type { z } from 'zod';
import { AppError } from '../errors.ts';

/** A value in the schema's shape. @throws AppError `invalid-input`, every field that is not right in `members.fields` */
export function readTyped<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => ({
    in: 'body',
    name: [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])].join('.'),
    message: issue.message,
  }));
  const [first] = fields;
  throw new AppError(
    'invalid-input',
    { where: 'body', field: first?.name ?? '', problem: first?.message ?? '' },
    { members: { fields } },
  );
}

export function refuseField(field: string, problem: string): never {
  throw new AppError(
    'invalid-input',
    { where: 'body', field, problem },
    { members: { fields: [{ in: 'body', name: field, message: problem }] } },
  );
}
