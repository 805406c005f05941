import type { Language } from '../../../indicators/text.ts';

/**
 * FRENCH PAGE → THE SAME WITH ITS SPACES: in French a narrow space that never breaks stands before `:`, `;`, `?` and `!`, and
 * within « quotation marks », which would else stand alone on a line.
 * Done once for a whole page, because templates put such marks behind names and links from anywhere, and people who write
 * texts seldom type it.
 */

/** Where nothing is prose: drawings, code, and what is sent back as it was typed. */
const LEFT_ALONE = new Set(['svg', 'style', 'script', 'code', 'pre', 'kbd', 'textarea']);
const NARROW_SPACE = '\u202F';

/** An entity ends with a mark that is none; a mark inside a word (an address, an hour) is none either. */
const MARK = /&#?\w+;| ?([:;?!])(?=\s|$)/g;
const PIECE = /<!--[^]*?-->|<[^>]*>|[^<]+/g;

/** `page` is markup as `html` writes it; text marked as being in another language keeps that language's spacing. */
export function frenchSpacing(page: string): string {
  /** The element whose content is left alone, and how many of its name are open. */
  let left = '';
  let depth = 0;
  let before = '';
  return page.replaceAll(PIECE, (piece) => {
    if (!piece.startsWith('<')) {
      const text = depth > 0 ? piece : spaced(piece, before);
      before = text.at(-1) ?? before;
      return text;
    }
    const [, closing, name = ''] = /^<(\/?)([\w-]+)/.exec(piece) ?? [];
    if (depth > 0) {
      if (name === left && !piece.endsWith('/>')) depth += closing ? -1 : 1;
    } else if (!closing && name !== '' && !piece.endsWith('/>') && (LEFT_ALONE.has(name) || isForeign(piece, name))) {
      left = name;
      depth = 1;
    }
    return piece;
  });
}

/** A text that never passes through a page, as a chart draws and speaks it. */
export const spacedText = (text: string, language: Language): string => (language === 'fr' ? spaced(text, '') : text);

const isForeign = (tag: string, name: string): boolean => {
  const language = /\slang="([^"]*)"/.exec(tag)?.[1];
  return name !== 'html' && language !== undefined && language !== 'fr';
};

function spaced(text: string, previous: string): string {
  return text
    .replaceAll(MARK, (found: string, mark: string | undefined, at: number) => {
      if (mark === undefined) return found;
      const before = at === 0 ? previous : (text[at - 1] ?? '');
      return before === '' || /[\s(:;?!…]/.test(before) ? found : `${NARROW_SPACE}${mark}`;
    })
    .replaceAll(/« | »/g, (quote) => quote.replace(' ', NARROW_SPACE));
}
