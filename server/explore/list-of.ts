import { z } from 'zod';

/** A page of a list: `next` is the cursor of the page after it. */
export const listOf = (item: z.ZodType): z.ZodType =>
  z.object({ items: z.array(item), next: z.string().nullable().describe('Cursor of the next page') });
