import type { DecodedText } from '../decode.ts';
import { withOneLineEnd } from './stream-rows.ts';

/** How much of a file its dialect is found from, in characters. */
const ENOUGH = 1 << 17;

/** The beginning of a text, with line ends of one kind: whole lines where it has any; all of it where it is short. */
export function sampleOf(decoded: DecodedText): { text: string; isAll: boolean } {
  let text = '';
  let isAll = true;
  for (const piece of decoded.pieces()) {
    text += piece.text;
    if (text.length < ENOUGH) continue;
    isAll = piece.share >= 1;
    break;
  }
  text = withOneLineEnd(text);
  if (isAll) return { text, isAll };
  const end = text.lastIndexOf('\n');
  return { text: end < 0 ? text : text.slice(0, end + 1), isAll };
}
