/** Letters that no decomposition turns into plain ones, as a reader without them on the keyboard types them. */
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', đ: 'd', ł: 'l', ı: 'i' };

/** A text as search compares it: without accents, case and typographic apostrophes. */
export function searchText(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[øæœßđłı]/g, (letter) => PLAIN[letter] ?? letter)
    .replaceAll('’', "'");
}

/** The words of a text, as they stand in it. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
