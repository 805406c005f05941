/** What is wrong with a file of the catalogue, in words that lead to the place. */
import type { z } from 'zod';

export interface CatalogueMistake {
  file: string;
  /** Place in the file: `definition.text.en`. */
  path: string;
  expected: string;
  found: string;
}

export function formatMistake(mistake: CatalogueMistake): string {
  return `${mistake.file}: ${mistake.path || '(whole file)'}: expected ${mistake.expected}, found ${mistake.found}`;
}

/** Collects the mistakes of one file. */
export class FileCheck {
  readonly #file: string;
  readonly #mistakes: CatalogueMistake[];

  constructor(file: string, mistakes: CatalogueMistake[]) {
    this.#file = file;
    this.#mistakes = mistakes;
  }

  /** The content in the schema's shape; undefined, and each difference noted, when it has another one. */
  read<T>(schema: z.ZodType<T>, content: unknown): T | undefined {
    const result = schema.safeParse(content);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const found = issue.path.reduce<unknown>(
        (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
        content,
      );
      const unknownKeys = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : null;
      this.#mistakes.push({
        file: this.#file,
        path: issue.path.join('.'),
        expected:
          unknownKeys === null
            ? issue.message.replace(/^Invalid \w+: expected /, '').replace(/, received.*$/, '')
            : `no ${unknownKeys}`,
        found: unknownKeys ?? JSON.stringify(found) ?? 'nothing',
      });
    }
    return undefined;
  }

  need(holds: boolean, path: string, expected: string, found: unknown): void {
    if (!holds) this.#mistakes.push({ file: this.#file, path, expected, found: JSON.stringify(found) ?? 'nothing' });
  }

  /** Each value once. */
  once(values: readonly string[], path: string, what: string): void {
    for (const twice of new Set(values.filter((one, at) => values.indexOf(one) !== at)))
      this.need(false, path, `each ${what} once`, twice);
  }
}
