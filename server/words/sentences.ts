/** Parts that are read aloud one after the other, each ended: a title without its stop would run into what follows. */
export const sentences = (...parts: readonly (string | null | undefined)[]): string =>
  parts
    .flatMap((one) => (one ? [one] : []))
    .map((one) => (/[.!?…]$/u.test(one) ? one : `${one}.`))
    .join(' ');
