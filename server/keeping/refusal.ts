/** A reason not to copy or bring back that the operator can act on; printed as one line. Nothing was changed. */
export class KeepingRefused extends Error {
  override readonly name = 'KeepingRefused';
}

/** What went wrong, without a stack, in one line. */
export const inOneLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ').trim();
