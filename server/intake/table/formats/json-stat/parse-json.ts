import { BrokenFile } from '../../broken-file.ts';
import { plainNumber } from '../../plain-number.ts';

/** The text a value had, which the newest form of the reviver is told; our types do not know it yet. */
type Reviver = (key: string, value: unknown, context?: { source?: string }) => unknown;

/** Numbers stay as they were sent where reading them would change that (`18.0`, digits beyond a double). @throws BrokenFile */
export function parseJson(text: string): unknown {
  const keepText: Reviver = (_key, value, context) => {
    const source = context?.source;
    if (typeof value !== 'number' || source === undefined || String(value) === source) return value;
    return /e/i.test(source) ? (plainNumber(source) ?? source) : source;
  };
  try {
    return JSON.parse(text, keepText);
  } catch (error) {
    // A mistake in the text, or brackets nested beyond all reason.
    if (error instanceof SyntaxError || error instanceof RangeError) throw new BrokenFile(error.message);
    throw error;
  }
}
