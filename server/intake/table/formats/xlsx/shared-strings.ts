import type { Parts } from './parts.ts';
import { RichText } from './rich-text.ts';

/** The texts that cells name by their number. */
export function readSharedStrings(parts: Parts, part: string): string[] {
  const strings: string[] = [];
  const rich = new RichText();
  parts.read(part, {
    open: (name, attributes) => rich.open(name, attributes),
    text: (text) => rich.text(text),
    close(name) {
      rich.close(name);
      if (name === 'si') strings.push(rich.whole);
    },
  });
  return strings;
}
