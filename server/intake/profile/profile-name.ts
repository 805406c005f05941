import { z } from 'zod';

/** A name that stands in addresses, tables and downloads: no formula, nothing invisible. */
export const profileName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^(?![=+\-@])[^\p{C}]+$/u, '= + - @');
