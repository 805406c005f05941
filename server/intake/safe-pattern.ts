/** A pattern from outside that cannot run for ever: no repeated group, and few repetitions whose length is open. */
export function safePattern(source: string): RegExp | undefined {
  const open = source.replaceAll(/\\.|\(\?/g, '').match(/[+*?]|\{\d*,\d*\}/g)?.length ?? 0;
  if (source.length > 200 || open > 3 || /\)[+*{]/.test(source)) return undefined;
  try {
    return new RegExp(source, 'u');
  } catch {
    return undefined;
  }
}
